using FsCheck;
using FsCheck.Fluent;
using InfoInterview.Correspondence;

namespace InfoInterview.Planning;

public sealed class QuestionBankTests
{
    private static readonly QuestionBank Bank = QuestionBank.Default;

    [Fact]
    public void Questions_WhenRead_AreAll106InOrder() => Bank.Questions.Select(q => q.Number).Should().Equal(Enumerable.Range(1, 106));

    [Fact]
    public void Questions_WhenRead_KeepTheTagsOfThePractice()
    {
        // Counted by hand in the practice page: public, sensitive, minutes of a few.
        Bank.Questions.Where(q => q.Public == PublicAnswer.Yes).Select(q => q.Number).Should().Equal(16, 22, 33, 34, 42, 53, 60, 99);
        Bank.Questions.Where(q => q.IsSensitive).Select(q => q.Number).Should().Equal(30, 65, 66, 91, 97, 98);
        Bank[35].Should().Match<Question>(q => q.Category == QuestionCategory.CareerPath && q.Minutes == 4 && q.Aims.Count == 0);
        Bank[72].Aims.Should().Equal(Aim.BreakIn, Aim.WhatToStudy);
        Bank[106].Should().Match<Question>(q => q.Minutes == 1 && q.Public == PublicAnswer.Partly);
        Bank.Questions.Select(q => q.Text).Should().OnlyHaveUniqueItems().And.OnlyContain(t => t.EndsWith('?') || t.EndsWith('.'));
    }

    [Fact]
    public void Questions_WhenRead_CoverTheSamplesOfTheArticles() =>
        Bank.Questions.Where(q => q.Sample is not null).Select(q => q.Sample!.Value).Distinct().Should().BeEquivalentTo(Enum.GetValues<StarterSample>());

    [Fact]
    public void Questions_WhenRead_HoldEveryTypeSubjectAndMustAsk()
    {
        Enum.GetValues<QuestionType>().Should().OnlyContain(t => Bank.Questions.Any(q => q.Types.Contains(t)));
        Enum.GetValues<QuestionSubject>().Should().OnlyContain(s => Bank.Questions.Any(q => q.Subjects.Contains(s)));
        Enum.GetValues<MustAsk>().Should().OnlyContain(m => Bank.Questions.Any(q => q.MustAsk == m));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(107)]
    public void Indexer_WhenThereIsNoSuchNumber_Throws(int number) =>
        FluentActions.Invoking(() => Bank[number]).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*from 1 to 106*");

    [Fact]
    public void For_WhenTwentyMinutesAreBooked_MeetsEveryNeed()
    {
        foreach (Aim aim in Enum.GetValues<Aim>())
        {
            QuestionChoice choice = Bank.For(aim, Duration.FromMinutes(20));
            choice.LeftOut.Should().BeEmpty();
            Enum.GetValues<QuestionType>().Should().OnlyContain(t => choice.Questions.Any(q => q.Types.Contains(t)));
            Enum.GetValues<QuestionSubject>().Should().OnlyContain(s => choice.Questions.Any(q => q.Subjects.Contains(s)));
            Enum.GetValues<MustAsk>().Should().OnlyContain(m => choice.Questions.Any(q => q.MustAsk == m));
            choice.Questions.Count(q => q.Serves(aim)).Should().BeGreaterThan(choice.Questions.Count / 2);
        }
    }

    [Fact]
    public void For_WhenMinutesAreShort_SaysWhatIsLeftOut()
    {
        QuestionChoice choice = Bank.For(Aim.ChooseAPath, Duration.FromMinutes(15));
        choice.LeftOut.Select(d => d.Message).Should().Equal("The 10 minutes for questions leave no room for a question about the industry (R5).");
        choice.LeftOut[0].Fix.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public void For_WhenThereIsNoTimeForAQuestion_IsEmptyAndSaysAllNeeds()
    {
        QuestionChoice choice = Bank.For(Aim.ChooseAPath, Duration.FromMinutes(5));
        choice.Questions.Should().BeEmpty();
        choice.LeftOut.Should().HaveCount(10);
    }

    [Fact]
    public void For_WhenAsked_KeepsItsLaws()
    {
        var cases = from aim in Gen.Elements(Enum.GetValues<Aim>())
                    from minutes in Gen.Choose(1, 120)
                    from rapport in Gen.Elements(true, false)
                    select (aim, minutes, rapport);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            QuestionChoice choice = Bank.For(c.aim, Duration.FromMinutes(c.minutes), c.rapport);
            return choice.Minutes <= Math.Max(0, c.minutes - 5)
                && choice.Questions.All(q => q.Public != PublicAnswer.Yes && !q.HasGap && q.Condition is null && (c.rapport || !q.IsSensitive))
                && choice.Questions.Distinct().Count() == choice.Questions.Count
                && choice.Questions.SequenceEqual(QuestionBank.InOrder(choice.Questions))
                && choice.Questions.Count(q => q.MustAsk is not (MustAsk.NamePermission or MustAsk.ReportBackPermission)) <= 10
                && choice.Questions.SequenceEqual(Bank.For(c.aim, Duration.FromMinutes(c.minutes), c.rapport).Questions);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    // The needs are met in the order of their weight, so more minutes can trade several light ones only for a heavier one; here none is lost.
    [Theory]
    [InlineData(Aim.ChooseAPath, 8)]
    [InlineData(Aim.BreakIn, 12)]
    [InlineData(Aim.WhatToStudy, 13)]
    [InlineData(Aim.LearnFromOwners, 14)]
    public void For_WhenMoreMinutesAreBooked_NeverMeetsFewerNeeds(Aim aim, int minutes)
    {
        int before = Bank.For(aim, Duration.FromMinutes(minutes)).LeftOut.Count;
        int after = Bank.For(aim, Duration.FromMinutes(minutes + 3)).LeftOut.Count;
        after.Should().BeLessThanOrEqualTo(before);
    }

    [Fact]
    public void For_WhenThePlanIsWithAFriendOfOld_MayAskWhatNeedsTrust()
    {
        InterviewPlan plan = SamplePlan.Sound with { Length = Duration.FromMinutes(45) };
        Bank.For(plan).Questions.Should().NotContain(q => q.IsSensitive);
        Bank.For(plan with { Approach = Approach.DormantTie }).BudgetMinutes.Should().Be(40);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(481)]
    public void For_WhenTheLengthIsOut_Throws(int minutes) =>
        FluentActions.Invoking(() => Bank.For(Aim.BreakIn, Duration.FromMinutes(minutes))).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*1 minute to 8 hours*");

    [Fact]
    public void InOrder_WhenMixed_PutsPathFirstAndThePermissionAfterTheNames() =>
        QuestionBank.InOrder([Bank[103], Bank[101], Bank[102], Bank[78], Bank[68], Bank[1], Bank[35]]).Select(q => q.Number).Should().Equal(35, 1, 68, 78, 102, 101, 103);

    [Fact]
    public void Fill_WhenTheGapIsThere_GivesTheSameQuestionWithTheWords()
    {
        Question filled = Bank[32].Fill("news", "the plant in Kiruna");
        filled.Text.Should().Be("I read about the plant in Kiruna; what did it change for you?");
        filled.HasGap.Should().BeFalse();
        filled.Number.Should().Be(32);
        FluentActions.Invoking(() => Bank[1].Fill("news", "x")).Should().Throw<ArgumentException>().WithMessage("*{news}*");
    }
}
