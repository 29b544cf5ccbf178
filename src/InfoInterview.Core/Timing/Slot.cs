using NodaTime;

namespace InfoInterview.Timing;

/// <summary>A meeting time agreed or offered: wall time in the host's zone, and its length. Two slots are equal when instant, zone id and length are.</summary>
public sealed record Slot
{
    /// <summary>The longest talk that the library books: 8 hours.</summary>
    public static Duration LongestTalk { get; } = Duration.FromHours(8);

    /// <summary>A slot.</summary>
    /// <param name="start">Start, in the zone of the host (the interviewee).</param>
    /// <param name="length">Length in whole minutes, 1 minute to 8 hours.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is not within 1 minute to 8 hours, or not in whole minutes.</exception>
    public Slot(ZonedDateTime start, Duration length)
    {
        Start = start;
        Length = Checked(length, nameof(length));
    }

    /// <summary>Start, in the host's zone.</summary>
    public ZonedDateTime Start { get; }

    /// <summary>The time limit agreed at booking (R48).</summary>
    public Duration Length { get; }

    /// <summary>End, in the host's zone; not part of the talk.</summary>
    public ZonedDateTime End => Start.Plus(Length);

    /// <summary>The same time as an interval of instants, end excluded.</summary>
    public Interval Interval => new(Start.ToInstant(), End.ToInstant());

    /// <summary>The start as another person's clock shows it.</summary>
    /// <param name="zone">That person's zone.</param>
    /// <returns>The same instant in the zone.</returns>
    public ZonedDateTime In(DateTimeZone zone) => Start.WithZone(zone);

    internal static Duration Checked(Duration length, string name) =>
        length < Duration.FromMinutes(1) || length > LongestTalk || length != Duration.FromMinutes((long)length.TotalMinutes)
            ? throw new ArgumentOutOfRangeException(name, length, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The length is {length}; allowed are whole minutes from 1 minute to 8 hours."))
            : length;

    /// <inheritdoc/>
    public bool Equals(Slot? other) => other is not null && Start.ToInstant() == other.Start.ToInstant() && Start.Zone.Id == other.Start.Zone.Id && Length == other.Length;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start.ToInstant(), Start.Zone.Id, Length);

    /// <summary>Local start, zone and length.</summary>
    /// <returns>For example <c>2026-03-17T14:00 Europe/Stockholm (20 min)</c>.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{NodaTime.Text.LocalDateTimePattern.GeneralIso.Format(Start.LocalDateTime)[..16]} {Start.Zone.Id} ({Length.TotalMinutes:0} min)");
}
