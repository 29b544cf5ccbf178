namespace InfoInterview.Policies;

/// <summary>A property of the pack that carries a practice rule, and its standard value as text.</summary>
/// <param name="Property">The path, such as <c>Timing.ThankYou</c>.</param>
/// <param name="Value">Such as <c>24 hours</c>.</param>
internal sealed record PolicyValue(string Property, string Value);
