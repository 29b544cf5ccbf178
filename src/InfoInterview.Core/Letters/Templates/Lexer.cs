using System.Buffers;

namespace InfoInterview.Letters.Templates;

/// <summary>Parts a template into text, escape blocks and the words of its code (letters.md §2, §3). Linear: every unit is looked at a bounded number of times.</summary>
internal sealed partial class Lexer
{
    private readonly string text;
    private readonly Faults faults;
    private Token[] tokens;
    private int count;
    private int at;
    private bool inHole;

    /// <summary>Where a text starts that runs to the end of the template; -1 when there is none.</summary>
    private int openText = -1;

    /// <summary>Whether a comment was not closed up to the end; that is told where it starts.</summary>
    private bool isOpenComment;

    private Lexer(Faults faults)
    {
        this.faults = faults;
        text = faults.Text;
        tokens = ArrayPool<Token>.Shared.Rent(64 + (text.Length / 8));
    }

    /// <summary>Reads the whole text.</summary>
    /// <returns>The pieces, the last of them of the kind EndOfText, in an array of the shared pool, to which the caller gives it back.</returns>
    public static ArraySegment<Token> Read(Faults faults)
    {
        var lexer = new Lexer(faults);
        lexer.ReadAll();
        return new ArraySegment<Token>(lexer.tokens, 0, lexer.count);
    }

    private char Peek(int ahead = 0) => at + ahead < text.Length ? text[at + ahead] : '\0';

    private void Add(TokenKind kind, int start, int end, bool space = false, bool isReserved = false)
    {
        if (count == tokens.Length)
        {
            Token[] full = tokens;
            tokens = ArrayPool<Token>.Shared.Rent(count * 2);
            full.AsSpan(0, count).CopyTo(tokens);
            ArrayPool<Token>.Shared.Return(full);
        }

        tokens[count++] = new Token(kind, start, end, space, isReserved);
    }

    private void ReadAll()
    {
        int nul = text.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0)
        {
            faults.Add(TemplateCodes.Nul, nul, nul + 1, "The template holds a NUL character.", "Delete it.");
        }

        int turned = text.AsSpan().IndexOfAny(Bidi);
        if (turned >= 0)
        {
            faults.Add(TemplateCodes.Bidi, turned, turned + 1, "The template holds a character that turns the direction of writing around; what people read is not what the letter says.", "Delete it.");
        }

        int start = 0;
        while (true)
        {
            int open = FindOpener(start, out int percents);
            if (open < 0)
            {
                AddText(start, text.Length);
                break;
            }

            if (percents > 0)
            {
                start = ReadEscape(start, open, percents);
            }
            else
            {
                start = ReadCode(start, open);
            }

            if (start < 0)
            {
                break;
            }
        }

        // The second one, which does not count, is for who looks a piece ahead.
        Add(TokenKind.EndOfText, text.Length, text.Length);
        Add(TokenKind.EndOfText, text.Length, text.Length);
        count--;
    }

    /// <summary>The next <c>{{</c> or <c>{%{</c>.</summary>
    private int FindOpener(int from, out int percents)
    {
        percents = 0;
        while (true)
        {
            int brace = text.AsSpan(from).IndexOf('{');
            if (brace < 0)
            {
                return -1;
            }

            from += brace;
            int i = from + 1;
            while (i < text.Length && text[i] == '%')
            {
                i++;
            }

            if (i < text.Length && text[i] == '{')
            {
                percents = i - from - 1;
                return from;
            }

            from = Math.Max(from + 1, i);
        }
    }

    private void AddText(int start, int end)
    {
        if (start < end)
        {
            Add(TokenKind.Text, start, end);
        }
    }

    /// <summary>Adds the text before a tag, as far as the tag's mark leaves it.</summary>
    private void AddStripped(int start, int end, char mark)
    {
        if (mark == '-')
        {
            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }
        }
        else if (mark == '~')
        {
            while (end > start && char.IsWhiteSpace(text[end - 1]) && text[end - 1] != '\n' && !(text[end - 1] == '\r' && (end == text.Length || text[end] != '\n')))
            {
                end--;
            }
        }

        AddText(start, end);
    }

    /// <summary>Where text goes on after a tag's closing mark.</summary>
    private int SkipStripped(int start, char mark)
    {
        if (mark is not ('-' or '~'))
        {
            return start;
        }

        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            if (mark == '~' && text[start] == '\n')
            {
                return start + 1;
            }

            start++;
        }

        return start;
    }

    private int ReadEscape(int textStart, int open, int percents)
    {
        int inside = open + percents + 2;
        char mark = inside < text.Length && text[inside] is ('-' or '~') ? text[inside] : '\0';

        AddStripped(textStart, open, mark);
        if (mark != '\0')
        {
            inside++;
        }

        for (int i = inside; i < text.Length; i++)
        {
            int brace = text.AsSpan(i).IndexOf('}');
            if (brace < 0)
            {
                break;
            }

            i += brace;
            int j = i + 1;
            while (j < text.Length && text[j] == '%')
            {
                j++;
            }

            if (j - i - 1 == percents && j < text.Length && text[j] == '}')
            {
                char after = i > inside && text[i - 1] is ('-' or '~') ? text[i - 1] : '\0';
                Add(TokenKind.EscapeText, inside, after == '\0' ? i : i - 1);
                return SkipStripped(j + 1, after);
            }
        }

        faults.Add(TemplateCodes.Unclosed, open, inside, "The escape block is not closed.", $"Close it with }}{new string('%', percents)}}}.");
        return -1;
    }

    /// <summary>Who writes three braces comes from a language where they print without escapes, or wants a brace in the text.</summary>
    private string ThreeBraces(int open)
    {
        int end = text.AsSpan(open + 3).IndexOf("}}}");
        ReadOnlySpan<char> inside = end < 0 ? default : text.AsSpan(open + 3, end).Trim();
        return inside.IsEmpty || inside.ContainsAny('{', '}', '\n') ? "Write {{ … }}; a brace of the text stands before it: { {{ … }} }." : $"{{{{ {inside} }}}}";
    }

    private int ReadCode(int textStart, int open)
    {
        at = open + 2;
        char mark = Peek() is '-' or '~' ? Peek() : '\0';
        AddStripped(textStart, open, mark);
        if (mark != '\0')
        {
            at++;
        }

        Add(TokenKind.OpenCode, open, at);
        if (Peek() == '{')
        {
            faults.Add(TemplateCodes.Object, open, at + 1, "{{{ opens an object inside code.", ThreeBraces(open));
            at++;
        }
        else if (Peek() == '!' && TryReadForeignComment(open, out int behind))
        {
            return behind;
        }

        int first = count;
        int fault = faults.Mark();
        openBraces = 0;
        while (true)
        {
            bool space = at < text.Length && text[at] is ' ' or '\t' or '\r' or '#' && SkipBlanks();
            if ((at >= text.Length || text[at] is '{' or '}') && TryCloseUnclosed(open, first, fault, out int next))
            {
                return next;
            }

            if (at >= text.Length)
            {
                if (openText >= 0 && TryEndText(fault))
                {
                    continue;
                }

                if (openText >= 0)
                {
                    // What is not closed is a text inside; told is where it starts.
                    faults.Add(TemplateCodes.Unclosed, openText, openText + 1, "The code ends inside this text.", "Close the text, and the code with }}.");
                    return -1;
                }

                if (!isOpenComment)
                {
                    faults.Add(TemplateCodes.Unclosed, open, Math.Min(open + 2, text.Length), "The code that starts here is not closed.", "}}");
                }

                return -1;
            }

            if (text[at] is '}' or '-' or '~' && IsClose(at, out char closing))
            {
                if (TryCloseEarly(open, first, fault, out int early))
                {
                    return early;
                }

                int close = at;
                at += closing == '\0' ? 2 : 3;
                Add(TokenKind.CloseCode, close, at, space);
                return SkipStripped(at, closing);
            }

            openBraces += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            ReadWord(space);
        }
    }

    private bool IsClose(int index, out char mark)
    {
        mark = '\0';
        if (index >= text.Length)
        {
            return false;
        }

        if (text[index] is '-' or '~')
        {
            mark = text[index++];
        }

        return index + 1 < text.Length && text[index] == '}' && text[index + 1] == '}';
    }

    /// <summary>Skips blanks and comments; line ends are words.</summary>
    private bool SkipBlanks()
    {
        int start = at;
        while (at < text.Length)
        {
            char c = text[at];
            if (c is ' ' or '\t')
            {
                at++;
            }
            else if (c == '\r')
            {
                if (Peek(1) == '\n')
                {
                    if (inHole)
                    {
                        break;
                    }

                    at++;
                    break;
                }

                faults.Add(TemplateCodes.Cr, at, at + 1, "A lone carriage return stands inside code.", "Use a line feed, or CR LF.");
                at++;
            }
            else if (c == '#' && !inHole)
            {
                SkipComment();
            }
            else
            {
                break;
            }
        }

        return at > start;
    }

    private void SkipComment()
    {
        bool isBlock = Peek(1) == '#';
        int start = at;
        at += isBlock ? 2 : 1;
        while (at < text.Length)
        {
            if (IsClose(at, out _))
            {
                return;
            }

            char c = text[at];
            if (isBlock && c == '#' && Peek(1) == '#')
            {
                at += 2;
                return;
            }

            if (!isBlock && (c == '\n' || (c == '\r' && Peek(1) == '\n')))
            {
                return;
            }

            if (c == '\r' && Peek(1) != '\n')
            {
                faults.Add(TemplateCodes.Cr, at, at + 1, "A lone carriage return stands inside code.", "Use a line feed, or CR LF.");
            }

            at++;
        }

        if (isBlock)
        {
            isOpenComment = true;
            faults.Add(TemplateCodes.Unclosed, start, start + 2, "The comment is not closed.", "## }}", text.Length, text.Length);
        }
    }
}
