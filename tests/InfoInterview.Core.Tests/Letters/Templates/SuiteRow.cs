namespace InfoInterview.Letters.Templates;

/// <summary>One rule of the language: a row of Suite/rows.txt, covered by the file Suite/{Id}.txt.</summary>
internal sealed record SuiteRow(string Id, string Spec, string Title, string Says)
{
    /// <summary>How it is written, for the tables of the guide; empty when it is no piece of syntax.</summary>
    public string Write { get; init; } = "";

    /// <summary>What to write instead of what is left out.</summary>
    public string Instead { get; init; } = "";

    /// <summary>Whether the rule lets something through, so that a pair must show what it prints.</summary>
    public bool Prints { get; init; }

    /// <summary>Whether the rule refuses something, so that a pair must show how.</summary>
    public bool Refuses { get; init; }

    public override string ToString() => Id;
}
