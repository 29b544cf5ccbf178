using InfoInterview.Diagnostics;
using NodaTime;
using NodaTime.TimeZones;

namespace InfoInterview.Timing;

/// <summary>The one rule by which slots are proposed and accepted.</summary>
internal sealed class SlotRule(Availability host, Availability guest, ClockChangeRule clockChange)
{
    private readonly Interval[] hostBusy = Merged(host.Busy);
    private readonly Interval[] guestBusy = Merged(guest.Busy);

    public Availability Host => host;

    /// <summary>The start that a local time means under the clock-change rule; null when it is refused.</summary>
    public ZonedDateTime? StartAt(LocalDateTime local)
    {
        ZoneLocalMapping mapping = host.Zone.MapLocal(local);
        if (mapping.Count == 1)
        {
            return mapping.Single();
        }

        if (clockChange == ClockChangeRule.Refuse)
        {
            return null;
        }

        if (mapping.Count == 2)
        {
            return clockChange == ClockChangeRule.Earlier ? mapping.First() : mapping.Last();
        }

        // In a gap the offset after it gives the earlier instant, the offset before it the later one.
        Offset offset = clockChange == ClockChangeRule.Earlier ? mapping.LateInterval.WallOffset : mapping.EarlyInterval.WallOffset;
        return local.WithOffset(offset).ToInstant().InZone(host.Zone);
    }

    /// <summary>All of the rule but the busy times.</summary>
    public bool Follows(Slot slot) => OnTheHalfHour(slot) && ClockIsClear(slot) && Works(host, slot) && Works(guest, slot);

    /// <summary>Whether neither of the two is busy.</summary>
    public bool IsFree(Slot slot) => !Overlaps(hostBusy, slot) && !Overlaps(guestBusy, slot);

    public bool Accepts(Slot slot) => Follows(slot) && IsFree(slot);

    public ValueList<Diagnostic> Faults(Slot slot)
    {
        List<Diagnostic> faults = [];
        if (!OnTheHalfHour(slot))
        {
            faults.Add(new Diagnostic(TimingCodes.NotOnTheHalfHour, Severity.Error, "The slot does not begin on the hour or half hour of the host's clock.", fix: "Begin at :00 or :30 (practice 6)."));
        }

        if (!ClockIsClear(slot))
        {
            faults.Add(new Diagnostic(TimingCodes.ClockChange, Severity.Error, "The clock of one of the two shows the start or the end of the slot twice on that day.", fix: "Choose a time that both clocks show once, or name a rule for clock changes."));
        }

        if (!Works(host, slot))
        {
            faults.Add(Outside(TimingCodes.OutsideHostHours, "host", host, slot));
        }

        if (!Works(guest, slot))
        {
            faults.Add(Outside(TimingCodes.OutsideGuestHours, "guest", guest, slot));
        }

        if (Overlaps(hostBusy, slot))
        {
            faults.Add(new Diagnostic(TimingCodes.HostBusy, Severity.Error, "The host is busy in that time.", fix: "Choose a time that is free."));
        }

        if (Overlaps(guestBusy, slot))
        {
            faults.Add(new Diagnostic(TimingCodes.GuestBusy, Severity.Error, "The guest is busy in that time.", fix: "Choose a time that is free."));
        }

        return [.. faults];
    }

    private static Diagnostic Outside(string code, string who, Availability person, Slot slot)
    {
        ZonedDateTime start = slot.In(person.Zone);
        string why = BusinessCalendar.Of(person).WhyNot(start.Date) ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the hours are {person.Hours.Start:HH':'mm} to {person.Hours.End:HH':'mm}");
        return new Diagnostic(
            code,
            Severity.Error,
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The slot begins at {start.LocalDateTime:uuuu-MM-dd HH':'mm} for the {who} ({person.Zone.Id}), outside working time: {why}."),
            fix: $"Choose a time in the hours of the {who}.");
    }

    private static bool Works(Availability person, Slot slot) =>
        WorkingTime.On(person, slot.In(person.Zone).Date) is { } time && time.Start <= slot.Interval.Start && slot.Interval.End <= time.End;

    private bool OnTheHalfHour(Slot slot)
    {
        LocalTime time = slot.In(host.Zone).TimeOfDay;
        return time.Minute % 30 == 0 && time.Second == 0 && time.NanosecondOfSecond == 0;
    }

    /// <summary>Under Refuse both clocks show start and end once; else a start repeated on the host's clock is the pass that the rule names.</summary>
    private bool ClockIsClear(Slot slot)
    {
        ZonedDateTime start = slot.In(host.Zone);
        ZoneLocalMapping mapping = host.Zone.MapLocal(start.LocalDateTime);
        return clockChange switch
        {
            ClockChangeRule.Refuse => ShowsOnce(host.Zone, slot) && ShowsOnce(guest.Zone, slot),
            ClockChangeRule.Earlier => mapping.First() == start,
            _ => mapping.Last() == start,
        };
    }

    private static bool ShowsOnce(DateTimeZone zone, Slot slot) =>
        zone.MapLocal(slot.In(zone).LocalDateTime).Count == 1 && zone.MapLocal(slot.End.WithZone(zone).LocalDateTime).Count == 1;

    private static bool Overlaps(Interval[] busy, Slot slot)
    {
        Interval wanted = slot.Interval;
        int low = 0;
        int high = busy.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (busy[middle].HasEnd && busy[middle].End <= wanted.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < busy.Length && (!busy[low].HasStart || busy[low].Start < wanted.End);
    }

    /// <summary>The busy times in order, joined where they touch; empty ones left out.</summary>
    private static Interval[] Merged(ValueList<Interval> busy)
    {
        List<Interval> merged = [];
        foreach (Interval next in busy.Where(b => !b.HasStart || !b.HasEnd || b.End > b.Start).OrderBy(b => b.HasStart ? b.Start : Instant.MinValue))
        {
            Interval last = merged.Count > 0 ? merged[^1] : default;
            if (merged.Count > 0 && (!last.HasEnd || !next.HasStart || next.Start <= last.End))
            {
                Instant? end = last.HasEnd && next.HasEnd ? Instant.Max(last.End, next.End) : null;
                merged[^1] = new Interval(last.HasStart ? last.Start : null, end);
            }
            else
            {
                merged.Add(next);
            }
        }

        return [.. merged];
    }
}
