namespace InfoInterview.Timing;

/// <summary>The slot finder against a slow judge that looks at every minute on each person's own clock.</summary>
public sealed class SlotFinderMinuteByMinuteTests
{
    private static readonly string[] Zones =
    [
        "Europe/Berlin", "America/New_York", "Pacific/Auckland", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Sao_Paulo", "Africa/Casablanca", "Asia/Kolkata",
        "Pacific/Apia", "America/St_Johns", "Europe/Stockholm", "Asia/Tehran", "Africa/Cairo", "UTC", "Antarctica/Troll", "Pacific/Chatham",
    ];

    // Each begins shortly before a clock change somewhere; Apia skipped 30 December 2011.
    private static readonly Instant[] Starts =
    [
        Instant.FromUtc(2026, 3, 25, 7, 13), Instant.FromUtc(2026, 10, 21, 21, 0), Instant.FromUtc(2026, 3, 5, 0, 0), Instant.FromUtc(2026, 9, 23, 3, 0),
        Instant.FromUtc(2011, 12, 27, 3, 0), Instant.FromUtc(2026, 4, 1, 10, 30),
    ];

    private static readonly int[] Lengths = [7, 15, 20, 30, 45, 60, 90];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void ProposeAndAccept_OverRandomCalendars_AgreeWithTheSlowJudge(int part)
    {
        int proposed = 0;
        for (int seed = part * 25; seed < (part + 1) * 25; seed++)
        {
            var random = new Random(seed);
            Instant from = Starts[random.Next(Starts.Length)];
            Availability host = SomeAvailability(random, from);
            Availability guest = SomeAvailability(random, from);
            var search = new SlotSearch
            {
                NotBefore = from,
                Length = Duration.FromMinutes(Lengths[random.Next(Lengths.Length)]),
                Count = random.Next(1, 8),
                OnDays = random.Next(1, 5),
                HorizonDays = random.Next(3, 10),
            };

            SlotProposal proposal = SlotFinder.Propose(host, guest, search);

            List<Slot> possible = Possible(host, guest, search);
            string seen = $"seed {seed}, host {host}, guest {guest}, {search}";
            proposal.Slots.Should().BeSubsetOf(possible, seen);
            proposal.Slots.Should().HaveCount(Math.Min(search.Count, MostBesideEachOther(possible)), seen);
            proposal.Slots.Select(s => s.Start.Date).Distinct().Count().Should().BeGreaterThanOrEqualTo(Math.Min(Math.Min(search.OnDays, search.Count), possible.Select(s => s.Start.Date).Distinct().Count()), seen);
            MostBesideEachOther(proposal.Slots).Should().Be(proposal.Slots.Count, $"no two overlap; {seen}");
            if (proposal.Slots.Count < search.Count)
            {
                proposal.Notes.Should().NotBeEmpty(seen);
            }

            proposed += proposal.Slots.Count;
        }

        proposed.Should().BeGreaterThan(15, "a judge without slots to judge proves nothing");
    }

    [Fact]
    public void Propose_WhenTheBestHourLiesAcrossTwoThatFit_OffersAsManyAsFit()
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];
        Availability both = Availability.In(zone) with { Hours = new WorkingHours(new LocalTime(9, 30), new LocalTime(12, 30), [IsoDayOfWeek.Tuesday]) };

        SlotProposal proposal = SlotFinder.Propose(both, both, new SlotSearch { NotBefore = Instant.FromUtc(2026, 3, 17, 1, 0), Length = Duration.FromHours(1), OnDays = 1, HorizonDays = 1 });

        proposal.Slots.Select(s => s.Start.TimeOfDay).Should().Equal(new LocalTime(9, 30), new LocalTime(10, 30), new LocalTime(11, 30));
        proposal.Notes.Should().BeEmpty();
    }

    [Fact]
    public void Accepts_WhenTheGuestsClockShowsTheStartTwice_RefusesUnlessARuleIsNamed()
    {
        WorkingHours always = new(LocalTime.Midnight, new LocalTime(23, 59), [.. Enum.GetValues<IsoDayOfWeek>().Where(d => d != IsoDayOfWeek.None)]);
        Availability host = Availability.In(DateTimeZoneProviders.Tzdb["America/New_York"]) with { Hours = always };
        Availability guest = Availability.In(DateTimeZoneProviders.Tzdb["Europe/Berlin"]) with { Hours = always };

        // 02:30 in Berlin, once before and once after the change of 2026-10-25; 20:30 and 21:30 in New York.
        foreach (Instant start in new[] { Instant.FromUtc(2026, 10, 25, 0, 30), Instant.FromUtc(2026, 10, 25, 1, 30) })
        {
            var slot = new Slot(start.InZone(host.Zone), Duration.FromMinutes(20));
            SlotFinder.Accepts(slot, host, guest).Should().BeFalse();
            SlotFinder.WhyNot(slot, host, guest).Should().ContainSingle().Which.Code.Should().Be("II2006");
            SlotFinder.Accepts(slot, host, guest, ClockChangeRule.Earlier).Should().BeTrue();
        }
    }

    private static List<Slot> Possible(Availability host, Availability guest, SlotSearch search)
    {
        List<Slot> possible = [];
        Instant end = search.NotBefore + Duration.FromDays(search.HorizonDays);
        Instant first = Instant.FromUnixTimeSeconds(search.NotBefore.ToUnixTimeSeconds() / 900 * 900);
        for (Instant start = first; start < end; start += Duration.FromMinutes(15))
        {
            var slot = new Slot(start.InZone(host.Zone), search.Length);
            bool fits = start >= search.NotBefore && slot.Start.Minute % 30 == 0 && IsGood(host, slot) && IsGood(guest, slot);
            SlotFinder.Accepts(slot, host, guest).Should().Be(slot.Start.Minute % 30 == 0 && IsGood(host, slot) && IsGood(guest, slot), $"{slot}, host {host}, guest {guest}");
            if (fits)
            {
                possible.Add(slot);
            }
        }

        return possible;
    }

    private static bool IsGood(Availability person, Slot slot)
    {
        ZonedDateTime start = slot.In(person.Zone);
        ZonedDateTime end = slot.End.WithZone(person.Zone);
        if (!person.Hours.Includes(start.DayOfWeek) || person.Holidays.Contains(start.Date) || person.Zone.MapLocal(start.LocalDateTime).Count != 1 || person.Zone.MapLocal(end.LocalDateTime).Count != 1)
        {
            return false;
        }

        for (Duration passed = Duration.Zero; passed < slot.Length; passed += Duration.FromMinutes(1))
        {
            ZonedDateTime minute = start.Plus(passed);
            if (minute.Date != start.Date || minute.TimeOfDay < person.Hours.Start || minute.TimeOfDay >= person.Hours.End)
            {
                return false;
            }
        }

        return person.Busy.All(b => (b.HasStart && b.HasEnd && b.Start == b.End) || (b.HasEnd && b.End <= slot.Interval.Start) || (b.HasStart && b.Start >= slot.Interval.End));
    }

    private static int MostBesideEachOther(IEnumerable<Slot> slots)
    {
        int most = 0;
        Instant free = Instant.MinValue;
        foreach (Slot slot in slots.OrderBy(s => s.Interval.End).Where(s => s.Interval.Start >= free))
        {
            most++;
            free = slot.Interval.End;
        }

        return most;
    }

    private static Availability SomeAvailability(Random random, Instant from)
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[Zones[random.Next(Zones.Length)]];
        int start = random.Next(4) == 0 ? random.Next(92) * 15 : (7 * 60) + (random.Next(12) * 15);
        int end = Math.Min(start + 30 + (random.Next(48) * 15), (24 * 60) - 1);
        IsoDayOfWeek[] days = [.. Enum.GetValues<IsoDayOfWeek>().Where(d => d != IsoDayOfWeek.None && random.Next(4) != 0)];
        IEnumerable<LocalDate> holidays = Enumerable.Range(0, random.Next(5)).Select(_ => from.InZone(zone).Date.PlusDays(random.Next(12)));
        List<Interval> busy = [.. Enumerable.Range(0, random.Next(20)).Select(_ => Taken(from + Duration.FromMinutes(random.Next(12 * 1440)), random.Next(600)))];
        if (random.Next(15) == 0)
        {
            busy.Add(new Interval(from + Duration.FromDays(random.Next(3, 9)), null));
        }

        if (random.Next(15) == 0)
        {
            busy.Add(new Interval(null, from + Duration.FromDays(random.Next(5))));
        }

        return new Availability(zone)
        {
            Hours = new WorkingHours(LocalTime.FromMinutesSinceMidnight(start), LocalTime.FromMinutesSinceMidnight(end), days.Length == 0 ? [IsoDayOfWeek.Sunday] : [.. days]),
            Holidays = HolidaySet.Of(holidays),
            Busy = [.. busy],
        };
    }

    private static Interval Taken(Instant start, int minutes) => new(start, start + Duration.FromMinutes(minutes));
}
