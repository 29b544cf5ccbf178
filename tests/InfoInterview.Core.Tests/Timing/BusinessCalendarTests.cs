using FsCheck;
using FsCheck.Fluent;

namespace InfoInterview.Timing;

public sealed class BusinessCalendarTests
{
    private static readonly LocalDate Thursday = new(2026, 4, 2);
    private static readonly HolidaySet Easter = HolidaySet.Of([
        KeyValuePair.Create(new LocalDate(2026, 4, 3), "Good Friday"),
        KeyValuePair.Create(new LocalDate(2026, 4, 6), "Easter Monday"),
    ]);

    private static readonly BusinessCalendar Calendar = new(WorkingHours.Default, Easter);

    [Fact]
    public void Next_WhenHolidaysTouchAWeekend_SkipsThemAll() => Calendar.Next(Thursday).Should().Be(new LocalDate(2026, 4, 7));

    [Fact]
    public void Previous_WhenHolidaysTouchAWeekend_SkipsThemAll() => Calendar.Previous(new LocalDate(2026, 4, 7)).Should().Be(Thursday);

    [Theory]
    [InlineData("2026-04-02", 0, "2026-04-02")]
    [InlineData("2026-04-04", 0, "2026-04-07")]
    [InlineData("2026-04-02", 3, "2026-04-09")]
    [InlineData("2026-04-04", 1, "2026-04-07")]
    [InlineData("2026-04-07", -1, "2026-04-02")]
    [InlineData("2026-04-05", -2, "2026-04-01")]
    public void Add_WhenCounted_LandsOnABusinessDay(string from, int days, string to) =>
        Calendar.Add(Date(from), days).Should().Be(Date(to));

    [Fact]
    public void Add_WhenOutOfRange_SaysTheRange() =>
        FluentActions.Invoking(() => Calendar.Add(Thursday, 3_661)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*3661*-3660*3660*");

    [Theory]
    [InlineData("2026-04-02", null)]
    [InlineData("2026-04-03", "it is a holiday (Good Friday)")]
    [InlineData("2026-04-04", "Saturday is not a working day")]
    public void WhyNot_WhenAsked_NamesHolidayOrWeekday(string day, string? why) => Calendar.WhyNot(Date(day)).Should().Be(why);

    [Fact]
    public void Shared_WhenWeekendsDiffer_CountsOnlyDaysOfBoth()
    {
        var gulf = Availability.In(DateTimeZone.Utc) with { Hours = new WorkingHours(new LocalTime(9, 0), new LocalTime(17, 0), [IsoDayOfWeek.Sunday, IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday]) };

        BusinessCalendar both = BusinessCalendar.Shared(Availability.In(DateTimeZone.Utc) with { Holidays = Easter }, gulf);

        both.Next(Thursday).Should().Be(new LocalDate(2026, 4, 7), "Friday to Sunday are free for one of them, Monday is Easter Monday");
        both.WhyNot(new LocalDate(2026, 4, 10)).Should().Be("Friday is not a working day");
    }

    [Fact]
    public void Shared_WhenNoDayIsCommon_IsRefused()
    {
        Availability weekend = Availability.In(DateTimeZone.Utc) with { Hours = new WorkingHours(new LocalTime(9, 0), new LocalTime(17, 0), [IsoDayOfWeek.Saturday]) };

        BusinessCalendar.CanShare(weekend, Availability.In(DateTimeZone.Utc)).Should().BeFalse();
        FluentActions.Invoking(() => BusinessCalendar.Shared(weekend, Availability.In(DateTimeZone.Utc))).Should().Throw<ArgumentException>().WithMessage("*no working day*");
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-28T10:00", 0, 24, "2026-03-29T11:00")]
    [InlineData("Europe/Berlin", "2026-03-28T10:00", 1, 0, "2026-03-29T10:00")]
    [InlineData("Europe/Berlin", "2026-03-28T02:30", 1, 0, "2026-03-29T03:30")]
    [InlineData("Europe/Berlin", "2026-10-24T02:30", 1, 1, "2026-10-25T02:30")]
    [InlineData("Europe/Berlin", "2026-10-24T10:00", 0, 24, "2026-10-25T09:00")]
    [InlineData("Pacific/Apia", "2011-12-29T10:00", 1, 0, "2011-12-31T10:00")]
    public void After_WhenTheClocksChange_KeepsTheStatedRules(string zone, string start, int days, int hours, string end)
    {
        ZonedDateTime from = Local(start).InZoneStrictly(DateTimeZoneProviders.Tzdb[zone]);

        ZonedDateTime after = Calendar.After(Calendar.After(from, Delay.OfDays(days)), Delay.OfHours(hours));

        after.LocalDateTime.Should().Be(Local(end));
    }

    [Fact]
    public void After_WhenBusinessDays_KeepsTheTimeOfDay() =>
        Calendar.After((Thursday + new LocalTime(16, 20)).InUtc(), Delay.OfBusinessDays(2)).LocalDateTime.Should().Be(new LocalDate(2026, 4, 8) + new LocalTime(16, 20));

    [Fact]
    public void Add_OverRandomCalendars_IsMonotoneCountsAndNeverLandsOnADayOff() =>
        Prop.ForAll(TimingGens.People.Select(a => BusinessCalendar.Of(a)).Zip(TimingGens.Days).Zip(Gen.Choose(0, 60)).ToArbitrary(), x =>
        {
            ((BusinessCalendar calendar, LocalDate day), int n) = x;
            LocalDate to = calendar.Add(day, n);
            calendar.IsBusinessDay(to).Should().BeTrue();
            calendar.Add(day, n + 1).Should().BeGreaterThan(n == 0 && !calendar.IsBusinessDay(day) ? day : to);
            calendar.Add(day.PlusDays(1), n).Should().BeGreaterThanOrEqualTo(to);
            int between = Enumerable.Range(1, Period.DaysBetween(day, to)).Count(d => calendar.IsBusinessDay(day.PlusDays(d)));
            (n == 0 || between == n).Should().BeTrue("the days counted one by one are {0}", n);
            (n == 0 || calendar.Add(to, -n) <= day || !calendar.IsBusinessDay(day)).Should().BeTrue();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    internal static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    internal static LocalDateTime Local(string text) => NodaTime.Text.LocalDateTimePattern.GeneralIso.Parse(text + ":00").Value;
}
