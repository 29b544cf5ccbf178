using InfoInterview.Diagnostics;

namespace InfoInterview.Guidance;

/// <summary>What a rule found, before the policy pack gives it its weight.</summary>
/// <param name="Message">What is wrong, in one sentence without personal data.</param>
/// <param name="Fix">The words or the step that mend it.</param>
internal sealed record Fault(string Message, string Fix)
{
    /// <summary>The case of the rule, such as <c>own-pay</c>; null for the rule itself. Packs weigh cases apart.</summary>
    public string? Case { get; init; }

    public SourcePlace? Place { get; init; }

    /// <summary>The words at the place.</summary>
    public string? Found { get; init; }

    /// <summary>The phrase that was hit; its own weight stands when the rule's data give none for the case.</summary>
    public Phrase? Phrase { get; init; }
}
