namespace InfoInterview.People;

/// <summary>One thing that a merge changed, such as a new job (R73).</summary>
/// <param name="Contact">Whom it concerns.</param>
/// <param name="Kind">What kind of change.</param>
/// <param name="Field">Which field, such as <c>employment</c>; <c>contact</c> for a new person, <c>tie</c> for a tie.</param>
/// <param name="Before">The value before; null when there was none.</param>
/// <param name="After">The value after; null when there is none.</param>
public sealed record ContactChange(PersonId Contact, ContactChangeKind Kind, string Field, string? Before, string? After)
{
    /// <summary>Id, kind and field, no values: they may be personal data.</summary>
    /// <returns>For example <c>5f0c…: Changed employment</c>.</returns>
    public override string ToString() => $"{Contact}: {Kind} {Field}";
}
