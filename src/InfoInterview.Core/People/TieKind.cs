namespace InfoInterview.People;

/// <summary>In which network two people know each other (R72).</summary>
public enum TieKind
{
    /// <summary>From work.</summary>
    Professional,

    /// <summary>From school or university.</summary>
    Academic,

    /// <summary>Friends, neighbors, clubs.</summary>
    Personal,

    /// <summary>Family; the one kind that silence does not weaken (practice §4, decay).</summary>
    Kin,
}
