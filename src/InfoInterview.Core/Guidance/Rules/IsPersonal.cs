using InfoInterview.Planning;
using InfoInterview.Policies;

namespace InfoInterview.Guidance.Rules;

/// <summary>R77: every request is personal: at least one fact that fits this person alone.</summary>
internal sealed class IsPersonal : GuidanceRule
{
    public override string Rule => "R77";

    // Half of the telling words of the reason, so that it may be put in other words.
    private const double LeastShare = 0.5;

    public override IEnumerable<Fault> Check(InterviewPlan plan, PolicyPack policy)
    {
        if (string.IsNullOrWhiteSpace(plan.WhyThisPerson))
            yield return Fault("The plan gives no reason that fits only this person.", "Find one: a talk, an article, a project, a change of job, a school that you share. Write it as: \"Your [talk] on [topic] showed me [what].\"", "whyThisPerson");
    }

    public override IEnumerable<Fault> Check(ReviewedText text, PolicyPack policy)
    {
        if (text.IsBody && LetterGroups.IsRequest(text.Kind) && text.Plan is { } plan && !HasPersonalFact(text, plan))
            yield return new Fault("The request holds no fact that fits only this person.", "Add one sentence: \"Your [talk, project, move] on [topic] showed me [what].\"") { Place = text.Place };
    }

    /// <summary>Whether a letter holds the plan's reason, something that both share, or the name of who introduced them.</summary>
    public static bool HasPersonalFact(ReviewedText text, InterviewPlan plan)
    {
        var words = ContentWords.Of(text.Words).ToHashSet(StringComparer.Ordinal);
        string[] reason = [.. ContentWords.Of(TextWord.Split(plan.WhyThisPerson ?? "")).Distinct()];
        return (reason.Length > 0 && reason.Count(words.Contains) >= LeastShare * reason.Length)
            || Commonality.Between(plan.Seeker, plan.Interviewee).Any(c => text.Text.Contains(c.Organization.Name, StringComparison.OrdinalIgnoreCase))
            || (plan.Introducer is { } introducer && text.Text.Contains(introducer.Name.Full, StringComparison.OrdinalIgnoreCase));
    }
}
