using System.Buffers;

namespace InfoInterview.Letters;

/// <summary>Texts of one line: a name or subject must not add a line, a paragraph or a header to a letter.</summary>
internal static class SingleLine
{
    private static readonly char[] BreakUnits = ['\r', '\n', '\u0085', '\u2028', '\u2029', '\v', '\f', '\t'];
    private static readonly SearchValues<char> Breaks = SearchValues.Create(BreakUnits);

    /// <summary>The text with one blank for each run of line breaks, tabs and the blanks around them; a text without any stays as it is.</summary>
    public static string Of(string text) =>
        text.AsSpan().ContainsAny(Breaks) ? string.Join(' ', text.Split(BreakUnits, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : text;
}
