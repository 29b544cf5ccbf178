namespace InfoInterview.Calendars.ICalendar;

/// <summary>Who may see an event in a shared calendar (CLASS).</summary>
public enum EventVisibility
{
    /// <summary>Everybody with access to the calendar (PUBLIC); also what an event is that does not say.</summary>
    Public,

    /// <summary>Its owner alone (PRIVATE).</summary>
    Private,

    /// <summary>A chosen few (CONFIDENTIAL).</summary>
    Confidential,
}
