using InfoInterview.Planning;
using InfoInterview.Policies;

namespace InfoInterview.Guidance.Rules;

/// <summary>R45: the way to the place is known.</summary>
internal sealed class KnowsTheRoute : GuidanceRule
{
    public override string Rule => "R45";

    public override IEnumerable<Fault> Check(InterviewPlan plan, PolicyPack policy)
    {
        if (plan.Format == InterviewFormat.InPerson && !plan.RouteKnown)
            yield return Fault("The way to the place is not known yet.", "Look up route and entrance for that hour of the day, and plan to be there ten minutes early.", "routeKnown");
    }
}
