using InfoInterview.Planning;
using InfoInterview.Policies;

namespace InfoInterview.Guidance.Rules;

/// <summary>R87: the request asks for 15 to 20 minutes; in standard 31 warn and over 45 is refused (T04 to T07).</summary>
internal sealed class AsksForLittleTime : GuidanceRule
{
    public override string Rule => "R87";

    public override IEnumerable<Fault> Check(InterviewPlan plan, PolicyPack policy)
    {
        TimingPolicy timing = policy.Timing;

        // In person R37 speaks first; by phone the articles know a limit of their own (conflict K1).
        bool isSaidElsewhere = (plan.Format == InterviewFormat.InPerson && AskedTime.Of(plan.Length, timing.ShortestAsk, timing.LongestInPerson, timing.AskCeiling) is not null)
            || (plan.Format == InterviewFormat.Phone && timing.PhoneInterviewUnderRequestCallLimit);
        return !isSaidElsewhere && AskedTime.Of(plan.Length, timing.ShortestAsk, timing.LongestAsk, timing.AskCeiling) is { } fault ? [fault] : [];
    }
}
