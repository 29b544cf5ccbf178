namespace InfoInterview.Guidance;

/// <summary>A phrase found in a text.</summary>
/// <param name="Phrase">Which.</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">How long it is.</param>
internal sealed record PhraseHit(Phrase Phrase, int Start, int Length)
{
    public int End => Start + Length;
}
