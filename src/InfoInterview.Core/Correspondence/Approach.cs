namespace InfoInterview.Correspondence;

/// <summary>On what ground somebody is asked, the best first (R78, I01).</summary>
public enum Approach
{
    /// <summary>Somebody who knows both made the way.</summary>
    Referral,

    /// <summary>The same school or community.</summary>
    Alumni,

    /// <summary>The seeker knows the person, and they were in touch within a year.</summary>
    Acquaintance,

    /// <summary>An acquaintance after at least a year of silence (practice §2.1).</summary>
    DormantTie,

    /// <summary>No connection.</summary>
    Cold,
}
