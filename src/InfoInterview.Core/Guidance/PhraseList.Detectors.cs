using System.Globalization;

namespace InfoInterview.Guidance;

/// <content>What no list of words can find: placeholders left in, and shouting.</content>
internal sealed partial class PhraseList
{
    private const int LongestPlaceholder = 60;

    private IEnumerable<PhraseHit> Detect(ReviewedText text, TextScope scope)
    {
        foreach (Phrase phrase in Phrases.Where(p => p.Detector is not null && p.Scope.Contains(scope)))
        {
            foreach ((int start, int length) in phrase.Detector == PhraseDetector.Placeholder ? Placeholders(text.Text) : Shouting(text))
                yield return new PhraseHit(phrase, start, length);
        }
    }

    // {name}, {{ name }}, [Your name], <name>: short, on one line, beginning with a letter.
    private static IEnumerable<(int Start, int Length)> Placeholders(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char close = text[i] switch { '{' => '}', '[' => ']', '<' => '>', _ => '\0' };
            if (close == '\0')
                continue;
            int inner = i + 1;
            while (inner < text.Length && text[inner] is '{' or ' ')
                inner++;
            if (inner >= text.Length || !char.IsLetter(text[inner]))
                continue;
            int end = text.AsSpan(inner, Math.Min(LongestPlaceholder, text.Length - inner)).IndexOfAny(close, '\n', '@');

            // <https://...> and <somebody@example.org> are addresses.
            if (end < 0 || text[inner + end] != close || text.AsSpan(inner, end).Contains("://", StringComparison.Ordinal))
                continue;
            end = inner + end + 1;
            while (end < text.Length && text[end] == close)
                end++;
            yield return (i, end - i);
            i = end - 1;
        }
    }

    private static IEnumerable<(int Start, int Length)> Shouting(ReviewedText text)
    {
        for (int i = text.Text.IndexOf("!!", StringComparison.Ordinal); i >= 0; i = i + 2 >= text.Text.Length ? -1 : text.Text.IndexOf("!!", i + 2, StringComparison.Ordinal))
            yield return (i, 2);
        foreach (TextWord word in text.Words)
        {
            // Six letters and more: shorter words in capitals are mostly names of schools and firms.
            ReadOnlySpan<char> written = text.Text.AsSpan(word.Start, word.Length);
            if (word.Length > 5 && IsAllCapitals(written))
                yield return (word.Start, word.Length);
            else if (written.Length == 2 && char.IsSurrogatePair(written[0], written[1]) && CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(written[0], written[1])) == UnicodeCategory.OtherSymbol)
                yield return (word.Start, word.Length);
        }
    }

    private static bool IsAllCapitals(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsUpper(c))
                return false;
        }

        return true;
    }
}
