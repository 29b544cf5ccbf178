using InfoInterview.Diagnostics;
using InfoInterview.Policies;

namespace InfoInterview.Guidance.Rules;

/// <summary>R66: nothing in a thank-you sounds like asking for a job; a plain ask there is a matter of R8.</summary>
internal sealed class SoundsLikeNoJobAsk : GuidanceRule
{
    public override string Rule => "R66";

    public override IEnumerable<Fault> Check(ReviewedText text, PolicyPack policy) =>
        PhraseFaults.For(text, Rule, "This sounds like asking for a job", _ => true).Concat(PhraseFaults.For(text, "R8", "This sounds like asking for a job", hit => Owns(hit, text)));

    /// <summary>Whether words that stand under R8 only sound like an ask and stand in a letter of thanks.</summary>
    public static bool Owns(PhraseHit hit, ReviewedText text) => text.Scope == TextScope.Thanks && hit.Phrase.Severity != Severity.Error;
}
