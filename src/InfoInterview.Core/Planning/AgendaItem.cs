using NodaTime;

namespace InfoInterview.Planning;

/// <summary>One entry of an agenda.</summary>
/// <param name="Part">What it is for.</param>
/// <param name="Start">How long after the start of the talk it begins.</param>
/// <param name="Length">How long it takes; can be zero when the policy gives no time to open.</param>
/// <param name="Text">What is done or asked.</param>
/// <param name="Question">The question; null in opening and close.</param>
public sealed record AgendaItem(AgendaPart Part, Duration Start, Duration Length, string Text, Question? Question = null)
{
    /// <summary>The part, no text.</summary>
    /// <returns>For example <c>agenda item (Questions)</c>.</returns>
    public override string ToString() => $"agenda item ({Part})";
}
