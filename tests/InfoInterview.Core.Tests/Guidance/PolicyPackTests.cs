using InfoInterview.Correspondence;
using InfoInterview.Diagnostics;
using InfoInterview.Interviews;
using InfoInterview.Planning;
using InfoInterview.Policies;
using static InfoInterview.Guidance.RuleAssertions;
using static InfoInterview.Planning.SamplePlan;

namespace InfoInterview.Guidance;

/// <summary>Switching packs changes exactly the findings that the packs declare.</summary>
public sealed class PolicyPackTests
{
    [Fact]
    public void Review_WhenThePackIsSwitched_ChangesExactlyTheDeclaredRules()
    {
        string[] declared = [.. PolicyPack.Articles.Rules.Select(s => GuidanceRules.CodeOf(s.Rule.Split('.')[0])).Distinct().Order(StringComparer.Ordinal)];
        string[] changed = [.. Reviews().SelectMany(Differences).Distinct().Order(StringComparer.Ordinal)];
        changed.Should().Equal(declared);
    }

    [Fact]
    public void Rules_WhenDeclared_SayWhyAndNameARule()
    {
        PolicyPack.Articles.Rules.Should().OnlyContain(s => s.Reason.Length > 20);
        PolicyPack.Articles.Rules.Should().OnlyContain(s => RuleData.All.Any(r => r.Rule == s.Rule.Split('.')[0]));
        PolicyPack.Standard.Rules.Should().BeEmpty();
    }

    [Fact]
    public void SeverityOf_WhenThePackSetsACase_TheCaseWinsOverTheRule()
    {
        var pack = new PolicyPack("center") { Rules = [new("R54", null, "Our students ask alumni of finance."), new("R54.own-pay", Severity.Error, "But never of themselves.")] };
        var rules = GuidanceRules.For(pack);
        rules.SeverityOf("R54").Should().BeNull();
        rules.SeverityOf("R54.own-pay").Should().Be(Severity.Error);
        rules.Review(new Question("What is the salary range?", QuestionCategory.Occupation, 2)).Should().BeEmpty();
        rules.Review(new Question("What is your salary?", QuestionCategory.Occupation, 2)).Should().ContainSingle();
    }

    [Fact]
    public void SeverityOf_WhenThereIsNoSuchRule_Throws() =>
        FluentActions.Invoking(() => Standard.SeverityOf("R93")).Should().Throw<ArgumentException>().WithMessage("*R1 to R92*");

    [Fact]
    public void Explain_WhenAsked_GivesCodeWeightMessageSourceAndFix() =>
        Standard.Review(Sound with { BringsResume = true }).Single().Explain().Should().Be(
            "II9041 warning: plan bringsResume: A resume on the table may look as if you expect an offer. (How Informational Interviewing Can Help Your Job Search (source article)) -> Leave it in the bag and bring it out when they ask; offer your profile link instead: \"Here is my profile, should it help.\"");

    [Fact]
    public void Review_WhenThereAreFindings_PutsTheWeightiestFirst()
    {
        ValueList<Finding> findings = Standard.Review(Sound with { BringsResume = true, InformationGoals = [], WhyThisPerson = null, Introduction = null });
        findings.Select(f => f.Severity).Should().BeInDescendingOrder();
        findings.Should().Equal(Standard.Review(Sound with { BringsResume = true, InformationGoals = [], WhyThisPerson = null, Introduction = null }));
    }

    [Fact]
    public void All_WhenRead_Holds92RulesWithASentenceAndASource()
    {
        RuleData.All.Select(r => r.Rule).Should().Equal(Enumerable.Range(1, 92).Select(n => $"R{n}"));
        RuleData.All.Should().OnlyContain(r => r.Sentence.EndsWith('.') && r.Sources.Count > 0);
    }

    // A plan, letter or talk for every rule on which the packs differ, and many on which they do not.
    private static IEnumerable<Func<GuidanceRules, ValueList<Finding>>> Reviews()
    {
        foreach (InterviewFormat format in Enum.GetValues<InterviewFormat>())
        {
            foreach (int minutes in new[] { 3, 5, 14, 15, 20, 21, 30, 31, 45, 46 })
                yield return r => r.Review(Sound with { Format = format, Length = Duration.FromMinutes(minutes) });
        }

        foreach (int words in new[] { 60, 71, 106 })
            yield return r => r.Review(Sound with { Introduction = new IntroductionScript { AboutMe = string.Join(' ', Enumerable.Repeat("word", words)) } });
        foreach (Question question in QuestionBank.Default.Questions)
            yield return r => r.Review(Sound with { Approach = Approach.Cold, Questions = [question] });
        foreach (string text in new[] { "Are you hiring?", "What benefits do you get?", "What is your salary?", "What does it pay?", "I would like to learn. Keep me in mind!!", "" })
        {
            foreach (LetterKind kind in Enum.GetValues<LetterKind>())
                yield return r => r.Review(kind, "Hello", text, Sound);
            if (text.Length > 0)
                yield return r => r.Review(new Question(text, QuestionCategory.Organization, 2));
        }

        var talk = Interview.Schedule(Sound, SlotAt(2026, 3, 16, 14), Instant.FromUtc(2026, 3, 2, 9, 0));
        yield return r => r.Review(talk, Instant.FromUtc(2026, 3, 15, 9, 0));
        yield return r => r.Review(Sound with { InformationGoals = [], Research = [], Questions = [], Introduction = null, WhyThisPerson = null, CompaniesConsidered = [], BringsResume = true });
    }

    private static IEnumerable<string> Differences(Func<GuidanceRules, ValueList<Finding>> review)
    {
        string[] standard = [.. review(Standard).Select(f => f.Explain())];
        string[] articles = [.. review(Articles).Select(f => f.Explain())];
        return standard.Except(articles).Concat(articles.Except(standard)).Select(line => line[..6]);
    }
}
