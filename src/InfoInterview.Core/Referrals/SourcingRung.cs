namespace InfoInterview.Referrals;

/// <summary>Where to look for somebody to talk to, the best first; a rung opens only when the one above gives nobody (R13, R14).</summary>
public enum SourcingRung
{
    /// <summary>The people one knows, and whom they know.</summary>
    OwnNetwork,

    /// <summary>Alumni groups of one's school.</summary>
    Alumni,

    /// <summary>The professional association of the industry.</summary>
    ProfessionalAssociation,

    /// <summary>A request without any connection.</summary>
    Cold,
}
