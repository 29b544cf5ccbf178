using InfoInterview.Planning;
using InfoInterview.Policies;

namespace InfoInterview.Guidance.Rules;

/// <summary>R5: the questions touch organization, industry and occupation.</summary>
internal sealed class CoversAllThreeSubjects : GuidanceRule
{
    public override string Rule => "R5";

    private static readonly (QuestionSubject Subject, string Name, string Fix)[] Subjects =
    [
        (QuestionSubject.Organization, "organization", "Why this place rather than another?"),
        (QuestionSubject.Industry, "industry", "What will look different in three to five years?"),
        (QuestionSubject.Occupation, "occupation", "What do people get wrong about this work?"),
    ];

    public override IEnumerable<Fault> Check(InterviewPlan plan, PolicyPack policy) =>
        plan.Questions.Count == 0
            ? []
            : Subjects.Where(s => !plan.Questions.Any(q => q.Subjects.Contains(s.Subject)))
                .Select(s => Fault($"No question is about the {s.Name}.", $"Ask: \"{s.Fix}\"", "questions"));
}
