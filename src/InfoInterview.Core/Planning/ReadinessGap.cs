namespace InfoInterview.Planning;

/// <summary>One thing that is missing before somebody is asked.</summary>
/// <param name="Rule">The rule that wants it, such as <c>R2</c>.</param>
/// <param name="Missing">What is missing, as a sentence.</param>
/// <param name="Fix">What to do next, ready to be done.</param>
public sealed record ReadinessGap(string Rule, string Missing, string Fix);
