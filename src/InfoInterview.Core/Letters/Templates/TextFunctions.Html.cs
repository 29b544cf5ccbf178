using System.Globalization;
using System.Net;
using System.Text;

namespace InfoInterview.Letters.Templates;

/// <content>html.… and the escapes.</content>
internal static partial class TextFunctions
{
    public static void AppendEscaped(ReadOnlySpan<char> text, StringBuilder to)
    {
        foreach (char c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    to.Append('\\').Append(c);
                    break;
                case '\a':
                    to.Append("\\a");
                    break;
                case '\b':
                    to.Append("\\b");
                    break;
                case '\t':
                    to.Append("\\t");
                    break;
                case '\n':
                    to.Append("\\n");
                    break;
                case '\v':
                    to.Append("\\v");
                    break;
                case '\f':
                    to.Append("\\f");
                    break;
                case '\r':
                    to.Append("\\r");
                    break;
                case < ' ':
                    to.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}");
                    break;
                default:
                    to.Append(c);
                    break;
            }
        }
    }

    private static LetterValue Escape(ReadOnlySpan<char> text, bool isLiteral, RenderState state)
    {
        var made = new StringBuilder(text.Length + 8);
        if (isLiteral)
        {
            made.Append('"');
        }

        AppendEscaped(text, made);
        if (isLiteral)
        {
            made.Append('"');
        }

        return state.Made(made.ToString());
    }

    private static LetterValue HtmlEscape(LetterValue subject, RenderState state)
    {
        ReadOnlySpan<char> text = subject.AsText;
        bool isPlain = true;
        foreach (char c in text)
        {
            isPlain &= c is not ('<' or '>' or '&' or '"' or '\'' or (>= '\u00A0' and <= '\u00FF')) && !char.IsSurrogate(c);
        }

        return isPlain ? subject : state.Made(WebUtility.HtmlEncode(text.ToString()));
    }

    private static LetterValue NewlineToBr(ReadOnlySpan<char> text, RenderState state)
    {
        var made = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is '\r' or '\n')
            {
                made.Append("<br />");
                if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                {
                    made.Append(text[i++]);
                }
            }

            made.Append(text[i]);
        }

        return state.Made(made.ToString());
    }

    private static LetterValue UrlEscape(ReadOnlySpan<char> text, RenderState state)
    {
        var made = new StringBuilder(text.Length + 16);
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !KeptInUrl.Contains(text[i], StringComparison.Ordinal))
            {
                continue;
            }

            made.Append(Uri.EscapeDataString(text[start..i].ToString()));
            if (i < text.Length)
            {
                made.Append(text[i]);
            }

            start = i + 1;
        }

        return state.Made(made.ToString());
    }
}
