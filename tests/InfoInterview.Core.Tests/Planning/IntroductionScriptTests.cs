using InfoInterview.People;

namespace InfoInterview.Planning;

public sealed class IntroductionScriptTests
{
    [Fact]
    public void Draft_WhenThePlanKnowsAll_HasSixPartsInHalfAMinute()
    {
        var script = IntroductionScript.Draft(SamplePlan.Sound);
        script.Parts.Should().Equal(
            "Hello, I am Mara Lindqvist, a final-year student of mechatronics at KTH.",
            "I would like to learn from your experience, to choose my path.",
            "This is career research and information only; I am not asking for a job.",
            "It takes 20 minutes.",
            "The work that I am looking into is field robotics.",
            "I chose Norrland Robotics AB because your robots work outdoors.");
        script.SpokenLength.Should().BeLessThanOrEqualTo(Duration.FromSeconds(30));
    }

    [Fact]
    public void Draft_WhenFactsAreMissing_LeavesThePartsOut()
    {
        var script = IntroductionScript.Draft(SamplePlan.Sound with { Field = null, WhyThisCompany = null, Seeker = SamplePlan.Mara with { Headline = null } });
        script.AboutMe.Should().BeNull();
        script.Career.Should().BeNull();
        script.WhyThisCompany.Should().BeNull();
        script.Parts.Should().HaveCount(3);
    }

    [Fact]
    public void Draft_WhenTheIntroducerAllowedIt_NamesThemAndOnlyThen()
    {
        Contact ingrid = SamplePlan.Johan with { Name = new("Ingrid", "Berg") };
        IntroductionScript.Draft(SamplePlan.Sound with { Introducer = ingrid, MayNameIntroducer = true }).Purpose.Should().StartWith("Ingrid Berg suggested that I talk to you");
        IntroductionScript.Draft(SamplePlan.Sound with { Introducer = ingrid }).Text.Should().NotContain("Ingrid");
    }

    [Fact]
    public void Draft_WhenTheFactsAreLong_SaysTheRestMoreBriefly()
    {
        InterviewPlan plan = SamplePlan.Sound with { WhyThisCompany = "your inspection robots work outdoors on power lines all year round, which nobody else does in the north" };
        var script = IntroductionScript.Draft(plan);
        script.Purpose.Should().Be("I want to choose my path.");
        script.SpokenLength.Should().BeLessThanOrEqualTo(Duration.FromSeconds(30));
    }

    [Fact]
    public void Draft_WhenAFactEndsWithAStop_WritesOne() =>
        IntroductionScript.Draft(SamplePlan.Sound with { WhyThisCompany = "your robots work outdoors." }).WhyThisCompany.Should().EndWith("outdoors.").And.NotContain("..");

    [Theory]
    [InlineData(0, 0)]
    [InlineData(70, 30)]
    [InlineData(71, 31)]
    [InlineData(140, 60)]
    public void SpokenLength_WhenCounted_RoundsUpToWholeSeconds(int words, int seconds) =>
        new IntroductionScript { AboutMe = string.Join(' ', Enumerable.Repeat("word", words)) }.SpokenLength.Should().Be(Duration.FromSeconds(seconds));
}
