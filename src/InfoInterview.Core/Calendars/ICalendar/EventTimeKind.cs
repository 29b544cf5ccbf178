namespace InfoInterview.Calendars.ICalendar;

/// <summary>How a calendar writes a time.</summary>
public enum EventTimeKind
{
    /// <summary>A moment in UTC.</summary>
    Utc,

    /// <summary>A wall time in a named zone.</summary>
    Zoned,

    /// <summary>A wall time without a zone: whatever the reader's clock shows. Never written here.</summary>
    Floating,

    /// <summary>A whole day.</summary>
    Day,
}
