namespace InfoInterview.Guidance;

/// <summary>A test of one rule that passes or fails it; docs/rules.md lists both.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RuleFactAttribute(string rule, bool holds) : FactAttribute
{
    public string Rule { get; } = rule;

    /// <summary>Whether what the test shows keeps the rule.</summary>
    public bool Holds { get; } = holds;
}
