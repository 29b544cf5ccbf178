using NodaTime;

namespace InfoInterview.Testing;

/// <summary>A clock that stands still until it is told to move. Not immutable: moving it is its purpose.</summary>
public sealed class FakeClock : IClock
{
    /// <summary>A clock that shows a moment.</summary>
    /// <param name="now">The moment.</param>
    public FakeClock(Instant now) => Now = now;

    /// <summary>What the clock shows; settable, backward too.</summary>
    public Instant Now { get; set; }

    /// <inheritdoc/>
    public Instant GetCurrentInstant() => Now;

    /// <summary>Moves the clock.</summary>
    /// <param name="time">By how much; negative moves it back.</param>
    /// <returns>What it shows then.</returns>
    public Instant Advance(Duration time) => Now += time;
}
