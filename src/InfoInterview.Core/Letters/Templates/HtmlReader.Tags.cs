namespace InfoInterview.Letters.Templates;

/// <content>Tags and their attributes.</content>
internal sealed partial class HtmlReader
{
    private int StepTag(char c, int at)
    {
        switch (place)
        {
            case HtmlPlace.TagName:
                if (!IsBlank(c) && c is not ('/' or '>'))
                {
                    Keep(c);
                    return at + 1;
                }

                EndTagName(at);
                Go(HtmlPlace.BeforeAttributeName);
                return at;
            case HtmlPlace.Gap:
                return StepGap(c, at);
            case HtmlPlace.AttributeName:
                if (IsBlank(c) || c is '/' or '>')
                {
                    EndAttributeName(at);
                    Go(HtmlPlace.AfterAttributeName);
                    return at;
                }

                if (c == '=')
                {
                    EndAttributeName(at);
                    Go(HtmlPlace.BeforeValue);
                    return at + 1;
                }

                if (c is '"' or '\'' or '<')
                {
                    TellOdd(c, at);
                }

                Keep(c);
                return at + 1;
            case HtmlPlace.AfterValue when !IsBlank(c) && c is not ('/' or '>'):
                bool isQuote = c is '"' or '\'';
                tell(TemplateCodes.HtmlTag, isQuote ? HtmlAbout.Character : HtmlAbout.Word, at, "A blank is missing between two attributes, or a quote stands in the middle of a value.", isQuote ? "In a value write &quot; for a quote." : $" {c}", HtmlAbout.Character);
                Go(HtmlPlace.BeforeAttributeName);
                return at;
            case HtmlPlace.SelfClosing when c != '>':
                Go(HtmlPlace.BeforeAttributeName);
                return at;
        }

        // Before a name, behind a name, behind a value, behind a slash.
        if (IsBlank(c))
        {
            if (place == HtmlPlace.AfterValue)
            {
                Go(HtmlPlace.BeforeAttributeName);
                name = string.Empty;
            }

            return at + 1;
        }

        switch (c)
        {
            case '/':
                name = string.Empty;
                Go(HtmlPlace.SelfClosing);
                return at + 1;
            case '>':
                EndTag();
                return at + 1;
            case '=' when place == HtmlPlace.AfterAttributeName:
                Go(HtmlPlace.BeforeValue);
                return at + 1;
        }

        if (c is '=' or '"' or '\'' or '<')
        {
            TellOdd(c, at);
        }

        name = string.Empty;
        NameAt = InSource(at);
        Go(HtmlPlace.AttributeName);
        Keep(c);
        return at + 1;
    }

    private void TellOdd(char c, int at) =>
        tell(TemplateCodes.HtmlTag, HtmlAbout.Character, at, $"{c} stands in the name of an attribute of <{tag}; a quote or bracket before it is missing or one too many.", null);

    /// <summary>Branches of one tag met here, some behind a blank, some not: what follows must mean the same to all.</summary>
    private int StepGap(char c, int at)
    {
        if (IsBlank(c))
        {
            tail.Clear().Append(' ');
            return at + 1;
        }

        bool isSpaced = tail.Length > 0;
        bool isUnquoted = address == HtmlAddress.Fixed;
        address = HtmlAddress.Empty;
        if (c == '>')
        {
            EndTag();
            return at + 1;
        }

        if (c == '=' || (!isSpaced && (c != '/' || isUnquoted)))
        {
            tell(TemplateCodes.HtmlPart, HtmlAbout.Word, at, $"Behind the branches in the tag <{tag} this belongs to another word on each way.", "Put a blank before it.");
        }

        Go(HtmlPlace.BeforeAttributeName);
        return at;
    }

    private void EndTagName(int at)
    {
        tag = tail.ToString();
        if (isEnd || HtmlRules.IsKnown(tag))
        {
            return;
        }

        if (tag == "script")
        {
            tell(TemplateCodes.Script, HtmlAbout.Tag, at, "A letter runs no script; mail programs drop it or warn of it.", "Delete the element.");
        }
        else if (HtmlRules.IsRemote(tag))
        {
            tell(TemplateCodes.Remote, HtmlAbout.Tag, at, $"<{tag}> fetches from elsewhere when the letter is opened, or changes where its links lead.", "Delete it, and write what the reader needs into the letter.");
        }
        else
        {
            tell(TemplateCodes.HtmlTag, HtmlAbout.Tag, at, $"<{tag}> is no element of a letter.", Suggested(tag), HtmlAbout.TagName);
        }
    }

    private static string? Suggested(string element) => element switch
    {
        "button" or "form" or "input" => "A link: <a href=\"https://…\">",
        "svg" or "math" => "Write it as text.",
        "o:p" => "p",
        _ => HtmlRules.Nearest(element),
    };

    private void EndAttributeName(int at)
    {
        name = tail.ToString();
        address = HtmlAddress.Empty;
        attribute = HtmlRules.Attribute(tag, name);
        if (attribute == HtmlAttribute.Handler && !isEnd)
        {
            tell(TemplateCodes.Script, HtmlAbout.Attribute, at, $"{name} holds code; a letter runs none.", "Delete the attribute.");
        }
    }

    private void EndTag()
    {
        string element = tag;
        bool isStart = !isEnd;
        GoText(isStart ? HtmlRules.Behind(element) : HtmlPlace.Data);
        if (place != HtmlPlace.Data)
        {
            tag = element;
        }
    }

    private int StepValue(ReadOnlySpan<char> text, int at)
    {
        char c = text[at];
        switch (place)
        {
            case HtmlPlace.BeforeValue when IsBlank(c):
                return at + 1;
            case HtmlPlace.BeforeValue when c is '"' or '\'':
                Go(c == '"' ? HtmlPlace.DoubleQuoted : HtmlPlace.SingleQuoted);
                return at + 1;
            case HtmlPlace.BeforeValue when c == '>':
                tell(TemplateCodes.HtmlTag, HtmlAbout.Attribute, at, $"The value of {name} is missing.", $"{name}=\"…\"");
                EndTag();
                return at + 1;
            case HtmlPlace.BeforeValue:
                Go(HtmlPlace.Unquoted);
                return at;
            case HtmlPlace.DoubleQuoted when c == '"':
            case HtmlPlace.SingleQuoted when c == '\'':
                EndValue(at);
                Go(HtmlPlace.AfterValue);
                name = string.Empty;
                address = HtmlAddress.Empty;
                return at + 1;
            case HtmlPlace.Unquoted when IsBlank(c) || c == '>':
                EndValue(at);
                Go(HtmlPlace.AfterValue);
                name = string.Empty;
                address = HtmlAddress.Empty;
                return at;
            case HtmlPlace.Unquoted when c is '"' or '\'' or '<' or '=' or '`':
                tell(TemplateCodes.HtmlTag, HtmlAbout.Attribute, at, $"{c} stands in the value of {name}, which has no quotes.", $"{name}=\"{OwnValue}\"");
                break;
        }

        if (attribute is HtmlAttribute.Ordinary or HtmlAttribute.Literal or HtmlAttribute.Handler)
        {
            int end = place switch
            {
                HtmlPlace.DoubleQuoted => text[at..].IndexOf('"'),
                HtmlPlace.SingleQuoted => text[at..].IndexOf('\''),
                _ => 1,
            };
            return end < 0 ? text.Length : at + end;
        }

        StepValueText(c, at);
        return at + 1;
    }

    private void StepValueText(char c, int at)
    {
        switch (attribute)
        {
            case HtmlAttribute.Style:
                StepStyle(c, at, isAttribute: true);
                break;
            case HtmlAttribute.Link or HtmlAttribute.Load:
                StepAddress(c, at);
                break;
            case HtmlAttribute.LoadAny:
                if (tail.Length == 0 && !IsBlank(c))
                {
                    TellRemote(at);
                }

                tail.Clear().Append('x');
                break;
            default:
                Keep(c);
                break;
        }
    }

    private void EndValue(int at)
    {
        switch (attribute)
        {
            case HtmlAttribute.Style:
                EndStyleWord(at);
                break;
            case HtmlAttribute.Equivalent when tail.ToString().Trim() is not ("content-type" or "content-language" or "content-security-policy" or "x-ua-compatible"):
                tell(TemplateCodes.Remote, HtmlAbout.Attribute, at, "http-equiv can send the reader elsewhere; a letter needs only content-type, content-language, content-security-policy or x-ua-compatible.", "Delete the element.");
                break;
            case HtmlAttribute.Charset when tail.ToString().Trim() is not ("utf-8" or "utf8"):
            case HtmlAttribute.Content when tail.ToString() is var content && !IsHarmlessContent(content):
                tell(TemplateCodes.HtmlTag, HtmlAbout.Attribute, at, "Letters are UTF-8; read in another character set their text could become markup.", "<meta charset=\"utf-8\">", HtmlAbout.Tag);
                break;
        }
    }

    /// <summary>Whether a value of <c>content</c> cannot name another character set: exactly the one of letters, or nothing that a browser could read as one.</summary>
    private static bool IsHarmlessContent(string content) => string.Concat(content.Where(c => !IsBlank(c))) is "text/html;charset=utf-8"
        || (!content.Contains("charset", StringComparison.Ordinal) && !content.Contains('&', StringComparison.Ordinal) && content.Length < MostTail);
}
