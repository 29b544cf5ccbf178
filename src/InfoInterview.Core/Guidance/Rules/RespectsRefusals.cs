using InfoInterview.Planning;
using InfoInterview.Policies;

namespace InfoInterview.Guidance.Rules;

/// <summary>R9: who refuses informational interviews, or may not be contacted, is not asked.</summary>
internal sealed class RespectsRefusals : GuidanceRule
{
    public override string Rule => "R9";

    public override IEnumerable<Fault> Check(InterviewPlan plan, PolicyPack policy)
    {
        if (plan.Interviewee.RefusesInterviews || plan.Interviewee.DoNotContact)
            yield return Fault("This person refuses informational interviews or may not be contacted.", "Choose somebody else in the same work; ask whoever knows you both for a second name.", "interviewee");
    }
}
