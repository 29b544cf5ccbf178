namespace InfoInterview.Planning;

public sealed class AgendaTests
{
    [Fact]
    public void Of_WhenTheQuestionsFit_FillsTheBookedMinutesWithoutGaps()
    {
        var agenda = Agenda.Of(SamplePlan.Sound);
        agenda.Items[0].Should().Match<AgendaItem>(i => i.Part == AgendaPart.Opening && i.Length == Duration.FromMinutes(2));
        agenda.Items[^1].Should().Match<AgendaItem>(i => i.Part == AgendaPart.Close && i.Length == Duration.FromMinutes(3));
        agenda.Items.Zip(agenda.Items.Skip(1)).Should().OnlyContain(pair => pair.First.Start + pair.First.Length == pair.Second.Start);
        agenda.Planned.Should().Be(Duration.FromMinutes(20));
        agenda.Overrun.Should().BeNull();
        agenda.TimeSignal.Should().Be(Duration.FromMinutes(15));
    }

    [Fact]
    public void Of_WhenTheQuestionsTakeLonger_SaysByHowMuch()
    {
        var agenda = Agenda.Of(SamplePlan.Sound with { Length = Duration.FromMinutes(17) });
        agenda.OverBy.Should().Be(Duration.FromMinutes(3));
        agenda.Spare.Should().Be(Duration.Zero);
        agenda.Overrun!.Fix.Should().Be("Drop questions of 3 minutes in all.");
    }

    [Fact]
    public void Of_WhenThereAreNoQuestions_LeavesTheTimeSpare()
    {
        var agenda = Agenda.Of(SamplePlan.Sound with { Questions = [] });
        agenda.Items.Should().HaveCount(2);
        agenda.Spare.Should().Be(Duration.FromMinutes(15));
    }
}
