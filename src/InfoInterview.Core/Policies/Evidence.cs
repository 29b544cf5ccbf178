namespace InfoInterview.Policies;

/// <summary>How well a number or rule is founded.</summary>
public enum Evidence
{
    /// <summary>Two or more independent sources agree, none was found against.</summary>
    Consensus,

    /// <summary>Sources disagree; both sides are named.</summary>
    Contested,

    /// <summary>One source only.</summary>
    SingleSource,

    /// <summary>No source gives a number; ours, chosen to fit the sourced ones.</summary>
    Judgment,
}
