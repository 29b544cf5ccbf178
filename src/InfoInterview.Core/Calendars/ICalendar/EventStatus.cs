namespace InfoInterview.Calendars.ICalendar;

/// <summary>Where an event stands (STATUS).</summary>
public enum EventStatus
{
    /// <summary>Takes place (CONFIRMED); also what an event is that does not say.</summary>
    Confirmed,

    /// <summary>Not yet sure (TENTATIVE).</summary>
    Tentative,

    /// <summary>Called off (CANCELLED).</summary>
    Cancelled,
}
