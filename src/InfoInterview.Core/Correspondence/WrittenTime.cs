using System.Globalization;
using InfoInterview.People;
using NodaTime;

namespace InfoInterview.Correspondence;

/// <summary>How a letter, invite or schedule writes a day and a time in English, Spanish, French or German. The words are our own data (practice §7), never the machine's.</summary>
/// <remarks>Any other language is written as English; <c>en-US</c> has the American forms.</remarks>
public static class WrittenTime
{
    private static readonly Words English = new(
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        "{0} {1} {2} {3}",
        "{0:00}:{1:00}",
        "{0} time",
        "{0} {1} {2}");

    private static readonly Words American = English with { Day = "{0}, {2} {1}, {3}", LetterDate = "{1} {0}, {2}" };

    private static readonly Words Spanish = new(
        ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
        ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
        "{0} {1} de {2} de {3}",
        "{0}:{1:00}",
        "hora de {0}",
        "{0} de {1} de {2}");

    private static readonly Words French = new(
        ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
        "{0} {1} {2} {3}",
        "{0} h {1:00}",
        "heure de {0}",
        "le {0} {1} {2}");

    private static readonly Words German = new(
        ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
        ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
        "{0}, {1}. {2} {3}",
        "{0}:{1:00} Uhr",
        "Ortszeit {0}",
        "{0}. {1} {2}");

    /// <summary>A day with its weekday.</summary>
    /// <param name="date">The day, in the ISO calendar.</param>
    /// <param name="language">The reader's language.</param>
    /// <returns>For example <c>Tuesday 24 March 2026</c>, <c>Tuesday, March 24, 2026</c>, <c>martes 24 de marzo de 2026</c>, <c>mardi 1er avril 2026</c>, <c>Dienstag, 24. März 2026</c>.</returns>
    public static string Day(LocalDate date, Language language)
    {
        Words words = Of(language);
        return string.Format(CultureInfo.InvariantCulture, words.Day, words.Weekdays[(int)date.DayOfWeek - 1], DayNumber(words, date), words.Months[date.Month - 1], date.Year);
    }

    /// <summary>A day as the head of a letter on paper has it, without its weekday.</summary>
    /// <param name="date">The day, in the ISO calendar.</param>
    /// <param name="language">The reader's language.</param>
    /// <returns>For example <c>21 November 2025</c>, <c>November 21, 2025</c> (en-US), <c>21 de noviembre de 2025</c>, <c>le 21 novembre 2025</c>, <c>21. November 2025</c> (practice §7).</returns>
    public static string LetterDate(LocalDate date, Language language)
    {
        Words words = Of(language);
        return string.Format(CultureInfo.InvariantCulture, words.LetterDate, DayNumber(words, date), words.Months[date.Month - 1], date.Year);
    }

    /// <summary>The name of a day of the week.</summary>
    /// <param name="day">The day.</param>
    /// <param name="language">The reader's language.</param>
    /// <returns>For example <c>Tuesday</c> or <c>mardi</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is none of the seven.</exception>
    public static string Weekday(IsoDayOfWeek day, Language language) =>
        day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday
            ? Of(language).Weekdays[(int)day - 1]
            : throw Diagnostics.Require.OutOfRange(nameof(day), day, "Monday to Sunday");

    /// <summary>The name of a month.</summary>
    /// <param name="month">1 to 12.</param>
    /// <param name="language">The reader's language.</param>
    /// <returns>For example <c>March</c> or <c>marzo</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The month is not 1 to 12.</exception>
    public static string Month(int month, Language language) => Of(language).Months[Diagnostics.Require.Within(month, 1, 12) - 1];

    /// <summary>A time of day.</summary>
    /// <param name="time">The time; seconds are left out.</param>
    /// <param name="language">The reader's language.</param>
    /// <returns>For example <c>14:30</c>, <c>2:30 pm</c> (en-US), <c>14 h 30</c>, <c>14:30 Uhr</c>.</returns>
    public static string Time(LocalTime time, Language language)
    {
        Words words = Of(language);
        return ReferenceEquals(words, American)
            ? string.Create(CultureInfo.InvariantCulture, $"{(time.Hour + 11) % 12 + 1}:{time.Minute:00} {(time.Hour < 12 ? "am" : "pm")}")
            : string.Format(CultureInfo.InvariantCulture, words.Clock, time.Hour, time.Minute);
    }

    /// <summary>Whose clock a time is read from: the city of the zone, never an abbreviation such as CST that means several (practice §6).</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="language">The reader's language.</param>
    /// <returns>For example <c>New York time</c>, <c>hora de New York</c>; for a zone without a city its id.</returns>
    public static string Zone(DateTimeZone zone, Language language)
    {
        ArgumentNullException.ThrowIfNull(zone);
        int slash = zone.Id.LastIndexOf('/');
        return slash < 0 || zone.Id.StartsWith("Etc/", StringComparison.Ordinal)
            ? zone.Id
            : string.Format(CultureInfo.InvariantCulture, Of(language).OfCity, zone.Id[(slash + 1)..].Replace('_', ' '));
    }

    /// <summary>A day, a time and whose clock.</summary>
    /// <param name="time">The moment, in the zone to be shown.</param>
    /// <param name="language">The reader's language.</param>
    /// <returns>For example <c>Tuesday 24 March 2026, 10:00 (New York time)</c>.</returns>
    public static string DayAndTime(ZonedDateTime time, Language language) =>
        $"{Day(time.Date, language)}, {Time(time.TimeOfDay, language)} ({Zone(time.Zone, language)})";

    private static string DayNumber(Words words, LocalDate date) => ReferenceEquals(words, French) && date.Day == 1 ? "1er" : date.Day.ToString(CultureInfo.InvariantCulture);

    private static Words Of(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Primary switch
        {
            "es" => Spanish,
            "fr" => French,
            "de" => German,
            _ => language.Tag == "en-US" ? American : English,
        };
    }

    private sealed record Words(string[] Weekdays, string[] Months, string Day, string Clock, string OfCity, string LetterDate);
}
