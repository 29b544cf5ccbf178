using InfoInterview.Diagnostics;

namespace InfoInterview.Timing;

public sealed class SlotFinderTests
{
    private static readonly DateTimeZone Berlin = Zone("Europe/Berlin");
    private static readonly DateTimeZone NewYork = Zone("America/New_York");
    private static readonly WorkingHours NightAndDay = new(new LocalTime(0, 0), new LocalTime(23, 59), [.. Enum.GetValues<IsoDayOfWeek>().Where(d => d != IsoDayOfWeek.None)]);

    [Fact]
    public void Propose_WhenBothAreFree_OffersThreeOnTuesdayToThursdayInTheBestHours()
    {
        SlotProposal proposal = SlotFinder.Propose(Availability.In(Berlin), Availability.In(Berlin), From(2026, 3, 13));

        Starts(proposal).Should().Equal("2026-03-17T10:00", "2026-03-18T14:00", "2026-03-19T10:00");
        proposal.Notes.Should().BeEmpty();
        proposal.First.Should().Be(proposal.Slots[0]);
    }

    [Fact]
    public void Propose_WhenOnlyMondayIsFree_StillOffersIt()
    {
        Availability mondays = Availability.In(Berlin) with { Hours = new WorkingHours(new LocalTime(9, 0), new LocalTime(17, 0), [IsoDayOfWeek.Monday]) };

        Starts(SlotFinder.Propose(mondays, Availability.In(Berlin), From(2026, 3, 13))).Should().Equal("2026-03-16T10:00", "2026-03-23T14:00", "2026-03-30T10:00");
    }

    [Theory]
    [InlineData("2026-03-02", 6)]
    [InlineData("2026-03-16", 5)]
    [InlineData("2026-03-30", 6)]
    [InlineData("2026-10-26", 5)]
    [InlineData("2026-11-02", 6)]
    public void Propose_BetweenBerlinAndNewYork_FollowsBothClocksInTheWeeksWhereTheyDiffer(string from, int hours)
    {
        Availability robin = Availability.In(NewYork);
        Availability mara = Availability.In(Berlin);

        SlotProposal proposal = SlotFinder.Propose(robin, mara, new SlotSearch { NotBefore = BusinessCalendarTests.Date(from).AtMidnight().InUtc().ToInstant(), Length = Duration.FromMinutes(30), HorizonDays = 5, Count = 5, OnDays = 4 });

        proposal.Slots.Count.Should().Be(5);
        proposal.Slots.Select(s => s.Start.Date).Distinct().Should().HaveCountGreaterThanOrEqualTo(4);
        foreach (Slot slot in proposal.Slots)
        {
            (slot.In(Berlin).LocalDateTime - slot.Start.LocalDateTime).ToDuration().Should().Be(Duration.FromHours(hours));
            slot.In(Berlin).TimeOfDay.PlusMinutes(30).Should().BeLessThanOrEqualTo(new LocalTime(17, 0));
            slot.Start.TimeOfDay.Should().BeGreaterThanOrEqualTo(new LocalTime(9, 0));
        }
    }

    [Fact]
    public void Propose_WhenAClockChangeLiesBetweenTheSlots_SaysSo()
    {
        // Thursday 26 March is 5 hours apart, from Monday 30 March on it is 6.
        SlotProposal proposal = SlotFinder.Propose(Availability.In(NewYork), Availability.In(Berlin), From(2026, 3, 26) with { OnDays = 3 });

        proposal.Notes.Select(n => n.Code).Should().Equal("II2106");
        proposal.Slots.Select(s => (s.In(Berlin).Offset - s.Start.Offset).Seconds / 3600).Distinct().Should().BeEquivalentTo([5, 6]);
    }

    [Fact]
    public void Propose_WhenSydneyLeavesSummerTime_StaysInBothHours()
    {
        Availability early = Availability.In(Berlin) with { Hours = new WorkingHours(new LocalTime(7, 0), new LocalTime(17, 0), WorkingHours.Default.Days) };
        Availability sydney = Availability.In(Zone("Australia/Sydney"));

        // 10 hours apart until 28 March, 9 until 4 April, 8 afterwards: 07:00 in Berlin is 17:00, 16:00 and 15:00 in Sydney.
        SlotProposal proposal = SlotFinder.Propose(sydney, early, From(2026, 3, 20) with { HorizonDays = 30, Count = 10, OnDays = 10 });

        proposal.Slots.Should().NotBeEmpty();
        proposal.First.Start.Date.Should().BeGreaterThan(new LocalDate(2026, 3, 29));
        proposal.Slots.Should().OnlyContain(s => SlotFinder.Accepts(s, sydney, early, ClockChangeRule.Refuse));
    }

    [Fact]
    public void Propose_WhenHoursNeverMeet_SaysWhyAndWhatToDo()
    {
        SlotProposal proposal = SlotFinder.Propose(Availability.In(Zone("Pacific/Auckland")), Availability.In(Zone("Europe/Stockholm")), From(2026, 3, 9));

        proposal.Slots.Should().BeEmpty();
        Diagnostic note = proposal.Notes.Should().ContainSingle().Subject;
        note.ToString().Should().Be("warning II2101: The working time of the two people never leaves room for 30 minutes together in the 42 days from 2026-03-09 on: on 2026-03-09 the host works from 09:00 to 17:00 (Pacific/Auckland), which is 21:00 to 05:00 for the guest (Europe/Stockholm), who works from 09:00 to 17:00.");
        note.Fix.Should().Contain("07:00 to 21:00");
        FluentActions.Invoking(() => proposal.First).Should().Throw<InvalidOperationException>().WithMessage("*II2101*");
    }

    [Fact]
    public void Propose_WhenBusyThroughout_SaysSo() =>
        SlotFinder.Propose(Availability.In(Berlin) with { Busy = [new Interval(null, null)] }, Availability.In(Berlin), From(2026, 3, 13))
            .Notes.Select(n => n.Code).Should().Equal("II2102");

    [Fact]
    public void Propose_WhenOneHourIsLeft_OffersTwoOnOneDayAndSaysWhy()
    {
        Instant free = new LocalDateTime(2026, 3, 17, 11, 0).InZoneStrictly(Berlin).ToInstant();
        Availability host = Availability.In(Berlin) with { Busy = [new Interval(null, free), new Interval(free + Duration.FromHours(1), null)] };

        SlotProposal proposal = SlotFinder.Propose(host, Availability.In(Berlin), From(2026, 3, 13));

        Starts(proposal).Should().Equal("2026-03-17T11:00", "2026-03-17T11:30");
        proposal.Notes.Select(n => n.Code).Should().Equal("II2103", "II2104");
    }

    [Theory]
    [InlineData("2026-03-29", ClockChangeRule.Refuse, "2026-03-29T03:00")]
    [InlineData("2026-03-29", ClockChangeRule.Earlier, "2026-03-29T01:00", "2026-03-29T01:30", "2026-03-29T03:00")]
    [InlineData("2026-03-29", ClockChangeRule.Later, "2026-03-29T03:00", "2026-03-29T03:30")]
    [InlineData("2026-10-25", ClockChangeRule.Refuse, "2026-10-25T03:00")]
    [InlineData("2026-10-25", ClockChangeRule.Earlier, "2026-10-25T02:00", "2026-10-25T02:30", "2026-10-25T03:00")]
    [InlineData("2026-10-25", ClockChangeRule.Later, "2026-10-25T02:00", "2026-10-25T02:30", "2026-10-25T03:00")]
    public void Propose_WhenTheClockSkipsOrRepeatsTheTime_FollowsTheNamedRule(string day, ClockChangeRule rule, params string[] some)
    {
        Availability awake = Availability.In(Berlin) with { Hours = NightAndDay };
        LocalDate date = BusinessCalendarTests.Date(day);
        Instant from = (date + new LocalTime(1, 59)).InZoneStrictly(Berlin).ToInstant();

        var rows = new SlotRule(awake, awake, rule);
        Instant[] starts = [.. new[] { new LocalTime(2, 0), new LocalTime(2, 30), new LocalTime(3, 0) }
            .Select(t => rows.StartAt(date + t)).Where(s => s is not null).Select(s => s!.Value.ToInstant()).Distinct().Order()];

        starts.Select(s => Text(s.InZone(Berlin).LocalDateTime)).Should().Equal(some);
        SlotProposal proposal = SlotFinder.Propose(awake, awake, new SlotSearch { NotBefore = from, Length = Duration.FromMinutes(30), ClockChange = rule, Count = 10, OnDays = 1, HorizonDays = 1 });
        proposal.Slots.Should().OnlyContain(s => SlotFinder.Accepts(s, awake, awake, rule));
        if (rule == ClockChangeRule.Refuse)
        {
            proposal.Slots.Should().OnlyContain(s => Berlin.MapLocal(s.Start.LocalDateTime).Count == 1);
        }
    }

    [Fact]
    public void Accepts_WhenTheTimeComesTwice_IsRefusedOrTheNamedPass()
    {
        Availability awake = Availability.In(Berlin) with { Hours = NightAndDay };
        var local = new LocalDateTime(2026, 10, 25, 2, 0);
        var first = new Slot(Berlin.MapLocal(local).First(), Duration.FromMinutes(30));
        var second = new Slot(Berlin.MapLocal(local).Last(), Duration.FromMinutes(30));

        SlotFinder.WhyNot(first, awake, awake).Select(d => d.Code).Should().Equal("II2006");
        SlotFinder.Accepts(first, awake, awake, ClockChangeRule.Earlier).Should().BeTrue();
        SlotFinder.Accepts(second, awake, awake, ClockChangeRule.Earlier).Should().BeFalse();
        SlotFinder.Accepts(second, awake, awake, ClockChangeRule.Later).Should().BeTrue();
    }

    [Theory]
    [InlineData("2026-03-17T10:00")]
    [InlineData("2026-03-17T10:15", "II2001")]
    [InlineData("2026-03-17T08:30", "II2002", "II2003")]
    [InlineData("2026-03-17T16:30")]
    [InlineData("2026-03-17T17:00", "II2002", "II2003")]
    [InlineData("2026-03-21T10:00", "II2002", "II2003")]
    [InlineData("2026-03-18T10:00", "II2002")]
    [InlineData("2026-03-17T12:30")]
    [InlineData("2026-03-17T13:00", "II2004")]
    [InlineData("2026-03-17T13:30")]
    [InlineData("2026-03-17T14:30", "II2005")]
    public void WhyNot_WhenASlotIsChecked_NamesEveryReason(string start, params string[] codes)
    {
        Availability host = Availability.In(Berlin) with { Holidays = HolidaySet.Of([new LocalDate(2026, 3, 18)]), Busy = [Between("2026-03-17T13:00", "2026-03-17T13:30")] };
        Availability guest = Availability.In(Berlin) with { Busy = [Between("2026-03-17T14:45", "2026-03-17T14:50")] };
        var slot = new Slot(BusinessCalendarTests.Local(start).InZoneStrictly(Berlin), Duration.FromMinutes(30));

        SlotFinder.WhyNot(slot, host, guest).Select(d => d.Code).Should().Equal(codes);
        SlotFinder.Accepts(slot, host, guest).Should().Be(codes.Length == 0);
    }

    [Fact]
    public void WhyNot_WhenAHoliday_NamesItOnThePersonsClock()
    {
        Availability host = Availability.In(NewYork) with { Holidays = HolidaySet.Of([KeyValuePair.Create(new LocalDate(2026, 11, 26), "Thanksgiving")]) };
        var slot = new Slot(new LocalDateTime(2026, 11, 26, 10, 0).InZoneStrictly(NewYork), Duration.FromMinutes(30));

        SlotFinder.WhyNot(slot, host, Availability.In(Berlin)).Select(d => d.Message).Should().Equal(
            "The slot begins at 2026-11-26 10:00 for the host (America/New_York), outside working time: it is a holiday (Thanksgiving).");
    }

    [Fact]
    public void SlotSearch_WhenTheLengthIsNoWholeMinutes_IsRefused() =>
        FluentActions.Invoking(() => new SlotSearch { NotBefore = default, Length = Duration.FromSeconds(90) }).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*whole minutes*");

    private static SlotSearch From(int year, int month, int day) => new() { NotBefore = Instant.FromUtc(year, month, day, 0, 0), Length = Duration.FromMinutes(30) };

    private static IEnumerable<string> Starts(SlotProposal proposal) => proposal.Slots.Select(s => Text(s.Start.LocalDateTime));

    private static string Text(LocalDateTime local) => NodaTime.Text.LocalDateTimePattern.GeneralIso.Format(local)[..16];

    private static Interval Between(string from, string to) =>
        new(BusinessCalendarTests.Local(from).InZoneStrictly(Berlin).ToInstant(), BusinessCalendarTests.Local(to).InZoneStrictly(Berlin).ToInstant());

    private static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];
}
