using InfoInterview.Policies;

namespace InfoInterview.Guidance.Rules;

/// <summary>The phrases of practice §2.5 that stand for no rule with a class of its own: flattery, pressure, clumsy reminders. Their codes are II9400 plus their number.</summary>
internal sealed class ChoosesWordsWell : GuidanceRule
{
    /// <summary>Stands where other rules have their number.</summary>
    public const string Phrases = "phrases";

    public override string Rule => Phrases;

    public override IEnumerable<Fault> Check(ReviewedText text, PolicyPack policy) =>
        PhraseFaults.For(text, "Wording that costs goodwill", hit => !hit.Phrase.Rules.Any(rule => rule is "R8" or "R54" or "R65" or "R66"));
}
