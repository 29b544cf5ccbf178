using NodaTime;

namespace InfoInterview.Timing;

/// <summary>Working time of one person as instants: from the start to the end of the hours on each business day. Busy times do not matter: one can be written to while in a meeting.</summary>
internal static class WorkingTime
{
    /// <summary>The working time of a local day; null on a day that does not count or that the zone skips.</summary>
    public static Interval? On(Availability person, LocalDate day) =>
        BusinessCalendar.Of(person).IsBusinessDay(day) ? Between(person.Zone, day, person.Hours.Start, person.Hours.End) : null;

    /// <summary>A stretch of a local day; a skipped border moves on by the gap, a repeated start is its first pass and a repeated end its first pass.</summary>
    public static Interval? Between(DateTimeZone zone, LocalDate day, LocalTime from, LocalTime to)
    {
        ZonedDateTime start = (day + from).InZoneLeniently(zone);
        ZonedDateTime end = (day + to).InZoneLeniently(zone);

        // Apia had no 30 December 2011: its times would fall on the 31st.
        return start.Date != day || end.ToInstant() <= start.ToInstant() ? null : new Interval(start.ToInstant(), end.ToInstant());
    }
}
