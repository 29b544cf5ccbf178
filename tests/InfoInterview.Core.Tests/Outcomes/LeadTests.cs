namespace InfoInterview.Outcomes;

public sealed class LeadTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 24, 15, 0);

    [Fact]
    public void To_WhenALaterState_GoesOn() => new Lead("Joanna").To(LeadState.Contacted).To(LeadState.Done).IsOpen.Should().BeFalse();

    [Fact]
    public void To_WhenBackwards_NamesStateAndWish() =>
        FluentActions.Invoking(() => new Lead("Joanna").To(LeadState.Answered).To(LeadState.Contacted)).Should().Throw<InvalidOperationException>().WithMessage("*Answered*Contacted*later state*");

    [Fact]
    public void Drop_KeepsTheReason_AndCloses()
    {
        Lead dropped = new Lead("Joanna").Drop("left the company");

        (dropped.State, dropped.DropReason, dropped.IsOpen, dropped.CanGoTo(LeadState.Done)).Should().Be((LeadState.Dropped, "left the company", false, false));
        FluentActions.Invoking(() => dropped.Drop("again")).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void ToString_DoesNotNameAnybody() => new Lead("Joanna Whitfield").ToString().Should().NotContain("Joanna");

    [Fact]
    public void InterviewOutcome_WithoutALearning_IsRefused() =>
        FluentActions.Invoking(() => new InterviewOutcome([])).Should().Throw<ArgumentException>().WithMessage("*at least one learning*R10*");

    [Fact]
    public void InterviewOutcome_WithoutALead_IsValid() => new InterviewOutcome(["x"]).OpenLeads.Should().BeEmpty();

    [Fact]
    public void Advice_WhenUsed_SaysWhenAndWhatCameOfIt()
    {
        Advice used = new Advice("Write a list").Used("The trial ran", Now);
        (used.IsUsed, used.Result, used.UsedAt).Should().Be((true, "The trial ran", Now));
    }

    [Fact]
    public void Reflection_CountsItsAnswers() => new Reflection { WentWell = "x", Strategy = "y" }.Answered.Should().Be(2);
}
