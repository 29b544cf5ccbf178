using InfoInterview.Correspondence;
using InfoInterview.Policies;

namespace InfoInterview.Guidance.Rules;

/// <summary>R52: a question that needs rapport stays out of a first talk with a stranger.</summary>
internal sealed class FitsTheRelationship : GuidanceRule
{
    public override string Rule => "R52";

    public override IEnumerable<Fault> Check(ReviewedText text, PolicyPack policy)
    {
        if (text.Question is { IsSensitive: true } && text.Plan is { Approach: Approach.Cold })
            yield return new Fault("This question needs more trust than a first talk with a stranger has.", "Keep it for a second talk, and ask now: \"What do people get wrong about this work?\"") { Place = text.Place };
    }
}
