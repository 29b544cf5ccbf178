namespace InfoInterview.Letters.Templates;

/// <summary>Which piece of an HTML letter's source a fault is about, or a fix takes the place of.</summary>
internal enum HtmlAbout : byte
{
    /// <summary>The one character.</summary>
    Character,

    /// <summary>The word that begins there, with the parentheses behind it.</summary>
    Word,

    /// <summary>The tag that is being read, from &lt; to &gt;.</summary>
    Tag,

    /// <summary>The name of that tag.</summary>
    TagName,

    /// <summary>The attribute that is being read, with its value.</summary>
    Attribute,

    /// <summary>The comment that is being read.</summary>
    Comment,

    /// <summary>The place behind the last character of the template.</summary>
    End,
}
