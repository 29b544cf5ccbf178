using InfoInterview.Diagnostics;
using NodaTime;

namespace InfoInterview.Timing;

/// <summary>How many slots are wanted, how long, from when on, on how many days.</summary>
public sealed record SlotSearch
{
    /// <summary>No slot begins before this.</summary>
    public required Instant NotBefore { get; init; }

    /// <summary>Length of the talk, in whole minutes from 1 minute to 8 hours.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is not within 1 minute to 8 hours, or not in whole minutes.</exception>
    public required Duration Length { get; init => field = Slot.Checked(value, nameof(Length)); }

    /// <summary>Slots wanted, 1 to 10; 3 unless told (T02).</summary>
    public int Count { get; init => field = Require.Within(value, 1, 10, nameof(Count)); } = 3;

    /// <summary>On how many different host days the slots lie at least, 1 to 10; 2 unless told (T02). More than <see cref="Count"/> means all on different days.</summary>
    public int OnDays { get; init => field = Require.Within(value, 1, 10, nameof(OnDays)); } = 2;

    /// <summary>What a host-local start means that a clock change skips or repeats; not offered unless told.</summary>
    public ClockChangeRule ClockChange { get; init => field = Require.Defined(value, nameof(ClockChange)); } = ClockChangeRule.Refuse;

    /// <summary>How many days are searched from <see cref="NotBefore"/> on, 1 to 366; 42 (6 weeks) unless told.</summary>
    public int HorizonDays { get; init => field = Require.Within(value, 1, 366, nameof(HorizonDays)); } = 42;
}
