using FsCheck;
using FsCheck.Fluent;

namespace InfoInterview.Timing;

public sealed class AvailabilityTests
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly Availability Robin = Availability.In(NewYork) with { Holidays = HolidaySet.Of([new LocalDate(2026, 11, 26)]) };

    [Theory]
    [InlineData("2026-03-24T10:20", "2026-03-24T10:20")]
    [InlineData("2026-03-24T17:00", "2026-03-24T17:00")]
    [InlineData("2026-03-24T03:00", "2026-03-24T09:00")]
    [InlineData("2026-03-24T17:01", "2026-03-25T09:00")]
    [InlineData("2026-03-28T12:00", "2026-03-30T09:00")]
    [InlineData("2026-11-26T12:00", "2026-11-27T09:00")]
    [InlineData("2026-03-08T01:30", "2026-03-09T09:00")]
    public void FirstWorkingMoment_WhenNightSundayOrThanksgiving_WaitsForWorkingHours(string from, string to) =>
        Robin.FirstWorkingMoment(At(from)).LocalDateTime.Should().Be(BusinessCalendarTests.Local(to));

    [Theory]
    [InlineData("2026-03-24T10:20", "2026-03-24T10:20")]
    [InlineData("2026-03-24T03:00", "2026-03-23T17:00")]
    [InlineData("2026-03-28T12:00", "2026-03-27T17:00")]
    [InlineData("2026-11-26T12:00", "2026-11-25T17:00")]
    public void LastWorkingMoment_WhenOutOfHours_IsTheEndBefore(string until, string last) =>
        Robin.LastWorkingMoment(At(until)).LocalDateTime.Should().Be(BusinessCalendarTests.Local(last));

    [Fact]
    public void FirstWorkingMoment_WhenTheZoneSkipsAWholeDay_SkipsItToo()
    {
        Availability apia = Availability.In(DateTimeZoneProviders.Tzdb["Pacific/Apia"]);
        Instant thursdayNight = new LocalDateTime(2011, 12, 29, 20, 0).InZoneStrictly(apia.Zone).ToInstant();

        apia.FirstWorkingMoment(thursdayNight).LocalDateTime.Should().Be(new LocalDateTime(2012, 1, 2, 9, 0), "Friday 30 December 2011 never was");
    }

    [Fact]
    public void FirstAndLastWorkingMoment_OverRandomPeople_AreTheNearestWorkingMoments() =>
        Prop.ForAll(TimingGens.People.Zip(TimingGens.Instants).ToArbitrary(), x =>
        {
            (Availability person, Instant at) = x;
            Instant first = person.FirstWorkingMoment(at).ToInstant();
            Instant last = person.LastWorkingMoment(at).ToInstant();

            (last <= at && at <= first).Should().BeTrue();
            (person.IsWorking(first) && person.IsWorking(last)).Should().BeTrue();
            person.IsWorking(at).Should().Be(first == at).And.Be(last == at);
            LocalDateTime local = first.InZone(person.Zone).LocalDateTime;
            (person.Hours.Includes(local.DayOfWeek) && !person.Holidays.Contains(local.Date)).Should().BeTrue();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static Instant At(string local) => BusinessCalendarTests.Local(local).InZoneStrictly(NewYork).ToInstant();
}
