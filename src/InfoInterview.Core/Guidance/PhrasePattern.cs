using System.Numerics;

namespace InfoInterview.Guidance;

/// <summary>A phrase as steps over words: a word or alternatives, some of them optional, any word (*), a gap of at most four words (…).</summary>
/// <remarks>All ways through the pattern are followed at once as the bits of one number, so a match costs one pass and there is nothing to step back to.</remarks>
internal sealed class PhrasePattern
{
    /// <summary>Words that a gap may span (practice §2.5).</summary>
    public const int Gap = 4;

    private readonly Step[] steps;

    private PhrasePattern(string text, Step[] steps)
    {
        Text = text;
        this.steps = steps;
    }

    public string Text { get; }

    /// <summary>The words with which a match can begin; empty when any can.</summary>
    public IReadOnlyCollection<string> FirstWords => steps[0].Words ?? [];

    public static PhrasePattern Parse(string text)
    {
        var steps = new List<Step>();
        foreach (string part in text.Split(' '))
        {
            switch (part)
            {
                case "…":
                    steps.AddRange(Enumerable.Repeat(new Step(null, IsOptional: true), Gap));
                    break;
                case "*":
                    steps.Add(new Step(null, IsOptional: false));
                    break;
                default:
                    string[] words = part.StartsWith('(') && part.EndsWith(')') ? part[1..^1].Split('|') : [part];
                    steps.Add(new Step([.. words.Where(w => w.Length > 0)], words.Contains("")));
                    break;
            }
        }

        // One bit is kept for «all steps done».
        return steps.Count is > 0 and < 63 && !steps[0].IsOptional
            ? new PhrasePattern(text, [.. steps])
            : throw new InvalidOperationException($"The pattern \"{text}\" needs 1 to 62 steps, the first of which is not optional.");
    }

    /// <summary>How many words from a place match, the shortest way; 0 when they don't. No match leaves the sentence.</summary>
    public int Match(ReadOnlySpan<TextWord> words, int start)
    {
        ulong active = Closure(1);
        for (int i = start; i < words.Length && active != 0 && (i == start || !words[i].BeginsSentence); i++)
        {
            ulong next = 0;
            for (ulong rest = active; rest != 0; rest &= rest - 1)
            {
                int step = BitOperations.TrailingZeroCount(rest);
                if (step < steps.Length && (steps[step].Words is not { } wanted || wanted.Contains(words[i].Text)))
                    next |= 1UL << (step + 1);
            }

            active = Closure(next);
            if ((active & (1UL << steps.Length)) != 0)
                return i - start + 1;
        }

        return 0;
    }

    private ulong Closure(ulong active)
    {
        for (int step = 0; step < steps.Length; step++)
        {
            if (steps[step].IsOptional && (active & (1UL << step)) != 0)
                active |= 1UL << (step + 1);
        }

        return active;
    }

    private sealed record Step(HashSet<string>? Words, bool IsOptional);
}
