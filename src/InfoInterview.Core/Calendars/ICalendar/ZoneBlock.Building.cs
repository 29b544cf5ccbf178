using NodaTime;
using NodaTime.TimeZones;

namespace InfoInterview.Calendars.ICalendar;

/// <content>Building the block of one event.</content>
public sealed partial record ZoneBlock
{
    /// <summary>Where the halves begin: long before any event, so that no reader finds the event before the first of them.</summary>
    private const int FirstYear = 1970;

    /// <summary>The block for one event.</summary>
    /// <param name="start">The event's start; its zone is the one that is described.</param>
    /// <param name="end">The event's end, not before the start.</param>
    /// <returns>
    /// The block, right for every moment of the event; null when the event should be written in UTC: the zone has no name that others know, start or
    /// end occur twice on its clock, the event spans a change that no yearly rule gives, or its offset has seconds.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The end is before the start.</exception>
    public static ZoneBlock? For(ZonedDateTime start, Instant end)
    {
        DateTimeZone zone = start.Zone;
        Instant begin = start.ToInstant();
        if (end < begin)
            throw Diagnostics.Require.OutOfRange(nameof(end), end, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the start {begin} or later"));
        if (!IsWellKnown(zone.Id) || start.Year is < FirstYear + 2 or > 9990)
            return null;

        LocalDateTime first = start.LocalDateTime;
        LocalDateTime last = end.InZone(zone).LocalDateTime;
        if (zone.MapLocal(first).Count != 1 || zone.MapLocal(last).Count != 1)
            return null;

        Span now = Span.At(zone, begin);
        if (now.Offset.Seconds % 60 != 0)
            return null;
        if (Yearly(zone, now) is { } yearly && yearly.IsRight(first, last, now.Offset, zone.GetUtcOffset(end)))
            return yearly;
        return end < now.End ? Fixed(zone, now) : null;
    }

    private static bool IsWellKnown(string id) =>
        id is not ("UTC" or "Etc/UTC" or "Etc/GMT" or "GMT" or "Etc/UCT" or "Etc/Universal" or "Etc/Zulu" or "UCT" or "Universal" or "Zulu")
        && TzdbDateTimeZoneSource.Default.CanonicalIdMap.ContainsKey(id);

    private static ZoneBlock Fixed(DateTimeZone zone, Span now) => new(
        zone.Id,
        new ZoneObservance { Start = new LocalDateTime(FirstYear, 1, 1, 0, 0), From = now.Offset, To = now.Offset, Name = now.Name });

    /// <summary>Both halves by rules that give the change before and the change after the event, when those come back year by year.</summary>
    private static ZoneBlock? Yearly(DateTimeZone zone, Span now)
    {
        if (!now.HasStart || !now.HasEnd || now.End - now.Start > Duration.FromDays(366))
            return null;
        Span before = Span.At(zone, now.Start - Duration.Epsilon);
        Span after = Span.At(zone, now.End);
        if (before.Offset != after.Offset || before.Offset.Seconds % 60 != 0
            || Half(zone, now.Start, before, now) is not { } present
            || Half(zone, now.End, now, after) is not { } next)
        {
            return null;
        }

        // Outlook takes DAYLIGHT for the half with the later clock, whatever a country calls it (Dublin calls its winter the exception).
        return present.To > next.To
            ? new ZoneBlock(zone.Id, next, present with { IsDaylight = true })
            : new ZoneBlock(zone.Id, present, next with { IsDaylight = true });
    }

    private static ZoneObservance? Half(DateTimeZone zone, Instant change, Span from, Span to)
    {
        LocalDateTime onset = change.WithOffset(from.Offset).LocalDateTime;
        int week = ((onset.Day - 1) / 7) + 1;
        bool mayBeLast = onset.Day + 7 > CalendarSystem.Iso.GetDaysInMonth(onset.Year, onset.Month);
        ZoneRule? fromFront = week <= 4 ? new ZoneRule(onset.Month, week, onset.DayOfWeek) : null;
        ZoneRule? fromBack = mayBeLast ? new ZoneRule(onset.Month, -1, onset.DayOfWeek) : null;
        int front = fromFront is null ? 0 : Matches(fromFront);
        int back = fromBack is null ? 0 : Matches(fromBack);
        ZoneRule? rule = back >= front ? fromBack : fromFront;
        return Math.Max(front, back) == 0
            ? null
            : new ZoneObservance { Start = rule!.DayIn(FirstYear).At(onset.TimeOfDay), From = from.Offset, To = to.Offset, Rule = rule, Name = to.Name };

        // In how many of the two years around it the rule is right as well.
        int Matches(ZoneRule candidate) => IsChange(candidate, onset.Year - 1) + IsChange(candidate, onset.Year + 1);

        int IsChange(ZoneRule candidate, int year)
        {
            Instant at = candidate.DayIn(year).At(onset.TimeOfDay).WithOffset(from.Offset).ToInstant();
            Span there = Span.At(zone, at);
            return there.HasStart && there.Start == at && there.Offset == to.Offset && zone.GetUtcOffset(at - Duration.Epsilon) == from.Offset ? 1 : 0;
        }
    }

    /// <summary>Whether start and end get the right offset, and no reader can take either for a time that occurs twice or never.</summary>
    private bool IsRight(LocalDateTime first, LocalDateTime last, Offset atFirst, Offset atLast) =>
        OffsetAt(first) == atFirst && OffsetAt(last) == atLast && IsPlain(first) && IsPlain(last);

    private bool IsPlain(LocalDateTime local)
    {
        foreach (ZoneObservance half in Observances.AsSpan())
        {
            var change = Period.FromSeconds(Math.Abs(half.To.Seconds - half.From.Seconds));
            LocalDateTime onset = half.Rule!.DayIn(local.Year).At(half.Start.TimeOfDay);
            bool forward = half.To > half.From;
            if (forward ? local >= onset && local < onset + change : local < onset && local >= onset - change)
                return false;
        }

        return true;
    }

    /// <summary>How long one offset holds, whatever names and savings change in between.</summary>
    private readonly record struct Span(Offset Offset, string Name, bool HasStart, Instant Start, bool HasEnd, Instant End)
    {
        public static Span At(DateTimeZone zone, Instant at)
        {
            ZoneInterval here = zone.GetZoneInterval(at);
            ZoneInterval first = here;
            while (first.HasStart && zone.GetZoneInterval(first.Start - Duration.Epsilon) is var before && before.WallOffset == here.WallOffset)
                first = before;
            ZoneInterval last = here;
            while (last.HasEnd && zone.GetZoneInterval(last.End) is var after && after.WallOffset == here.WallOffset)
                last = after;
            return new Span(here.WallOffset, here.Name, first.HasStart, first.HasStart ? first.Start : Instant.MinValue, last.HasEnd, last.HasEnd ? last.End : Instant.MaxValue);
        }
    }
}
