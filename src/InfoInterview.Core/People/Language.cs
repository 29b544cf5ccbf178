using InfoInterview.Diagnostics;

namespace InfoInterview.People;

/// <summary>A language tag (BCP 47) such as <c>en</c> or <c>en-GB</c>; English, Spanish, French and German are the languages of the letters.</summary>
public sealed record Language
{
    /// <summary>A language.</summary>
    /// <param name="tag">Two or three letters, and subtags of 1 to 8 letters or digits behind hyphens.</param>
    /// <exception cref="ArgumentException">It does not look like a language tag.</exception>
    public Language(string tag)
    {
        Require.Text(tag);
        string[] parts = tag.Split('-');
        if (parts[0].Length is < 2 or > 3 || !parts[0].All(char.IsAsciiLetter) || !parts.Skip(1).All(p => p.Length is >= 1 and <= 8 && p.All(char.IsAsciiLetterOrDigit)))
        {
            throw new ArgumentException($"A language is a tag such as en, en-GB or de; this is \"{tag}\".", nameof(tag));
        }

        Tag = string.Join('-', parts.Select((p, i) => i == 0 || p.Length != 2 ? p.ToLowerInvariant() : p.ToUpperInvariant()));
    }

    /// <summary>English.</summary>
    public static Language English { get; } = new("en");

    /// <summary>Spanish.</summary>
    public static Language Spanish { get; } = new("es");

    /// <summary>French.</summary>
    public static Language French { get; } = new("fr");

    /// <summary>German.</summary>
    public static Language German { get; } = new("de");

    /// <summary>The tag in its usual case, such as <c>en-GB</c>.</summary>
    public string Tag { get; }

    /// <summary>The language without region, such as <c>en</c>.</summary>
    public string Primary => Tag.Split('-')[0];

    /// <summary>The tag.</summary>
    /// <returns>For example <c>en-GB</c>.</returns>
    public override string ToString() => Tag;
}
