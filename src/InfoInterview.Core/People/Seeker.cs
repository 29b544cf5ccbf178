using InfoInterview.Timing;

namespace InfoInterview.People;

/// <summary>The one who asks for an informational interview (also called the requester). Equal when all facts are.</summary>
public sealed record Seeker
{
    /// <summary>The seeker's key, given by the host.</summary>
    /// <exception cref="ArgumentException">Set to nobody.</exception>
    public required PersonId Id { get; init => field = PersonId.Somebody(value, nameof(Id)); }

    /// <summary>The name as the seeker writes it.</summary>
    public required PersonName Name { get; init; }

    /// <summary>Where answers come back; the organizer's address of every invite (R12).</summary>
    public required EmailAddress Email { get; init; }

    /// <summary>When the seeker can be met.</summary>
    public required Availability Availability { get; init; }

    /// <summary>The language of the seeker's own texts.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>Who I am in one clause that can follow «I am», such as <c>a final-year student of mechatronics at KTH</c>; null when not given.</summary>
    public string? Headline { get; init; }

    /// <summary>Phone for the signature and as the backup; null when not given.</summary>
    public PhoneNumber? Phone { get; init; }

    /// <summary>Profile link for the signature instead of a resume (W09); null when not given.</summary>
    public Uri? Profile { get; init; }

    /// <summary>Studies; a school shared with a contact makes them alumni.</summary>
    public ValueList<Education> Studies { get; init; } = [];

    /// <summary>Jobs held; a shared employer is common ground (R50).</summary>
    public ValueList<Employment> Employments { get; init; } = [];

    /// <summary>The id, no personal data.</summary>
    /// <returns>For example <c>seeker 5f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e11</c>.</returns>
    public override string ToString() => $"seeker {Id}";
}
