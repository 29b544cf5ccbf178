namespace InfoInterview.Letters.Templates;

/// <summary>One pair of the suite: a template with what it is checked against, and what must come of it. All texts are as the file writes them (see <see cref="SuiteText"/>).</summary>
internal sealed record SuitePair(string Row, int Line, string Title, string Template)
{
    /// <summary>Whether the guide shows it.</summary>
    public bool IsDoc { get; init; }

    /// <summary>A JSON object that is laid over the shared model, or is the whole model when there is a schema; empty for the shared model.</summary>
    public string Model { get; init; } = "";

    /// <summary>A JSON object of the fields in the form of ScribanCases/schema.json; empty for the shared one.</summary>
    public string Schema { get; init; } = "";

    /// <summary>The template's file name.</summary>
    public string Source { get; init; } = "t";

    /// <summary>Partials beside the shared ones.</summary>
    public IReadOnlyList<(string Name, string Text)> Partials { get; init; } = [];

    /// <summary>What must come of it.</summary>
    public SuiteOutcome Wanted { get; init; } = SuiteOutcome.None;

    /// <summary>The place of the pair, for messages.</summary>
    public override string ToString() => $"Suite/{Row}.txt({Line}) {Title}";
}
