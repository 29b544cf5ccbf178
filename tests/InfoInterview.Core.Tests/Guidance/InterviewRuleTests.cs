using InfoInterview.Diagnostics;
using InfoInterview.Interviews;
using InfoInterview.Planning;
using InfoInterview.Timing;
using static InfoInterview.Guidance.RuleAssertions;

namespace InfoInterview.Guidance;

/// <summary>One test that keeps and one that breaks each rule about an agreed talk.</summary>
public sealed class InterviewRuleTests
{
    // A Monday: the last business day before is the Friday, the calendar day before a Sunday.
    private static readonly Slot Monday = SamplePlan.SlotAt(2026, 3, 16, 14);
    private static readonly Instant Booked = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly InterviewPlan InPerson = SamplePlan.Sound with { Format = InterviewFormat.InPerson, RouteKnown = true };

    [RuleFact("R44", holds: true)]
    public void R44_WhenConfirmedOrNotYetDue_IsKept()
    {
        var talk = Interview.Schedule(SamplePlan.Sound, Monday, Booked);
        Standard.Review(talk, Instant.FromUtc(2026, 3, 14, 22, 59)).Of("R44").Should().BeEmpty("in Stockholm it is still Saturday");
        Standard.Review(talk.Confirm(Instant.FromUtc(2026, 3, 13, 9, 0)), Instant.FromUtc(2026, 3, 15, 12, 0)).Of("R44").Should().BeEmpty();
        Standard.Review(talk, Monday.Start.ToInstant()).Of("R44").Should().BeEmpty("then it is too late");
    }

    [RuleFact("R44", holds: false)]
    public void R44_WhenNotConfirmedOnTheDayBefore_IsBroken()
    {
        var talk = Interview.Schedule(SamplePlan.Sound, Monday, Booked);
        var sunday = Instant.FromUtc(2026, 3, 14, 23, 0);
        Finding standard = Standard.Review(talk, sunday).Single();
        standard.Diagnostic.Message.Should().Be("Date, time and place of the talk are not confirmed; that was due on 2026-03-13.");
        standard.Fix.Should().Contain("Monday, 16 March 2026 at 14:00 (Europe/Stockholm)");
        Articles.Review(talk, sunday).Single().Diagnostic.Message.Should().Contain("2026-03-15", "the articles count calendar days");
        Standard.Review(Interview.Schedule(SamplePlan.Sound with { Place = null }, Monday, Booked), sunday).Single().Diagnostic.Message.Should().EndWith("The place is not settled either.");
    }

    [RuleFact("R46", holds: true)]
    public void R46_WhenTheMinutesBeforeAreFree_IsKept()
    {
        Standard.Review(Interview.Schedule(BusyFrom(13, 0, 50), Monday, Booked), Booked).Of("R46").Should().BeEmpty("busy until 13:50");
        Standard.Review(Interview.Schedule(BusyFrom(14, 0, 20), Monday, Booked), Booked).Of("R46").Should().BeEmpty("the talk itself");
    }

    [RuleFact("R46", holds: false)]
    public void R46_WhenSomethingElseIsThen_IsBroken() =>
        Standard.Review(Interview.Schedule(BusyFrom(13, 0, 51), Monday, Booked), Booked).Of("R46").Should().Equal(Severity.Warning);

    private static InterviewPlan BusyFrom(int hour, int minute, int minutes)
    {
        Instant start = SamplePlan.SlotAt(2026, 3, 16, hour, minute).Start.ToInstant();
        return InPerson with { Seeker = SamplePlan.Mara with { Availability = SamplePlan.Mara.Availability with { Busy = [new Interval(start, start + Duration.FromMinutes(minutes))] } } };
    }
}
