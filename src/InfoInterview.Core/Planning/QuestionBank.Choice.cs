using System.Globalization;
using InfoInterview.Correspondence;
using InfoInterview.Diagnostics;
using InfoInterview.Policies;
using NodaTime;

namespace InfoInterview.Planning;

/// <content>The choice for the booked minutes: first what no talk may lack, then what serves the aim best.</content>
public sealed partial class QuestionBank
{
    // T20: five to ten questions for half an hour; the two permissions at the end take a breath each and do not count.
    private const int MostQuestions = 10;

    // Ten needs of at most five minutes each: a longer talk changes nothing about how they are met.
    private const int MostMinutesForNeeds = 50;

    // What a good set holds, the most important first: when minutes are short, the last ones give way. The three types of R53 come before
    // the subjects of R5 because most questions that serve a type touch a subject as well.
    private static readonly Need[] Needs =
    [
        new("R56", "a question that invites advice", q => q.MustAsk == Planning.MustAsk.Advice),
        new("R57", "the question whom else to talk to", q => q.MustAsk == Planning.MustAsk.Referral),
        new("W10", "the question whether the name may be used", q => q.MustAsk == Planning.MustAsk.NamePermission),
        new("R26", "the question whether you may write again", q => q.MustAsk == Planning.MustAsk.ReportBackPermission),
        new("R53", "a question for names of others", q => q.Types.Contains(QuestionType.NamesOfOthers)),
        new("R53", "a question about needs, expectations or challenges", q => q.Types.Contains(QuestionType.NeedsExpectationsChallenges)),
        new("R53", "a question about what the organization offers", q => q.Types.Contains(QuestionType.WhatTheOrganizationOffers)),
        new("R5", "a question about the occupation", q => q.Subjects.Contains(QuestionSubject.Occupation)),
        new("R5", "a question about the organization", q => q.Subjects.Contains(QuestionSubject.Organization)),
        new("R5", "a question about the industry", q => q.Subjects.Contains(QuestionSubject.Industry)),
    ];

    /// <summary>Questions for a plan: its aim, its length, and its ground (a dormant tie was met before, so a sensitive question may be asked).</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="timing">Minutes for opening and close; the standard ones when null.</param>
    /// <returns>The choice, with what had to be left out.</returns>
    public QuestionChoice For(InterviewPlan plan, TimingPolicy? timing = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return For(plan.Aim, plan.Length, plan.Approach is Approach.Acquaintance or Approach.DormantTie, timing);
    }

    /// <summary>Questions for an aim and the booked minutes, in the order of the talk.</summary>
    /// <param name="aim">What the talk is for.</param>
    /// <param name="length">The booked time; parts of a minute do not count.</param>
    /// <param name="rapport">Whether the two know each other; without it no sensitive question is chosen (R52).</param>
    /// <param name="timing">Minutes for opening and close; the standard ones when null.</param>
    /// <returns>Questions that together take no longer than the booked minutes less opening and close: first what a good set must hold, then what
    /// serves the aim, ten at most (T20). None that public sources answer, none with a place to fill in, none that has a condition. The same
    /// arguments always give the same questions.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The aim is not one of the list, or the length is not within 1 minute and 8 hours.</exception>
    public QuestionChoice For(Aim aim, Duration length, bool rapport = false, TimingPolicy? timing = null)
    {
        Require.Defined(aim);
        if (length < Duration.FromMinutes(1) || length > Timing.Slot.LongestTalk)
        {
            throw Require.OutOfRange(nameof(length), length, "from 1 minute to 8 hours");
        }

        int budget = (int)Math.Max(0, Math.Floor((length - (timing ?? new TimingPolicy()).OpeningAndClose).TotalMinutes));
        Question[] candidates = [.. Questions.Where(q => q.Public != PublicAnswer.Yes && !q.HasGap && q.Condition is null && (rapport || !q.IsSensitive) && !BelongsToAnotherAim(q, aim))];
        List<Question> chosen = Cover(candidates, aim, Math.Min(budget, MostMinutesForNeeds));
        Fill(candidates, chosen, aim, budget);
        int met = chosen.Aggregate(0, (mask, q) => mask | MaskOf(q));
        ValueList<Diagnostic> leftOut =
        [
            .. Needs.Select((need, i) => (need, i)).Where(n => (met & (1 << n.i)) == 0).Select(n => new Diagnostic(
                PlanningCodes.QuestionLeftOut,
                Severity.Hint,
                string.Create(CultureInfo.InvariantCulture, $"The {budget} minutes for questions leave no room for {n.need.What} ({n.need.Rule})."),
                fix: "Ask for more time, or write the question down for the follow-up message.")),
        ];
        return new QuestionChoice([.. InOrder(chosen)], budget, leftOut);
    }

    /// <summary>Questions put in the order of the talk (practice 3.1): path, work, field, own fit, advice, resources, whom else, close.</summary>
    /// <param name="questions">The questions, in any order.</param>
    /// <returns>The same questions; within a stage those of the bank by number, own ones after them as they came, the permission to use the name after the names.</returns>
    public static ValueList<Question> InOrder(IEnumerable<Question> questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        return
        [
            .. questions
                .OrderBy(q => q.Stage)
                .ThenBy(q => q.MustAsk is Planning.MustAsk.NamePermission or Planning.MustAsk.ReportBackPermission ? 1 : 0)
                .ThenBy(q => q.Number == 0 ? int.MaxValue : q.Number),
        ];
    }

    // What a student asks about degrees, or an owner about customers, is odd in another talk.
    private static bool BelongsToAnotherAim(Question question, Aim aim) =>
        !question.Serves(aim) && question.Aims.All(a => a is Aim.WhatToStudy or Aim.LearnFromOwners);

    private static int MaskOf(Question question)
    {
        int mask = 0;
        for (int i = 0; i < Needs.Length; i++)
        {
            mask |= Needs[i].Meets(question) ? 1 << i : 0;
        }

        return mask;
    }

    private static int QualityOf(Question question, Aim aim) =>
        (question.Serves(aim) ? 4 : 0) + (question.Public == PublicAnswer.No ? 1 : 0) + (question.Sample is null ? 0 : 1);

    // The best set of questions that each add a need: exactly, by dynamic programming over (needs met, minutes used).
    private static List<Question> Cover(Question[] candidates, Aim aim, int budget)
    {
        var best = new Pick?[1 << Needs.Length, budget + 1];
        best[0, 0] = new Pick(null, null, 0);
        foreach (Question question in candidates)
        {
            int adds = MaskOf(question);
            int quality = QualityOf(question, aim);
            for (int minutes = budget - question.Minutes; adds != 0 && minutes >= 0; minutes--)
            {
                for (int mask = (1 << Needs.Length) - 1; mask >= 0; mask--)
                {
                    if (best[mask, minutes] is { } before && (mask | adds) != mask
                        && (best[mask | adds, minutes + question.Minutes] is not { } there || there.Quality < before.Quality + quality))
                    {
                        best[mask | adds, minutes + question.Minutes] = new Pick(before, question, before.Quality + quality);
                    }
                }
            }
        }

        return [.. Best(best, budget)];
    }

    private static IEnumerable<Question> Best(Pick?[,] best, int budget)
    {
        Pick? winner = null;
        int winnerWeight = -1;
        for (int mask = 0; mask < 1 << Needs.Length; mask++)
        {
            // The first need weighs most: bit i counts 2^(n-1-i).
            int weight = Enumerable.Range(0, Needs.Length).Sum(i => (mask & (1 << i)) != 0 ? 1 << (Needs.Length - 1 - i) : 0);
            for (int minutes = 0; minutes <= budget; minutes++)
            {
                if (best[mask, minutes] is { } pick && (weight > winnerWeight || (weight == winnerWeight && pick.Quality > winner!.Quality)))
                {
                    (winner, winnerWeight) = (pick, weight);
                }
            }
        }

        for (Pick? pick = winner; pick?.Question is not null; pick = pick.Before)
            yield return pick.Question;
    }

    // The minutes that are left: what serves the aim, first from stages that have little yet; a talk begins with the path.
    private static void Fill(Question[] candidates, List<Question> chosen, Aim aim, int budget)
    {
        int left = budget - chosen.Sum(q => q.Minutes);
        while (chosen.Count(q => q.MustAsk is not (Planning.MustAsk.NamePermission or Planning.MustAsk.ReportBackPermission)) < MostQuestions)
        {
            Question? next = candidates
                .Where(q => q.Minutes <= left && q.Serves(aim) && !chosen.Contains(q))
                .Where(q => q.MustAsk is null or Planning.MustAsk.Advice && q.Category != QuestionCategory.Referral)
                .OrderByDescending(q => QualityOf(q, aim) - (2 * chosen.Count(c => c.Stage == q.Stage)) - (3 * chosen.Count(c => c.Category == q.Category)))
                .ThenBy(q => q.Stage)
                .ThenBy(q => q.Number)
                .FirstOrDefault();
            if (next is null)
                return;
            chosen.Add(next);
            left -= next.Minutes;
        }
    }

    private sealed record Need(string Rule, string What, Func<Question, bool> Meets);

    private sealed record Pick(Pick? Before, Question? Question, int Quality);
}
