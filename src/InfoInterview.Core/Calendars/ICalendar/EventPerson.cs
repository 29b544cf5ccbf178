using InfoInterview.ContentLines;
using InfoInterview.Diagnostics;

namespace InfoInterview.Calendars.ICalendar;

/// <summary>The organizer of an event, or one who is invited (ORGANIZER, ATTENDEE).</summary>
public sealed record EventPerson
{
    /// <summary>A person.</summary>
    /// <param name="address">The calendar address as a URI, such as <c>mailto:grace@example.com</c>; not empty.</param>
    /// <param name="name">The name that is shown (CN), or null.</param>
    /// <exception cref="ArgumentException">The address is empty.</exception>
    public EventPerson(string address, string? name = null)
    {
        Address = Require.Text(address);
        Name = name;
    }

    /// <summary>The calendar address as a URI.</summary>
    public string Address { get; }

    /// <summary>The name that is shown, or null.</summary>
    public string? Name { get; }

    /// <summary>What was answered; not written for the organizer.</summary>
    public Participation Participation { get; init; }

    /// <summary>Whether an answer is asked for (RSVP); not written for the organizer.</summary>
    public bool AnswerExpected { get; init; }

    /// <summary>Parameters that have no place above, in the order in which they were read.</summary>
    public ValueList<ContentLineParameter> OtherParameters { get; init; } = [];

    /// <summary>Never name or address: they are personal data.</summary>
    /// <returns>For example <c>person (NeedsAction)</c>.</returns>
    public override string ToString() => $"person ({Participation})";
}
