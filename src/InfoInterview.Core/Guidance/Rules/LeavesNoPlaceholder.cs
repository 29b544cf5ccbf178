using InfoInterview.Policies;

namespace InfoInterview.Guidance.Rules;

/// <summary>R65: the thank-you is short and without mistakes: nothing is left to fill in, and it keeps to the word limit; other letters too.</summary>
internal sealed class LeavesNoPlaceholder : GuidanceRule
{
    public override string Rule => "R65";

    public override IEnumerable<Fault> Check(ReviewedText text, PolicyPack policy)
    {
        if (text.Kind is not { } kind)
            return [];
        IEnumerable<Fault> faults = PhraseFaults.For(text, Rule, "This was never filled in", _ => true);
        int words = Letters.Letter.CountWords(text.Text);
        if (!text.IsBody || policy.Letters.LimitOf(kind) is not { } limit || words <= limit.Warn)
            return faults;
        bool isBlocked = words > limit.Block;
        return faults.Append(new Fault(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The letter has {words} words; good are at most {limit.Warn}{(isBlocked ? $", and {limit.Block} are the end" : "")}."),
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Cut {words - limit.Warn} words: keep one reason, one ask, one thanks."))
        {
            Case = isBlocked ? "too-long" : "long",
            Place = text.Place,
        });
    }
}
