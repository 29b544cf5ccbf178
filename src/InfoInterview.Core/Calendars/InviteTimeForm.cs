namespace InfoInterview.Calendars;

/// <summary>How an invite writes its start and end.</summary>
public enum InviteTimeForm
{
    /// <summary>As moments in UTC: no client can get them wrong; the local times stand in the text.</summary>
    Utc,

    /// <summary>As wall time in the host's zone, with the zone's rules; in UTC where no rules that every client reads would be right.</summary>
    Zoned,
}
