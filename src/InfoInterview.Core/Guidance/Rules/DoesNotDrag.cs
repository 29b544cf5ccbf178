using InfoInterview.Planning;
using InfoInterview.Policies;

namespace InfoInterview.Guidance.Rules;

/// <summary>R20: the agenda fits the booked time.</summary>
internal sealed class DoesNotDrag : GuidanceRule
{
    public override string Rule => "R20";

    public override IEnumerable<Fault> Check(InterviewPlan plan, PolicyPack policy)
    {
        if (Agenda.Of(plan, policy.Timing).Overrun is { } overrun && plan.Questions.Count > 0)
            yield return Fault(overrun.Message, overrun.Fix!, "questions");
    }
}
