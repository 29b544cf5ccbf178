using System.Globalization;
using InfoInterview.People;
using NodaTime;

namespace InfoInterview.Calendars;

/// <summary>What invites say in one language: our own data, so that no machine's culture changes a text.</summary>
internal sealed record InviteWords
{
    private static readonly InviteWords EnglishWords = new()
    {
        Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        Day = (weekday, day, month, year) => string.Create(CultureInfo.InvariantCulture, $"{weekday}, {day} {month} {year}"),
        Category = "Informational interview",
        Subject = field => field is null ? "informational interview" : $"informational interview about {field}",
        Purpose = (minutes, field) => field is null
            ? string.Create(CultureInfo.InvariantCulture, $"An informational interview of {minutes} minutes, to learn from your experience.")
            : string.Create(CultureInfo.InvariantCulture, $"An informational interview of {minutes} minutes about {field}, to learn from your experience."),
        IntroducedBy = name => $"{name} put us in touch.",
        When = "When",
        Span = (from, to, sameDay) => sameDay ? $"{from} to {to}" : $"{from} to {to} the next day",
        ClockOf = (city, name) => $"{city} time ({name})",
        Topics = "Topics",
        How = "How",
        Calls = (who, number) => number is null ? $"{who} calls" : $"{who} calls {number}",
        Video = "Video call",
        Where = "Where",
        BackupPhone = (who, number) => $"If anything goes wrong: {who}, {number}",
        Profile = (who, link) => $"About {who}: {link}",
        AlarmText = (title, city, time) => $"{title}, {time} {city} time",
    };

    public required ValueList<string> Weekdays { get; init; }

    public required ValueList<string> Months { get; init; }

    public required Func<string, int, string, int, string> Day { get; init; }

    public required string Category { get; init; }

    public required Func<string?, string> Subject { get; init; }

    public required Func<int, string?, string> Purpose { get; init; }

    public required Func<string, string> IntroducedBy { get; init; }

    public required string When { get; init; }

    public required Func<string, string, bool, string> Span { get; init; }

    public required Func<string, string, string> ClockOf { get; init; }

    public required string Topics { get; init; }

    public required string How { get; init; }

    public required Func<string, string?, string> Calls { get; init; }

    public required string Video { get; init; }

    public required string Where { get; init; }

    public required Func<string, string, string> BackupPhone { get; init; }

    public required Func<string, string, string> Profile { get; init; }

    public required Func<string, string, string, string> AlarmText { get; init; }

    /// <summary>The words of a language; English where a language has none yet.</summary>
    public static InviteWords In(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return EnglishWords;
    }

    public string DayOf(LocalDate day) => Day(Weekdays[(int)day.DayOfWeek - 1], day.Day, Months[day.Month - 1], day.Year);

    public static string ClockTime(LocalTime time) => string.Create(CultureInfo.InvariantCulture, $"{time.Hour:00}:{time.Minute:00}");

    /// <summary>The city of a zone: no abbreviation, because CST and IST mean several (practice §6).</summary>
    public static string CityOf(DateTimeZone zone)
    {
        string id = zone.Id;
        return id is "Etc/UTC" or "Etc/GMT" ? "UTC" : id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ');
    }
}
