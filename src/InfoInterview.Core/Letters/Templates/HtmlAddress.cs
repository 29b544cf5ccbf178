namespace InfoInterview.Letters.Templates;

/// <summary>How much of an address in an attribute is known.</summary>
internal enum HtmlAddress : byte
{
    /// <summary>Nothing is written yet.</summary>
    Empty,

    /// <summary>Characters that may become a scheme.</summary>
    Scheme,

    /// <summary>Behind <c>https:</c>, in the slashes and the host.</summary>
    Host,

    /// <summary>Behind a host that the template wrote.</summary>
    Path,

    /// <summary>Behind the question mark of an address whose scheme and host the template wrote: a url-encoded value changes nothing but the query.</summary>
    Query,

    /// <summary>A link field stands there; nothing may follow it.</summary>
    Whole,

    /// <summary>Branches wrote different beginnings, and on some way the scheme is not decided.</summary>
    Open,

    /// <summary>The scheme is decided, and no field may follow.</summary>
    Fixed,
}
