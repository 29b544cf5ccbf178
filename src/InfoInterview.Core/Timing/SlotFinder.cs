using System.Globalization;
using InfoInterview.Diagnostics;
using NodaTime;

namespace InfoInterview.Timing;

/// <summary>Proposes and accepts slots by one and the same rule, so that an offered slot is never refused afterwards.</summary>
/// <remarks>
/// The rule: the slot begins at :00 or :30 on the host's clock (practice §6), lies wholly in the working hours of both people in their own zones, on working days that
/// are no holidays for them, and overlaps nobody's busy times. Every day is looked at with the clocks of that day, so that the weeks are right in which one
/// zone has changed its clocks and the other has not.
/// </remarks>
public static class SlotFinder
{
    private static readonly LocalTime MorningFrom = new(10, 0);
    private static readonly LocalTime MorningTo = new(11, 30);
    private static readonly LocalTime NoonFrom = new(12, 0);
    private static readonly LocalTime AfternoonFrom = new(14, 0);
    private static readonly LocalTime AfternoonTo = new(16, 0);

    /// <summary>The slots to offer.</summary>
    /// <param name="host">The interviewee, whose preferences count (T08, T09).</param>
    /// <param name="guest">The seeker.</param>
    /// <param name="search">How many, how long, from when on.</param>
    /// <returns>
    /// As many accepted slots as asked for, in order of time, or fewer with notes. They are picked one by one, each time the one with the fewest points, then from the half
    /// of the day that was picked less often, then the earliest. Points: a host-local Friday or a Monday from 10:00 costs 1, another day outside Tuesday to Thursday or an
    /// earlier Monday 2 (T08); a start outside 10:00-11:30 and 14:00-16:00 costs 1, before 10:00 or from 12:00 to 14:00 2 (T09; the talk ends within them); each full week after the
    /// first possible day 1; a day already picked 3. The last picks go to new days where the days wanted (T02) need it. Preferences order; they never refuse:
    /// when picking so leaves fewer slots than asked for and more would fit beside each other, those that end first are taken instead.
    /// </returns>
    public static SlotProposal Propose(Availability host, Availability guest, SlotSearch search)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(guest);
        ArgumentNullException.ThrowIfNull(search);
        var rule = new SlotRule(host, guest, search.ClockChange);
        List<Slot> inHours = Candidates(rule, search);
        List<Slot> free = [.. inHours.Where(rule.IsFree)];
        Slot[] slots = [.. Picked(free, search).OrderBy(s => s.Start.ToInstant())];
        return new SlotProposal([.. slots], Notes(host, guest, search, slots, inHours.Count));
    }

    /// <summary>Whether a slot is possible for both people, by the rule that proposals follow.</summary>
    /// <param name="slot">The slot; in whatever zone, it is read on the host's clock.</param>
    /// <param name="host">The interviewee.</param>
    /// <param name="guest">The seeker.</param>
    /// <param name="clockChange">Times that a clock of the two shows twice: refused, or on the host's clock only the named pass. The same as in the search.</param>
    /// <returns>True for every slot that <see cref="Propose"/> gives for the same two people and clock-change rule.</returns>
    public static bool Accepts(Slot slot, Availability host, Availability guest, ClockChangeRule clockChange = ClockChangeRule.Refuse)
    {
        ArgumentNullException.ThrowIfNull(slot);
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(guest);
        return new SlotRule(host, guest, Require.Defined(clockChange)).Accepts(slot);
    }

    /// <summary>Why a slot is not possible.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="host">The interviewee.</param>
    /// <param name="guest">The seeker.</param>
    /// <param name="clockChange">As for <see cref="Accepts"/>.</param>
    /// <returns>Every reason, <c>II2001</c> to <c>II2006</c>, the host's before the guest's; empty exactly when the slot is accepted.</returns>
    public static ValueList<Diagnostic> WhyNot(Slot slot, Availability host, Availability guest, ClockChangeRule clockChange = ClockChangeRule.Refuse)
    {
        ArgumentNullException.ThrowIfNull(slot);
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(guest);
        return new SlotRule(host, guest, Require.Defined(clockChange)).Faults(slot);
    }

    private static List<Slot> Candidates(SlotRule rule, SlotSearch search)
    {
        List<Slot> found = [];
        HashSet<Instant> seen = [];
        Instant end = search.NotBefore + Duration.FromDays(search.HorizonDays);
        LocalDate last = end.InZone(rule.Host.Zone).Date;
        for (LocalDate day = search.NotBefore.InZone(rule.Host.Zone).Date; day <= last; day = day.PlusDays(1))
        {
            if (WorkingTime.On(rule.Host, day) is null)
            {
                continue;
            }

            for (int halfHour = 0; halfHour < 48; halfHour++)
            {
                // A free Monday must not be reported as busy, so hours and busy times are looked at apart.
                if (rule.StartAt(day + new LocalTime(halfHour / 2, halfHour % 2 * 30)) is { } start
                    && start.ToInstant() >= search.NotBefore
                    && start.ToInstant() < end
                    && new Slot(start, search.Length) is var slot
                    && rule.Follows(slot)
                    && seen.Add(start.ToInstant()))
                {
                    found.Add(slot);
                }
            }
        }

        return found;
    }

    private static List<Slot> Picked(List<Slot> free, SlotSearch search)
    {
        List<Slot> picked = [];
        HashSet<LocalDate> days = [];
        int wantedDays = Math.Min(Math.Min(search.OnDays, search.Count), free.Select(s => s.Start.Date).Distinct().Count());
        int afternoons = 0;
        while (picked.Count < search.Count)
        {
            bool newDayOnly = wantedDays - days.Count >= search.Count - picked.Count;
            bool morningNext = afternoons * 2 >= picked.Count;
            Slot? best = free
                .Where(s => !(newDayOnly && days.Contains(s.Start.Date)) && picked.TrueForAll(p => !Overlap(p, s)))
                .OrderBy(s => Points(s, free[0].Start.Date) + (days.Contains(s.Start.Date) ? 3 : 0))
                .ThenBy(s => IsMorning(s) == morningNext ? 0 : 1)
                .ThenBy(s => s.Start.ToInstant())
                .FirstOrDefault();
            if (best is null)
            {
                break;
            }

            picked.Add(best);
            days.Add(best.Start.Date);
            afternoons += IsMorning(best) ? 0 : 1;
        }

        // A slot in the best hours can lie across two that would both have fitted.
        List<Slot> most = picked.Count < search.Count ? AsManyAsFit(free, search.Count) : [];
        return most.Count > picked.Count ? most : picked;
    }

    /// <summary>As many slots as fit beside each other, by taking what ends first; of more than are wanted, the first of every day, then the second.</summary>
    private static List<Slot> AsManyAsFit(List<Slot> free, int count)
    {
        List<Slot> fitting = [];
        foreach (Slot slot in free.OrderBy(s => s.Interval.End).Where(s => fitting.Count == 0 || fitting[^1].Interval.End <= s.Interval.Start))
        {
            fitting.Add(slot);
        }

        return [.. fitting.GroupBy(s => s.Start.Date).SelectMany(day => day.Select((slot, place) => (slot, place))).OrderBy(s => s.place).ThenBy(s => s.slot.Interval.Start).Take(count).Select(s => s.slot)];
    }

    private static int Points(Slot slot, LocalDate first)
    {
        LocalTime start = slot.Start.TimeOfDay;
        LocalTime end = slot.End.TimeOfDay;
        int day = slot.Start.DayOfWeek switch
        {
            >= IsoDayOfWeek.Tuesday and <= IsoDayOfWeek.Thursday => 0,
            IsoDayOfWeek.Friday => 1,
            IsoDayOfWeek.Monday when start >= MorningFrom => 1,
            _ => 2,
        };
        bool best = (start >= MorningFrom && end <= MorningTo && end > start) || (start >= AfternoonFrom && end <= AfternoonTo && end > start);
        bool poor = start < MorningFrom || (start >= NoonFrom && start < AfternoonFrom);
        return day + (best ? 0 : poor ? 2 : 1) + (Period.DaysBetween(first, slot.Start.Date) / 7);
    }

    private static bool IsMorning(Slot slot) => slot.Start.TimeOfDay < NoonFrom;

    private static bool Overlap(Slot one, Slot other) => one.Interval.Start < other.Interval.End && other.Interval.Start < one.Interval.End;

    private static ValueList<Diagnostic> Notes(Availability host, Availability guest, SlotSearch search, Slot[] slots, int inHours)
    {
        List<Diagnostic> notes = [];
        string window = string.Create(CultureInfo.InvariantCulture, $"in the {search.HorizonDays} days from {search.NotBefore.InZone(host.Zone).Date:uuuu-MM-dd} on");
        if (inHours == 0)
        {
            notes.Add(new Diagnostic(
                TimingCodes.HoursNeverMeet,
                Severity.Warning,
                $"The working time of the two people never leaves room for {Minutes(search.Length)} together {window}: {HostHoursOnGuestClock(host, guest, search)}.",
                fix: "Widen the hours of the seeker, who adapts to the host (such as 07:00 to 21:00), or ask the host for a time that suits."));
        }
        else if (slots.Length == 0)
        {
            notes.Add(new Diagnostic(TimingCodes.NothingFree, Severity.Warning, $"Both people work at the same time, but one of them is busy at every possible start {window}.", fix: "Search further ahead, or free some time."));
        }
        else if (slots.Length < search.Count)
        {
            notes.Add(new Diagnostic(TimingCodes.FewerSlots, Severity.Warning, string.Create(CultureInfo.InvariantCulture, $"Only {slots.Length} of {search.Count} slots could be found {window}."), fix: "Search further ahead, free some time, or widen the hours of the seeker."));
        }

        int days = slots.Select(s => s.Start.Date).Distinct().Count();
        if (slots.Length > 0 && days < Math.Min(search.OnDays, search.Count))
        {
            notes.Add(new Diagnostic(TimingCodes.FewerDays, Severity.Warning, string.Create(CultureInfo.InvariantCulture, $"The slots lie on {days} day(s), {Math.Min(search.OnDays, search.Count)} were asked for (T02)."), fix: "Search further ahead, or free some time on other days."));
        }

        if (slots.Select(s => s.In(guest.Zone).Offset.Seconds - s.Start.Offset.Seconds).Distinct().Count() > 1)
        {
            notes.Add(new Diagnostic(TimingCodes.OffsetsDiffer, Severity.Hint, "A clock change lies between the slots: the difference between the two people's clocks is not the same in all of them.", fix: "Write both local times beside each slot."));
        }

        return [.. notes];
    }

    private static string HostHoursOnGuestClock(Availability host, Availability guest, SlotSearch search)
    {
        LocalDate day = BusinessCalendar.Of(host).OnOrAfter(search.NotBefore.InZone(host.Zone).Date);
        ZonedDateTime start = (day + host.Hours.Start).InZoneLeniently(host.Zone).WithZone(guest.Zone);
        ZonedDateTime end = (day + host.Hours.End).InZoneLeniently(host.Zone).WithZone(guest.Zone);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"on {day:uuuu-MM-dd} the host works from {host.Hours.Start:HH':'mm} to {host.Hours.End:HH':'mm} ({host.Zone.Id}), which is {start.TimeOfDay:HH':'mm} to {end.TimeOfDay:HH':'mm} for the guest ({guest.Zone.Id}), who works from {guest.Hours.Start:HH':'mm} to {guest.Hours.End:HH':'mm}");
    }

    private static string Minutes(Duration length) => string.Create(CultureInfo.InvariantCulture, $"{(int)length.TotalMinutes} minutes");
}
