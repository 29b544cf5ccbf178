using NodaTime;

namespace InfoInterview.Timing;

public sealed partial record Availability
{
    /// <summary>Whether a moment lies in the working hours, both ends included; busy times do not matter.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>False at night, at the weekend and on a holiday.</returns>
    public bool IsWorking(Instant at) => FirstWorkingMoment(at).ToInstant() == at;

    /// <summary>The first moment, from a given one on, that lies in the working hours: never at 3 am, on a weekend or a holiday. Busy times do not matter.</summary>
    /// <param name="from">The earliest moment.</param>
    /// <returns>That moment in this zone when it lies in the hours, else the start of the next working time.</returns>
    public ZonedDateTime FirstWorkingMoment(Instant from)
    {
        for (LocalDate day = from.InZone(Zone).Date; ; day = day.PlusDays(1))
        {
            if (WorkingTime.On(this, day) is { } time && time.End >= from)
            {
                return Instant.Max(time.Start, from).InZone(Zone);
            }
        }
    }

    /// <summary>The last moment, up to a given one, that lies in the working hours. Busy times do not matter.</summary>
    /// <param name="until">The latest moment.</param>
    /// <returns>That moment in this zone when it lies in the hours, else the end of the working time before.</returns>
    public ZonedDateTime LastWorkingMoment(Instant until)
    {
        for (LocalDate day = until.InZone(Zone).Date; ; day = day.PlusDays(-1))
        {
            if (WorkingTime.On(this, day) is { } time && time.Start <= until)
            {
                return Instant.Min(time.End, until).InZone(Zone);
            }
        }
    }
}
