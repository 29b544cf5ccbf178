namespace InfoInterview.Letters.Templates;

/// <content>Code whose closing braces are missing: it is told once, where it starts, and what follows is text again.</content>
internal sealed partial class Lexer
{
    /// <summary>So many tags are closed for the writer; each may be read twice, so that reading stays linear.</summary>
    private const int MostMended = 16;

    private int mended;

    /// <summary>Whether a { inside the code is open, so that a } belongs to it.</summary>
    private int openBraces;

    /// <summary>Looks whether the code that is read has run into what follows it, because it was never closed.</summary>
    /// <param name="open">Where it starts.</param>
    /// <param name="first">Its first word's place among the words.</param>
    /// <param name="mark">Where its faults start.</param>
    /// <param name="next">Where text goes on; set when it was.</param>
    private bool TryCloseUnclosed(int open, int first, int mark, out int next)
    {
        next = 0;
        if (mended >= MostMended)
        {
            return false;
        }

        if (at < text.Length && text[at] == '}' && openBraces == 0 && !IsClose(at, out _))
        {
            mended++;
            int end = at + 1;
            int other = end;
            while (other < text.Length && text[other] == ' ')
            {
                other++;
            }

            end = other < text.Length && text[other] == '}' ? other + 1 : end;
            faults.Add(TemplateCodes.Parse, open, open + 2, "The code that starts here is closed with one }; it needs two.", "}}", at, end);
            Add(TokenKind.CloseCode, at, end);
            next = end;
            return true;
        }

        bool isInCode = at + 1 < text.Length && text[at] == '{' && text[at + 1] == '{' && count > first && openBraces == 0;
        bool isOver = at >= text.Length;
        if (!isInCode && !isOver)
        {
            return false;
        }

        int path = EndOfPath(first);
        bool isInsideText = isOver && openText >= 0 && (path < 0 || path > openText) && !text.AsSpan(open, openText - open).Contains('\n');
        if (isInsideText || (isOver && isOpenComment && path < 0))
        {
            return false;
        }

        CloseAt(open, mark, path >= 0 ? path : EndOfLine(open), out next);
        return true;
    }

    /// <summary>Whether code that was closed at last had run over a line end or into a tag before; then it closes where its path ends.</summary>
    private bool TryCloseEarly(int open, int first, int mark, out int next)
    {
        next = 0;
        if (mended >= MostMended || EndOfPath(first, isWhole: false) is not (>= 0 and var path) || !text.AsSpan(path, at - path).Contains("{{", StringComparison.Ordinal))
        {
            return false;
        }

        CloseAt(open, mark, path, out next);
        return true;
    }

    private void CloseAt(int open, int mark, int end, out int next)
    {
        mended++;
        openText = -1;
        isOpenComment = false;
        while (tokens[count - 1].Start >= end)
        {
            count--;
        }

        end = Math.Max(end, tokens[count - 1].End);
        faults.Forget(mark, end);
        faults.Add(TemplateCodes.Unclosed, open, open + 2, "The code that starts here is not closed.", "}}", end, end);
        Add(TokenKind.CloseCode, end, end);
        next = end;
    }

    /// <summary>Where a field's path ends behind which no code can stand, such as a comma or a word; -1 when the code does not start with one.</summary>
    private int EndOfPath(int first, bool isWhole = true)
    {
        int i = first;
        if (i >= count || tokens[i] is not { Kind: TokenKind.Name, IsReserved: false })
        {
            return -1;
        }

        while (i + 2 < count && tokens[i + 1].Kind == TokenKind.Dot && tokens[i + 2].Kind == TokenKind.Name && !tokens[i + 1].SpaceBefore && !tokens[i + 2].SpaceBefore)
        {
            i += 2;
        }

        bool isBroken = i + 1 < count && tokens[i + 1].Kind is TokenKind.Comma or TokenKind.Name or TokenKind.Colon or TokenKind.Dot or TokenKind.Bang;
        bool isOver = isWhole && (i + 1 == count || tokens[i + 1].Kind == TokenKind.NewLine);
        return isBroken || isOver ? tokens[i].End : -1;
    }

    /// <summary>The end of the first line of the code that says something.</summary>
    private int EndOfLine(int open)
    {
        int from = open + 2;
        while (from < text.Length && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        int end = text.IndexOf('\n', from);
        end = end < 0 || end > at ? Math.Min(at, text.Length) : end;
        while (end > from && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return Math.Max(end, open + 2);
    }

    /// <summary>A comment of another language, {{!-- … --}}.</summary>
    private bool TryReadForeignComment(int open, out int next)
    {
        next = 0;
        if (!text.AsSpan(at).StartsWith("!--", StringComparison.Ordinal))
        {
            return false;
        }

        int end = text.AsSpan(at).IndexOf("}}");
        if (end < 0)
        {
            return false;
        }

        next = at + end + 2;
        string note = text[(at + 3)..(at + end)].Trim().TrimEnd('-').Trim();
        bool isLine = !note.AsSpan().ContainsAny('\n', '\r', '#');
        faults.Add(TemplateCodes.Parse, open, next, "A comment starts with #.", note.Length == 0 ? "Delete it." : isLine ? $"{{{{ # {note} }}}}" : note.Contains('#', StringComparison.Ordinal) ? "Write it behind {{ # , without a # in it." : $"{{{{ ## {note} ## }}}}");
        Add(TokenKind.CloseCode, next - 2, next);
        return true;
    }
}
