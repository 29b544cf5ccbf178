using InfoInterview.ContentLines;
using NodaTime;

namespace InfoInterview.Calendars.ICalendar;

/// <summary>One half of a zone's year: from when on which offset holds (STANDARD or DAYLIGHT of a VTIMEZONE).</summary>
public sealed record ZoneObservance
{
    /// <summary>Whether it is the summer half (DAYLIGHT), else STANDARD.</summary>
    public bool IsDaylight { get; init; }

    /// <summary>The first time it begins, as the clock before it shows.</summary>
    public required LocalDateTime Start { get; init; }

    /// <summary>The offset before it begins.</summary>
    public required Offset From { get; init; }

    /// <summary>The offset that holds from then on.</summary>
    public required Offset To { get; init; }

    /// <summary>When it begins every year; null when it begins once.</summary>
    public ZoneRule? Rule { get; init; }

    /// <summary>What people call it, such as <c>CET</c>, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Lines that have no place above, as read: comments, RDATE, rules of another form.</summary>
    public ValueList<ContentLine> OtherLines { get; init; } = [];

    /// <summary>Whether a rule or date list stands in it that is not understood here.</summary>
    internal bool IsUnclear => OtherLines.Any(line => line.Name is "RRULE" or "RDATE" or "EXDATE");

    /// <summary>The last time it began at or before a local time of the clock before it; null when never.</summary>
    internal LocalDateTime? LastStart(LocalDateTime local)
    {
        if (local < Start)
            return null;
        if (Rule is null)
            return Start;
        for (int year = local.Year; year >= local.Year - 1 && year >= Start.Year; year--)
        {
            LocalDateTime onset = Rule.DayIn(year).At(Start.TimeOfDay);
            if (onset <= local && onset >= Start)
                return onset;
        }

        return Start;
    }
}
