namespace InfoInterview.Letters.Templates;

/// <summary>How a value is mended where it stands in the HTML.</summary>
internal enum HtmlMend : byte
{
    /// <summary>By what the words say.</summary>
    Words,

    /// <summary>The attribute is written as a sketch.</summary>
    Sketch,

    /// <summary>html.escape, last.</summary>
    Escape,

    /// <summary>html.url_encode in place of html.escape.</summary>
    Encode,

    /// <summary>The attribute holds a link field of the letter.</summary>
    Link,

    /// <summary>The attribute holds nothing but the link field that stands in it.</summary>
    WholeLink,

    /// <summary>The attribute gets quotes.</summary>
    Quotes,

    /// <summary>The sign &lt; is written as &amp;lt;.</summary>
    LessSign,

    /// <summary>html.newline_to_br is taken away.</summary>
    NoBreaks,

    /// <summary>An attribute is written around the value.</summary>
    Attribute,
}
