using InfoInterview.Planning;
using InfoInterview.Policies;

namespace InfoInterview.Guidance.Rules;

/// <summary>R57: the talk asks whom else to contact.</summary>
internal sealed class AsksWhomElse : GuidanceRule
{
    public override string Rule => "R57";

    public override IEnumerable<Fault> Check(InterviewPlan plan, PolicyPack policy)
    {
        if (plan.Questions.Count > 0 && !plan.Questions.Any(q => q.MustAsk == MustAsk.Referral || q.Types.Contains(QuestionType.NamesOfOthers) || (q.Category == QuestionCategory.Referral && q.Number == 0)))
            yield return Fault("No question asks whom else to talk to.", "Ask: \"Who sees this from another side and would be worth hearing?\"", "questions");
    }
}
