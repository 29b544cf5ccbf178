using InfoInterview.Diagnostics;

namespace InfoInterview.Policies;

/// <summary>A guidance rule made weaker, stronger or silent by a pack, with the reason; a pack never drops a rule silently.</summary>
public sealed record RuleSetting
{
    /// <summary>A setting.</summary>
    /// <param name="rule">The rule, such as <c>R36</c>, or one case of it, such as <c>R16.no-job-offer</c>.</param>
    /// <param name="severity">Its weight in this pack; null when the rule is off.</param>
    /// <param name="reason">Why, in one sentence.</param>
    /// <exception cref="ArgumentException">Rule or reason is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The severity is not one of the list.</exception>
    public RuleSetting(string rule, Severity? severity, string reason)
    {
        Rule = Require.Text(rule);
        Severity = severity is { } weight ? Require.Defined(weight, nameof(severity)) : null;
        Reason = Require.Text(reason);
    }

    /// <summary>The rule, such as <c>R36</c>, or one case of it, such as <c>R16.no-job-offer</c>; a setting of the case wins over one of the rule.</summary>
    public string Rule { get; }

    /// <summary>Its weight; null when the rule is off.</summary>
    public Severity? Severity { get; }

    /// <summary>Why.</summary>
    public string Reason { get; }
}
