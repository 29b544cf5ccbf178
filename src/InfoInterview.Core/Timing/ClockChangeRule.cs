namespace InfoInterview.Timing;

/// <summary>What a local time means that a clock change skipped or repeated.</summary>
/// <remarks>In Berlin, 02:30 on 2026-03-29 never happens and 02:30 on 2026-10-25 happens twice. Nothing here guesses: the rule is named by the caller.</remarks>
public enum ClockChangeRule
{
    /// <summary>Such a time is not offered and not accepted.</summary>
    Refuse,

    /// <summary>Skipped: the time moved back by the length of the gap. Repeated: the first pass.</summary>
    Earlier,

    /// <summary>Skipped: the time moved on by the length of the gap. Repeated: the second pass.</summary>
    Later,
}
