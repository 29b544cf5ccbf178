using InfoInterview.Planning;
using InfoInterview.Policies;

namespace InfoInterview.Guidance.Rules;

/// <summary>R56: advice is invited.</summary>
internal sealed class InvitesAdvice : GuidanceRule
{
    public override string Rule => "R56";

    public override IEnumerable<Fault> Check(InterviewPlan plan, PolicyPack policy)
    {
        if (plan.Questions.Count > 0 && !plan.Questions.Any(q => q.MustAsk == MustAsk.Advice || (q.Category == QuestionCategory.Advice && q.Stage != TalkStage.Close)))
            yield return Fault("No question invites advice.", "Ask: \"In my place, what would you do in the next three months?\"", "questions");
    }
}
