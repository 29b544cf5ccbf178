using System.Text;

namespace InfoInterview.Letters.Templates;

/// <summary>Reads the template's own text as a browser's tokenizer does, from any state to the next, and tells what a letter may not hold.</summary>
internal sealed partial class HtmlReader(HtmlReader.Teller tell)
{
    /// <summary>The most characters that are kept of what is being read; longer words decide nothing.</summary>
    private const int MostTail = 300;

    private readonly StringBuilder tail = new();
    private HtmlPlace place;
    private string tag = string.Empty;
    private string name = string.Empty;
    private bool isEnd;
    private HtmlAddress address;
    private HtmlAttribute attribute;

    /// <summary>Receives what is found.</summary>
    /// <param name="code">What it is.</param>
    /// <param name="about">Which piece of the text it is about.</param>
    /// <param name="at">Where in the text that piece or its reader stands, from 0.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="fix">What to write instead, or null; <see cref="OwnValue"/> or <see cref="OwnCode"/> in it is what stands in the attribute.</param>
    /// <param name="fixAbout">Which piece the fix takes the place of, when that is another.</param>
    internal delegate void Teller(TemplateCode code, HtmlAbout about, int at, string message, string? fix, HtmlAbout? fixAbout = null);

    /// <summary>In a fix: what the template itself has as the attribute's value.</summary>
    public const string OwnValue = "\u0001";

    /// <summary>In a fix: the only value of the template that stands in the attribute.</summary>
    public const string OwnCode = "\u0002";

    /// <summary>Where the text that is read stands in the source; negative when it does not stand there.</summary>
    public int Origin { get; set; } = -1;

    /// <summary>Where the &lt; of the tag or comment stands in the source; negative when it does not stand there.</summary>
    public int TagAt { get; set; } = -1;

    /// <summary>Where the name of the attribute stands in the source; negative when it does not stand there.</summary>
    public int NameAt { get; set; } = -1;

    /// <summary>The state behind a text.</summary>
    public HtmlState Read(ReadOnlySpan<char> text, HtmlState from)
    {
        if (from.Place == HtmlPlace.Data && text.IndexOf('<') < 0)
        {
            return from;
        }

        Load(from);
        for (int at = 0; at < text.Length;)
        {
            at = Step(text, at);
        }

        return Save();
    }

    private void Load(HtmlState state)
    {
        place = state.Place;
        tag = state.Tag;
        name = state.Name;
        isEnd = state.IsEnd;
        address = state.Address;
        tail.Clear().Append(state.Tail);
        attribute = name.Length == 0 ? HtmlAttribute.Literal : HtmlRules.Attribute(tag, name);
    }

    private HtmlState Save() => place == HtmlPlace.Data ? HtmlState.Start : new HtmlState(place, tag, isEnd, name, address, tail.ToString());

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';

    private void Keep(char c)
    {
        if (tail.Length < MostTail)
        {
            tail.Append(char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c);
        }
    }

    private int InSource(int at) => Origin < 0 ? -1 : Origin + at;

    /// <summary>Where the word that was read started; in the middle of it when branches or values stand in it.</summary>
    private static int StartOfWord(string word, int at) => Math.Max(0, at - word.Length);

    private bool TailIs(string word)
    {
        if (tail.Length != word.Length)
        {
            return false;
        }

        for (int i = 0; i < word.Length; i++)
        {
            if (tail[i] != word[i])
            {
                return false;
            }
        }

        return true;
    }

    private void Go(HtmlPlace next)
    {
        place = next;
        tail.Clear();
    }

    private void GoText(HtmlPlace next)
    {
        Go(next);
        name = string.Empty;
        address = HtmlAddress.Empty;
        isEnd = false;
        if (next == HtmlPlace.Data)
        {
            tag = string.Empty;
        }
    }

    /// <summary>Reads one character, or many where they mean nothing.</summary>
    /// <returns>The place of the next character; the same one when it is to be read again in the new state.</returns>
    private int Step(ReadOnlySpan<char> text, int at)
    {
        char c = text[at];
        switch (place)
        {
            case HtmlPlace.Data:
                int less = text[at..].IndexOf('<');
                if (less < 0)
                {
                    return text.Length;
                }

                TagAt = InSource(at + less);
                NameAt = -1;
                Go(HtmlPlace.TagOpen);
                return at + less + 1;
            case HtmlPlace.RcData:
            case HtmlPlace.RawText:
                return StepRaw(text, at);
            case HtmlPlace.PlainText:
                return text.Length;
            case HtmlPlace.RawLess or HtmlPlace.RawEndOpen or HtmlPlace.RawEndName:
                return StepRawEnd(c, at);
            case HtmlPlace.TagOpen or HtmlPlace.EndTagOpen:
                return StepTagOpen(c, at);
            case HtmlPlace.Declaration or HtmlPlace.CommentStart or HtmlPlace.CommentStartDash or HtmlPlace.Comment or HtmlPlace.CommentDash or HtmlPlace.CommentEnd or HtmlPlace.CommentEndBang or HtmlPlace.BogusComment or HtmlPlace.Doctype:
                return StepComment(c, at);
            case HtmlPlace.BeforeValue or HtmlPlace.DoubleQuoted or HtmlPlace.SingleQuoted or HtmlPlace.Unquoted:
                return StepValue(text, at);
            default:
                return StepTag(c, at);
        }
    }

    private int StepRaw(ReadOnlySpan<char> text, int at)
    {
        char c = text[at];
        if (c == '<')
        {
            if (tag == "style")
            {
                EndStyleWord(at);
            }

            Go(HtmlPlace.RawLess);
            return at + 1;
        }

        if (tag == "style")
        {
            StepStyle(c, at, isAttribute: false);
            return at + 1;
        }

        int less = text[at..].IndexOf('<');
        return less < 0 ? text.Length : at + less;
    }

    private int StepRawEnd(char c, int at)
    {
        HtmlPlace raw = HtmlRules.Behind(tag);
        switch (place)
        {
            case HtmlPlace.RawLess when c == '/':
                Go(HtmlPlace.RawEndOpen);
                return at + 1;
            case HtmlPlace.RawEndOpen when char.IsAsciiLetter(c):
                Go(HtmlPlace.RawEndName);
                return at;
            case HtmlPlace.RawEndName when char.IsAsciiLetter(c):
                Keep(c);
                return at + 1;
            case HtmlPlace.RawEndName when TailIs(tag) && (IsBlank(c) || c is '/' or '>'):
                isEnd = true;
                if (c == '>')
                {
                    GoText(HtmlPlace.Data);
                }
                else
                {
                    Go(c == '/' ? HtmlPlace.SelfClosing : HtmlPlace.BeforeAttributeName);
                }

                return at + 1;
            default:
                Go(raw);
                return at;
        }
    }

    private int StepTagOpen(char c, int at)
    {
        if (char.IsAsciiLetter(c))
        {
            isEnd = place == HtmlPlace.EndTagOpen;
            tag = name = string.Empty;
            Go(HtmlPlace.TagName);
            return at;
        }

        switch (c)
        {
            case '!' when place == HtmlPlace.TagOpen:
                Go(HtmlPlace.Declaration);
                return at + 1;
            case '/' when place == HtmlPlace.TagOpen:
                Go(HtmlPlace.EndTagOpen);
                return at + 1;
            case '>' when place == HtmlPlace.EndTagOpen:
                GoText(HtmlPlace.Data);
                return at + 1;
            case '?' when place == HtmlPlace.TagOpen:
            case var _ when place == HtmlPlace.EndTagOpen:
                tell(TemplateCodes.HtmlTag, HtmlAbout.Comment, at, "A browser reads this as a comment, up to the next >.", "<!-- … -->");
                Go(HtmlPlace.BogusComment);
                return at;
            default:
                GoText(HtmlPlace.Data);
                return at;
        }
    }

    private int StepComment(char c, int at)
    {
        switch (place)
        {
            case HtmlPlace.Declaration:
                return StepDeclaration(c, at);
            case HtmlPlace.Doctype or HtmlPlace.BogusComment:
                if (c == '>')
                {
                    GoText(HtmlPlace.Data);
                }

                return at + 1;
            case HtmlPlace.CommentStart or HtmlPlace.CommentStartDash or HtmlPlace.CommentEnd or HtmlPlace.CommentEndBang when c == '>':
                GoText(HtmlPlace.Data);
                return at + 1;
            case HtmlPlace.CommentStart when c == '-':
                Go(HtmlPlace.CommentStartDash);
                return at + 1;
            case HtmlPlace.CommentStart:
                place = HtmlPlace.Comment;
                return at;
            case HtmlPlace.CommentStartDash or HtmlPlace.CommentDash when c == '-':
                place = HtmlPlace.CommentEnd;
                return at + 1;
            case HtmlPlace.CommentEnd when c == '-':
                return at + 1;
            case HtmlPlace.CommentEnd when c == '!':
                place = HtmlPlace.CommentEndBang;
                return at + 1;
            case HtmlPlace.Comment when c == '-':
            case HtmlPlace.CommentEndBang when c == '-':
                place = HtmlPlace.CommentDash;
                return at + 1;
            case HtmlPlace.Comment:
                StepCommentText(c, at);
                return at + 1;
            default:
                place = HtmlPlace.Comment;
                return at;
        }
    }

    /// <summary>Some mail programs read a comment that begins with [if as HTML.</summary>
    private void StepCommentText(char c, int at)
    {
        if (TailIs("!") || (tail.Length == 0 && IsBlank(c)))
        {
            return;
        }

        Keep(c);
        if (TailIs("[if"))
        {
            tell(TemplateCodes.HtmlTag, HtmlAbout.Comment, at, "Some mail programs read this comment as HTML, and nothing in it is checked.", "Write what every program shows.");
        }

        if (!"[if".StartsWith(tail.ToString(), StringComparison.Ordinal) || TailIs("[if"))
        {
            tail.Clear().Append('!');
        }
    }

    private int StepDeclaration(char c, int at)
    {
        Keep(c);
        string word = tail.ToString();
        if (word == "--")
        {
            Go(HtmlPlace.CommentStart);
            return at + 1;
        }

        if (word == "doctype")
        {
            Go(HtmlPlace.Doctype);
            return at + 1;
        }

        if ("--".StartsWith(word, StringComparison.Ordinal) || "doctype".StartsWith(word, StringComparison.Ordinal))
        {
            return at + 1;
        }

        tell(TemplateCodes.HtmlTag, HtmlAbout.Comment, at, "A browser reads this as a comment, up to the next >.", "<!-- … -->");
        Go(HtmlPlace.BogusComment);
        return at;
    }
}
