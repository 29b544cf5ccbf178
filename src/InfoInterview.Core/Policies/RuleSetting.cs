using InfoInterview.Diagnostics;

namespace InfoInterview.Policies;

/// <summary>A guidance rule made weaker, stronger or silent by a pack, with the reason; a pack never drops a rule silently.</summary>
public sealed record RuleSetting
{
    /// <summary>A setting.</summary>
    /// <param name="rule">The rule, such as <c>R36</c>.</param>
    /// <param name="severity">Its weight in this pack; null when the rule is off.</param>
    /// <param name="reason">Why, in one sentence.</param>
    /// <exception cref="ArgumentException">Rule or reason is empty.</exception>
    public RuleSetting(string rule, Severity? severity, string reason)
    {
        Rule = Require.Text(rule);
        Severity = severity;
        Reason = Require.Text(reason);
    }

    /// <summary>The rule, such as <c>R36</c>.</summary>
    public string Rule { get; }

    /// <summary>Its weight; null when the rule is off.</summary>
    public Severity? Severity { get; }

    /// <summary>Why.</summary>
    public string Reason { get; }
}
