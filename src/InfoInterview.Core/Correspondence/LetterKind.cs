namespace InfoInterview.Correspondence;

/// <summary>The occasions on which a seeker writes (practice §2.1); a closed list, stored by name.</summary>
public enum LetterKind
{
    /// <summary>Request by e-mail after a referral.</summary>
    ReferralRequest,

    /// <summary>Request to somebody of the same school.</summary>
    AlumniRequest,

    /// <summary>Request without a connection.</summary>
    ColdRequest,

    /// <summary>Request to somebody whom the seeker knows and was in touch with within a year.</summary>
    AcquaintanceRequest,

    /// <summary>Request to an acquaintance after a year or more of silence.</summary>
    DormantTieRequest,

    /// <summary>Ask to the introducer, with the blurb to forward.</summary>
    ConnectorAsk,

    /// <summary>The blurb that the introducer forwards; stands alone.</summary>
    ForwardableBlurb,

    /// <summary>The introducer's question to the target whether an introduction is welcome.</summary>
    OptInQuestion,

    /// <summary>Confirmation on the business day before.</summary>
    Confirmation,

    /// <summary>Thanks to the interviewee.</summary>
    ThankYou,

    /// <summary>Thanks to whoever made the introduction.</summary>
    ThankReferrer,

    /// <summary>A reminder when no answer came.</summary>
    FollowUp,

    /// <summary>To a person whom the interviewee named.</summary>
    LeadFollowUp,

    /// <summary>What became of the advice.</summary>
    ReportBack,

    /// <summary>A sign of life that is useful to the other.</summary>
    KeepInTouch,

    /// <summary>A move of the talk.</summary>
    Reschedule,

    /// <summary>A refusal.</summary>
    Decline,

    /// <summary>Notice that the seeker applies at the contact's employer, after the talk.</summary>
    NoticeOfApplying,

    /// <summary>Note with a request to connect on LinkedIn; a few hundred characters. Its subject is a title for the seeker and is not sent; so are those of what is said on the phone.</summary>
    LinkedInNote,

    /// <summary>Request as a letter on paper that says on which day the seeker will phone.</summary>
    PostalRequest,

    /// <summary>What the seeker says when the person answers the phone.</summary>
    PhoneScript,

    /// <summary>What the seeker says to whoever answers the phone for the person.</summary>
    GatekeeperScript,

    /// <summary>What the seeker says to a machine: the number early and again at the end, and when they call again.</summary>
    VoiceMail,

    /// <summary>The last message when no answer came, with an easier ask.</summary>
    LastFollowUp,
}
