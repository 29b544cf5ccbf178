using FsCheck;
using FsCheck.Fluent;
using InfoInterview.Correspondence;
using InfoInterview.Planning;
using InfoInterview.Policies;
using static InfoInterview.Guidance.RuleAssertions;

namespace InfoInterview.Guidance;

/// <summary>Every phrase of practice §2.5 is found where it counts, and not in what only looks like it.</summary>
public sealed class PhraseTests
{
    // One sentence of our own per phrase, in a text of the first scope in which it counts.
    private static readonly Dictionary<int, string> Examples = new()
    {
        [1] = "Is your company hiring at the moment?",
        [2] = "Do you know of any job openings?",
        [3] = "You should hire me.",
        [4] = "Please consider me for the junior role.",
        [5] = "Could you give me a chance?",
        [6] = "I really need a job.",
        [7] = "I'm looking for a new job.",
        [8] = "Could you help me find a good job?",
        [9] = "Can you get me in?",
        [10] = "Could you offer me a summer internship?",
        [11] = "Would you refer me internally?",
        [12] = "Please put in a word with them.",
        [13] = "Would you vouch for me?",
        [14] = "Could you write me a reference?",
        [15] = "Would you be my reference?",
        [16] = "Please pass on my résumé.",
        [17] = "My CV is attached.",
        [18] = "Please find attached my job application.",
        [19] = "This is for your consideration.",
        [20] = "It would support my candidacy.",
        [21] = "I'd like to apply.",
        [22] = "I hope for a job interview with you.",
        [23] = "I can start immediately.",
        [24] = "My salary expectations are modest.",
        [25] = "Would they sponsor my visa?",
        [26] = "I look forward to working with you.",
        [27] = "I hope you will consider me.",
        [28] = "I remain very interested in the position.",
        [29] = "Let me restate my strong interest in joining.",
        [30] = "I am the right candidate.",
        [31] = "How much do you make?",
        [32] = "What's your salary?",
        [33] = "Ingrid told me about you.",
        [34] = "Ingrid and I agreed you'd help.",
        [35] = "Are there opportunities at your company?",
        [36] = "Let me know if anything comes up.",
        [37] = "Please keep me in mind.",
        [38] = "Should a position become available, I am here.",
        [39] = "When do you usually recruit?",
        [40] = "I would be glad to join your team.",
        [41] = "I would love to work for you.",
        [42] = "This is my dream job.",
        [43] = "I have always wanted to work at Norrland.",
        [44] = "I am open to anything.",
        [45] = "I would be a perfect fit.",
        [46] = "I can be an asset to your firm.",
        [47] = "My qualifications make me useful.",
        [48] = "I have a proven track record.",
        [49] = "I have five years' experience in tests that would benefit you.",
        [50] = "I'm confident I can contribute.",
        [51] = "I want a foot in the door.",
        [52] = "Where are the hidden jobs?",
        [53] = "What would it take to get hired?",
        [54] = "Who is your recruiter?",
        [55] = "What are the next steps in the process?",
        [56] = "References available.",
        [57] = "I am unemployed and desperate.",
        [58] = "I would take any help at all.",
        [59] = "I am running out of money.",
        [60] = "What does it pay?",
        [61] = "Which perks do you have?",
        [62] = "How many vacation days are there?",
        [63] = "Can I work from home?",
        [64] = "May I pick your brain?",
        [65] = "Please answer ASAP.",
        [66] = "I need you to answer.",
        [67] = "At your earliest convenience, call me back.",
        [68] = "I haven't heard back.",
        [69] = "Per my last e-mail, I ask again.",
        [70] = "As I already wrote, it is short.",
        [71] = "I ask for an hour of your time.",
        [72] = "Would you be my mentor?",
        [73] = "Please introduce me to your network.",
        [74] = "Please share your contacts.",
        [75] = "What does your company do?",
        [76] = "To whom it may concern,",
        [77] = "Dear {name},",
        [78] = "I came across your profile.",
        [79] = "I hope this finds you well.",
        [80] = "I know you're busy.",
        [81] = "A quick question:",
        [82] = "Let me know when you're free.",
        [83] = "Let us grab coffee sometime.",
        [84] = "I am just following up.",
        [85] = "A win-win for both.",
        [86] = "Thank you!!",
    };

    private static readonly InterviewPlan Plan = SamplePlan.Sound with { Introducer = SamplePlan.Johan with { Name = new("Ingrid", "Berg") } };

    [Fact]
    public void Phrases_WhenRead_AreAll86WithPatternsRulesAndSources()
    {
        PhraseList.English.Phrases.Select(p => p.Number).Should().Equal(Enumerable.Range(1, 86));
        PhraseList.English.Phrases.Where(p => p.Patterns.Count == 0 && p.Detector is null).Should().BeEmpty();
        PhraseList.English.Phrases.Where(p => p.Say.Length < 10 || p.Scope.Count == 0).Should().BeEmpty();
        PhraseList.English.Phrases.SelectMany(p => p.Rules).Should().OnlyContain(r => r.StartsWith('R') ? RuleData.All.Any(d => d.Rule == r) : PracticeRule.Find(r) != null);
    }

    [Fact]
    public void Find_WhenThePhraseStandsThere_FindsIt()
    {
        var missed = PhraseList.English.Phrases.Where(p => !PhraseList.English.Find(TextIn(p.Scope[0], Examples[p.Number])).Any(h => h.Phrase.Number == p.Number)).Select(p => $"{p.Number}: {Examples[p.Number]}").ToList();
        missed.Should().BeEmpty();
    }

    [Fact]
    public void Find_WhenItIsPutDifferently_FindsTheSameWithoutCaseOrCurlyMarks()
    {
        PhraseList.English.Find(TextIn(TextScope.Request, "WHAT\u2019S your SALARY?")).Should().ContainSingle(h => h.Phrase.Number == 32);
        PhraseList.English.Find(TextIn(TextScope.Request, "my re\u0301sume\u0301 is attached")).Should().ContainSingle(h => h.Phrase.Number == 17);
    }

    [Theory]
    [InlineData("My last job was in a lab.")]
    [InlineData("Do you have time openings next week?")]
    [InlineData("I read about the benefits patients see from your pumps.")]
    [InlineData("I enjoyed your job talk at the fair.")]
    [InlineData("What did you make of the new rules?")]
    [InlineData("How did you find your way into this position?")]
    [InlineData("I know that this is not about a job opening.")]
    [InlineData("Rather than ask you to hire me, I would like to learn.")]
    [InlineData("Could you recommend me a book on soil physics?")]
    [InlineData("I am open to any time on Tuesday.")]
    [InlineData("If your calendar opens up, I would be glad.")]
    [InlineData("I work with the resume feature of the download tool.")]
    [InlineData("What do you have to deal with every day?")]
    [InlineData("Are you happy with it? Hiring was slow there, I read.")]
    public void Review_WhenItOnlyLooksLikeAnAsk_SaysNothingOfIt(string sentence)
    {
        Standard.Review(new Question(sentence, QuestionCategory.CareerPath, 2)).Should().BeEmpty();
        Standard.Review(LetterKind.ColdRequest, "", sentence).Where(f => f.Code is "II9008" or "II9054" or "II9066" || f.Code.StartsWith("II94", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public void Review_WhenTheBankAsks_NoQuestionDrawsAPhrase() =>
        QuestionBank.Default.Questions.SelectMany(q => Standard.Review(q).Where(f => f.Code != "II9003").Select(f => $"{q.Number}: {f.Explain()}")).Should().BeEmpty();

    [Theory]
    [InlineData("a b", "a b", 2)]
    [InlineData("a b", "a x b", 0)]
    [InlineData("a … b", "a b", 2)]
    [InlineData("a … b", "a 1 2 3 4 b", 6)]
    [InlineData("a … b", "a 1 2 3 4 5 b", 0)]
    [InlineData("a (x|y|) b", "a y b", 3)]
    [InlineData("a (x|y|) b", "a b", 2)]
    [InlineData("a (x|y|) b", "a z b", 0)]
    [InlineData("a * b", "a q b", 3)]
    [InlineData("a b", "a. b", 0)]
    [InlineData("a b", "a\n\nb", 0)]
    [InlineData("a b", "a\nb", 2)]
    public void Match_WhenTried_CountsTheWords(string pattern, string text, int words) =>
        PhrasePattern.Parse(pattern).Match(TextWord.Split(text).AsSpan(), 0).Should().Be(words);

    [Theory]
    [InlineData("(a|) b")]
    [InlineData("… b")]
    public void Parse_WhenThePatternCanBeginWithNothing_Throws(string pattern) => FluentActions.Invoking(() => PhrasePattern.Parse(pattern)).Should().Throw<InvalidOperationException>();

    [Fact]
    public void Split_WhenTheTextHoldsALoneSurrogate_KeepsTheOtherWords() =>
        TextWord.Split("are \ud83d you \udc00x hiring").Select(w => w.Text).Should().ContainInOrder("are", "you", "hiring");

    [Fact]
    public void Find_WhenGivenAnyText_PointsIntoIt()
    {
        string[] pieces = ["are you", "hiring", "not", ".", "!!", "\n\n", "{", "name}", "\ud83d\ude80", "\ud83d", "what's your salary", "é", "'", "…", "I'm looking for a job", "or"];
        Gen<string> texts = Gen.Elements(pieces).ArrayOf().Select(p => string.Join(' ', p));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            ReviewedText reviewed = TextIn(TextScope.Request, text);
            ValueList<PhraseHit> hits = PhraseList.English.Find(reviewed);
            int end = 0;
            foreach (PhraseHit hit in hits)
            {
                if (hit.Start < end || hit.End > text.Length || reviewed.PlaceAt(hit.Start, hit.Length).Line < 1)
                    return false;
                end = hit.End;
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static ReviewedText TextIn(TextScope scope, string text) => scope switch
    {
        TextScope.Request => ReviewedText.Body(LetterKind.ReferralRequest, text, Plan),
        TextScope.Thanks => ReviewedText.Body(LetterKind.ThankYou, text, Plan),
        _ => ReviewedText.Of(new Question(text, QuestionCategory.Organization, 2), Plan),
    };
}
