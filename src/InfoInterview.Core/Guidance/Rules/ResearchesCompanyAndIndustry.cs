using InfoInterview.Planning;
using InfoInterview.Policies;

namespace InfoInterview.Guidance.Rules;

/// <summary>R2: company and industry are looked up before anybody is asked.</summary>
internal sealed class ResearchesCompanyAndIndustry : GuidanceRule
{
    public override string Rule => "R2";

    public override IEnumerable<Fault> Check(InterviewPlan plan, PolicyPack policy)
    {
        if (!plan.Research.Any(n => n.Subject == ResearchSubject.Company))
            yield return Fault("Nothing was looked up about the company.", "Read its site and its latest news for ten minutes and note one fact with its source.", "research");
        if (!plan.Research.Any(n => n.Subject == ResearchSubject.Industry))
            yield return Fault("Nothing was looked up about the industry.", "Read what its association or trade press writes this year and note one fact with its source.", "research");
    }
}
