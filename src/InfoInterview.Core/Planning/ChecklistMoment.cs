namespace InfoInterview.Planning;

/// <summary>When a line of the checklist is looked at.</summary>
public enum ChecklistMoment
{
    /// <summary>Before the talk.</summary>
    Before,

    /// <summary>On arrival and during the talk.</summary>
    At,

    /// <summary>When it is over.</summary>
    After,
}
