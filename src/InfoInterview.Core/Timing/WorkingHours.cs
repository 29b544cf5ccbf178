using NodaTime;

namespace InfoInterview.Timing;

/// <summary>Hours of the day and days of the week in which somebody works.</summary>
public sealed record WorkingHours
{
    /// <summary>Working hours.</summary>
    /// <param name="start">When work begins, local time.</param>
    /// <param name="end">When work ends, local time, after the start.</param>
    /// <param name="days">The working days, at least one, none twice.</param>
    /// <exception cref="ArgumentException">The end is not after the start, or there is no day, or a day is named twice.</exception>
    public WorkingHours(LocalTime start, LocalTime end, ValueList<IsoDayOfWeek> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        if (end <= start)
        {
            throw new ArgumentException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Work ends at {end:HH':'mm}, which is not after its start {start:HH':'mm}."), nameof(end));
        }

        if (days.Count == 0 || days.Distinct().Count() != days.Count || days.Contains(IsoDayOfWeek.None))
        {
            throw new ArgumentException("Working days are one to seven different days of the week.", nameof(days));
        }

        Start = start;
        End = end;
        Days = days;
    }

    /// <summary>Monday to Friday, 09:00 to 17:00.</summary>
    public static WorkingHours Default { get; } = new(
        new LocalTime(9, 0),
        new LocalTime(17, 0),
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday]);

    /// <summary>When work begins, local time.</summary>
    public LocalTime Start { get; }

    /// <summary>When work ends, local time; a talk may end just then.</summary>
    public LocalTime End { get; }

    /// <summary>The working days.</summary>
    public ValueList<IsoDayOfWeek> Days { get; }

    /// <summary>Whether somebody works on a day of the week.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True on a working day.</returns>
    public bool Includes(IsoDayOfWeek day) => Days.Contains(day);
}
