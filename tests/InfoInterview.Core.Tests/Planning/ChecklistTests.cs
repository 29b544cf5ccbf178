using InfoInterview.Guidance;
using InfoInterview.Policies;
using InfoInterview.Timing;

namespace InfoInterview.Planning;

public sealed class ChecklistTests
{
    private static readonly InterviewPlan InPerson = SamplePlan.Sound with { Format = InterviewFormat.InPerson };

    [Fact]
    public void For_WhenInPerson_HoldsDressBringRouteAndConduct()
    {
        var list = Checklist.For(InPerson);
        list.Items.Select(i => i.Key).Should().Contain(["dress", "notebook-and-pen", "profile", "route", "arrive", "handshake", "listen", "no-job-ask"]);
        list.Items.Select(i => i.Moment).Should().BeInAscendingOrder();
        list.Items.Should().OnlyContain(i => i.Due == null);
        list.Items.SelectMany(i => i.Rules).Should().Contain(["R6", "R39", "R42", "R45", "R46", "R47", "R91"]);
    }

    [Theory]
    [InlineData(InterviewFormat.Phone, "call", "dress")]
    [InlineData(InterviewFormat.Video, "join", "handshake")]
    [InlineData(InterviewFormat.InPerson, "arrive", "test-video")]
    public void For_WhenTheFormatDiffers_HoldsWhatFitsIt(InterviewFormat format, string holds, string lacks)
    {
        string[] keys = [.. Checklist.For(SamplePlan.Sound with { Format = format }).Items.Select(i => i.Key)];
        keys.Should().Contain(holds).And.NotContain(lacks).And.OnlyHaveUniqueItems();
    }

    [RuleFact("R46", holds: true)]
    public void R46_WhenTheTimeIsKnown_ArrivalIsTenMinutesBefore() => Due(InPerson, "arrive").Should().Be("2026-03-16T13:50");

    [RuleFact("R44", holds: true)]
    public void R44_WhenTheTalkIsOnAMonday_ConfirmationIsDueOnFriday()
    {
        Due(InPerson, "confirm").Should().Be("2026-03-13T09:00");
        Due(InPerson, "confirm", PolicyPack.Articles).Should().Be("2026-03-15T14:00", "the articles count a calendar day");
    }

    [Fact]
    public void ConfirmationDay_WhenDaysBeforeAreHolidays_GoesFurtherBack()
    {
        InterviewPlan plan = InPerson with
        {
            Interviewee = SamplePlan.Johan with { Availability = Availability.In(SamplePlan.Stockholm) with { Holidays = HolidaySet.Of([new LocalDate(2026, 3, 13), new LocalDate(2026, 3, 12)]) } },
        };
        Checklist.ConfirmationDay(plan, SamplePlan.SlotAt(2026, 3, 16, 14)).Should().Be(new LocalDate(2026, 3, 11));
        PolicyPack two = new("two") { Timing = new TimingPolicy { ConfirmBusinessDaysBefore = 2 } };
        Checklist.ConfirmationDay(plan, SamplePlan.SlotAt(2026, 3, 16, 14), two).Should().Be(new LocalDate(2026, 3, 10));
    }

    [Fact]
    public void For_WhenTheClockChangesThatNight_CountsElapsedHours()
    {
        // Stockholm goes to summer time on 29 March 2026 at 02:00: 24 hours after Saturday 15:20 it is Sunday 16:20.
        Checklist.For(SamplePlan.Sound, SamplePlan.SlotAt(2026, 3, 28, 15)).Items.Single(i => i.Key == "thank-you").Due!.Value.LocalDateTime.Should().Be(new LocalDateTime(2026, 3, 29, 16, 20));
    }

    [Fact]
    public void ForUnplanned_WhenAsked_KeepsConductAndFollowUpAlone()
    {
        var list = Checklist.ForUnplanned();
        list.Items.Should().OnlyContain(i => i.Topic == ChecklistTopic.Conduct || i.Topic == ChecklistTopic.FollowUp);
        list.Items.Select(i => i.Key).Should().Contain(["no-job-ask", "thank-you"]).And.NotContain(["dress", "questions"]);
    }

    [Fact]
    public void For_WhenRead_NamesOnlyRulesThatExist() =>
        Enum.GetValues<InterviewFormat>().SelectMany(f => Checklist.For(SamplePlan.Sound with { Format = f }).Items).SelectMany(i => i.Rules)
            .Should().OnlyContain(r => r.StartsWith('R') ? RuleData.All.Any(d => d.Rule == r) : PracticeRule.Find(r) != null);

    private static string Due(InterviewPlan plan, string key, PolicyPack? policy = null) =>
        NodaTime.Text.LocalDateTimePattern.GeneralIso.Format(Checklist.For(plan, SamplePlan.SlotAt(2026, 3, 16, 14), policy).Items.Single(i => i.Key == key).Due!.Value.LocalDateTime)[..16];
}
