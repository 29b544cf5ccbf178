using InfoInterview.People;

namespace InfoInterview.Correspondence;

/// <summary>How a letter opens and how it names its reader in English, Spanish, French and German (practice §2.4, §7). Nothing is inferred: without a courtesy title the full name stands there.</summary>
/// <remarks>Any other language is written as English. Of several titles the highest is said, professor before doctor. <c>en-US</c> puts a period behind Ms, Mr, Mrs, Mx, Dr and Prof; else a title stands as its bearer writes it, but where the language has a form of its own: <c>Dra.</c> and <c>Prof.ª</c>, <c>Dr</c> and <c>Pr</c> in French, periods in German. A name of one word is treated as a family name.</remarks>
public static class Salutation
{
    private static readonly string[] Doctors = ["dr", "dra", "dr.-ing", "dr-ing", "doctor", "doctora", "docteur", "docteure", "doktor"];
    private static readonly string[] Professors = ["prof", "profa", "prof.ª", "professor", "professorin", "professeur", "professeure", "profesor", "profesora", "pr"];

    /// <summary>The first line of a first letter, with the punctuation of the language.</summary>
    /// <param name="name">The reader.</param>
    /// <param name="language">The language of the letter.</param>
    /// <returns>For example <c>Dear Dr. Lee,</c>, <c>Estimada Sra. López:</c>, <c>Madame,</c>, <c>Sehr geehrte Frau Dr. Braun,</c>; where neither title nor courtesy title is known <c>Dear Robin Lee,</c>, <c>Buenos días, Robin Lee:</c>, <c>Bonjour Robin Lee,</c>, <c>Guten Tag Robin Lee,</c>.</returns>
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
        return name.Title is not null ? Formal(name, language) : language.Primary switch
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
    /// <returns>For example <c>Dr. Lee</c>, <c>Sra. López</c>, <c>Madame Durand</c>, <c>Frau Dr. Braun</c>, <c>Robin Lee</c>.</returns>
    public static string Addressed(PersonName name, Language language)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(language);
        string full = name.In(language);
        string family = name.Family ?? name.Given;
        string? title = TitleIn(name, language);
        return (language.Primary, IsFeminine(name)) switch
        {
            // A title takes the place of Sr. and Sra., but stands behind Frau and Herr.
            ("es", { } she) => $"{title ?? (she ? "Sra." : "Sr.")} {family}",
            ("fr", { } she) => $"{title ?? (she ? "Madame" : "Monsieur")} {family}",
            ("de", { } she) => $"{(she ? "Frau" : "Herr")} {Titled(title, family)}",
            ("es" or "fr" or "de", null) => Titled(title, full),
            _ => title is not null ? $"{title} {family}" : Courtesy(name.Courtesy, language) is { } courtesy ? $"{courtesy} {family}" : full,
        };
    }

    /// <summary>The name as somebody who knows the reader says it: as in a first letter where there is a title, else what friends say.</summary>
    /// <param name="name">The reader.</param>
    /// <param name="language">The language of the letter.</param>
    /// <returns>For example <c>Dr. Lee</c> or <c>Robin</c>.</returns>
    public static string Familiarly(PersonName name, Language language)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Title is not null ? Addressed(name, language) : name.Short;
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

        return (DegreeOf(name.Title), IsFeminine(name)) switch
        {
            (Degree.Professor, true) => "Madame la Professeure",
            (Degree.Professor, false) => "Monsieur le Professeur",
            (Degree.Doctor, not null) => "Docteur",
            (_, true) => "Madame",
            (_, false) => "Monsieur",
            _ => "Madame, Monsieur",
        };
    }

    /// <summary>Which forms of Spanish, French and German the person uses; null when not known, or neither.</summary>
    private static bool? IsFeminine(PersonName name) => name.Courtesy switch
    {
        CourtesyTitle.Ms or CourtesyTitle.Mrs or CourtesyTitle.Miss => true,
        CourtesyTitle.Mr => false,
        _ => null,
    };

    /// <summary>The title as a letter of the language says it; null when there is none.</summary>
    private static string? TitleIn(PersonName name, Language language) => (language.Primary, DegreeOf(name.Title)) switch
    {
        (_, Degree.None) => null,
        (_, Degree.Other) => name.Title!.Trim(),
        ("es", Degree.Doctor) when IsFeminine(name) is { } she => she ? "Dra." : "Dr.",
        ("es", Degree.Professor) when IsFeminine(name) is { } she => she ? "Prof.ª" : "Prof.",
        ("fr", Degree.Doctor) => "Dr",
        ("fr", _) => "Pr",
        ("de", Degree.Doctor) => "Dr.",
        ("de", _) => "Prof.",
        (_, Degree degree) => WordOf(name.Title!, degree) is "Dr" or "Prof" && language.Tag == "en-US" ? $"{WordOf(name.Title!, degree)}." : WordOf(name.Title!, degree),
    };

    private static Degree DegreeOf(string? title) =>
        string.IsNullOrWhiteSpace(title) ? Degree.None
        : WordOf(title, Degree.Professor).Length > 0 ? Degree.Professor
        : WordOf(title, Degree.Doctor).Length > 0 ? Degree.Doctor
        : Degree.Other;

    /// <summary>The word of a title that means a degree, as its bearer writes it; empty when none does.</summary>
    private static string WordOf(string title, Degree degree) =>
        title.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(w => Array.IndexOf(degree == Degree.Professor ? Professors : Doctors, w.TrimEnd('.').ToLowerInvariant()) >= 0) ?? "";

    private static string Titled(string? title, string name) => title is null ? name : $"{title} {name}";

    private static string? Courtesy(CourtesyTitle courtesy, Language language) => courtesy switch
    {
        CourtesyTitle.Unknown => null,
        CourtesyTitle.Miss => "Miss",
        _ => language.Tag == "en-US" ? $"{courtesy}." : courtesy.ToString(),
    };

    private enum Degree
    {
        None,
        Other,
        Doctor,
        Professor,
    }
}
