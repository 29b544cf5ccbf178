namespace InfoInterview.Letters.Templates;

/// <summary>Where a reader of HTML stands between two characters: the tokenizer's states of the HTML standard, without those that differ in nothing that a letter may hold.</summary>
internal enum HtmlPlace : byte
{
    Data,

    /// <summary>In title or textarea, where character references count and tags do not.</summary>
    RcData,

    /// <summary>In style, script and the like, where nothing counts but the end tag.</summary>
    RawText,

    /// <summary>Behind <c>&lt;plaintext&gt;</c>, which nothing ends.</summary>
    PlainText,
    TagOpen,
    EndTagOpen,
    TagName,
    BeforeAttributeName,
    AttributeName,
    AfterAttributeName,
    BeforeValue,
    DoubleQuoted,
    SingleQuoted,
    Unquoted,
    AfterValue,
    SelfClosing,

    /// <summary>Between attributes on some ways and right behind a name or value on others, after branches of one tag met.</summary>
    Gap,

    /// <summary>Behind a less-than sign in <see cref="RcData"/> or <see cref="RawText"/>.</summary>
    RawLess,
    RawEndOpen,
    RawEndName,
    Declaration,
    CommentStart,
    CommentStartDash,
    Comment,
    CommentDash,
    CommentEnd,
    CommentEndBang,
    BogusComment,
    Doctype,
}
