using System.Text;

namespace InfoInterview.ContentLines;

/// <summary>The escapes of a text value (RFC 5545 3.3.11, RFC 6350 3.4).</summary>
public static class ContentText
{
    /// <summary>Escapes a text for the value of a line.</summary>
    /// <param name="text">Any text. Each of CR LF, CR and LF is a line break; other control characters but the tab are left out, a lone surrogate becomes U+FFFD.</param>
    /// <returns>The raw value: backslash, semicolon and comma with a backslash before them, a line break as <c>\n</c>.</returns>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var escaped = new StringBuilder(text.Length + 8);
        ReadOnlySpan<char> rest = text;
        while (!rest.IsEmpty)
        {
            (int taken, Rune rune) = FoldedOutput.Next(rest);
            rest = rest[taken..];
            if (rune.Value == '\n')
                escaped.Append("\\n");
            else if (rune.Value is '\\' or ';' or ',')
                escaped.Append('\\').Append((char)rune.Value);
            else if (!FoldedOutput.IsLeftOut(rune))
                escaped.Append(rune);
        }

        return escaped.ToString();
    }

    /// <summary>Reads a text value.</summary>
    /// <param name="value">The raw value.</param>
    /// <returns>The text. A backslash before a sign that needs none is dropped; before a letter or digit (<c>C:\temp</c> of careless writers) it stays.</returns>
    public static string Unescape(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Contains('\\') ? Unescaped(value) : value;
    }

    /// <summary>Reads a list of texts, such as the value of CATEGORIES.</summary>
    /// <param name="value">The raw value.</param>
    /// <returns>The texts between the commas that no backslash protects; one empty text for an empty value.</returns>
    public static ValueList<string> Split(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var parts = new List<string>();
        int from = 0;
        for (int i = 0; i <= value.Length; i++)
        {
            if (i < value.Length && value[i] == '\\')
            {
                i++;
            }
            else if (i == value.Length || value[i] == ',')
            {
                parts.Add(Unescaped(value.AsSpan(from, i - from)));
                from = i + 1;
            }
        }

        if (from < value.Length)
            parts.Add(Unescaped(value.AsSpan(from)));
        return [.. parts];
    }

    private static string Unescaped(ReadOnlySpan<char> value)
    {
        var text = new StringBuilder(value.Length);
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (c != '\\' || i + 1 == value.Length)
            {
                text.Append(c);
                continue;
            }

            char next = value[++i];
            if (next is 'n' or 'N')
                text.Append('\n');
            else if (char.IsLetterOrDigit(next))
                text.Append(c).Append(next);
            else
                text.Append(next);
        }

        return text.ToString();
    }
}
