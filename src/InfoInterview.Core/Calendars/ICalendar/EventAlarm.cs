using InfoInterview.Diagnostics;
using NodaTime;

namespace InfoInterview.Calendars.ICalendar;

/// <summary>A reminder that is shown before an event begins (VALARM with ACTION:DISPLAY).</summary>
public sealed record EventAlarm
{
    /// <summary>The longest time ahead that is written: 366 days.</summary>
    public static Duration Longest { get; } = Duration.FromDays(366);

    /// <summary>A reminder.</summary>
    /// <param name="before">How long before the start; whole minutes, 0 to 366 days.</param>
    /// <param name="text">What is shown.</param>
    /// <param name="uid">Its key (RFC 9074), the same through all updates so that clients know the alarm again; null for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is below 0, over 366 days or not in whole minutes.</exception>
    public EventAlarm(Duration before, string text, string? uid = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        Before = before >= Duration.Zero && before <= Longest && before.BclCompatibleTicks % NodaConstants.TicksPerMinute == 0
            ? before
            : throw Require.OutOfRange(nameof(before), before, "whole minutes from 0 to 366 days");
        Text = text;
        Uid = uid;
    }

    /// <summary>How long before the start, in whole minutes.</summary>
    public Duration Before { get; }

    /// <summary>What is shown.</summary>
    public string Text { get; }

    /// <summary>Its key, or null.</summary>
    public string? Uid { get; }

    /// <summary>How long before; the text may be personal data.</summary>
    /// <returns>For example <c>alarm 15 min before</c>.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"alarm {Before.TotalMinutes:0} min before");
}
