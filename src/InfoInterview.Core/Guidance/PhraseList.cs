using System.Text.Json;
using InfoInterview.Diagnostics;

namespace InfoInterview.Guidance;

/// <summary>The phrases of practice §2.5 and the search for them: one pass over the words, no regular expressions.</summary>
internal sealed partial class PhraseList
{
    /// <summary>Words before a phrase in which a negation takes it back (practice §2.5).</summary>
    public const int NegationWindow = 5;

    private static readonly Lazy<PhraseList> Shipped = new(Read);

    private readonly Dictionary<string, List<(Phrase? Phrase, PhrasePattern Pattern)>> byFirstWord = new(StringComparer.Ordinal);
    private readonly List<(Phrase? Phrase, PhrasePattern Pattern)> anyFirstWord = [];
    private readonly Dictionary<Statement, ValueList<PhrasePattern>> statements;

    private PhraseList(ValueList<Phrase> phrases, Dictionary<Statement, ValueList<PhrasePattern>> statements)
    {
        Phrases = phrases;
        this.statements = statements;
        foreach (Phrase phrase in phrases)
        {
            foreach (PhrasePattern pattern in phrase.Patterns)
                Index(phrase, pattern);
        }
    }

    /// <summary>The English list.</summary>
    public static PhraseList English => Shipped.Value;

    public ValueList<Phrase> Phrases { get; }

    /// <summary>Whether a text says something, in one of the ways that the list knows.</summary>
    public bool Says(Statement statement, ReviewedText text)
    {
        ReadOnlySpan<TextWord> words = text.Words.AsSpan();
        foreach (PhrasePattern pattern in statements[statement])
        {
            for (int i = 0; i < words.Length; i++)
            {
                if (pattern.Match(words, i) > 0)
                    return true;
            }
        }

        return false;
    }

    /// <summary>The phrases in a text, in its order; not those that a negation takes back or an exception excuses. Conditions and weights are the caller's.</summary>
    public ValueList<PhraseHit> Find(ReviewedText text)
    {
        if (text.Scope is not { } scope)
            return [];
        ReadOnlySpan<TextWord> words = text.Words.AsSpan();
        var hits = new List<PhraseHit>();
        int negatedEnd = 0;
        for (int i = 0; i < words.Length; i++)
        {
            foreach ((Phrase phrase, PhrasePattern pattern) in CandidatesAt(words[i].Text))
            {
                if (!phrase.Scope.Contains(scope) || pattern.Match(words, i) is not (> 0 and int count))
                    continue;
                if (IsNegated(words, i) || IsJoined(words, negatedEnd, i))
                {
                    negatedEnd = i + count;
                    continue;
                }

                if (IsExcused(phrase, words, i, count))
                    continue;
                hits.Add(new PhraseHit(phrase, words[i].Start, words[i + count - 1].End - words[i].Start));
            }
        }

        hits.AddRange(Detect(text, scope));
        return WithoutOverlaps(hits);
    }

    private void Index(Phrase phrase, PhrasePattern pattern)
    {
        if (pattern.FirstWords.Count == 0)
            anyFirstWord.Add((phrase, pattern));
        foreach (string word in pattern.FirstWords)
        {
            if (!byFirstWord.TryGetValue(word, out List<(Phrase?, PhrasePattern)>? there))
                byFirstWord[word] = there = [];
            there.Add((phrase, pattern));
        }
    }

    private IEnumerable<(Phrase Phrase, PhrasePattern Pattern)> CandidatesAt(string word)
    {
        IEnumerable<(Phrase?, PhrasePattern)> known = byFirstWord.TryGetValue(word, out List<(Phrase?, PhrasePattern)>? there) ? there.Concat(anyFirstWord) : anyFirstWord;
        return known!;
    }

    private static bool IsNegated(ReadOnlySpan<TextWord> words, int start)
    {
        for (int i = start; i > 0 && i > start - NegationWindow && !words[i].BeginsSentence; i--)
        {
            string word = words[i - 1].Text;
            if (word is "not" or "never" or "without" or "nor" or "neither" or "no" || word.EndsWith("n't", StringComparison.Ordinal)
                || (word == "than" && i > 1 && words[i - 2].Text == "rather"))
                return true;
        }

        return false;
    }

    // «not asking you to hire me or to help me find a job»: the negation of the first holds for what «or» joins to it.
    private static bool IsJoined(ReadOnlySpan<TextWord> words, int negatedEnd, int start)
    {
        bool isJoined = false;
        for (int i = negatedEnd; negatedEnd > 0 && i < start; i++)
        {
            if (i - negatedEnd > NegationWindow || words[i].BeginsSentence)
                return false;
            isJoined |= words[i].Text is "or" or "nor";
        }

        return isJoined && !words[start].BeginsSentence;
    }

    // An exception excuses a hit that it overlaps; it may begin some words before.
    private static bool IsExcused(Phrase phrase, ReadOnlySpan<TextWord> words, int start, int count)
    {
        const int Before = 4;
        foreach (PhrasePattern pattern in phrase.Unless)
        {
            for (int i = Math.Max(0, start - Before); i < start + count; i++)
            {
                if (i + pattern.Match(words, i) > start && pattern.Match(words, i) > 0)
                    return true;
            }
        }

        return false;
    }

    // «looking for a job» is found by more than one pattern: of hits that overlap, the weightiest stays, then the first, then the longest.
    private static ValueList<PhraseHit> WithoutOverlaps(List<PhraseHit> hits)
    {
        var kept = new List<PhraseHit>();
        foreach (PhraseHit hit in hits.OrderBy(h => h.Start).ThenByDescending(h => h.Phrase.Severity).ThenByDescending(h => h.Length).ThenBy(h => h.Phrase.Number))
        {
            if (kept.Count > 0 && hit.Start < kept[^1].End)
            {
                if (hit.Phrase.Severity > kept[^1].Phrase.Severity)
                    kept[^1] = hit;
                continue;
            }

            kept.Add(hit);
        }

        return [.. kept];
    }

    private static PhraseList Read()
    {
        using JsonDocument document = EmbeddedData.Read("Guidance/phrases.data.json");
        return new PhraseList(
            [.. document.RootElement.GetProperty("phrases").EnumerateArray().Select(Phrase)],
            document.RootElement.GetProperty("statements").EnumerateArray().ToDictionary(row => row.OneOf<Statement>("statement"), row => Patterns(row, "patterns")));
    }

    private static Phrase Phrase(JsonElement row) => new()
    {
        Number = row.Number("number"),
        Name = row.Text("phrase"),
        Severity = row.OneOf<Severity>("severity"),
        Scope = row.ListOf<TextScope>("scope"),
        Patterns = Patterns(row, "patterns"),
        Unless = Patterns(row, "unless"),
        Say = row.Text("say"),
        Rules = row.Texts("rules"),
        Sources = row.Texts("sources"),
        Case = row.TextOrNull("case"),
        When = row.OneOfOrNull<PhraseCondition>("when"),
        Detector = row.OneOfOrNull<PhraseDetector>("detector"),
        IsSoftened = row.Flag("softened"),
    };

    private static ValueList<PhrasePattern> Patterns(JsonElement row, string member) => [.. row.Texts(member).Select(PhrasePattern.Parse)];
}
