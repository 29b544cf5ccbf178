namespace InfoInterview.Calendars.ICalendar;

/// <summary>What somebody answered to an invite (PARTSTAT).</summary>
public enum Participation
{
    /// <summary>No answer yet (NEEDS-ACTION); also what an attendee is that does not say.</summary>
    NeedsAction,

    /// <summary>Comes (ACCEPTED).</summary>
    Accepted,

    /// <summary>Does not come (DECLINED).</summary>
    Declined,

    /// <summary>Perhaps (TENTATIVE).</summary>
    Tentative,

    /// <summary>Sends somebody else (DELEGATED).</summary>
    Delegated,
}
