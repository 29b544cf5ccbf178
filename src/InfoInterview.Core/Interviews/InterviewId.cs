using InfoInterview.People;
using InfoInterview.Planning;

namespace InfoInterview.Interviews;

/// <summary>Key of an interview; derived from its plan unless the host gives one. The default value is no interview and is refused.</summary>
/// <param name="Value">The id.</param>
public readonly record struct InterviewId(Guid Value)
{
    /// <summary>The id of the n-th interview of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="number">1 for the first talk with this person, 2 for the next; at least 1.</param>
    /// <returns>A version 8 UUID; the same plan and number always give the same.</returns>
    /// <exception cref="ArgumentException">The plan is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public static InterviewId Of(PlanId plan, int number = 1) => new(DerivedId.From(PlanId.Some(plan, nameof(plan)).Value, "interview", Diagnostics.Require.AtLeast(number, 1).ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>The id.</summary>
    /// <returns>The GUID in lower case with hyphens.</returns>
    public override string ToString() => Value.ToString("D");

    internal static InterviewId Some(InterviewId id, string name) =>
        id.Value == Guid.Empty ? throw new ArgumentException($"{name} is the id of no interview (all zeros).", name) : id;
}
