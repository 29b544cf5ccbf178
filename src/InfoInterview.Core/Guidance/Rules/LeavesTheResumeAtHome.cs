using InfoInterview.Planning;
using InfoInterview.Policies;

namespace InfoInterview.Guidance.Rules;

/// <summary>R41: a resume at the talk may look like a wish for an offer.</summary>
internal sealed class LeavesTheResumeAtHome : GuidanceRule
{
    public override string Rule => "R41";

    public override IEnumerable<Fault> Check(InterviewPlan plan, PolicyPack policy)
    {
        if (plan.BringsResume)
            yield return Fault("A resume on the table may look as if you expect an offer.", "Leave it in the bag and bring it out when they ask; offer your profile link instead: \"Here is my profile, should it help.\"", "bringsResume");
    }
}
