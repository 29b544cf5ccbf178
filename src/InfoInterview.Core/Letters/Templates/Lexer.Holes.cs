namespace InfoInterview.Letters.Templates;

/// <content>Interpolated texts and their holes; those in the holes of others are refused as one.</content>
internal sealed partial class Lexer
{
    /// <summary>Goes behind an interpolated text that stands in a hole, and behind those in it: a sign for each quote and brace that is open tells what the next one closes.</summary>
    private void SkipInterpolated(char quote)
    {
        var open = new Stack<char>();
        open.Push(quote);
        at++;
        while (at < text.Length && text[at] is not ('\n' or '\r') && open.Count > 0)
        {
            char c = text[at];
            bool isCode = open.Peek() == '}';
            if (c == open.Peek())
            {
                open.Pop();
            }
            else if (isCode && c is ('"' or '\''))
            {
                open.Push(c);
            }
            else if (!isCode && c == '{')
            {
                open.Push('}');
            }
            else if (!isCode && c == '\\' && at + 1 < text.Length)
            {
                at++;
            }

            at++;
        }
    }

    private void ReadInterpolated(int start, char quote, bool space)
    {
        if (inHole)
        {
            faults.Add(TemplateCodes.InterpNest, start, at + 1, "An interpolated text stands inside the hole of another.", "Assign the inner text to a name first.");
            SkipInterpolated(quote);
            Add(TokenKind.Verbatim, start, at, space);
            return;
        }

        at++;
        Add(TokenKind.InterpolationStart, start, at, space);
        int piece = at;
        while (at < text.Length)
        {
            char c = text[at];
            if (c == quote)
            {
                Add(TokenKind.InterpolationText, piece, at);
                Add(TokenKind.InterpolationEnd, at, at + 1);
                at++;
                return;
            }

            if (c == '{')
            {
                Add(TokenKind.InterpolationText, piece, at);
                Add(TokenKind.HoleStart, at, at + 1);
                at++;
                if (!ReadHole(quote))
                {
                    return;
                }

                piece = at;
                continue;
            }

            at += c == '\\' && at + 1 < text.Length ? 2 : 1;
        }

        openText = start;
        int end = EndOfText(start);
        faults.Add(TemplateCodes.Parse, start, start + 2, "The text that starts here is not closed.", quote.ToString(), end, end);
        Add(TokenKind.Broken, start, at, space);
    }

    private bool ReadHole(char quote)
    {
        int start = at;
        bool outer = inHole;
        inHole = true;
        try
        {
            while (true)
            {
                bool space = SkipBlanks();
                if (at < text.Length && text[at] == quote && text.AsSpan(at + 1, EndOfText(at) - at - 1).IndexOf(quote) < 0)
                {
                    // The quote closes the text around; no text starts here.
                    faults.Add(TemplateCodes.Parse, start - 1, start, "The hole that starts here is not closed.", "}", at, at);
                    Add(TokenKind.HoleEnd, at, at, space);
                    return true;
                }

                if (at < text.Length && text[at] == '\n' && text.AsSpan(at).IndexOfAny('}', quote) is > 0 and var rest && text[at + rest] == '}')
                {
                    faults.Add(TemplateCodes.Parse, start - 1, start, "The hole that starts here is not closed on its line.", "Write the hole on one line.");
                    Add(TokenKind.HoleEnd, at, at, space);
                    at += rest + 1;
                    return true;
                }

                if (at >= text.Length || text[at] is '\n' or '\r')
                {
                    faults.Add(TemplateCodes.Parse, start - 1, start, "The hole that starts here is not closed on its line.", "}");
                    Add(TokenKind.Broken, start, at, space);
                    return false;
                }

                if (text[at] == '}')
                {
                    Add(TokenKind.HoleEnd, at, at + 1, space);
                    at++;
                    return true;
                }

                ReadWord(space);
            }
        }
        finally
        {
            inHole = outer;
        }
    }
}
