using InfoInterview.Timing;
using NodaTime;

namespace InfoInterview.Cadences;

/// <summary>When something may be done, both ends included: a message in the recipient's working time on days that are business days of the sender too; a task of one's own in one's hours and evening.</summary>
internal sealed class CadenceWindow
{
    private static readonly LocalTime EveningEnd = new(21, 0);
    private static readonly LocalTime NightEnd = new(23, 59);

    private readonly Availability person;
    private readonly Availability? sender;
    private readonly LocalDateTime? talk;
    private readonly HashSet<LocalDate> taken;

    private CadenceWindow(Availability person, Availability? sender, LocalDateTime? talk, HashSet<LocalDate> taken)
    {
        this.person = person;
        this.sender = sender;
        this.talk = talk;
        this.taken = taken;
    }

    /// <summary>For messages, on no day of the recipient's calendar on which one already went out. Where the two never work on the same day, only the recipient's days count.</summary>
    public static CadenceWindow ForMessage(Availability recipient, Availability sender, HashSet<LocalDate> taken)
    {
        // The week of an ordinary year without holidays tells whether working days of the two meet at all.
        var plain = new CadenceWindow(recipient with { Holidays = HolidaySet.None }, sender with { Holidays = HolidaySet.None }, null, []);
        var week = new LocalDate(2026, 6, 1);
        bool meet = Enumerable.Range(0, 7).Any(d => plain.Pieces(week.PlusDays(d)).Any());
        return new CadenceWindow(recipient, meet ? sender : null, null, taken);
    }

    /// <summary>For own tasks: business days, and the day of the talk whatever it is, from the start of the hours to 21:00; after a talk that ends later than that, to midnight.</summary>
    public static CadenceWindow ForTask(Availability person, LocalDateTime talkEnd) => new(person, null, talkEnd, []);

    private bool IsTask => talk is not null;

    /// <summary>The first allowed moment from a given one on.</summary>
    public ZonedDateTime First(Instant from)
    {
        for (LocalDate day = from.InZone(person.Zone).Date; ; day = day.PlusDays(1))
        {
            foreach (Interval piece in Pieces(day).Where(p => p.End >= from))
            {
                return Instant.Max(piece.Start, from).InZone(person.Zone);
            }
        }
    }

    /// <summary>The last allowed moment up to a given one, not before a bound; null when there is none.</summary>
    public ZonedDateTime? Last(Instant until, Instant earliest)
    {
        LocalDate bound = earliest.InZone(person.Zone).Date;
        for (LocalDate day = until.InZone(person.Zone).Date; day >= bound; day = day.PlusDays(-1))
        {
            foreach (Interval piece in Pieces(day).Reverse().Where(p => p.Start <= until))
            {
                Instant last = Instant.Min(piece.End, until);
                return last >= earliest ? last.InZone(person.Zone) : null;
            }
        }

        return null;
    }

    /// <summary>Why a moment is not allowed; asked only of such moments.</summary>
    public string WhyNot(ZonedDateTime at)
    {
        ZonedDateTime local = at.WithZone(person.Zone);
        if (taken.Contains(local.Date))
        {
            return "a message already goes to this person on that day (T37)";
        }

        if (talk?.Date != local.Date && BusinessCalendar.Of(person).WhyNot(local.Date) is { } day)
        {
            return day;
        }

        return sender is not null && BusinessCalendar.Of(sender).WhyNot(at.WithZone(sender.Zone).Date) is { } own
            ? $"{own} for the seeker"
            : "that is outside working hours";
    }

    private IEnumerable<Interval> Pieces(LocalDate day)
    {
        if (taken.Contains(day))
        {
            return [];
        }

        if (IsTask)
        {
            LocalTime end = LocalTime.Max(person.Hours.End, EveningEnd);
            bool talkDay = talk?.Date == day;
            if (talkDay && talk?.TimeOfDay >= end)
            {
                end = NightEnd;
            }

            return (talkDay || BusinessCalendar.Of(person).IsBusinessDay(day)) && person.Hours.Start < end && WorkingTime.Between(person.Zone, day, person.Hours.Start, end) is { } open ? [open] : [];
        }

        return WorkingTime.On(person, day) is not { } time ? [] : sender is null ? [time] : OnDaysOf(sender, time);
    }

    private static List<Interval> OnDaysOf(Availability sender, Interval time)
    {
        List<Interval> pieces = [];
        BusinessCalendar calendar = BusinessCalendar.Of(sender);
        LocalDate last = time.End.InZone(sender.Zone).Date;
        for (LocalDate day = time.Start.InZone(sender.Zone).Date; day <= last; day = day.PlusDays(1))
        {
            if (calendar.IsBusinessDay(day))
            {
                Instant start = Instant.Max(time.Start, sender.Zone.AtStartOfDay(day).ToInstant());
                Instant end = Instant.Min(time.End, sender.Zone.AtStartOfDay(day.PlusDays(1)).ToInstant() - Duration.FromMinutes(1));
                if (end > start)
                {
                    pieces.Add(new Interval(start, end));
                }
            }
        }

        return pieces;
    }
}
