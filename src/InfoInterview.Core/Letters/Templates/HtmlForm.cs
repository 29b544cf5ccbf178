namespace InfoInterview.Letters.Templates;

/// <summary>What was done to a value already, so that html.escape or html.url_encode behind it would show.</summary>
internal enum HtmlForm : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>html.escape: another one prints &amp;amp;amp; for &amp;amp;.</summary>
    Escaped,

    /// <summary>html.newline_to_br: an escape behind it prints its tags.</summary>
    Breaks,

    /// <summary>string.escape or string.literal: its backslashes are printed.</summary>
    Backslashes,
}
