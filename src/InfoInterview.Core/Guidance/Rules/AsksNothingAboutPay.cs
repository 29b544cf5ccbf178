using InfoInterview.Policies;

namespace InfoInterview.Guidance.Rules;

/// <summary>R54: pay, vacation and benefits stay out of questions and letters; in standard the interviewee's own pay is refused and the rest draws a warning (conflict K7).</summary>
internal sealed class AsksNothingAboutPay : GuidanceRule
{
    public override string Rule => "R54";

    // It asks which public source to trust, not for a figure.
    private const int PublicSourceOnPay = 106;

    public override IEnumerable<Fault> Check(ReviewedText text, PolicyPack policy) =>
        text.Question?.Number == PublicSourceOnPay ? [] : PhraseFaults.For(text, Rule, "This asks about pay, vacation or benefits", _ => true);
}
