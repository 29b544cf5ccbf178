using InfoInterview.Planning;
using InfoInterview.Policies;

namespace InfoInterview.Guidance.Rules;

/// <summary>R85: at least two companies that house the career are looked at before one is chosen.</summary>
internal sealed class ListsTwoCompanies : GuidanceRule
{
    public override string Rule => "R85";

    public override IEnumerable<Fault> Check(InterviewPlan plan, PolicyPack policy)
    {
        if (plan.CompaniesConsidered.Select(People.Organization.KeyOf).Where(key => key.Length > 0).Distinct().Count() < 2)
            yield return Fault("Fewer than two companies that house this career were looked at.", "List two or more that employ people in this work, then say in one clause why this one.", "companiesConsidered");
    }
}
