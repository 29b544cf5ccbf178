using InfoInterview.Correspondence;
using InfoInterview.Diagnostics;
using InfoInterview.People;
using InfoInterview.Planning;
using static InfoInterview.Guidance.RuleAssertions;

namespace InfoInterview.Guidance;

/// <summary>One test that keeps and one that breaks each rule about a letter.</summary>
public sealed class LetterRuleTests
{
    private const string Request = """
        Dear Mr. Ek,

        I also studied at KTH. Your talk on snow sensors at the Umeå meetup showed me how tests outdoors are planned, and I would like to learn how you came to that work.
        Would you have 20 minutes for a video call, for example on Tuesday at 14:00? If it does not suit you, I understand.

        Thank you for your time and for sharing your experience.

        Mara Lindqvist
        """;

    private const string ThankYou = """
        Dear Mr. Ek,

        Thank you for your time on Tuesday and for sharing your experience. What you said about testing in snow was new to me; I will read the report that you named by Friday.

        Mara Lindqvist
        """;

    [Fact]
    public void Review_WhenTheLetterIsSound_FindsNothing()
    {
        ReviewBody(LetterKind.AlumniRequest, Request, SamplePlan.Sound).Should().BeEmpty();
        ReviewBody(LetterKind.ThankYou, ThankYou, SamplePlan.Sound).Should().BeEmpty();
    }

    [RuleFact("R4", holds: true)]
    public void R4_WhenSharingIsThankedFor_IsKept() => ReviewBody(LetterKind.ThankYou, ThankYou).Of("R4").Should().BeEmpty();

    [RuleFact("R4", holds: false)]
    public void R4_WhenNothingIsThankedFor_IsBroken()
    {
        ReviewBody(LetterKind.ThankYou, "Dear Mr. Ek,\n\nIt was good to meet. I will read the report.\n\nMara").Of("R4").Should().Equal(Severity.Error);
        ReviewBody(LetterKind.ColdRequest, "Dear Mr. Ek,\n\nWould you have 20 minutes?\n\nMara").Of("R4").Should().Equal(Severity.Error);
    }

    [RuleFact("R8", holds: false)]
    public void R8_WhenAJobIsAskedFor_PointsAtTheWords()
    {
        Finding finding = ReviewBody(LetterKind.ColdRequest, "Dear Mr. Ek,\nI am free. Are you currently hiring?").First(f => f.Code == "II9008");
        finding.Severity.Should().Be(Severity.Error);
        finding.Diagnostic.Place.Should().Be(new SourcePlace("body", 2, 12, 24));
        finding.Diagnostic.Found!.Reveal(Privacy.Purpose.ShowToOwner).Should().Be("Are you currently hiring");
        finding.Explain().Should().NotContain("currently", "the words themselves are the writer's own");
    }

    [RuleFact("R8", holds: true)]
    public void R8_WhenTheLetterTakesItBack_IsKept() =>
        ReviewBody(LetterKind.ColdRequest, "I am not asking you to hire me or to help me find a job; this is not about a job opening.").Of("R8").Should().BeEmpty();

    [Fact]
    public void Review_WhenAJobSeekerSaysThatNoneIsAskedFor_IsAHint() =>
        ReviewBody(LetterKind.ColdRequest, "I am looking for a job, and I am here to learn from you, not to ask you for a job.").Of("R8").Should().Equal(Severity.Hint);

    [RuleFact("R16", holds: true)]
    public void R16_WhenTheRequestIsToLearn_IsKept() => ReviewBody(LetterKind.AlumniRequest, Request).Of("R16").Should().BeEmpty();

    [RuleFact("R16", holds: false)]
    public void R16_WhenTheRequestDoesNotSayWhy_IsBroken()
    {
        ReviewBody(LetterKind.AlumniRequest, "Would you have 20 minutes? Thank you for your time.").Of("R16").Should().Equal(Severity.Warning);
        Articles.Review(LetterKind.AlumniRequest, "", Request).Of("R16").Should().Equal(Severity.Warning);
    }

    [RuleFact("R18", holds: true)]
    public void R18_WhenTimeIsThankedFor_IsKept() => ReviewBody(LetterKind.ThankYou, ThankYou).Of("R18").Should().BeEmpty();

    [RuleFact("R18", holds: false)]
    public void R18_WhenTimeIsNotThankedFor_IsBroken() => ReviewBody(LetterKind.ThankYou, "I will read the report.").Of("R18").Should().Equal(Severity.Warning);

    [RuleFact("R21", holds: true)]
    public void R21_WhenAnInsightIsNamed_IsKept() => ReviewBody(LetterKind.ThankYou, ThankYou).Of("R21").Should().BeEmpty();

    [RuleFact("R21", holds: false)]
    public void R21_WhenNoInsightIsNamed_IsBroken() => ReviewBody(LetterKind.ThankYou, "Thank you for your time.").Of("R21").Should().Equal(Severity.Warning);

    [RuleFact("R54", holds: true)]
    public void R54_WhenTheWordsMeanSomethingElse_IsKept() =>
        ReviewBody(LetterKind.ColdRequest, "I read about the benefits patients see from your devices, and about your work over the holidays.").Of("R54").Should().BeEmpty();

    [RuleFact("R54", holds: false)]
    public void R54_WhenBenefitsAreAskedAbout_IsBroken() => ReviewBody(LetterKind.ColdRequest, "What are your employee benefits?").Of("R54").Should().Equal(Severity.Warning);

    [RuleFact("R65", holds: true)]
    public void R65_WhenNothingIsLeftToFillIn_IsKept() => ReviewBody(LetterKind.ThankYou, ThankYou + "\n<https://mara.example> <mara@example.org> [1]").Of("R65").Should().BeEmpty();

    [RuleFact("R65", holds: false)]
    public void R65_WhenAPlaceholderIsLeft_IsBroken()
    {
        foreach (string left in new[] { "Dear {name},", "Dear {{ contact.name }},", "Dear [First Name],", "Dear <name>," })
            ReviewBody(LetterKind.ThankYou, left + ThankYou).Of("R65").Should().Equal([Severity.Error], left);
        ReviewBody(LetterKind.ThankYou, string.Concat(Enumerable.Repeat("Thank you. ", 76))).Of("R65").Should().Equal(Severity.Warning);
        ReviewBody(LetterKind.ThankYou, string.Concat(Enumerable.Repeat("Thank you. ", 126))).Of("R65").Should().Equal(Severity.Error);
    }

    [RuleFact("R66", holds: true)]
    public void R66_WhenTheThankYouNamesWhatWasLearned_IsKept() => ReviewBody(LetterKind.ThankYou, ThankYou).Of("R66").Should().BeEmpty();

    [RuleFact("R66", holds: false)]
    public void R66_WhenTheThankYouSoundsLikeAnAsk_IsBroken()
    {
        ReviewBody(LetterKind.ThankYou, ThankYou + " I look forward to working with you.").Of("R66").Should().Equal(Severity.Error);
        ReviewBody(LetterKind.ThankYou, ThankYou + " Please keep me in mind.").Of("R66").Should().Equal(Severity.Warning);
        ReviewBody(LetterKind.ThankYou, ThankYou + " Please keep me in mind.").Of("R8").Should().BeEmpty("one thing is said once");
    }

    [RuleFact("R77", holds: true)]
    public void R77_WhenTheRequestHoldsAPersonalFact_IsKept() => ReviewBody(LetterKind.AlumniRequest, Request, SamplePlan.Sound).Of("R77").Should().BeEmpty();

    [RuleFact("R77", holds: false)]
    public void R77_WhenTheRequestCouldGoToAnybody_IsBroken() =>
        ReviewBody(LetterKind.ColdRequest, "I would like to learn about your work. Would you have 20 minutes? Thank you for your time and experience.", SamplePlan.Sound).Of("R77").Should().Equal(Severity.Error);

    [Fact]
    public void Review_WhenTheIntroducerDidNotAllowIt_RefusesTheName()
    {
        InterviewPlan plan = SamplePlan.Sound with { Introducer = SamplePlan.Johan with { Name = new("Ingrid", "Berg") } };
        const string Body = "Ingrid Berg told me that you test robots in snow.";
        ReviewBody(LetterKind.ReferralRequest, Body, plan).Should().Contain(f => f.Code == "II9433" && f.Severity == Severity.Error && f.Rules.Contains("W10"));
        ReviewBody(LetterKind.ReferralRequest, Body, plan with { MayNameIntroducer = true }).Should().NotContain(f => f.Code == "II9433");
    }

    [Fact]
    public void Review_WhenTheLetterIsInAnotherLanguage_SaysNothing() =>
        Standard.Review(LetterKind.ThankYou, "Danke", "Vielen Dank!!", language: Language.German).Should().BeEmpty();

    [Fact]
    public void Review_WhenItIsTheNoticeOfApplying_AllowsToApply() =>
        ReviewBody(LetterKind.NoticeOfApplying, "Thank you again. I am applying for the position that I found on your site. May I mention our talk?").Should().BeEmpty();
}
