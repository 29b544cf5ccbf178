using InfoInterview.People;

namespace InfoInterview.Planning;

/// <summary>Key of a plan; derived from seeker and interviewee unless the host gives one. The default value is no plan and is refused.</summary>
/// <param name="Value">The id.</param>
public readonly record struct PlanId(Guid Value)
{
    /// <summary>The id of a seeker's plan for one interviewee.</summary>
    /// <param name="seeker">The seeker.</param>
    /// <param name="interviewee">Whom to talk to.</param>
    /// <returns>A version 8 UUID; the same two people always give the same.</returns>
    /// <exception cref="ArgumentException">One of the two is nobody.</exception>
    public static PlanId Of(PersonId seeker, PersonId interviewee) =>
        new(DerivedId.From(PersonId.Somebody(seeker, nameof(seeker)).Value, "plan", PersonId.Somebody(interviewee, nameof(interviewee)).ToString()));

    /// <summary>The id.</summary>
    /// <returns>The GUID in lower case with hyphens.</returns>
    public override string ToString() => Value.ToString("D");

    internal static PlanId Some(PlanId id, string name) =>
        id.Value == Guid.Empty ? throw new ArgumentException($"{name} is the id of no plan (all zeros).", name) : id;
}
