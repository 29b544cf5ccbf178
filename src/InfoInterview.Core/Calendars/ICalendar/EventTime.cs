using System.Globalization;
using InfoInterview.Diagnostics;
using NodaTime;
using NodaTime.Text;

namespace InfoInterview.Calendars.ICalendar;

/// <summary>The value of DTSTART or DTEND: a moment in UTC, a wall time in a zone, or a day.</summary>
public sealed record EventTime
{
    // Behind it a moment can lie outside of what the calendar knows.
    private static readonly LocalDate LastDayOfAll = new(9999, 12, 30);

    private EventTime(EventTimeKind kind, LocalDateTime local, string? zoneId, Instant? moment)
    {
        Kind = kind;
        Local = local;
        ZoneId = zoneId;
        Moment = moment;
    }

    /// <summary>How it is written.</summary>
    public EventTimeKind Kind { get; }

    /// <summary>What the calendar shows: the UTC time, the wall time, or midnight of the day.</summary>
    public LocalDateTime Local { get; }

    /// <summary>The zone's name as written (TZID); null unless <see cref="EventTimeKind.Zoned"/>.</summary>
    public string? ZoneId { get; }

    /// <summary>The moment, to the second; null for floating times, days, and zones that could not be worked out.</summary>
    public Instant? Moment { get; }

    /// <summary>A moment in UTC.</summary>
    /// <param name="moment">The moment, from year 1 to 9999; parts of a second are dropped.</param>
    /// <returns>A time that is written as <c>20260715T120000Z</c>.</returns>
    public static EventTime Utc(Instant moment)
    {
        LocalDateTime local = moment.InUtc().LocalDateTime;
        local = Written(local.Date.At(new LocalTime(local.Hour, local.Minute, local.Second)), nameof(moment));
        return new(EventTimeKind.Utc, local, null, local.InUtc().ToInstant());
    }

    /// <summary>A wall time in a named zone.</summary>
    /// <param name="time">The time, from year 1 to 9999; parts of a second are dropped. The zone's id is written, so it must be a name that others know.</param>
    /// <returns>A time that is written as <c>TZID=Europe/Berlin:20260715T140000</c>.</returns>
    public static EventTime Zoned(ZonedDateTime time)
    {
        LocalDateTime local = Written(time.Date.At(new LocalTime(time.Hour, time.Minute, time.Second)), nameof(time));
        return new(EventTimeKind.Zoned, local, time.Zone.Id, local.WithOffset(time.Offset).ToInstant());
    }

    /// <summary>A whole day.</summary>
    /// <param name="day">The day, from year 1 to 9999.</param>
    /// <returns>A time that is written as <c>VALUE=DATE:20260715</c>.</returns>
    public static EventTime Day(LocalDate day) => new(EventTimeKind.Day, Written(day.AtMidnight(), nameof(day)), null, null);

    /// <summary>The time as written, with its zone.</summary>
    /// <returns>For example <c>2026-07-15T14:00:00 Europe/Berlin</c>.</returns>
    public override string ToString() => Kind switch
    {
        EventTimeKind.Utc => LocalDateTimePattern.GeneralIso.Format(Local) + "Z",
        EventTimeKind.Zoned => $"{LocalDateTimePattern.GeneralIso.Format(Local)} {ZoneId}",
        EventTimeKind.Day => LocalDatePattern.Iso.Format(Local.Date),
        _ => LocalDateTimePattern.GeneralIso.Format(Local),
    };

    internal static EventTime Floating(LocalDateTime local) => new(EventTimeKind.Floating, local, null, null);

    /// <summary>A wall time in a zone of a file, which may be one that nobody else knows.</summary>
    internal static EventTime Read(LocalDateTime local, string zoneId, Offset? offset) =>
        new(EventTimeKind.Zoned, local, zoneId, offset is { } known && local.Date < LastDayOfAll ? local.WithOffset(known).ToInstant() : null);

    private static LocalDateTime Written(LocalDateTime local, string name) => local.Year is >= 1 and <= 9999
        ? local
        : throw Require.OutOfRange(name, local.Year.ToString(CultureInfo.InvariantCulture), "a year from 1 to 9999");
}
