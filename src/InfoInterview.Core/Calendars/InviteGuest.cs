using InfoInterview.Calendars.ICalendar;
using InfoInterview.Diagnostics;
using InfoInterview.People;

namespace InfoInterview.Calendars;

/// <summary>One who is invited, and what was answered.</summary>
public sealed record InviteGuest
{
    /// <summary>A guest.</summary>
    /// <param name="email">Where the invite goes.</param>
    /// <param name="name">The name that calendars show; not empty.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public InviteGuest(EmailAddress email, string name)
    {
        ArgumentNullException.ThrowIfNull(email);
        Email = email;
        Name = Require.Text(name);
    }

    /// <summary>Where the invite goes.</summary>
    public EmailAddress Email { get; }

    /// <summary>The name that calendars show.</summary>
    public string Name { get; }

    /// <summary>What was answered to the current version of the invite.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not one of <see cref="Participation"/>.</exception>
    public Participation Participation { get; init => field = Require.Defined(value, nameof(Participation)); }

    /// <summary>The answer alone; name and address are personal data.</summary>
    /// <returns>For example <c>guest (NeedsAction)</c>.</returns>
    public override string ToString() => $"guest ({Participation})";
}
