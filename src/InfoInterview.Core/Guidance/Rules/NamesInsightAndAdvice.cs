using InfoInterview.Correspondence;
using InfoInterview.Policies;

namespace InfoInterview.Guidance.Rules;

/// <summary>R21: the thank-you names insight and advice.</summary>
internal sealed class NamesInsightAndAdvice : GuidanceRule
{
    public override string Rule => "R21";

    public override IEnumerable<Fault> Check(ReviewedText text, PolicyPack policy)
    {
        if (text.IsBody && text.Kind == LetterKind.ThankYou && !PhraseList.English.Says(Statement.Insight, text))
            yield return new Fault("The thank-you names no insight and no advice.", "Write: \"What you said about [one thing] was new to me; I will [what you do with it] by [when].\"") { Place = text.Place };
    }
}
