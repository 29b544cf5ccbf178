using InfoInterview.Correspondence;
using InfoInterview.Diagnostics;
using InfoInterview.Planning;

namespace InfoInterview.Guidance;

/// <summary>One text under review: a question, the introduction, or subject and body of a letter.</summary>
internal sealed class ReviewedText
{
    private int[]? lineStarts;
    private ValueList<PhraseHit>? hits;

    private ReviewedText(string source, string? path, string text, TextScope? scope)
    {
        Source = source;
        Path = path;
        Text = text;
        Scope = scope;
        Words = TextWord.Split(text);
    }

    /// <summary>What the text is called in places: <c>plan</c>, <c>subject</c>, <c>body</c>.</summary>
    public string Source { get; }

    /// <summary>The path into the plan, such as <c>questions[2].text</c>; null in a letter.</summary>
    public string? Path { get; }

    public string Text { get; }

    /// <summary>Where phrases count; null where only the rules of the kind do, as in the notice of applying.</summary>
    public TextScope? Scope { get; }

    public ValueList<TextWord> Words { get; }

    /// <summary>The phrases in it, found once for all rules.</summary>
    public ValueList<PhraseHit> Hits => hits ??= PhraseList.English.Find(this);

    /// <summary>The kind of letter; null for what is said.</summary>
    public LetterKind? Kind { get; private init; }

    /// <summary>Whether this is the letter's body, about which the rules of letters speak.</summary>
    public bool IsBody => Kind is not null && Source == "body";

    public Question? Question { get; private init; }

    public IntroductionScript? Script { get; private init; }

    /// <summary>The plan around the text; null when it is not known.</summary>
    public InterviewPlan? Plan { get; private init; }

    public static ReviewedText Of(Question question, InterviewPlan? plan = null, int index = -1) =>
        new("plan", index < 0 ? "question" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"questions[{index}].text"), question.Text, TextScope.Conversation) { Question = question, Plan = plan };

    public static ReviewedText Of(IntroductionScript script, InterviewPlan? plan = null) =>
        new("plan", "introduction", script.Text, TextScope.Conversation) { Script = script, Plan = plan };

    public static ReviewedText Subject(LetterKind kind, string text, InterviewPlan? plan) => new("subject", null, text, ScopeOf(kind)) { Kind = kind, Plan = plan };

    public static ReviewedText Body(LetterKind kind, string text, InterviewPlan? plan) => new("body", null, text, ScopeOf(kind)) { Kind = kind, Plan = plan };

    /// <summary>The place of some words, with line and column where the text is a letter.</summary>
    public SourcePlace PlaceAt(int start, int length)
    {
        lineStarts ??= [0, .. Enumerable.Range(0, Text.Length).Where(i => Text[i] == '\n').Select(i => i + 1)];
        int line = Array.BinarySearch(lineStarts, start);
        line = line < 0 ? ~line - 1 : line;
        return new SourcePlace(Source, line + 1, start - lineStarts[line] + 1, length, Path);
    }

    public SourcePlace Place => new(Source, path: Path);

    private static TextScope? ScopeOf(LetterKind kind) => kind switch
    {
        LetterKind.ThankYou or LetterKind.ThankReferrer or LetterKind.ReportBack or LetterKind.KeepInTouch => TextScope.Thanks,
        LetterKind.NoticeOfApplying => null,
        _ => TextScope.Request,
    };
}
