using InfoInterview.Diagnostics;
using NodaTime;

namespace InfoInterview.Outcomes;

/// <summary>A piece of advice, and whether it was used (R26): what a report-back tells.</summary>
public sealed record Advice
{
    /// <summary>Advice, not used yet.</summary>
    /// <param name="text">What was advised.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public Advice(string text) => Text = Require.Text(text);

    /// <summary>What was advised.</summary>
    public string Text { get; }

    /// <summary>When it was used; null when it was not.</summary>
    public Instant? UsedAt { get; private init; }

    /// <summary>What came of it; null when it was not used.</summary>
    public string? Result { get; private init; }

    /// <summary>Whether it was used.</summary>
    public bool IsUsed => UsedAt is not null;

    /// <summary>The advice as used.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="at">When.</param>
    /// <returns>The next advice.</returns>
    /// <exception cref="ArgumentException">The result is empty.</exception>
    public Advice Used(string result, Instant at) => this with { Result = Require.Text(result), UsedAt = at };

    /// <summary>Used or not, no text.</summary>
    /// <returns><c>advice (used)</c> or <c>advice (not used)</c>.</returns>
    public override string ToString() => IsUsed ? "advice (used)" : "advice (not used)";
}
