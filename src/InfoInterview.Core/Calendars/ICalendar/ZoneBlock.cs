using InfoInterview.ContentLines;
using InfoInterview.Diagnostics;
using NodaTime;

namespace InfoInterview.Calendars.ICalendar;

/// <summary>A VTIMEZONE: what a client that does not know the zone by its name needs.</summary>
/// <remarks>
/// One built here fits one event, not all of the zone's history: one STANDARD and at most one DAYLIGHT with a rule of the form n-th weekday, because
/// Outlook reads no more. Clients that know the name use their own rules.
/// </remarks>
public sealed partial record ZoneBlock
{
    /// <summary>A block.</summary>
    /// <param name="id">The zone's name (TZID), such as <c>Europe/Berlin</c>.</param>
    /// <param name="observances">Its halves; at least one to be of use.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public ZoneBlock(string id, params ValueList<ZoneObservance> observances)
    {
        ArgumentNullException.ThrowIfNull(observances);
        Id = Require.Text(id);
        Observances = observances;
    }

    /// <summary>The zone's name (TZID).</summary>
    public string Id { get; }

    /// <summary>Its halves.</summary>
    public ValueList<ZoneObservance> Observances { get; }

    /// <summary>Lines that have no place above, as read.</summary>
    public ValueList<ContentLine> OtherLines { get; init; } = [];

    /// <summary>The offset that the block gives to a local time.</summary>
    /// <param name="local">The time on the clock of the zone.</param>
    /// <returns>The offset; null when the block does not reach back so far, is empty, or has a rule that is not understood here.</returns>
    /// <remarks>A time that occurs twice gets the offset of the first pass, as RFC 5545 3.3.5 wants; one that does not occur, that before the gap.</remarks>
    public Offset? OffsetAt(LocalDateTime local)
    {
        ZoneObservance? latest = null;
        LocalDateTime began = default;
        foreach (ZoneObservance observance in Observances.AsSpan())
        {
            if (observance.IsUnclear)
                return null;

            // A local time in a gap still belongs to the clock before; one in an overlap, too: what begins is reached at its own clock's end.
            LocalDateTime? onset = observance.LastStart(local);
            if (onset is { } start && (latest is null || start >= began))
                (latest, began) = (observance, start);
        }

        return latest?.To;
    }
}
