using InfoInterview.Planning;
using InfoInterview.Policies;

namespace InfoInterview.Guidance.Rules;

/// <summary>R53: three types of question are asked: needs and challenges, what the organization offers, names of others.</summary>
internal sealed class AsksAllThreeTypes : GuidanceRule
{
    public override string Rule => "R53";

    private static readonly (QuestionType Type, string Name, string Fix)[] Types =
    [
        (QuestionType.NeedsExpectationsChallenges, "what the organization needs and expects, or what is hard there", "What do you most need from a newcomer in the first half-year?"),
        (QuestionType.WhatTheOrganizationOffers, "what the organization offers a newcomer", "How do newcomers learn and get feedback?"),
        (QuestionType.NamesOfOthers, "other people who could help", "Who sees this from another side and would be worth hearing?"),
    ];

    public override IEnumerable<Fault> Check(InterviewPlan plan, PolicyPack policy) =>
        plan.Questions.Count == 0 ? [] : Types.Where(t => !plan.Questions.Any(q => Is(q, t.Type))).Select(t => Fault($"No question asks about {t.Name}.", $"Ask: \"{t.Fix}\"", "questions"));

    // An own question tells by its category alone.
    private static bool Is(Question question, QuestionType type) =>
        question.Types.Contains(type) || (question.Number == 0 && question.Types.Count == 0 && type == question.Category switch
        {
            QuestionCategory.Referral => QuestionType.NamesOfOthers,
            QuestionCategory.Challenges => QuestionType.NeedsExpectationsChallenges,
            _ => null,
        });
}
