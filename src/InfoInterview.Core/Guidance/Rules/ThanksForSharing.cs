using InfoInterview.Correspondence;
using InfoInterview.Policies;

namespace InfoInterview.Guidance.Rules;

/// <summary>R4: request and thank-you both thank for the willingness to share knowledge and experience.</summary>
internal sealed class ThanksForSharing : GuidanceRule
{
    public override string Rule => "R4";

    public override IEnumerable<Fault> Check(ReviewedText text, PolicyPack policy)
    {
        bool isThankYou = text.Kind == LetterKind.ThankYou;
        if (!text.IsBody || !(isThankYou || LetterGroups.IsRequest(text.Kind)))
            yield break;
        if (!PhraseList.English.Says(Statement.Thanks, text) || !PhraseList.English.Says(Statement.Sharing, text))
        {
            yield return new Fault(
                "The letter does not thank for the willingness to share knowledge and experience.",
                isThankYou ? "Write: \"Thank you for sharing your experience and for your time.\"" : "Close with: \"Thank you for considering to share your experience.\"")
            {
                Place = text.Place,
            };
        }
    }
}
