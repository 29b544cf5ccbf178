using InfoInterview.People;

namespace InfoInterview.Correspondence;

/// <summary>How a letter opens and how it names its reader in English, Spanish, French and German (practice §2.4, §7). Nothing is inferred: without a courtesy title the full name stands there.</summary>
/// <remarks>Any other language is written as English; <c>en-US</c> puts a period behind Ms, Mr and Dr.</remarks>
public static class Salutation
{
    /// <summary>The first line of a first letter, with the punctuation of the language.</summary>
    /// <param name="name">The reader.</param>
    /// <param name="language">The language of the letter.</param>
    /// <returns>For example <c>Dear Dr Lee,</c>, <c>Estimada Sra. López:</c>, <c>Madame,</c>, <c>Sehr geehrte Frau Dr. Braun,</c>; where neither title nor courtesy title is known <c>Dear Robin Lee,</c>, <c>Buenos días, Robin Lee:</c>, <c>Bonjour Robin Lee,</c>, <c>Guten Tag Robin Lee,</c>.</returns>
    public static string Formal(PersonName name, Language language)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(language);
        bool? isFeminine = IsFeminine(name);
        return language.Primary switch
        {
            "es" when isFeminine is { } she => $"{(she ? "Estimada" : "Estimado")} {Addressed(name, language)}:",
            "es" => $"Buenos días, {Addressed(name, language)}:",
            "fr" when isFeminine is not null => $"{Form(name, language)},",
            "fr" => $"Bonjour {Addressed(name, language)},",
            "de" when isFeminine is { } she => $"{(she ? "Sehr geehrte" : "Sehr geehrter")} {Addressed(name, language)},",
            "de" => $"Guten Tag {Addressed(name, language)},",
            _ => $"Dear {Addressed(name, language)},",
        };
    }

    /// <summary>The first line of a letter to somebody whom the writer knows.</summary>
    /// <param name="name">The reader.</param>
    /// <param name="language">The language of the letter.</param>
    /// <returns>For example <c>Dear Robin,</c>, <c>Hola, Robin:</c>, <c>Bonjour Robin,</c>, <c>Hallo Robin,</c>; the formal one for a reader with an academic title.</returns>
    public static string Familiar(PersonName name, Language language)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(language);
        return IsTitled(name) ? Formal(name, language) : language.Primary switch
        {
            "es" => $"Hola, {name.Short}:",
            "fr" => $"Bonjour {name.Short},",
            "de" => $"Hallo {name.Short},",
            _ => $"Dear {name.Short},",
        };
    }

    /// <summary>The first line when the reader is not known by name.</summary>
    /// <param name="language">The language of the letter.</param>
    /// <returns>For example <c>To whom it may concern,</c> or <c>Sehr geehrte Damen und Herren,</c>.</returns>
    public static string Nobody(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Primary switch
        {
            "es" => "A quien corresponda:",
            "fr" => "Madame, Monsieur,",
            "de" => "Sehr geehrte Damen und Herren,",
            _ => "To whom it may concern,",
        };
    }

    /// <summary>The name as a first letter names its reader: title and family name where there are both, else the full name.</summary>
    /// <param name="name">The reader.</param>
    /// <param name="language">The language of the letter.</param>
    /// <returns>For example <c>Dr Lee</c>, <c>Sra. López</c>, <c>Madame Durand</c>, <c>Frau Dr. Braun</c>, <c>Robin Lee</c>.</returns>
    public static string Addressed(PersonName name, Language language)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(language);
        string full = name.In(language);
        if (name.Family is not { } family)
        {
            return full;
        }

        string? title = name.Title;
        bool? isFeminine = IsFeminine(name);
        return language.Primary switch
        {
            // A title takes the place of Sr. and Sra.; the person writes it as they bear it (Dra.).
            "es" => title is not null && isFeminine is not null ? $"{Spanish(title, isFeminine.Value)} {family}" : isFeminine is { } she ? $"{(she ? "Sra." : "Sr.")} {family}" : Titled(title, full),
            "fr" => title is not null ? $"{title} {(isFeminine is null ? full : family)}" : isFeminine is { } she ? $"{(she ? "Madame" : "Monsieur")} {family}" : full,
            "de" => isFeminine is { } she ? $"{(she ? "Frau" : "Herr")} {Titled(title, family)}" : Titled(title, full),
            _ => title is not null ? $"{Dotted(title, language)} {family}" : Courtesy(name.Courtesy, language) is { } courtesy ? $"{courtesy} {family}" : full,
        };
    }

    /// <summary>What stands for the reader in a closing formula, such as the French one that repeats the opening.</summary>
    /// <param name="name">The reader.</param>
    /// <param name="language">The language of the letter.</param>
    /// <returns>In French <c>Madame</c>, <c>Monsieur</c>, <c>Docteur</c>, or <c>Madame, Monsieur</c> where it is not known; in the other languages what <see cref="Addressed"/> gives.</returns>
    public static string Form(PersonName name, Language language)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(language);
        if (language.Primary != "fr")
        {
            return Addressed(name, language);
        }

        string? plain = name.Title?.TrimEnd('.').ToLowerInvariant();
        return (plain, IsFeminine(name)) switch
        {
            ("prof" or "professeur" or "professeure" or "professor", true) => "Madame la Professeure",
            ("prof" or "professeur" or "professeure" or "professor", false) => "Monsieur le Professeur",
            ("dr" or "docteur" or "docteure", not null) => "Docteur",
            (_, true) => "Madame",
            (_, false) => "Monsieur",
            _ => "Madame, Monsieur",
        };
    }

    private static bool IsTitled(PersonName name) => name.Title is not null && name.Family is not null;

    /// <summary>Which forms of Spanish, French and German the person uses; null when not known, or neither.</summary>
    private static bool? IsFeminine(PersonName name) => name.Family is null ? null : name.Courtesy switch
    {
        CourtesyTitle.Ms or CourtesyTitle.Mrs or CourtesyTitle.Miss => true,
        CourtesyTitle.Mr => false,
        _ => null,
    };

    private static string Titled(string? title, string name) => title is null ? name : $"{title} {name}";

    private static string Spanish(string title, bool isFeminine) => title.TrimEnd('.') switch
    {
        "Dr" or "Dra" => isFeminine ? "Dra." : "Dr.",
        "Prof" => "Prof.",
        _ => title,
    };

    private static string? Courtesy(CourtesyTitle courtesy, Language language) => courtesy switch
    {
        CourtesyTitle.Unknown => null,
        CourtesyTitle.Miss => "Miss",
        _ => language.Tag == "en-US" ? $"{courtesy}." : courtesy.ToString(),
    };

    // British usage has no period behind a contraction that ends in the word's last letter; a title stays as its bearer writes it.
    private static string Dotted(string title, Language language) => language.Tag == "en-US" && title == "Dr" ? "Dr." : title;
}
