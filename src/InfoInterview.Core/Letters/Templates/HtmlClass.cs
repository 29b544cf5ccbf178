namespace InfoInterview.Letters.Templates;

/// <summary>What characters a printed value can hold, from the most harmless on.</summary>
internal enum HtmlClass : byte
{
    /// <summary>Nothing but A to Z, digits and <c>- . _ ~ %</c>: what html.url_encode leaves.</summary>
    Encoded,

    /// <summary>None of <c>&lt; &gt; &amp; " '</c>: numbers, dates, yes or no.</summary>
    Plain,

    /// <summary>None of <c>&lt; &gt; " '</c>: what html.escape leaves.</summary>
    Escaped,

    /// <summary>A link field behind html.escape.</summary>
    EscapedLink,

    /// <summary>Whole tags with escaped text between them; it begins and ends in text.</summary>
    Markup,

    /// <summary>A link field as it stands.</summary>
    Link,

    /// <summary>Anything.</summary>
    Raw,
}
