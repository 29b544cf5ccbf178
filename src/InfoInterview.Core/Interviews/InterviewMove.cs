using NodaTime;

namespace InfoInterview.Interviews;

/// <summary>One step of an interview's life.</summary>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
/// <param name="Verb">The method that made the step, such as <c>Move</c>.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why, in one clause.</param>
public sealed record InterviewMove(InterviewState From, InterviewState To, string Verb, Instant At, string Reason)
{
    /// <summary>The two states, no reason: it may name a person.</summary>
    /// <returns>For example <c>Scheduled -&gt; Confirmed</c>.</returns>
    public override string ToString() => $"{From} -> {To}";
}
