namespace InfoInterview.People;

/// <summary>One thing that a merge changed, such as a new job (R73).</summary>
/// <param name="Contact">Whom it concerns; for a tie who knows.</param>
/// <param name="Kind">What kind of change.</param>
/// <param name="Field">Which field: <c>contact</c> for a new person, <c>name</c>, <c>email</c>, <c>profile</c>, <c>employment</c>, <c>tie</c>, <c>key</c> when the owner or a contact is known by one more address.</param>
/// <param name="Before">The value before; null when there was none.</param>
/// <param name="After">The value after; null when there is none.</param>
public sealed record ContactChange(PersonId Contact, ContactChangeKind Kind, string Field, string? Before, string? After)
{
    /// <summary>The other end of a tie; null when the change concerns one person.</summary>
    public PersonId? Other { get; init; }

    /// <summary>Whether it is a job or career change of somebody whose job was known before (R73): a reason to write.</summary>
    public bool IsJobChange => Kind == ContactChangeKind.Changed && Field == "employment" && Before is not null;

    /// <summary>Id, kind and field, no values: they may be personal data.</summary>
    /// <returns>For example <c>5f0c…: Changed employment</c>.</returns>
    public override string ToString() => $"{Contact}: {Kind} {Field}";
}
