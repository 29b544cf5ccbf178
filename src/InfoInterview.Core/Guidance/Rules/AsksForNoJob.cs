using InfoInterview.Policies;

namespace InfoInterview.Guidance.Rules;

/// <summary>R8: nobody is asked for a job: not in a request, a script, a question or a thank-you.</summary>
internal sealed class AsksForNoJob : GuidanceRule
{
    public override string Rule => "R8";

    public override IEnumerable<Fault> Check(ReviewedText text, PolicyPack policy) =>
        PhraseFaults.For(text, Rule, "This asks for a job", hit => !SoundsLikeNoJobAsk.Owns(hit, text));
}
