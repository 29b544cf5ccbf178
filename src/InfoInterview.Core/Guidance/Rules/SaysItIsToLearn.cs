using InfoInterview.Policies;

namespace InfoInterview.Guidance.Rules;

/// <summary>R16: the request says that it is to learn and that no job offer is expected; in standard short letters leave the second half out (W08).</summary>
internal sealed class SaysItIsToLearn : GuidanceRule
{
    public override string Rule => "R16";

    public override IEnumerable<Fault> Check(ReviewedText text, PolicyPack policy)
    {
        bool isScript = text.Script is not null;
        if (!isScript && (!text.IsBody || !LetterGroups.IsRequest(text.Kind)))
            yield break;
        bool learns = PhraseList.English.Says(Statement.ToLearn, text);
        bool assures = PhraseList.English.Says(Statement.NoJobOffer, text);
        if (!learns || (isScript && !assures))
        {
            yield return new Fault(
                isScript ? "The introduction does not say that you want to learn and expect no job offer." : "The letter does not say that you want to learn.",
                isScript ? "Say: \"This is career research and information only; I am not asking for a job.\"" : "Write: \"I would like to learn from your experience with [one thing].\"")
            {
                Place = text.Place,
            };
        }
        else if (!assures)
        {
            yield return new Fault("The letter does not say that no job offer is expected.", "Add: \"I am not asking for a job; I would like to learn how this work is done.\"") { Case = "no-job-offer", Place = text.Place };
        }
    }
}
