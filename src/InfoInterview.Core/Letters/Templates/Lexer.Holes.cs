namespace InfoInterview.Letters.Templates;

/// <content>Interpolated texts in the holes of others, which are refused as one.</content>
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
}
