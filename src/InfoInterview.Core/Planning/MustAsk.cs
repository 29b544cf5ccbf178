namespace InfoInterview.Planning;

/// <summary>What no talk ends without (practice 3.1): one question of each kind.</summary>
public enum MustAsk
{
    /// <summary>Advice (R56).</summary>
    Advice,

    /// <summary>Whom else to talk to (R57).</summary>
    Referral,

    /// <summary>Whether the interviewee's name may be used with them (W10).</summary>
    NamePermission,

    /// <summary>Whether the seeker may write again once the advice is tried (R26).</summary>
    ReportBackPermission,
}
