using InfoInterview.Planning;
using InfoInterview.Policies;

namespace InfoInterview.Guidance.Rules;

/// <summary>R37: a talk in person takes 15 to 30 minutes; in standard 31 warn and over 45 is refused (T06, T07).</summary>
internal sealed class KeepsTheMeetingShort : GuidanceRule
{
    public override string Rule => "R37";

    public override IEnumerable<Fault> Check(InterviewPlan plan, PolicyPack policy) =>
        plan.Format == InterviewFormat.InPerson && AskedTime.Of(plan.Length, policy.Timing.ShortestAsk, policy.Timing.LongestInPerson, policy.Timing.AskCeiling) is { } fault ? [fault] : [];
}
