using InfoInterview.ContentLines;
using InfoInterview.Diagnostics;
using NodaTime;

namespace InfoInterview.Calendars.ICalendar;

/// <summary>One event of a calendar (VEVENT): the fields that an invite needs by name, all else kept as it was read.</summary>
public sealed record CalendarEvent
{
    /// <summary>The event's key for life.</summary>
    /// <exception cref="ArgumentException">Empty.</exception>
    public required string Uid { get; init => field = Require.Text(value, nameof(Uid)); }

    /// <summary>When this version was made (DTSTAMP), to the second.</summary>
    public required Instant Stamp { get; init; }

    /// <summary>Which version of the time and place this is, at least 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0.</exception>
    public int Sequence { get; init => field = Require.AtLeast(value, 0, nameof(Sequence)); }

    /// <summary>When it begins.</summary>
    public required EventTime Start { get; init; }

    /// <summary>When it ends, end excluded; null when the event does not say.</summary>
    public EventTime? End { get; init; }

    /// <summary>The title, or null.</summary>
    public string? Summary { get; init; }

    /// <summary>The text below it, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Where, or null.</summary>
    public string? Location { get; init; }

    /// <summary>A link, or null: an absolute URI as it is written.</summary>
    public string? Link { get; init; }

    /// <summary>Whether it takes place.</summary>
    public EventStatus Status { get; init; }

    /// <summary>Whether the time counts as taken (TRANSP:OPAQUE); true unless set.</summary>
    public bool IsBusy { get; init; } = true;

    /// <summary>Who may see it.</summary>
    public EventVisibility Visibility { get; init; }

    /// <summary>Words to sort it by.</summary>
    public ValueList<string> Categories { get; init; } = [];

    /// <summary>Who invites; null for an event without guests.</summary>
    public EventPerson? Organizer { get; init; }

    /// <summary>Who is invited.</summary>
    public ValueList<EventPerson> Attendees { get; init; } = [];

    /// <summary>Reminders.</summary>
    public ValueList<EventAlarm> Alarms { get; init; } = [];

    /// <summary>Lines that have no place above, in the order in which they were read.</summary>
    public ValueList<ContentLine> OtherLines { get; init; } = [];

    /// <summary>Parts that have no place above, such as alarms of another kind.</summary>
    public ValueList<CalendarComponent> OtherComponents { get; init; } = [];

    /// <summary>The start alone; title and people are personal data.</summary>
    /// <returns>For example <c>event 2026-07-15T12:00:00Z</c>.</returns>
    public override string ToString() => $"event {Start}";
}
