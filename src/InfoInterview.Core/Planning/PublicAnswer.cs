namespace InfoInterview.Planning;

/// <summary>Whether public sources answer a question (practice §3.3, R3).</summary>
public enum PublicAnswer
{
    /// <summary>No: only an insider knows.</summary>
    No,

    /// <summary>Partly: ask the practice side only.</summary>
    Partly,

    /// <summary>Yes: look it up instead.</summary>
    Yes,
}
