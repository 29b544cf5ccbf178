namespace InfoInterview.Outcomes;

/// <summary>Where a lead stands (practice §5).</summary>
public enum LeadState
{
    /// <summary>Nothing done yet.</summary>
    New,

    /// <summary>Written to or looked up.</summary>
    Contacted,

    /// <summary>An answer came.</summary>
    Answered,

    /// <summary>Followed up; closed.</summary>
    Done,

    /// <summary>Dropped, with a reason; closed.</summary>
    Dropped,
}
