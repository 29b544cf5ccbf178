namespace InfoInterview.Planning;

/// <summary>Where in the talk a question belongs; the order is that of the talk (practice 3.1): it begins with what is easy to tell.</summary>
public enum TalkStage
{
    /// <summary>How the interviewee came here.</summary>
    Path,

    /// <summary>The work, the organization, what is hard.</summary>
    Work,

    /// <summary>Industry and trends.</summary>
    Field,

    /// <summary>How the seeker's background fits.</summary>
    Fit,

    /// <summary>Advice.</summary>
    Advice,

    /// <summary>What to read, where to go.</summary>
    Resources,

    /// <summary>Whom else to talk to.</summary>
    Referral,

    /// <summary>Last things: what was not asked, whether one may write again.</summary>
    Close,
}
