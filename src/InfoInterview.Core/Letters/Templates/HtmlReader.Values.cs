namespace InfoInterview.Letters.Templates;

/// <content>Addresses and styles: what is run, and what is fetched when the letter is shown.</content>
internal sealed partial class HtmlReader
{
    private void TellRemote(int at) =>
        tell(TemplateCodes.Remote, HtmlAbout.Attribute, at, $"{name} of <{tag}> is fetched when the letter is opened, which tells the server who reads it and when.", "Delete it, or embed the picture and name it cid:….");

    private void StepAddress(char c, int at)
    {
        switch (address)
        {
            case HtmlAddress.Empty when IsBlank(c) || c < ' ':
                return;
            case HtmlAddress.Empty when attribute == HtmlAttribute.Load && c is '/' or '\\':
                TellRemote(at);
                address = HtmlAddress.Fixed;
                return;
            case HtmlAddress.Empty or HtmlAddress.Scheme:
                StepScheme(c, at);
                return;
            case HtmlAddress.Host:
                StepHost(c);
                return;
            case HtmlAddress.Path:
                address = c switch { '?' => HtmlAddress.Query, '#' => HtmlAddress.Fixed, _ => HtmlAddress.Path };
                return;
            case HtmlAddress.Query:
                address = c == '#' ? HtmlAddress.Fixed : HtmlAddress.Query;
                return;
            case HtmlAddress.Whole:
                tell(TemplateCodes.HtmlCtx, HtmlAbout.Attribute, at, $"More stands in {name} behind a link field; the link is the whole address.", $"{name}=\"{OwnCode}\"");
                return;
            case HtmlAddress.Open when c is ':' or '&':
                TellScheme(at, "Which scheme the address has is different on each way.");
                address = HtmlAddress.Fixed;
                return;
            case HtmlAddress.Open when c is '/' or '?' or '#':
                address = HtmlAddress.Fixed;
                return;
        }
    }

    private void StepScheme(char c, int at)
    {
        address = HtmlAddress.Scheme;
        switch (c)
        {
            case ':':
                EndScheme(at);
                return;
            case '/' or '\\' or '?' or '#':
                address = HtmlAddress.Fixed;
                tail.Clear();
                return;
            case '&':
                TellScheme(at, "A character reference stands in the beginning of the address, where a scheme could hide.");
                address = HtmlAddress.Fixed;
                return;
        }

        if (IsBlank(c) || c < ' ')
        {
            TellScheme(at, "A blank stands in the beginning of the address; browsers drop some of them, so that a scheme could hide.");
            address = HtmlAddress.Fixed;
        }
        else if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
        {
            address = HtmlAddress.Fixed;
            tail.Clear();
        }
        else
        {
            Keep(c);
        }
    }

    private void EndScheme(int at)
    {
        string scheme = tail.ToString();
        tail.Clear();
        address = HtmlAddress.Fixed;
        if (attribute == HtmlAttribute.Load)
        {
            if (scheme != "cid" && !(scheme == "data" && tag == "img" && name == "src"))
            {
                TellRemote(at);
            }

            return;
        }

        switch (scheme)
        {
            case "http" or "https":
                address = HtmlAddress.Host;
                return;
            case "mailto" or "tel":
                return;
            default:
                TellScheme(at, $"An address that begins with {scheme}: runs code or opens something other than a page.");
                return;
        }
    }

    private void TellScheme(int at, string message)
    {
        if (attribute == HtmlAttribute.Load)
        {
            TellRemote(at);
        }
        else
        {
            tell(TemplateCodes.Script, HtmlAbout.Attribute, at, message, $"{name}=\"https://…\", or {name}=\"mailto:…\", or {name}=\"tel:…\"");
        }
    }

    /// <summary>Two slashes, a host and maybe a port: as long as nothing else is written, the host is the template's.</summary>
    private void StepHost(char c)
    {
        if (tail.Length < 2)
        {
            if (c == '/')
            {
                tail.Append('/');
                return;
            }
        }
        else if (c is '/' or '?' && tail.Length > 2)
        {
            address = c == '?' ? HtmlAddress.Query : HtmlAddress.Path;
            tail.Clear();
            return;
        }
        else if ((char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or ':') && tail.Length < MostTail)
        {
            // Only that there is a host matters, not which.
            if (tail.Length == 2)
            {
                tail.Append('h');
            }

            return;
        }

        address = HtmlAddress.Fixed;
        tail.Clear();
    }

    /// <summary>Reads a style only as far as to see what it fetches or runs: the words of its grammar, one after another.</summary>
    private void StepStyle(char c, int at, bool isAttribute)
    {
        bool isReference = isAttribute && tail.Length > 0 && tail[0] == '&';
        if (isReference && c == ';')
        {
            if (!TailIs("&quot") && !TailIs("&apos") && !TailIs("&#39") && !TailIs("&#34"))
            {
                TellStyle(HtmlAbout.Word, StartOfWord(tail.ToString(), at), "A character reference in a style hides what it says.");
            }

            tail.Clear();
            return;
        }

        if (char.IsAsciiLetterOrDigit(c) || c is '@' or '-' or '_' || c >= '\u0080' || (isReference && c == '#'))
        {
            if (TailIs(HtmlState.Mixed))
            {
                tell(TemplateCodes.HtmlPart, HtmlAbout.Word, at, "A word of a style goes on behind branches that wrote different beginnings of it.", "Write whole words in each branch.");
                tail.Clear();
            }

            Keep(c);
            return;
        }

        if (c == '(')
        {
            string word = tail.ToString();
            if (word is "url" or "src" or "image" or "image-set" or "-webkit-image-set" || word == HtmlState.Mixed)
            {
                tell(TemplateCodes.Remote, HtmlAbout.Word, StartOfWord(word, at), "This style fetches from elsewhere when the letter is opened.", "Delete it; colors and fonts of the reader's own need no address.");
            }
            else if (word == "expression")
            {
                tell(TemplateCodes.Script, HtmlAbout.Word, StartOfWord(word, at), "This style runs code.", "Delete it.");
            }
        }
        else if (c == '\\')
        {
            TellStyle(HtmlAbout.Character, at, "A backslash in a style hides what it says.");
        }

        EndStyleWord(at);
        if (isAttribute && c == '&')
        {
            tail.Append('&');
        }
    }

    private void TellStyle(HtmlAbout about, int at, string message) => tell(TemplateCodes.HtmlTag, about, at, message, "Write the character itself.");

    private void EndStyleWord(int at)
    {
        string word = tail.ToString();
        tail.Clear();
        if (word == "@import")
        {
            tell(TemplateCodes.Remote, HtmlAbout.Word, StartOfWord(word, at), "This style fetches another one when the letter is opened.", "Write the rules here.");
        }
        else if (word is "behavior" or "-moz-binding")
        {
            tell(TemplateCodes.Script, HtmlAbout.Word, StartOfWord(word, at), "This style runs code.", "Delete it.");
        }
        else if (word.Length > 0 && word[0] == '&')
        {
            TellStyle(HtmlAbout.Word, StartOfWord(word, at), "A character reference in a style hides what it says.");
        }
    }
}
