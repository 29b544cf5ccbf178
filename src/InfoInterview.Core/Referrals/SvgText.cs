using System.Globalization;
using System.Text;
using InfoInterview.People;

namespace InfoInterview.Referrals;

/// <summary>Lines of SVG: numbers with a point, text escaped, widths guessed for a plain sans-serif face.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder text = new();

    public void Line(FormattableString line) => text.Append(FormattableString.Invariant(line)).Append('\n');

    public void Raw(string lines) => text.Append(lines.ReplaceLineEndings("\n"));

    public override string ToString() => text.ToString();

    /// <summary>Text as XML content or attribute; characters that XML does not allow, and those that turn the direction of text around, are left out.</summary>
    public static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length + 8);
        foreach (Rune rune in value.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '"': escaped.Append("&quot;"); break;
                case '\'': escaped.Append("&#39;"); break;
                case '\t' or '\n' or '\r': escaped.Append(' '); break;
                case < 0x20 or (>= 0x7F and <= 0x9F) or 0xFFFE or 0xFFFF or 0xFFFD: break;
                case (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069): break;
                default: escaped.Append(rune.ToString()); break;
            }
        }

        return escaped.ToString();
    }

    /// <summary>About how wide a text is, rather too wide than too narrow.</summary>
    public static double Width(string value, double size)
    {
        double width = 0;
        foreach (Rune rune in value.EnumerateRunes())
        {
            width += rune.Value switch
            {
                >= 0x1100 and (<= 0x115F or >= 0x2E80) => 1.05,
                'i' or 'j' or 'l' or 't' or 'f' or 'r' or 'I' or ' ' or '.' or ',' or ':' or ';' or '\'' or '|' or '(' or ')' or '-' => 0.38,
                'm' or 'w' or 'M' or 'W' or '@' or '%' => 0.95,
                >= 'A' and <= 'Z' => 0.72,
                _ => 0.6,
            };
        }

        return width * size;
    }

    /// <summary>The text, or as much of it as fits with a sign that something is missing.</summary>
    public static string Fit(string value, double size, double width)
    {
        if (Width(value, size) <= width)
        {
            return value;
        }

        var kept = new StringBuilder();
        double used = size;
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(value);
        while (elements.MoveNext())
        {
            string element = elements.GetTextElement();
            used += Width(element, size);
            if (used > width)
            {
                break;
            }

            kept.Append(element);
        }

        return kept.ToString().TrimEnd() + "…";
    }

    /// <summary>The text in lines that fit, broken at spaces; the last line is cut when there are too many words.</summary>
    public static string[] Wrap(string value, double size, double width, int mostLines)
    {
        var lines = new List<string>();
        string[] words = value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < words.Length;)
        {
            string line = words[i++];
            while (i < words.Length && (lines.Count == mostLines - 1 || Width($"{line} {words[i]}", size) <= width))
            {
                line = $"{line} {words[i++]}";
            }

            lines.Add(Fit(line, size, width));
        }

        return [.. lines];
    }

    /// <summary>First letters of given and family name.</summary>
    public static string Initials(PersonName name) => First(name.Given) + (name.Family is null ? "" : First(name.Family));

    private static string First(string value) => StringInfo.GetNextTextElement(value).ToUpperInvariant();
}
