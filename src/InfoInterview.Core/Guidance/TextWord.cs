using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace InfoInterview.Guidance;

/// <summary>One word of a text as the phrase matcher sees it: lower case, no accents, curly apostrophes made straight.</summary>
/// <param name="Text">The word in that form.</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">Its length as written.</param>
/// <param name="BeginsSentence">Whether a sentence or paragraph begins here: no phrase reaches across.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextWord(string Text, int Start, int Length, bool BeginsSentence)
{
    public int End => Start + Length;

    public static ValueList<TextWord> Split(string text)
    {
        var words = new List<TextWord>();
        bool begins = true;
        for (int i = 0; i < text.Length;)
        {
            if (!IsInner(text, i, first: true))
            {
                begins |= EndsSentence(text, i);
                i++;
                continue;
            }

            int start = i;
            while (i < text.Length && IsInner(text, i, first: false))
                i++;
            int end = i;
            while (end > start && text[end - 1] is '\'' or '\u2019' or '-' or '.')
                end--;
            i = end;
            words.Add(new TextWord(Plain(text.AsSpan(start, end - start)), start, end - start, begins));
            begins = false;
        }

        return [.. words];
    }

    // A word holds letters and digits; inside it may stand an apostrophe, a hyphen, or the stops of a.s.a.p.
    private static bool IsInner(string text, int i, bool first)
    {
        char c = text[i];
        if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            return true;
        bool between = !first && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);
        return between && (c is '\'' or '\u2019' or '-' || (c == '.' && i >= 2 && !char.IsLetterOrDigit(text[i - 2])) || (c == '.' && i == 1));
    }

    private static bool EndsSentence(string text, int i) => text[i] switch
    {
        '.' or '!' or '?' or '\u2026' => true,
        '\n' => i + 1 < text.Length && text[i + 1] is '\n' or '\r',
        _ => false,
    };

    private static string Plain(ReadOnlySpan<char> word)
    {
        bool ascii = true;
        foreach (char c in word)
            ascii &= char.IsAscii(c);
        if (ascii)
            return word.ToString().ToLowerInvariant();
        var plain = new StringBuilder(word.Length);
        foreach (char c in WithoutLoneSurrogates(word).Replace('\u2019', '\'').ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                plain.Append(c);
        }

        return plain.ToString();
    }

    // Half a surrogate pair cannot be normalized; it becomes the replacement character.
    private static string WithoutLoneSurrogates(ReadOnlySpan<char> word)
    {
        var text = new StringBuilder(word.Length);
        foreach (Rune rune in word.EnumerateRunes())
            text.Append(rune.ToString());
        return text.ToString();
    }
}
