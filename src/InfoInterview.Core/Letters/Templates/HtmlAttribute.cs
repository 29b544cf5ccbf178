namespace InfoInterview.Letters.Templates;

/// <summary>What a browser makes of an attribute's value.</summary>
internal enum HtmlAttribute : byte
{
    /// <summary>Text that nothing is read from: title, alt, class and the like. Fields may stand in it.</summary>
    Ordinary,

    /// <summary>Anything else that starts nothing; only the template's own text may stand in it.</summary>
    Literal,

    /// <summary>An address that is opened when the reader clicks.</summary>
    Link,

    /// <summary>An address that is fetched when the letter is shown.</summary>
    Load,

    /// <summary>Several addresses, or an address that is always fetched.</summary>
    LoadAny,
    Style,

    /// <summary>Code, such as onclick.</summary>
    Handler,

    /// <summary>What a meta element stands for.</summary>
    Equivalent,
    Charset,

    /// <summary>The content of a meta element.</summary>
    Content,
}
