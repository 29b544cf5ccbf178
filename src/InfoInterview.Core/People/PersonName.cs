using InfoInterview.Diagnostics;

namespace InfoInterview.People;

/// <summary>A name as its bearer writes it. One-word names have no family name; nothing is inferred, least of all a gender.</summary>
public sealed record PersonName
{
    /// <summary>A name.</summary>
    /// <param name="given">Given name or names, or the whole of a one-word name; trimmed, not empty.</param>
    /// <param name="family">Family name or names; null when there is none.</param>
    /// <exception cref="ArgumentException">The given name is empty.</exception>
    public PersonName(string given, string? family = null)
    {
        Given = Require.Text(given).Trim();
        Family = string.IsNullOrWhiteSpace(family) ? null : family.Trim();
    }

    /// <summary>Given name or names, or the whole of a one-word name.</summary>
    public string Given { get; }

    /// <summary>Family name or names, or null.</summary>
    public string? Family { get; }

    /// <summary>An academic or professional title that stands before the name, such as <c>Dr.</c>; kept in first contact (practice 2.4).</summary>
    public string? Title { get; init; }

    /// <summary>The second family name where the culture has two, such as <c>García</c> of Ana López García; null when there is none.</summary>
    public string? SecondFamily { get; init => field = Known(value); }

    /// <summary>How the person wants to be addressed. <see cref="CourtesyTitle.Unknown"/> until they say so: it is never inferred from the given name (practice 2.4).</summary>
    public CourtesyTitle Courtesy { get; init => field = Require.Defined(value); }

    /// <summary>The language or region of the name where it is known, which decides the order of its parts; null when not known.</summary>
    public Language? Language { get; init; }

    /// <summary>What follows the name, such as <c>PhD, PMP</c>; shown nowhere in letters.</summary>
    public string? Suffix { get; init; }

    /// <summary>What the person signs with, when it differs from the given name.</summary>
    public string? Preferred { get; init; }

    /// <summary>The name without titles, given name first.</summary>
    public string Full => Family is null ? Given : $"{Given} {Family}";

    /// <summary>The name without titles, in the order of its own language where that is known: family name first for Chinese, Cantonese, Korean and Vietnamese names, and for Japanese ones in English (Unicode CLDR 48, nameOrderLocales).</summary>
    /// <param name="language">The language of the text in which it stands.</param>
    /// <returns>For example <c>Robin Lee</c>, or <c>Nguyen Van An</c>; both family names in Spanish.</returns>
    public string In(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        string? family = Family is null ? null : SecondFamily is not null && language.Primary == "es" ? $"{Family} {SecondFamily}" : Family;
        return family is null ? Given : Language?.Primary is "zh" or "ko" or "vi" or "yue" || (Language?.Primary == "ja" && language.Primary == "en") ? $"{family} {Given}" : $"{Given} {family}";
    }

    /// <summary>The name with its title, as in the address of a letter.</summary>
    public string FullWithTitle => Title is null ? Full : $"{Title} {Full}";

    /// <summary>What friends call the person: the preferred name, else the given one.</summary>
    public string Short => Preferred ?? Given;

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Never the name: names are personal data.</summary>
    /// <returns>Always <c>(name)</c>.</returns>
    public override string ToString() => "(name)";
}
