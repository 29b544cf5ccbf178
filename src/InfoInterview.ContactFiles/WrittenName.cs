using System.Globalization;
using System.Text;

namespace InfoInterview.People;

/// <summary>A name as people write it on a profile, taken apart: title, name, suffixes; emoji, pronouns and slogans dropped.</summary>
internal static class WrittenName
{
    private const int Longest = 200;

    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "dr", "prof", "professor", "ing", "dipl.-ing", "dipl-ing", "mag", "eng", "ir", "rev", "hon", "med", "rer", "nat", "h.c", "habil", "doc",
    };

    private static readonly HashSet<string> Suffixes = new(StringComparer.OrdinalIgnoreCase)
    {
        "phd", "dphil", "md", "mba", "emba", "msc", "bsc", "meng", "beng", "ma", "ba", "bs", "ms", "mfa", "mph", "llm", "llb", "jd", "edd", "rn", "pe", "peng", "ceng", "cpa", "cfa",
        "acca", "pmp", "csm", "cspo", "cissp", "cism", "sphr", "phr", "shrm-cp", "shrm-scp", "jr", "sr", "ii", "iii", "iv", "esq", "ret", "frsa", "mrics", "cipd", "prince2", "itil",
    };

    /// <summary>Takes a name apart.</summary>
    /// <param name="given">The cell with the given name.</param>
    /// <param name="family">The cell with the family name.</param>
    /// <param name="lost">What was dropped and stands nowhere in the result; null when nothing.</param>
    /// <returns>The name, or null when no name is left or it is a formula, an address or longer than 200 characters.</returns>
    public static PersonName? Read(string given, string family, out string? lost)
    {
        lost = null;
        if (given.Length + family.Length > Longest || IsNoName(given) || IsNoName(family))
        {
            return null;
        }

        var dropped = new List<string>();
        string? preferred = null;
        var suffix = new List<string>();
        List<string> givenWords = Words(Plain(given, dropped, ref preferred), suffix);
        List<string> familyWords = Words(Plain(family, dropped, ref preferred), suffix);

        var title = new List<string>();
        TakeTitles(givenWords, title);
        if (givenWords.Count == 0)
        {
            TakeTitles(familyWords, title);
            if (familyWords.Count > 0)
            {
                givenWords.Add(familyWords[0]);
                familyWords.RemoveAt(0);
            }
        }

        TakeSuffixes(familyWords, suffix, least: 0);
        TakeSuffixes(givenWords, suffix, least: 1);
        lost = dropped.Count == 0 ? null : string.Join(" ", dropped);
        return givenWords.Count == 0 || !givenWords.Concat(familyWords).Any(w => w.Any(c => char.IsLetter(c) || char.IsSurrogate(c)))
            ? null
            : new PersonName(string.Join(' ', givenWords), string.Join(' ', familyWords))
            {
                Title = title.Count == 0 ? null : string.Join(' ', title),
                Suffix = suffix.Count == 0 ? null : string.Join(", ", suffix),
                Preferred = preferred,
            };
    }

    private static bool IsNoName(string cell) =>
        cell.Length > 0 && (cell[0] is '=' or '+' or '-' or '@' or '\uFF1D' || cell.Contains("://", StringComparison.Ordinal) || cell.Contains('@', StringComparison.Ordinal));

    // Letters, marks, digits and the signs of names stay; pictures, controls, brackets and what follows a bar go.
    private static string Plain(string cell, List<string> dropped, ref string? preferred)
    {
        int bar = cell.IndexOf('|', StringComparison.Ordinal);
        if (bar >= 0)
        {
            dropped.Add(cell[bar..].Trim());
            cell = cell[..bar];
        }

        cell = WithoutBrackets(cell, dropped, ref preferred);
        var plain = new StringBuilder(cell.Length);
        var pictures = new StringBuilder();
        Rune before = default;
        foreach (Rune rune in cell.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                plain.Append(' ');
            }
            else if (rune.Value is >= 0x1D400 and <= 0x1D7FF)
            {
                // Bold and script letters made for formulas: the letters are meant.
                plain.Append(rune.ToString().Normalize(NormalizationForm.FormKC));
            }
            else if (IsOfNames(rune) || (rune.Value is 0x200C or 0x200D && Rune.IsLetter(before)))
            {
                plain.Append(rune.ToString());
            }
            else
            {
                pictures.Append(rune.ToString());
                plain.Append(' ');
            }

            before = rune;
        }

        if (pictures.Length > 0)
        {
            dropped.Add(pictures.ToString());
        }

        return plain.ToString().TrimEnd('\u200C', '\u200D');
    }

    private static bool IsOfNames(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => true,
        UnicodeCategory.NonSpacingMark => rune.Value is not (>= 0xFE00 and <= 0xFE0F) and not 0x20E3 and not (>= 0xE0100 and <= 0xE01EF),
        UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber => true,
        _ => rune.Value is '\'' or '-' or '.' or ',' or '/' or 0x2019 or 0x2018 or 0x02BC or 0x2010 or 0x2011 or 0x00B7 or 0x30FB or '`' or 0x00B4,
    };

    private static string WithoutBrackets(string cell, List<string> dropped, ref string? preferred)
    {
        var kept = new StringBuilder(cell.Length);
        int at = 0;
        while (at < cell.Length)
        {
            int open = cell.AsSpan(at).IndexOfAny('(', '[', '"');
            int close = open < 0 ? -1 : cell.AsSpan(at + open + 1).IndexOfAny(')', ']', '"');
            if (close < 0)
            {
                break;
            }

            kept.Append(cell, at, open).Append(' ');
            string inside = cell.Substring(at + open + 1, close).Trim();
            // One word of letters in brackets is what the person is called: «Margaret (Peggy) Olsen».
            if (preferred is null && inside.Length > 0 && inside.All(c => char.IsLetter(c) || c is '-' or '\'') && inside.Any(char.IsLower) && char.IsUpper(inside[0]))
            {
                preferred = inside;
            }
            else
            {
                dropped.Add(cell.Substring(at + open, close + 2));
            }

            at += open + close + 2;
        }

        return kept.Append(cell, at, cell.Length - at).ToString();
    }

    private static List<string> Words(string plain, List<string> suffix)
    {
        // «Lind, PhD, PMP»: behind a comma stand degrees. «Lind, Anna» has none, and the comma goes.
        string[] pieces = plain.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var words = new List<string>();
        for (int i = 0; i < pieces.Length; i++)
        {
            string[] piece = pieces[i].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (i > 0 && piece.All(IsDegree))
            {
                suffix.Add(string.Join(' ', piece));
            }
            else
            {
                words.AddRange(piece);
            }
        }

        words.RemoveAll(w => !w.Any(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c)));
        return words;
    }

    private static bool IsDegree(string word) =>
        Suffixes.Contains(Bare(word)) || word.Count(char.IsUpper) >= 2 || (word.Contains('.', StringComparison.Ordinal) && word.Any(char.IsUpper)) || word.Any(char.IsDigit);

    private static void TakeTitles(List<string> words, List<string> title)
    {
        while (words.Count > 0 && IsTitle(words[0], title.Count > 0))
        {
            title.Add(words[0]);
            words.RemoveAt(0);
        }
    }

    // «Ing», «Mag», «Med» and «Nat» are names as well; without a dot only the clear ones are titles.
    private static bool IsTitle(string word, bool behindTitle) =>
        Titles.Contains(word.TrimEnd('.')) && (word.EndsWith('.') || word.TrimEnd('.').ToLowerInvariant() is "dr" or "prof" or "professor" || (behindTitle && word.All(char.IsLower)));

    private static void TakeSuffixes(List<string> words, List<string> suffix, int least)
    {
        int at = suffix.Count;
        // «Ma», «Ba», «Ms» and «Sr» are family names too: without a comma only what is written like a degree counts.
        while (words.Count > least && Suffixes.Contains(Bare(words[^1])) && (Bare(words[^1]).Length > 2 || words[^1] is "II" or "IV" || words[^1].Contains('.', StringComparison.Ordinal)) && words[^1].Skip(1).Any(c => char.IsUpper(c) || c == '.'))
        {
            suffix.Insert(at > 0 ? 0 : at, words[^1]);
            words.RemoveAt(words.Count - 1);
        }
    }

    private static string Bare(string word) => word.Replace(".", "", StringComparison.Ordinal);
}
