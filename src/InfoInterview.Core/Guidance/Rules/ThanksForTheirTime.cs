using InfoInterview.Correspondence;
using InfoInterview.Policies;

namespace InfoInterview.Guidance.Rules;

/// <summary>R18: the other's time is thanked for.</summary>
internal sealed class ThanksForTheirTime : GuidanceRule
{
    public override string Rule => "R18";

    public override IEnumerable<Fault> Check(ReviewedText text, PolicyPack policy)
    {
        if (!text.IsBody || !(text.Kind == LetterKind.ThankYou || LetterGroups.IsRequest(text.Kind)))
            yield break;
        if (!PhraseList.English.Says(Statement.Thanks, text) || !PhraseList.English.Says(Statement.Time, text))
            yield return new Fault("The letter does not thank for their time.", "Close with: \"Thank you for your time.\"") { Place = text.Place };
    }
}
