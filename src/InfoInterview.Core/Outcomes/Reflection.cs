namespace InfoInterview.Outcomes;

/// <summary>The seeker's own look back after a talk (R59). What was not answered is null.</summary>
public sealed record Reflection
{
    /// <summary>What went well.</summary>
    public string? WentWell { get; init; }

    /// <summary>What did not.</summary>
    public string? DidNot { get; init; }

    /// <summary>What the seeker wishes to have said, or not said.</summary>
    public string? WishSaid { get; init; }

    /// <summary>How to follow up.</summary>
    public string? Strategy { get; init; }

    /// <summary>Who at the center looked at it (R60); null when nobody did.</summary>
    public string? ReviewedBy { get; init; }

    /// <summary>How many of the four questions are answered, 0 to 4.</summary>
    public int Answered => new[] { WentWell, DidNot, WishSaid, Strategy }.Count(a => !string.IsNullOrWhiteSpace(a));

    /// <summary>The count alone; the text is private thought.</summary>
    /// <returns>For example <c>reflection (3 of 4 answered)</c>.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"reflection ({Answered} of 4 answered)");
}
