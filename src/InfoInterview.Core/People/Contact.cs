using InfoInterview.Privacy;
using InfoInterview.Timing;

namespace InfoInterview.People;

/// <summary>Someone the seeker knows or knows of. Equal when all facts are.</summary>
public sealed record Contact
{
    /// <summary>The contact's key, derived by the book from a source key.</summary>
    /// <exception cref="ArgumentException">Set to nobody.</exception>
    public required PersonId Id { get; init => field = PersonId.Somebody(value, nameof(Id)); }

    /// <summary>The name as its bearer writes it.</summary>
    public required PersonName Name { get; init; }

    /// <summary>E-mail, or null: most exported connections have none.</summary>
    public EmailAddress? Email { get; init; }

    /// <summary>Phone, or null.</summary>
    public PhoneNumber? Phone { get; init; }

    /// <summary>Profile page, or null.</summary>
    public Uri? Profile { get; init; }

    /// <summary>When the contact can be met; null when not known.</summary>
    public Availability? Availability { get; init; }

    /// <summary>The contact's language; null when not known.</summary>
    public Language? Language { get; init; }

    /// <summary>How often the relationship wants to be kept.</summary>
    public KeepInTouchTier Tier { get; init; }

    /// <summary>Jobs, the latest first; past ones stay searchable (R74).</summary>
    public ValueList<Employment> Employments { get; init; } = [];

    /// <summary>Studies.</summary>
    public ValueList<Education> Studies { get; init; } = [];

    /// <summary>Whether the person or the employer refuses informational interviews (R9).</summary>
    public bool RefusesInterviews { get; init; }

    /// <summary>Whether nobody may write to this person.</summary>
    public bool DoNotContact { get; init; }

    /// <summary>The owner's own note; never in a letter, export or picture.</summary>
    public Private<string>? Note { get; init; }

    /// <summary>What would make a talk easier for this person; private (practice §7).</summary>
    public Private<string>? Accommodation { get; init; }

    /// <summary>The current job, or null when none is known.</summary>
    public Employment? CurrentJob => Employments.FirstOrDefault(e => e.IsCurrent);

    /// <summary>The id, no personal data.</summary>
    /// <returns>For example <c>contact 5f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e11</c>.</returns>
    public override string ToString() => $"contact {Id}";
}
