using NodaTime;

namespace InfoInterview.Timing;

/// <summary>When one person can be met or written to: zone, working hours, holidays, and what is taken.</summary>
public sealed partial record Availability
{
    /// <summary>Availability in a zone, with the default hours, no holidays and nothing taken; change what differs with <c>with</c>.</summary>
    /// <param name="zone">The zone in which the person lives.</param>
    public Availability(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        Zone = zone;
    }

    /// <summary>The zone in which the person lives.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The working hours in that zone; Monday to Friday 09:00 to 17:00 unless told.</summary>
    public WorkingHours Hours { get; init; } = WorkingHours.Default;

    /// <summary>Days off; none unless told.</summary>
    public HolidaySet Holidays { get; init; } = HolidaySet.None;

    /// <summary>Times already taken, in any order; may overlap.</summary>
    public ValueList<Interval> Busy { get; init; } = [];

    /// <summary>Availability in a zone with the defaults.</summary>
    /// <param name="zone">The zone in which the person lives.</param>
    /// <returns>Monday to Friday, 09:00 to 17:00, no holidays, nothing taken.</returns>
    public static Availability In(DateTimeZone zone) => new(zone);

    /// <summary>Zone and hours, no busy times.</summary>
    /// <returns>For example <c>Europe/Berlin 09:00-17:00</c>.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Zone.Id} {Hours.Start:HH':'mm}-{Hours.End:HH':'mm}");
}
