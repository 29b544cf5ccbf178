namespace InfoInterview.Calendars;

/// <summary>Where an invite stands.</summary>
public enum InviteState
{
    /// <summary>It was sent and holds.</summary>
    Sent,

    /// <summary>It was called off; its UID is never used again.</summary>
    Cancelled,
}
