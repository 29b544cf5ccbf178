using System.Globalization;
using InfoInterview.People;

namespace InfoInterview.Calendars;

/// <summary>What invites say in one language: our own words, so that no machine's culture changes a text.</summary>
internal sealed record InviteWords
{
    private static readonly InviteWords EnglishWords = new()
    {
        Language = Language.English,
        Category = "Informational interview",
        Subject = field => field is null ? "informational interview" : $"informational interview about {field}",
        Purpose = (minutes, field) => field is null
            ? string.Create(CultureInfo.InvariantCulture, $"An informational interview of {minutes} minutes, to learn from your experience.")
            : string.Create(CultureInfo.InvariantCulture, $"An informational interview of {minutes} minutes about {field}, to learn from your experience."),
        IntroducedBy = name => $"{name} put us in touch.",
        When = "When",
        Span = (from, to, sameDay) => sameDay ? $"{from} to {to}" : $"{from} to {to} the next day",
        ClockOf = (clock, name) => $"{clock} ({name})",
        Topics = "Topics",
        How = "How",
        Calls = (who, number) => number is null ? $"{who} calls" : $"{who} calls {number}",
        Video = "Video call",
        Where = "Where",
        BackupPhone = (who, number) => $"If anything goes wrong: {who}, {number}",
        Profile = (who, link) => $"About {who}: {link}",
        AlarmText = (title, time, clock) => $"{title}, {time} ({clock})",
    };

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

    /// <summary>The language of these words, with the region of the reader where it has one; days and times are written in it, too.</summary>
    public required Language Language { get; init; }

    /// <summary>The words of a language; English where a language has none yet.</summary>
    public static InviteWords In(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Primary == "en" ? EnglishWords with { Language = language } : EnglishWords;
    }
}
