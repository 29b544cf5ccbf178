namespace InfoInterview.People;

/// <summary>How often a relationship wants to be kept; the intervals are in the timing policy (practice §9).</summary>
public enum KeepInTouchTier
{
    /// <summary>Three times a year; what a contact becomes after an interview.</summary>
    Active,

    /// <summary>A champion or mentor: monthly.</summary>
    Champion,

    /// <summary>A strong tie: every two months.</summary>
    Strong,

    /// <summary>The wide circle: twice a year.</summary>
    Wide,

    /// <summary>Once a year.</summary>
    Archive,
}
