namespace InfoInterview.Outcomes;

/// <summary>What one talk brought. Valid without a single job lead, invalid without a learning (R10).</summary>
public sealed record InterviewOutcome
{
    /// <summary>An outcome.</summary>
    /// <param name="learnings">What was learned, the most important first; at least one.</param>
    /// <exception cref="ArgumentException">There is no learning, or one is empty.</exception>
    public InterviewOutcome(ValueList<string> learnings)
    {
        ArgumentNullException.ThrowIfNull(learnings);
        Learnings = learnings.Count == 0 || learnings.Any(string.IsNullOrWhiteSpace)
            ? throw new ArgumentException($"An outcome has at least one learning and none is empty; there are {learnings.Count} (R10).", nameof(learnings))
            : learnings;
    }

    /// <summary>What was learned, the most important first.</summary>
    public ValueList<string> Learnings { get; }

    /// <summary>Where to focus now (R11); null when not settled.</summary>
    public string? WhereToFocus { get; init; }

    /// <summary>Next steps to the goal (R11).</summary>
    public ValueList<string> NextSteps { get; init; } = [];

    /// <summary>Possibilities that were not considered before (R11).</summary>
    public ValueList<string> Possibilities { get; init; } = [];

    /// <summary>People, events, resources and postings that were named.</summary>
    public ValueList<Lead> Leads { get; init; } = [];

    /// <summary>What was advised.</summary>
    public ValueList<Advice> Advice { get; init; } = [];

    /// <summary>The seeker's look back; null when not written.</summary>
    public Reflection? Reflection { get; init; }

    /// <summary>Leads that are still to be done.</summary>
    public ValueList<Lead> OpenLeads => [.. Leads.Where(l => l.IsOpen)];

    /// <summary>The counts, no text.</summary>
    /// <returns>For example <c>outcome (2 learnings, 1 lead, 3 pieces of advice)</c>.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"outcome ({Learnings.Count} learnings, {Leads.Count} leads, {Advice.Count} pieces of advice)");
}
