namespace InfoInterview.Letters.Templates;

/// <summary>What is wrong with a value where it stands in the HTML.</summary>
/// <param name="Code">E-HTMLCTX for a place where no escape helps, W-HTMLRAW for one where html.escape does.</param>
/// <param name="Message">Why.</param>
/// <param name="Mend">How it is mended.</param>
/// <param name="Fix">What to write where <see cref="HtmlMend.Words"/> or a sketch helps; null where the source says it.</param>
internal sealed record HtmlSpot(TemplateCode Code, string Message, HtmlMend Mend, string? Fix)
{
    /// <summary>Judges a value that is not the template's own text, and goes on behind it.</summary>
    /// <param name="state">Where it stands; afterwards the state behind it.</param>
    /// <param name="piece">The value.</param>
    /// <returns>What is wrong, or null.</returns>
    public static HtmlSpot? Of(ref HtmlState state, HtmlPiece piece)
    {
        HtmlClass one = piece.Class;
        switch (state.Place)
        {
            case HtmlPlace.Data:
                return one is HtmlClass.Raw or HtmlClass.Link ? Unescaped(piece) : null;
            case HtmlPlace.RcData:
                return one is HtmlClass.Raw or HtmlClass.Link ? Unescaped(piece) : one == HtmlClass.Markup ? NoTags($"<{state.Tag}>") : null;
            case HtmlPlace.DoubleQuoted or HtmlPlace.SingleQuoted:
                return OfValue(ref state, piece);
            case HtmlPlace.BeforeValue or HtmlPlace.Unquoted:
                string name = state.Name;
                HtmlState quoted = state with { Place = HtmlPlace.DoubleQuoted };
                HtmlSpot? inQuotes = OfValue(ref quoted, piece);
                state = state with { Place = HtmlPlace.Unquoted, Tail = string.Empty };
                return inQuotes is { Mend: not HtmlMend.Escape } ? inQuotes : Refused($"A value stands in {name} without quotes; a blank in it begins another attribute.", HtmlMend.Quotes);
            case HtmlPlace.TagOpen or HtmlPlace.EndTagOpen or HtmlPlace.TagName:
                bool isBare = state.Place == HtmlPlace.TagOpen;
                state = new HtmlState(HtmlPlace.TagName, string.Empty, state.Place == HtmlPlace.EndTagOpen || state.IsEnd, Tail: state.Tail.Length == 0 ? "b" : state.Tail);
                return Refused("A value stands in the name of a tag; it would choose the element. Behind a bare < it begins one.", isBare ? HtmlMend.LessSign : HtmlMend.Words, "Write each tag out: {{ if … }}<b>{{ else }}<i>{{ end }}.");
            case HtmlPlace.RawText or HtmlPlace.RawLess or HtmlPlace.RawEndOpen or HtmlPlace.RawEndName:
                return Refused($"A value stands inside <{state.Tag}>, where html.escape does not help: nothing there is read as text.", HtmlMend.Words, state.Tag == "style" ? "Write the rules out, and choose between classes with {{ if … }} in the tags." : "Print it in the text of the letter.");
            case HtmlPlace.PlainText or HtmlPlace.Declaration or HtmlPlace.CommentStart or HtmlPlace.CommentStartDash or HtmlPlace.Comment or HtmlPlace.CommentDash or HtmlPlace.CommentEnd or HtmlPlace.CommentEndBang or HtmlPlace.BogusComment or HtmlPlace.Doctype:
                return Refused($"A value stands {state.Words}; it could end it, and no reader sees it.", HtmlMend.Words, "Print it in the text of the letter, or write a comment of the template: {{ # … }}");
            default:
                string tag = state.Tag;
                state = state.Place == HtmlPlace.AttributeName ? state : new HtmlState(HtmlPlace.AttributeName, tag, state.IsEnd, Tail: "class");
                return Refused($"A value stands among the attributes of <{tag}>; it would choose what they are.", HtmlMend.Attribute);
        }
    }

    private static HtmlSpot? OfValue(ref HtmlState state, HtmlPiece piece)
    {
        HtmlClass one = piece.Class;
        string name = state.Name;
        switch (state.Attribute)
        {
            case HtmlAttribute.Ordinary:
                return one is HtmlClass.Raw or HtmlClass.Link ? Unescaped(piece) : one == HtmlClass.Markup ? NoTags(name) : null;
            case HtmlAttribute.Link when state.Address == HtmlAddress.Query && one == HtmlClass.Encoded:
                return null;
            case HtmlAttribute.Link when state.Address == HtmlAddress.Empty && one is HtmlClass.Link or HtmlClass.EscapedLink:
                state = state with { Address = HtmlAddress.Whole, Tail = string.Empty };
                return one == HtmlClass.Link ? Unescaped(piece) : null;
            case HtmlAttribute.Link:
                HtmlAddress before = state.Address;
                state = state with { Address = HtmlAddress.Fixed, Tail = string.Empty };
                return before == HtmlAddress.Query
                    ? Refused($"A value stands in the query of {name} without html.url_encode.", HtmlMend.Encode)
                    : one is HtmlClass.Link or HtmlClass.EscapedLink
                    ? Refused($"A link field is the whole address; other text stands in {name} too.", HtmlMend.WholeLink)
                    : Refused($"A value stands in {name}; an address made of data could be javascript: or lead anywhere. Only a link field may stand there, alone and escaped, or a url-encoded value in the query of an address whose host is written out.", HtmlMend.Link);
            case HtmlAttribute.Style:
                state = state with { Tail = HtmlState.Mixed };
                return Refused("A value stands in a style, which could hide the letter, cover it or fetch from elsewhere.", HtmlMend.Sketch, "style=\"{{ if … }}…{{ else }}…{{ end }}\"");
            case HtmlAttribute.Handler:
                return Refused($"A value stands in {name}, which is code; html.escape does not help there.", HtmlMend.Words, "Print it in the text of the letter.");
            case HtmlAttribute.Load or HtmlAttribute.LoadAny:
                state = state with { Address = HtmlAddress.Fixed, Tail = "x" };
                return Refused($"A value stands in {name}, which is fetched when the letter is opened.", HtmlMend.Words, "Write the address out, or leave the picture away.");
            default:
                return Refused($"A value stands in {name}; only attributes that hold nothing but text take one: title, alt, class, lang, width, aria-…, data-… and the like.", HtmlMend.Words, "Print it in the text of the letter.");
        }
    }

    private static HtmlSpot Unescaped(HtmlPiece piece) => new(
        TemplateCodes.HtmlRaw,
        piece.Spoiler is null ? "enters the HTML as it stands: a < or & in it would become markup." : $"is escaped, and then changed by {piece.Spoiler}, which spoils the escapes.",
        HtmlMend.Escape,
        null);

    private static HtmlSpot NoTags(string where) => Refused($"Text with tags or quotes of its own stands in {where}, where there are no tags.", HtmlMend.NoBreaks, "Print the text without its tags: {{ … | html.escape }}");

    private static HtmlSpot Refused(string message, HtmlMend mend, string? fix = null) => new(TemplateCodes.HtmlCtx, message, mend, fix);
}
