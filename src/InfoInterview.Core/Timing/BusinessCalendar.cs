using InfoInterview.Diagnostics;
using NodaTime;

namespace InfoInterview.Timing;

/// <summary>Which days count as business days, and counting by them. Weekends are whatever the working hours leave out: Friday and Saturday for somebody who works Sunday to Thursday.</summary>
/// <remarks>Holiday lists are finite and everybody works on at least one day of the week, so a next business day always exists up to the year 9999. Safe to share between threads.</remarks>
public sealed class BusinessCalendar
{
    private readonly Person[] people;

    private BusinessCalendar(params Person[] people) => this.people = people;

    /// <summary>A calendar from working days and holidays.</summary>
    /// <param name="hours">The working days; the hours of the day do not matter here.</param>
    /// <param name="holidays">Days that do not count although the weekday says so.</param>
    public BusinessCalendar(WorkingHours hours, HolidaySet holidays)
        : this(new Person(hours ?? throw new ArgumentNullException(nameof(hours)), holidays ?? throw new ArgumentNullException(nameof(holidays))))
    {
    }

    /// <summary>The business days of one person.</summary>
    /// <param name="person">Working days and holidays are read; zone and busy times do not matter.</param>
    /// <returns>The calendar.</returns>
    public static BusinessCalendar Of(Availability person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new BusinessCalendar(person.Hours, person.Holidays);
    }

    /// <summary>The days that are business days of both people.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <returns>The calendar of both.</returns>
    /// <exception cref="ArgumentException">The two share no day of the week, so there is no such day; ask <see cref="CanShare"/> first.</exception>
    public static BusinessCalendar Shared(Availability one, Availability other) => CanShare(one, other)
        ? new BusinessCalendar(new Person(one.Hours, one.Holidays), new Person(other.Hours, other.Holidays))
        : throw new ArgumentException("The two people share no working day of the week.", nameof(other));

    /// <summary>The days that count while one waits for somebody: those on which at least one of the two works and neither has a holiday.</summary>
    /// <remarks>A wait in business days is the field's ordinary week; counting only days that both share would make ten of them ten weeks when one works on Fridays alone.</remarks>
    internal static BusinessCalendar Waiting(Availability one, Availability other) =>
        new(new WorkingHours(one.Hours.Start, one.Hours.End, [.. one.Hours.Days.Union(other.Hours.Days)]), one.Holidays.Union(other.Holidays));

    /// <summary>Whether two people work on at least one common day of the week.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <returns>True when <see cref="Shared"/> can be made.</returns>
    public static bool CanShare(Availability one, Availability other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one.Hours.Days.Any(other.Hours.Includes);
    }

    /// <summary>Whether a day counts.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True on a working day that is no holiday.</returns>
    public bool IsBusinessDay(LocalDate day) => Array.TrueForAll(people, p => p.Hours.Includes(day.DayOfWeek) && !p.Holidays.Contains(day));

    /// <summary>Why a day does not count.</summary>
    /// <param name="day">The day.</param>
    /// <returns>For example <c>Saturday is not a working day</c>, <c>it is a holiday (Good Friday)</c> or <c>it is a holiday</c>; null when the day counts.</returns>
    public string? WhyNot(LocalDate day)
    {
        foreach (Person p in people)
        {
            if (p.Holidays.TryGetName(day, out string? name))
            {
                return name.Length == 0 ? "it is a holiday" : $"it is a holiday ({name})";
            }

            if (!p.Hours.Includes(day.DayOfWeek))
            {
                return $"{Enum.GetName(day.DayOfWeek)} is not a working day";
            }
        }

        return null;
    }

    /// <summary>The first business day after a day.</summary>
    /// <param name="day">The day, itself not taken.</param>
    /// <returns>The next business day.</returns>
    public LocalDate Next(LocalDate day) => OnOrAfter(day.PlusDays(1));

    /// <summary>The last business day before a day.</summary>
    /// <param name="day">The day, itself not taken.</param>
    /// <returns>The previous business day.</returns>
    public LocalDate Previous(LocalDate day) => OnOrBefore(day.PlusDays(-1));

    /// <summary>The day itself when it counts, else the next business day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>A business day.</returns>
    public LocalDate OnOrAfter(LocalDate day)
    {
        while (!IsBusinessDay(day))
        {
            day = day.PlusDays(1);
        }

        return day;
    }

    /// <summary>The day itself when it counts, else the business day before it.</summary>
    /// <param name="day">The day.</param>
    /// <returns>A business day.</returns>
    public LocalDate OnOrBefore(LocalDate day)
    {
        while (!IsBusinessDay(day))
        {
            day = day.PlusDays(-1);
        }

        return day;
    }

    /// <summary>Counts business days from a day, which itself is not counted.</summary>
    /// <param name="day">The day to count from; need not be a business day.</param>
    /// <param name="businessDays">-3,660 to 3,660; below zero counts back; zero gives <see cref="OnOrAfter"/>.</param>
    /// <returns>A business day: three after a Thursday or a Friday are the next Tuesday and Wednesday.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public LocalDate Add(LocalDate day, int businessDays)
    {
        Require.Within(businessDays, -3_660, 3_660);
        if (businessDays == 0)
        {
            return OnOrAfter(day);
        }

        for (int left = Math.Abs(businessDays); left > 0; left--)
        {
            day = businessDays > 0 ? Next(day) : Previous(day);
        }

        return day;
    }

    /// <summary>A moment plus a wait: business days first, then calendar days, then elapsed hours, all in the zone of the moment.</summary>
    /// <param name="start">The moment to count from.</param>
    /// <param name="delay">The wait; none gives the moment itself.</param>
    /// <returns>
    /// The moment when the wait is over; it may fall on a weekend or at night when days or hours lead there. Days keep the time of day: where a clock change skips it, it
    /// moves on by the length of the gap (02:30 becomes 03:30); where it comes twice, the first pass counts. Hours are elapsed hours: 24 hours over a clock change end an hour
    /// earlier or later by the clock.
    /// </returns>
    public ZonedDateTime After(ZonedDateTime start, Delay delay)
    {
        ZonedDateTime moment = start;
        if (delay.BusinessDays > 0 || delay.Days > 0)
        {
            LocalDate day = delay.BusinessDays > 0 ? Add(start.Date, delay.BusinessDays) : start.Date;
            moment = (day.PlusDays(delay.Days) + start.TimeOfDay).InZoneLeniently(start.Zone);
        }

        return moment.PlusHours(delay.Hours);
    }

    private readonly record struct Person(WorkingHours Hours, HolidaySet Holidays);
}
