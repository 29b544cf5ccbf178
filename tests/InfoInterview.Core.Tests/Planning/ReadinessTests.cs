namespace InfoInterview.Planning;

public sealed class ReadinessTests
{
    [Fact]
    public void Readiness_WhenNothingIsMissing_IsReady()
    {
        SamplePlan.Sound.Readiness.IsReady.Should().BeTrue();
        SamplePlan.Sound.Readiness.Missing.Should().BeEmpty();
    }

    [Fact]
    public void Readiness_WhenThePlanIsNew_NamesEachGapInTheOrderOfPreparation()
    {
        var plan = InterviewPlan.For(SamplePlan.Mara, SamplePlan.Johan, Correspondence.Approach.Alumni);
        plan.Readiness.Missing.Select(g => g.Rule).Should().Equal("R34", "R1", "R1", "R85", "R84", "R2", "R2", "R17", "R83");
        plan.Readiness.Missing.Should().OnlyContain(g => g.Missing.EndsWith('.') && g.Fix.Length > 10);
    }

    [Fact]
    public void Readiness_WhenResearchCameBeforeTheField_SaysThatTheOrderIsTurned() =>
        (SamplePlan.Sound with { Field = null }).Readiness.Missing.Should().ContainSingle().Which.Missing.Should().Contain("the order is field, information wanted, person, research");

    [Fact]
    public void Readiness_WhenInPersonWithoutARoute_IsNotReady()
    {
        InterviewPlan plan = SamplePlan.Sound with { Format = InterviewFormat.InPerson };
        plan.Readiness.Missing.Should().ContainSingle().Which.Rule.Should().Be("R45");
        (plan with { RouteKnown = true }).Readiness.IsReady.Should().BeTrue();
    }

    [Fact]
    public void Readiness_WhenAPartOfTheScriptIsMissing_NamesIt() =>
        (SamplePlan.Sound with { Introduction = SamplePlan.Sound.Introduction! with { TimeAsked = " " } }).Readiness.Missing
            .Should().ContainSingle().Which.Missing.Should().Be("The introduction does not say how long it takes.");
}
