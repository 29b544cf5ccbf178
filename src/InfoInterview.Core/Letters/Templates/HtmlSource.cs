namespace InfoInterview.Letters.Templates;

/// <summary>Finds where pieces of HTML end in the source of a template, code between them included.</summary>
internal static class HtmlSource
{
    /// <summary>The unit behind a character reference, or behind a word and the parentheses that follow it.</summary>
    public static int EndOfWord(string text, int start)
    {
        if (start >= text.Length)
        {
            return text.Length;
        }

        int at = start;
        if (text[start] == '&' && EndOfWord(text, start + 1) is var end && end < text.Length && text[end] == ';')
        {
            return end + 1;
        }

        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '@' or '-' or '_' or '#'))
        {
            at++;
        }

        if (at < text.Length && text[at] == '(')
        {
            int close = text.AsSpan(at).IndexOfAny(")\"'\n");
            return close >= 0 && text[at + close] == ')' ? at + close + 1 : at + 1;
        }

        return Math.Max(at, Math.Min(start + 1, text.Length));
    }

    /// <summary>The unit behind the name of a tag or attribute that starts here.</summary>
    public static int EndOfName(string text, int start)
    {
        int at = start;
        while (at < text.Length && !IsBlank(text[at]) && text[at] is not ('/' or '>' or '=') && !IsCode(text, at))
        {
            at++;
        }

        return at;
    }

    /// <summary>The unit behind an attribute whose name starts here; -1 when its value is not closed.</summary>
    public static int EndOfAttribute(string text, int name)
    {
        int end = EndOfName(text, name);
        int value = ValueOf(text, name);
        if (value < 0)
        {
            return end;
        }

        if (value == text.Length)
        {
            return -1;
        }

        if (text[value] is '"' or '\'')
        {
            int close = Next(text, value + 1, text[value]);
            return close < 0 ? -1 : close + 1;
        }

        int at = value;
        while (at < text.Length && !IsBlank(text[at]) && text[at] != '>')
        {
            at = Over(text, at);
            if (at < 0)
            {
                return -1;
            }
        }

        return at;
    }

    /// <summary>Where the value of an attribute starts, with its quote; -1 when it has none.</summary>
    public static int ValueOf(string text, int name)
    {
        int at = Blanks(text, EndOfName(text, name));
        return at < text.Length && text[at] == '=' ? Blanks(text, at + 1) : -1;
    }

    /// <summary>The unit behind the &gt; of a tag whose &lt; stands here; -1 when there is none.</summary>
    public static int EndOfTag(string text, int start)
    {
        int at = start + 1;
        while (at >= 0 && at < text.Length)
        {
            switch (text[at])
            {
                case '>':
                    return at + 1;
                case '=':
                    at = Blanks(text, at + 1);
                    if (at < text.Length && text[at] is '"' or '\'')
                    {
                        int close = Next(text, at + 1, text[at]);
                        at = close < 0 ? -1 : close + 1;
                    }

                    break;
                default:
                    at = Over(text, at);
                    break;
            }
        }

        return -1;
    }

    /// <summary>The unit behind the end of a comment; -1 when there is none.</summary>
    public static int EndOfComment(string text, int start)
    {
        string end = text.AsSpan(start).StartsWith("<!--", StringComparison.Ordinal) ? "-->" : ">";
        int at = text.IndexOf(end, start, StringComparison.Ordinal);
        return at < 0 ? -1 : at + end.Length;
    }

    /// <summary>The unit behind the last one of the line.</summary>
    public static int EndOfLine(string text, int start)
    {
        int at = text.AsSpan(start).IndexOfAny('\r', '\n');
        return at < 0 ? text.Length : start + at;
    }

    /// <summary>The piece of code in which an expression stands, with its braces; null when it is not the whole of it.</summary>
    public static (int Start, int End)? CodeAround(string text, int start, int end)
    {
        int open = text.AsSpan(0, start).TrimEnd().Length;
        int close = end + (text.Length - end - text.AsSpan(end).TrimStart().Length);
        open -= open > 0 && text[open - 1] is '~' or '-' ? 1 : 0;
        close += close < text.Length && text[close] is '~' or '-' ? 1 : 0;
        return open >= 2 && IsCode(text, open - 2) && text.AsSpan(close).StartsWith("}}", StringComparison.Ordinal) ? (open - 2, close + 2) : null;
    }

    /// <summary>The next character of a kind outside of code; -1 when there is none.</summary>
    private static int Next(string text, int at, char wanted)
    {
        while (at >= 0 && at < text.Length && text[at] != wanted)
        {
            at = Over(text, at);
        }

        return at < text.Length ? at : -1;
    }

    /// <summary>Over one character, or over a whole piece of code; -1 when it is not closed.</summary>
    private static int Over(string text, int at)
    {
        if (!IsCode(text, at))
        {
            return at + 1;
        }

        int close = text.IndexOf("}}", at + 2, StringComparison.Ordinal);
        return close < 0 ? -1 : close + 2;
    }

    private static bool IsCode(string text, int at) => text.AsSpan(at).StartsWith("{{", StringComparison.Ordinal);

    private static int Blanks(string text, int at)
    {
        while (at < text.Length && IsBlank(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';
}
