namespace InfoInterview.Letters.Templates;

/// <summary>All that a reader of HTML remembers at one point of a letter. Immutable; equal when the rest of the letter reads the same.</summary>
/// <param name="Place">The tokenizer's state.</param>
/// <param name="Tag">The tag's name inside a tag, the element's name inside title, style and the like; small letters.</param>
/// <param name="IsEnd">Whether the tag is an end tag.</param>
/// <param name="Name">The attribute's name behind it; small letters.</param>
/// <param name="Address">What is known of an address.</param>
/// <param name="Tail">The beginning of what is being read, where the rest decides what it is.</param>
internal sealed record HtmlState(HtmlPlace Place, string Tag = "", bool IsEnd = false, string Name = "", HtmlAddress Address = HtmlAddress.Empty, string Tail = "")
{
    /// <summary>Branches left different pieces of a word in a style: its rest must not make it longer.</summary>
    public const string Mixed = "\u0001";

    public static HtmlState Start { get; } = new(HtmlPlace.Data);

    /// <summary>Whether it stands in a tag where an attribute can be complete.</summary>
    public bool IsBetweenAttributes => Place is HtmlPlace.TagName or HtmlPlace.BeforeAttributeName or HtmlPlace.AttributeName or HtmlPlace.AfterAttributeName or HtmlPlace.Unquoted or HtmlPlace.AfterValue or HtmlPlace.Gap;

    public bool IsQuoted => Place is HtmlPlace.DoubleQuoted or HtmlPlace.SingleQuoted;

    public HtmlAttribute Attribute => HtmlRules.Attribute(Tag, Name);

    /// <summary>In words, for messages.</summary>
    public string Words => Place switch
    {
        HtmlPlace.Data => "in text",
        HtmlPlace.RcData or HtmlPlace.RawText or HtmlPlace.RawLess or HtmlPlace.RawEndOpen or HtmlPlace.RawEndName => $"inside <{Tag}>",
        HtmlPlace.PlainText => "behind <plaintext>",
        HtmlPlace.DoubleQuoted or HtmlPlace.SingleQuoted or HtmlPlace.Unquoted or HtmlPlace.BeforeValue => $"in the value of {Name}",
        HtmlPlace.Declaration or HtmlPlace.CommentStart or HtmlPlace.CommentStartDash or HtmlPlace.Comment or HtmlPlace.CommentDash or HtmlPlace.CommentEnd or HtmlPlace.CommentEndBang or HtmlPlace.BogusComment => "in a comment",
        HtmlPlace.Doctype => "in the document type",
        HtmlPlace.TagOpen or HtmlPlace.EndTagOpen => "right behind <",
        _ => $"in the tag <{(Place == HtmlPlace.TagName ? Tail : Tag)}",
    };
}
