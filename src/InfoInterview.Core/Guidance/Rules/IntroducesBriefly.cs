using InfoInterview.Planning;
using InfoInterview.Policies;

namespace InfoInterview.Guidance.Rules;

/// <summary>R51: the self-introduction takes at most 30 seconds to say; over 45 it is refused in standard (conflict K10).</summary>
internal sealed class IntroducesBriefly : GuidanceRule
{
    public override string Rule => "R51";

    public override IEnumerable<Fault> Check(ReviewedText text, PolicyPack policy)
    {
        if (text.Script is not { } script || script.SpokenLength <= policy.Timing.IntroductionLimit)
            yield break;
        int limit = (int)policy.Timing.IntroductionLimit.TotalSeconds;
        yield return new Fault(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The introduction takes about {script.SpokenLength.TotalSeconds:0} seconds to say; good are at most {limit}."),
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Keep {limit * IntroductionScript.WordsPerMinute / 60} words: one clause on you, why you call, how long it takes. The talk is for their words."))
        {
            Case = script.SpokenLength > policy.Timing.IntroductionCeiling ? "ceiling" : null,
            Place = text.Place,
        };
    }
}
