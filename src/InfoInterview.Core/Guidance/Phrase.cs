using InfoInterview.Diagnostics;

namespace InfoInterview.Guidance;

/// <summary>One of the 86 phrases of practice §2.5 with its patterns, from phrases.data.json.</summary>
internal sealed record Phrase
{
    /// <summary>1 to 86; the code is II9400 plus the number where the phrase stands for no rule of its own.</summary>
    public required int Number { get; init; }

    /// <summary>The phrase as people know it.</summary>
    public required string Name { get; init; }

    public required Severity Severity { get; init; }

    public required ValueList<TextScope> Scope { get; init; }

    public required ValueList<PhrasePattern> Patterns { get; init; }

    /// <summary>Patterns that make a hit harmless when they overlap it: openings in your calendar.</summary>
    public required ValueList<PhrasePattern> Unless { get; init; }

    /// <summary>What to say instead.</summary>
    public required string Say { get; init; }

    public required ValueList<string> Rules { get; init; }

    public required ValueList<string> Sources { get; init; }

    /// <summary>The case of the rule that it stands for, such as <c>own-pay</c>; null for none.</summary>
    public string? Case { get; init; }

    public PhraseCondition? When { get; init; }

    public PhraseDetector? Detector { get; init; }

    /// <summary>Whether the phrase is a mere hint in a text that says that no job is asked for.</summary>
    public bool IsSoftened { get; init; }
}
