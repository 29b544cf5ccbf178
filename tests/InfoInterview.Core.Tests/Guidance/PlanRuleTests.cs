using InfoInterview.Correspondence;
using InfoInterview.Diagnostics;
using InfoInterview.Planning;
using static InfoInterview.Guidance.RuleAssertions;
using static InfoInterview.Planning.SamplePlan;

namespace InfoInterview.Guidance;

/// <summary>One test that keeps and one that breaks each rule about a plan.</summary>
public sealed class PlanRuleTests
{
    private static readonly Question Work = new("What do people get wrong about this work?", QuestionCategory.Occupation, 2);

    [Fact]
    public void Review_WhenThePlanIsSound_FindsNothingInEitherPack()
    {
        Standard.Review(Sound).Should().BeEmpty();
        Articles.Review(Sound).Should().BeEmpty();
    }

    [RuleFact("R1", holds: true)]
    public void R1_WhenBothGoalsAreStated_IsKept() => Sound.ShouldKeep("R1");

    [RuleFact("R1", holds: false)]
    public void R1_WhenAGoalIsMissing_IsBroken()
    {
        (Sound with { InformationGoals = [] }).ShouldBreak("R1", Severity.Error);
        (Sound with { ConnectionGoals = [" "] }).ShouldBreak("R1", Severity.Error);
        Standard.Review(Sound with { InformationGoals = [], ConnectionGoals = [] }).Of("R1").Should().HaveCount(2);
    }

    [RuleFact("R2", holds: true)]
    public void R2_WhenCompanyAndIndustryAreLookedUp_IsKept() => Sound.ShouldKeep("R2");

    [RuleFact("R2", holds: false)]
    public void R2_WhenOneIsNotLookedUp_IsBroken() =>
        (Sound with { Research = [.. Sound.Research.Where(n => n.Subject != ResearchSubject.Industry)] }).ShouldBreak("R2", Severity.Warning);

    [RuleFact("R3", holds: true)]
    public void R3_WhenOnlyInsidersKnow_IsKept() => Sound.ShouldKeep("R3");

    [RuleFact("R3", holds: false)]
    public void R3_WhenPublicSourcesAnswer_IsBrokenMoreHeavilyInTheArticles()
    {
        (Sound with { Questions = [QuestionBank.Default[33], Work] }).ShouldBreak("R3", Severity.Warning, Severity.Error);
        (Sound with { Questions = [new Question("What does the organization make or sell?", QuestionCategory.Organization, 2), Work] }).ShouldBreak("R3", Severity.Warning, Severity.Error);
        (Sound with { Questions = [new Question("Does Norrland Robotics build inspection robots for power lines?", QuestionCategory.Organization, 2), Work] }).ShouldBreak("R3", Severity.Warning, Severity.Error);
        (Sound with { Questions = [QuestionBank.Default[21]] }).ShouldBreak("R3", Severity.Warning, Severity.Error);
    }

    [RuleFact("R5", holds: true)]
    public void R5_WhenAllThreeSubjectsAreTouched_IsKept() => Sound.ShouldKeep("R5");

    [RuleFact("R5", holds: false)]
    public void R5_WhenASubjectIsMissing_NamesIt() =>
        Standard.Review(Sound with { Questions = [Work] }).Where(f => f.Code == "II9005").Select(f => f.Diagnostic.Message)
            .Should().Equal("No question is about the organization.", "No question is about the industry.");

    [RuleFact("R8", holds: true)]
    public void R8_WhenTheWorkIsAskedAbout_IsKept()
    {
        foreach (string harmless in new[] { "How did your last job prepare you for this?", "Which time openings do you have next week?", "How did you come into this work?", "What kind of job titles exist here?" })
            Standard.Review(new Question(harmless, QuestionCategory.CareerPath, 2)).Of("R8").Should().BeEmpty(harmless);
    }

    [RuleFact("R8", holds: false)]
    public void R8_WhenAJobIsAskedFor_IsBroken()
    {
        (Sound with { Questions = [new Question("Is your team hiring?", QuestionCategory.Organization, 2), Work] }).ShouldBreak("R8", Severity.Error);
        (Sound with { Introduction = Sound.Introduction! with { Purpose = "I call because I'm looking for a job." } }).Introduction!.Text.Should().Contain("job");
        Standard.Review(Sound with { Introduction = Sound.Introduction! with { Purpose = "Could you put in a good word for me?" } }).Of("R8").Should().Equal(Severity.Error);
    }

    [RuleFact("R9", holds: true)]
    public void R9_WhenThePersonMayBeAsked_IsKept() => Sound.ShouldKeep("R9");

    [RuleFact("R9", holds: false)]
    public void R9_WhenThePersonRefuses_IsBroken()
    {
        (Sound with { Interviewee = Johan with { RefusesInterviews = true } }).ShouldBreak("R9", Severity.Error);
        (Sound with { Interviewee = Johan with { DoNotContact = true } }).ShouldBreak("R9", Severity.Error);
    }

    [RuleFact("R15", holds: true)]
    public void R15_WhenTheIntroductionTellsWhoAsks_IsKept() => Sound.ShouldKeep("R15");

    [RuleFact("R15", holds: false)]
    public void R15_WhenThereIsNoIntroduction_IsBroken()
    {
        (Sound with { Introduction = null }).ShouldBreak("R15", Severity.Warning);
        (Sound with { Introduction = Sound.Introduction! with { AboutMe = null } }).ShouldBreak("R15", Severity.Warning);
    }

    [RuleFact("R16", holds: true)]
    public void R16_WhenTheScriptAssures_IsKept() => Sound.ShouldKeep("R16");

    [RuleFact("R16", holds: false)]
    public void R16_WhenTheScriptDoesNotAssure_IsBroken() =>
        (Sound with { Introduction = Sound.Introduction! with { Assurance = null } }).ShouldBreak("R16", Severity.Warning);

    [RuleFact("R17", holds: true)]
    public void R17_WhenQuestionsAreReady_IsKept() => Sound.ShouldKeep("R17");

    [RuleFact("R17", holds: false)]
    public void R17_WhenNoQuestionIsReady_IsBroken() => (Sound with { Questions = [] }).ShouldBreak("R17", Severity.Error);

    [RuleFact("R20", holds: true)]
    public void R20_WhenTheAgendaFits_IsKept() => Sound.ShouldKeep("R20");

    [RuleFact("R20", holds: false)]
    public void R20_WhenTheAgendaIsTooLong_IsBroken() => (Sound with { Length = Duration.FromMinutes(15) }).ShouldBreak("R20", Severity.Warning);

    [RuleFact("R36", holds: true)]
    public void R36_WhenTheCallStaysUnderFiveMinutes_IsKept()
    {
        (Sound with { Format = InterviewFormat.Phone, Length = Duration.FromSeconds(299) }).ShouldKeep("R36");
        Standard.Review(Sound with { Format = InterviewFormat.Phone }).Of("R36").Should().BeEmpty("in standard an interview by phone may take 20 minutes");
    }

    [RuleFact("R36", holds: false)]
    public void R36_WhenTheCallTakesFiveMinutes_IsBroken()
    {
        Articles.Review(Sound with { Format = InterviewFormat.Phone, Length = Duration.FromMinutes(5) }).Of("R36").Should().Equal(Severity.Error);
        IntroductionScript endless = Sound.Introduction! with { AboutMe = string.Join(' ', Enumerable.Repeat("word", 700)) };
        (Sound with { Introduction = endless }).ShouldBreak("R36", Severity.Warning, Severity.Error);
    }

    [RuleFact("R37", holds: true)]
    public void R37_WhenTheTalkInPersonTakes15To30Minutes_IsKept()
    {
        foreach (int minutes in new[] { 15, 30 })
            InPerson(minutes).ShouldKeep("R37");
    }

    [RuleFact("R37", holds: false)]
    public void R37_WhenTheTalkInPersonIsShorterOrLonger_IsBroken()
    {
        InPerson(14).ShouldBreak("R37", Severity.Warning, Severity.Error);
        InPerson(31).ShouldBreak("R37", Severity.Warning, Severity.Error);
        InPerson(45).ShouldBreak("R37", Severity.Warning, Severity.Error);
        InPerson(46).ShouldBreak("R37", Severity.Error);
        Standard.Review(InPerson(31)).Of("R87").Should().BeEmpty("one thing is said once");
    }

    [RuleFact("R41", holds: true)]
    public void R41_WhenNoResumeIsBrought_IsKept() => Sound.ShouldKeep("R41");

    [RuleFact("R41", holds: false)]
    public void R41_WhenAResumeIsBrought_IsBroken() => (Sound with { BringsResume = true }).ShouldBreak("R41", Severity.Warning);

    [RuleFact("R45", holds: true)]
    public void R45_WhenTheRouteIsKnownOrThereIsNone_IsKept()
    {
        Sound.ShouldKeep("R45");
        (InPerson(20) with { RouteKnown = true }).ShouldKeep("R45");
    }

    [RuleFact("R45", holds: false)]
    public void R45_WhenTheRouteIsNotKnown_IsBroken() => (InPerson(20) with { RouteKnown = false }).ShouldBreak("R45", Severity.Warning);

    [RuleFact("R51", holds: true)]
    public void R51_WhenTheIntroductionTakes30Seconds_IsKept() => Spoken(70).ShouldKeep("R51");

    [RuleFact("R51", holds: false)]
    public void R51_WhenTheIntroductionTakesLonger_IsBroken()
    {
        Spoken(71).ShouldBreak("R51", Severity.Warning, Severity.Error);
        Spoken(105).ShouldBreak("R51", Severity.Warning, Severity.Error);
        Spoken(106).ShouldBreak("R51", Severity.Error);
    }

    [RuleFact("R52", holds: true)]
    public void R52_WhenTheyKnowEachOther_IsKept() => (Sound with { Questions = [QuestionBank.Default[65], Work] }).ShouldKeep("R52");

    [RuleFact("R52", holds: false)]
    public void R52_WhenAStrangerIsAsked_IsBroken() =>
        (Sound with { Approach = Approach.Cold, Questions = [QuestionBank.Default[65], Work] }).ShouldBreak("R52", Severity.Warning);

    [RuleFact("R53", holds: true)]
    public void R53_WhenAllThreeTypesAreAsked_IsKept() => Sound.ShouldKeep("R53");

    [RuleFact("R53", holds: false)]
    public void R53_WhenATypeIsMissing_IsBroken() =>
        Standard.Review(Sound with { Questions = [Work, new Question("Whom else should I hear?", QuestionCategory.Referral, 2)] }).Of("R53").Should().HaveCount(2);

    [RuleFact("R54", holds: true)]
    public void R54_WhenAPublicSourceIsAskedFor_IsKept() => (Sound with { Questions = [QuestionBank.Default[106], Work] }).ShouldKeep("R54");

    [RuleFact("R54", holds: false)]
    public void R54_WhenPayOrBenefitsAreAskedAbout_IsBroken()
    {
        Asking("How much do you earn?").ShouldBreak("R54", Severity.Error);
        Asking("What is the salary range here?").ShouldBreak("R54", Severity.Warning, Severity.Error);
        Asking("What benefits do you get?").ShouldBreak("R54", Severity.Warning, Severity.Error);
        Asking("How many vacation days are usual?").ShouldBreak("R54", Severity.Warning, Severity.Error);
    }

    [RuleFact("R56", holds: true)]
    public void R56_WhenAdviceIsInvited_IsKept() => Sound.ShouldKeep("R56");

    [RuleFact("R56", holds: false)]
    public void R56_WhenNoAdviceIsInvited_IsBroken() => (Sound with { Questions = [Work] }).ShouldBreak("R56", Severity.Warning);

    [RuleFact("R57", holds: true)]
    public void R57_WhenNamesAreAskedFor_IsKept() => Sound.ShouldKeep("R57");

    [RuleFact("R57", holds: false)]
    public void R57_WhenNobodyElseIsAskedFor_IsBroken() => (Sound with { Questions = [Work] }).ShouldBreak("R57", Severity.Warning);

    [RuleFact("R77", holds: true)]
    public void R77_WhenThereIsAReasonForThisPerson_IsKept() => Sound.ShouldKeep("R77");

    [RuleFact("R77", holds: false)]
    public void R77_WhenThereIsNone_IsBroken() => (Sound with { WhyThisPerson = null }).ShouldBreak("R77", Severity.Error);

    [RuleFact("R85", holds: true)]
    public void R85_WhenTwoCompaniesAreListed_IsKept() => Sound.ShouldKeep("R85");

    [RuleFact("R85", holds: false)]
    public void R85_WhenOneCompanyIsListedTwice_IsBroken() => (Sound with { CompaniesConsidered = ["Norrland Robotics", "Norrland Robotics AB"] }).ShouldBreak("R85", Severity.Warning);

    [RuleFact("R86", holds: true)]
    public void R86_WhenAllSixPartsAreThere_IsKept() => Sound.ShouldKeep("R86");

    [RuleFact("R86", holds: false)]
    public void R86_WhenPartsAreMissing_IsBrokenOncePerPart() =>
        Standard.Review(Sound with { Introduction = new IntroductionScript { AboutMe = "Hello, I am Mara." } }).Of("R86").Should().HaveCount(5);

    [RuleFact("R87", holds: true)]
    public void R87_WhenLittleTimeIsAskedFor_IsKept()
    {
        foreach (int minutes in new[] { 15, 20 })
            (Sound with { Length = Duration.FromMinutes(minutes) }).ShouldKeep("R87");
        Standard.Review(Sound with { Length = Duration.FromMinutes(30) }).Of("R87").Should().BeEmpty();
        Articles.Review(Sound with { Format = InterviewFormat.Phone, Length = Duration.FromMinutes(4) }).Of("R87").Should().BeEmpty("by phone the articles know a limit of their own");
    }

    [RuleFact("R87", holds: false)]
    public void R87_WhenTooMuchOrTooLittleIsAskedFor_IsBroken()
    {
        Minutes(14).ShouldBreak("R87", Severity.Warning, Severity.Error);
        Articles.Review(Minutes(21)).Of("R87").Should().Equal(Severity.Error);
        Minutes(31).ShouldBreak("R87", Severity.Warning, Severity.Error);
        Minutes(46).ShouldBreak("R87", Severity.Error);
    }

    private static InterviewPlan Minutes(int minutes) => Sound with { Length = Duration.FromMinutes(minutes) };

    private static InterviewPlan InPerson(int minutes) => Sound with { Format = InterviewFormat.InPerson, Length = Duration.FromMinutes(minutes) };

    private static InterviewPlan Asking(string question) => Sound with { Questions = [new Question(question, QuestionCategory.Organization, 2), Work] };

    private static InterviewPlan Spoken(int words) => Sound with { Introduction = new IntroductionScript { AboutMe = string.Join(' ', Enumerable.Repeat("word", words)) } };
}
