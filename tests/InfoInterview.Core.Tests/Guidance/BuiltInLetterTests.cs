using InfoInterview.Correspondence;
using InfoInterview.Diagnostics;
using InfoInterview.Interviews;
using InfoInterview.Letters;
using InfoInterview.Outcomes;
using InfoInterview.Planning;
using InfoInterview.Policies;
using static InfoInterview.Guidance.RuleAssertions;

namespace InfoInterview.Guidance;

/// <summary>The letters that ship with the library keep the library's own advice, in both packs.</summary>
public sealed class BuiltInLetterTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Theory]
    [InlineData(Approach.Alumni)]
    [InlineData(Approach.Acquaintance)]
    [InlineData(Approach.DormantTie)]
    [InlineData(Approach.Cold)]
    public void Review_WhenTheRequestIsBuiltIn_HasNothingAtWarningOrAbove(Approach approach)
    {
        InterviewPlan plan = SamplePlan.Sound with { Approach = approach };
        ShouldBeSound(LetterModel.Request(plan, plan.ProposeSlots(PolicyPack.Standard, At)), plan);
    }

    [Fact]
    public void Review_WhenTheReferralRequestIsBuiltIn_HasNothingAtWarningOrAbove()
    {
        InterviewPlan plan = SamplePlan.Sound with { Approach = Approach.Referral, Introducer = SamplePlan.Johan with { Name = new("Ingrid", "Berg") }, MayNameIntroducer = true };
        ShouldBeSound(LetterModel.Request(plan, plan.ProposeSlots(PolicyPack.Standard, At)), plan);
        ShouldBeSound(LetterModel.ConnectorAsk(plan), plan);
        ShouldBeSound(LetterModel.ForwardableBlurb(plan), plan);
    }

    [Fact]
    public void Review_WhenTheThankYouIsBuiltIn_HasNothingAtWarningOrAbove()
    {
        var talk = Interview.Schedule(SamplePlan.Sound, SamplePlan.SlotAt(2026, 3, 16, 14), At).Hold(Duration.FromMinutes(20), Instant.FromUtc(2026, 3, 16, 14, 0));
        ShouldBeSound(LetterModel.ThankYou(talk, new InterviewOutcome(["Tests in snow are planned a year ahead."]), "read the yearbook that you named by Friday"), SamplePlan.Sound);
    }

    [Theory]
    [MemberData(nameof(LetterComposerTests.EveryLetter), MemberType = typeof(LetterComposerTests))]
    public void Review_WhenAnyLetterIsBuiltIn_HasNothingAtWarningOrAbove(string name, LetterModel model)
    {
        Letter letter = LetterComposer.Default.Compose(model).Value;
        foreach (GuidanceRules rules in new[] { Standard, Articles })
            rules.Review(letter.Kind, letter.Subject, letter.Body).Where(f => f.Severity >= Severity.Warning).Select(f => f.Explain()).Should().BeEmpty(name);
    }

    private static void ShouldBeSound(LetterModel model, InterviewPlan plan)
    {
        Letter letter = LetterComposer.Default.Compose(model).Value;
        foreach (GuidanceRules rules in new[] { Standard, Articles })
            rules.Review(letter.Kind, letter.Subject, letter.Body, plan).Where(f => f.Severity >= Severity.Warning).Select(f => f.Explain()).Should().BeEmpty();
    }
}
