using InfoInterview.Correspondence;
using InfoInterview.People;
using InfoInterview.Policies;
using InfoInterview.Timing;

namespace InfoInterview.Planning;

public sealed class InterviewPlanSlotsTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly Instant Now = new LocalDateTime(2026, 3, 9, 10, 0).InZoneStrictly(Berlin).ToInstant();

    private static readonly InterviewPlan Plan = InterviewPlan.For(
        new Seeker
        {
            Id = PersonId.Parse("5f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e11"),
            Name = new PersonName("Mara"),
            Email = EmailAddress.Parse("mara@example.org"),
            Availability = Availability.In(Berlin) with { Hours = new WorkingHours(new LocalTime(8, 0), new LocalTime(19, 0), WorkingHours.Default.Days) },
        },
        new Contact { Id = PersonId.Parse("7f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e12"), Name = new PersonName("Robin", "Lee"), Availability = Availability.In(NewYork) },
        Approach.Alumni);

    [Fact]
    public void ProposeSlots_WhenTwoZones_GivesThreeAfterTenBusinessDays()
    {
        SlotProposal proposal = Plan.ProposeSlots(PolicyPack.Standard, Now);

        proposal.Slots.Select(s => s.ToString()).Should().Equal(
            "2026-03-24T10:00 America/New_York (20 min)", "2026-03-25T10:00 America/New_York (20 min)", "2026-03-26T10:00 America/New_York (20 min)");
        proposal.Slots.Should().OnlyContain(s => SlotFinder.Accepts(s, Plan.Interviewee.Availability!, Plan.Seeker.Availability, ClockChangeRule.Refuse));
        proposal.Notes.Should().BeEmpty();
    }

    [Fact]
    public void ProposeSlots_WhenEitherHasHolidays_CountsNoneOfThem()
    {
        InterviewPlan plan = Plan with
        {
            Seeker = Plan.Seeker with { Availability = Plan.Seeker.Availability with { Holidays = HolidaySet.Of([new LocalDate(2026, 3, 10)]) } },
            Interviewee = Plan.Interviewee with { Availability = Availability.In(NewYork) with { Holidays = HolidaySet.Of([new LocalDate(2026, 3, 11)]) } },
        };

        plan.ProposeSlots(PolicyPack.Standard, Now).First.Start.Date.Should().Be(new LocalDate(2026, 3, 25), "ten days from 9 March end on 23 March, two holidays later on 25 March at 05:00");
    }

    [Fact]
    public void ProposeSlots_WhenTheHostWorksOnFridaysAlone_DoesNotWaitTenFridays()
    {
        Availability fridays = Availability.In(NewYork) with { Hours = new WorkingHours(new LocalTime(9, 0), new LocalTime(17, 0), [IsoDayOfWeek.Friday]) };

        (Plan with { Interviewee = Plan.Interviewee with { Availability = fridays } }).ProposeSlots(PolicyPack.Standard, Now).First.Start.Date.Should().Be(new LocalDate(2026, 3, 27));
    }

    [Fact]
    public void ProposeSlots_WhenTheHostsHoursAreUnknown_SaysWhatIsAssumed()
    {
        SlotProposal proposal = (Plan with { Interviewee = Plan.Interviewee with { Availability = null } }).ProposeSlots(PolicyPack.Standard, Now);

        proposal.First.Start.Zone.Should().Be(Berlin);
        proposal.Notes.Select(n => n.ToString()).Should().Equal("hint II2105: The interviewee's zone and hours are not known; assumed is Europe/Berlin 09:00-17:00, Monday to Friday.");
    }

    [Fact]
    public void ProposeSlots_WhenThePackDiffers_FollowsThePack()
    {
        PolicyPack quick = new("quick") { Timing = new TimingPolicy { RequestLead = Delay.OfBusinessDays(5), SlotCount = 5, SlotDays = 5 } };

        SlotProposal proposal = Plan.ProposeSlots(quick, Now);

        proposal.Slots.Select(s => s.Start.Date).Distinct().Should().HaveCount(5);
        proposal.First.Start.Date.Should().Be(new LocalDate(2026, 3, 16), "the fifth day is a Monday, taken when every slot needs a day of its own");
    }

    [Fact]
    public void ProposeSlots_WhenTheTwoShareNoWorkingDay_SaysSo()
    {
        InterviewPlan plan = Plan with { Interviewee = Plan.Interviewee with { Availability = Availability.In(Berlin) with { Hours = new WorkingHours(new LocalTime(9, 0), new LocalTime(17, 0), [IsoDayOfWeek.Saturday]) } } };

        plan.ProposeSlots(PolicyPack.Standard, Now).Notes.Select(n => n.Code).Should().Equal("II2101");
    }
}
