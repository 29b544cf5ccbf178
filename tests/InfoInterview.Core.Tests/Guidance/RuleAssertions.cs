using InfoInterview.Correspondence;
using InfoInterview.Diagnostics;
using InfoInterview.Planning;
using InfoInterview.Policies;

namespace InfoInterview.Guidance;

/// <summary>What the rule tests ask.</summary>
internal static class RuleAssertions
{
    public static readonly GuidanceRules Standard = GuidanceRules.For(PolicyPack.Standard);
    public static readonly GuidanceRules Articles = GuidanceRules.For(PolicyPack.Articles);

    public static IEnumerable<Severity> Of(this IEnumerable<Finding> findings, string rule) => findings.Where(f => f.Code == GuidanceRules.CodeOf(rule)).Select(f => f.Severity);

    public static void ShouldKeep(this InterviewPlan plan, string rule)
    {
        Standard.Review(plan).Of(rule).Should().BeEmpty();
        Articles.Review(plan).Of(rule).Should().BeEmpty();
    }

    public static void ShouldBreak(this InterviewPlan plan, string rule, Severity severity, Severity? articles = null)
    {
        Standard.Review(plan).Of(rule).Should().Contain(severity);
        Articles.Review(plan).Of(rule).Should().Contain(articles ?? severity);
    }

    public static ValueList<Finding> ReviewBody(LetterKind kind, string body, InterviewPlan? plan = null) => Standard.Review(kind, "Fellow KTH graduate in field robotics", body, plan);
}
