using System.Globalization;
using System.Text;
using InfoInterview.Diagnostics;

namespace InfoInterview.People;

/// <summary>An employer, school or association: its name as written, and other names it goes by.</summary>
public sealed record Organization
{
    // Forms of companies that people write or leave out: GmbH, Inc., AB, ... They never tell two employers apart.
    private static readonly HashSet<string> LegalForms = new(StringComparer.Ordinal)
    {
        "ab", "ag", "aps", "as", "asa", "bv", "co", "corp", "corporation", "cv", "ek", "ev", "gbr", "gmbh", "inc", "incorporated", "kft", "kg", "kgaa",
        "limited", "llc", "llp", "lp", "ltd", "ltda", "mbh", "nv", "ohg", "oy", "oyj", "plc", "pte", "pty", "pvt", "sa", "sarl", "sas", "sasu", "se",
        "sl", "slu", "spa", "srl", "sro", "ug", "zoo",
    };

    /// <summary>An organization.</summary>
    /// <param name="name">The name as written; not empty.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public Organization(string name) => Name = Require.Text(name).Trim();

    /// <summary>The name as written.</summary>
    public string Name { get; }

    /// <summary>Other names: short forms, former names, brands.</summary>
    public ValueList<string> Aliases { get; init; } = [];

    /// <summary>What two spellings of one organization share: letters and digits in lower case without accents, legal form and a leading «the» dropped.</summary>
    /// <remarks><c>Norrland Robotics AB</c>, <c>NORRLAND ROBOTICS</c> and <c>Norrland-Robotics, A.B.</c> have the same key.</remarks>
    public string Key => KeyOf(Name);

    /// <summary>Whether a name means this organization.</summary>
    /// <param name="name">A name as somebody wrote it.</param>
    /// <returns>True when its key is that of the name or of an alias; part of a name is not enough.</returns>
    public bool IsCalled(string name)
    {
        string key = KeyOf(name ?? "");
        return key.Length > 0 && (key == Key || Aliases.Any(a => KeyOf(a) == key));
    }

    /// <summary>The key of a name, as <see cref="Key"/> makes it.</summary>
    /// <param name="name">A name as somebody wrote it.</param>
    /// <returns>The key; empty when the name has no letter and no digit.</returns>
    public static string KeyOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = new List<string>();
        var word = new StringBuilder();
        string plain = WellFormedText.Normalized(name.Replace(".", "", StringComparison.Ordinal).Replace("&", " and ", StringComparison.Ordinal), NormalizationForm.FormKD);
        foreach (char c in plain)
        {
            UnicodeCategory category = char.GetUnicodeCategory(c);
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (category != UnicodeCategory.NonSpacingMark && c is not ('\'' or '\u2019'))
            {
                Flush();
            }
        }

        Flush();
        int first = words.Count > 1 && words[0] == "the" ? 1 : 0;
        int last = words.Count;
        while (last > first + 1 && LegalForms.Contains(words[last - 1]))
        {
            last--;
        }

        return string.Join(' ', words.Skip(first).Take(last - first));

        void Flush()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }
}
