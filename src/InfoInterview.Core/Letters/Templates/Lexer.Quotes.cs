namespace InfoInterview.Letters.Templates;

/// <content>Texts between quotes, those of a word processor too.</content>
internal sealed partial class Lexer
{
    /// <summary>So far is looked for the end of a text that was not closed; a longer one is found out elsewhere.</summary>
    private const int MostLooked = 2000;

    private void ReadQuoted(char quote, bool space)
    {
        int start = at++;
        while (at < text.Length)
        {
            char c = text[at];
            if (c == quote)
            {
                at++;
                Add(TokenKind.Quoted, start, at, space);
                return;
            }

            at += c == '\\' && at + 1 < text.Length ? 2 : 1;
        }

        int end = EndOfText(start);
        int curly = text.AsSpan(start + 1, end - start - 1).IndexOfAny(CurlyQuotes);
        if (curly >= 0)
        {
            // The word processor has turned the closing quote only.
            at = start + 1 + curly + 1;
            faults.Add(TemplateCodes.Parse, start, at, "Code needs straight quotes; these are a word processor's.", $"{quote}{text[(start + 1)..(at - 1)]}{quote}");
            Add(TokenKind.Quoted, start, at, space);
            return;
        }

        openText = start;
        faults.Add(TemplateCodes.Parse, start, start + 1, "The text that starts here is not closed.", quote.ToString(), end, end);
        Add(TokenKind.Broken, start, at, space);
    }

    /// <summary>Where a text ends that was not closed, as far as can be told: before the end of its code or line.</summary>
    private int EndOfText(int start)
    {
        int most = Math.Min(text.Length, start + MostLooked);
        int length = text.AsSpan(start, most - start).IndexOf('\n');
        int line = length < 0 ? most : start + length;
        int end = text.AsSpan(start, line - start).IndexOf("}}");
        end = end < 0 ? line : start + end;
        end -= end > start && text[end - 1] is '-' or '~' ? 1 : 0;
        while (end > start + 1 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>Goes on behind a text that was not closed when its code is closed on the same line: only its quote is missing, and that is told.</summary>
    private bool TryEndText(int mark)
    {
        int end = EndOfText(openText);
        int close = end;
        while (close < text.Length && text[close] is ' ' or '\t')
        {
            close++;
        }

        if (mended >= MostMended || !IsClose(close, out _))
        {
            return false;
        }

        mended++;
        bool space = false;
        while (tokens[count - 1].Start >= openText)
        {
            space = tokens[--count].SpaceBefore;
        }

        faults.Forget(mark, end);
        Add(TokenKind.Broken, openText, end, space);
        openText = -1;
        at = end;
        return true;
    }

    private void ReadVerbatim(bool space)
    {
        int start = at++;
        while (at < text.Length)
        {
            if (text[at] == '`')
            {
                if (Peek(1) != '`')
                {
                    at++;
                    Add(TokenKind.Verbatim, start, at, space);
                    return;
                }

                at++;
            }

            at++;
        }

        openText = start;
        int end = EndOfText(start);
        faults.Add(TemplateCodes.Parse, start, start + 1, "The text that starts here is not closed.", "`", end, end);
        Add(TokenKind.Broken, start, at, space);
    }

    /// <summary>The quote that closes a text behind a word processor's quote, curly or straight, on the same line and in the same code; one between letters is an apostrophe. -1 when there is none.</summary>
    private int EndOfCurly(int start, char straight)
    {
        int other = -1;
        for (int i = start + 1; i < Math.Min(text.Length, start + MostLooked) && text[i] is not ('\n' or '}'); i++)
        {
            bool isApostrophe = text[i] is '\u2019' or '\'' && i + 1 < text.Length && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]);
            if (!isApostrophe && CurlyQuotes.Contains(text[i]))
            {
                return i;
            }

            other = other < 0 && !isApostrophe && text[i] == straight ? i : other;
        }

        return other;
    }
}
