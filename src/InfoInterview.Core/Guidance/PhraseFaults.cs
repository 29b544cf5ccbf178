using InfoInterview.Diagnostics;
using InfoInterview.Guidance.Rules;

namespace InfoInterview.Guidance;

/// <summary>Phrases in a text as faults of a rule.</summary>
internal static class PhraseFaults
{
    /// <summary>The hits of phrases that stand for a rule.</summary>
    public static IEnumerable<Fault> For(ReviewedText text, string rule, string verdict, Func<PhraseHit, bool> counts) =>
        For(text, verdict, hit => hit.Phrase.Rules.Contains(rule) && counts(hit));

    /// <summary>The hits that count and whose condition holds.</summary>
    public static IEnumerable<Fault> For(ReviewedText text, string verdict, Func<PhraseHit, bool> counts) =>
        text.Hits.Where(hit => counts(hit) && Holds(hit.Phrase.When, text, hit)).Select(hit => Fault(text, verdict, hit));

    private static Fault Fault(ReviewedText text, string verdict, PhraseHit hit)
    {
        // Who looks for a job may say so beside saying that it is not asked of the reader (R32).
        bool isSoftened = hit.Phrase.IsSoftened && PhraseList.English.Says(Statement.NoJobOffer, text);
        return new Fault($"{verdict}: \"{hit.Phrase.Name}\".", hit.Phrase.Say)
        {
            Case = hit.Phrase.Case,
            Phrase = isSoftened ? hit.Phrase with { Severity = Severity.Hint } : hit.Phrase,
            Place = text.PlaceAt(hit.Start, hit.Length),
            Found = text.Text.Substring(hit.Start, hit.Length),
        };
    }

    private static bool Holds(PhraseCondition? condition, ReviewedText text, PhraseHit hit) => condition switch
    {
        null => true,
        PhraseCondition.IntroducerWithoutPermission => text.Plan is { MayNameIntroducer: false, Introducer: { } introducer } && Names(introducer.Name, text.Text.AsSpan(hit.Start, hit.Length)),
        PhraseCondition.NameKnown => text.Plan is not null,
        PhraseCondition.NoPersonalFact => text.Plan is not { } plan || !IsPersonal.HasPersonalFact(text, plan),
        _ => !OffersTime(text.Text),
    };

    private static bool Names(People.PersonName name, ReadOnlySpan<char> words) =>
        words.Contains(name.Short, StringComparison.OrdinalIgnoreCase) || (name.Family is { } family && words.Contains(family, StringComparison.OrdinalIgnoreCase));

    // 14:30, 2 pm, 14 h 30: a digit beside a sign of the clock.
    private static bool OffersTime(string text)
    {
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i - 1]) && (text[i] == ':' || text.AsSpan(i).TrimStart(' ').StartsWith("am", StringComparison.OrdinalIgnoreCase) || text.AsSpan(i).TrimStart(' ').StartsWith("pm", StringComparison.OrdinalIgnoreCase)))
                return true;
        }

        return false;
    }
}
