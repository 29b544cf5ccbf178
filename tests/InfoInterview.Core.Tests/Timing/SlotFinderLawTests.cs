using FsCheck;
using FsCheck.Fluent;

namespace InfoInterview.Timing;

public sealed class SlotFinderLawTests
{
    private static readonly Gen<(Availability Host, Availability Guest, SlotSearch Search)> Cases =
        from host in TimingGens.People
        from guest in TimingGens.People
        from notBefore in TimingGens.Instants
        from quarters in Gen.Choose(1, 8)
        from count in Gen.Choose(1, 5)
        from onDays in Gen.Choose(1, 5)
        from rule in Gen.Elements(Enum.GetValues<ClockChangeRule>())
        from horizon in Gen.Choose(1, 42)
        select (host, guest, new SlotSearch { NotBefore = notBefore, Length = Duration.FromMinutes(15 * quarters), Count = count, OnDays = onDays, ClockChange = rule, HorizonDays = horizon });

    [Fact]
    public void Propose_OverRandomPeople_GivesOnlyAcceptedDifferentSlotsInOrder() =>
        Prop.ForAll(Cases.ToArbitrary(), x =>
        {
            (Availability host, Availability guest, SlotSearch search) = x;
            SlotProposal proposal = SlotFinder.Propose(host, guest, search);

            foreach (Slot slot in proposal.Slots)
            {
                SlotFinder.Accepts(slot, host, guest, search.ClockChange).Should().BeTrue();
                IsPossible(slot, host).Should().BeTrue();
                IsPossible(slot, guest).Should().BeTrue();
                slot.Start.ToInstant().Should().BeGreaterThanOrEqualTo(search.NotBefore);
            }

            proposal.Slots.Zip(proposal.Slots.Skip(1), (a, b) => a.Interval.End <= b.Interval.Start).Should().NotContain(false);
            (proposal.Slots.Count == search.Count || proposal.Notes.Count > 0).Should().BeTrue("fewer slots come with a note");
            int days = proposal.Slots.Select(s => s.Start.Date).Distinct().Count();
            (days >= Math.Min(search.OnDays, search.Count) || proposal.Notes.Count > 0).Should().BeTrue("fewer days come with a note");
            SlotFinder.Propose(host, guest, search).Slots.Should().Equal(proposal.Slots);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Accepts_OverRandomSlots_AgreesWithAReadingOfTheRuleMinuteByMinute() =>
        Prop.ForAll(TimingGens.People.Zip(TimingGens.People).Zip(TimingGens.Instants.Zip(Gen.Choose(1, 120))).ToArbitrary(), x =>
        {
            ((Availability host, Availability guest), (Instant at, int minutes)) = x;
            Instant start = host.FirstWorkingMoment(at).ToInstant();
            start += Duration.FromMinutes(start.InZone(host.Zone).Minute is var m && m % 30 != 0 ? 30 - (m % 30) : 0);
            var slot = new Slot(start.InZone(host.Zone), Duration.FromMinutes(minutes));

            bool clear = host.Zone.MapLocal(slot.Start.LocalDateTime).Count == 1 && host.Zone.MapLocal(slot.End.LocalDateTime).Count == 1;
            bool expected = clear && slot.Start.Minute % 30 == 0 && IsPossible(slot, host) && IsPossible(slot, guest);
            SlotFinder.Accepts(slot, host, guest).Should().Be(expected);
            (SlotFinder.WhyNot(slot, host, guest).Count == 0).Should().Be(expected);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    /// <summary>Every minute of the talk is on one working day, within the hours, and not busy: an independent reading of the rule.</summary>
    private static bool IsPossible(Slot slot, Availability person)
    {
        LocalDate day = slot.In(person.Zone).Date;
        for (Instant minute = slot.Interval.Start; minute < slot.Interval.End; minute += Duration.FromMinutes(1))
        {
            LocalDateTime local = minute.InZone(person.Zone).LocalDateTime;
            LocalTime end = minute.InZone(person.Zone).PlusMinutes(1).TimeOfDay;
            if (local.Date != day
                || !person.Hours.Includes(local.DayOfWeek)
                || person.Holidays.Contains(local.Date)
                || local.TimeOfDay < person.Hours.Start
                || end > person.Hours.End
                || person.Busy.Any(b => b.Start < minute + Duration.FromMinutes(1) && minute < b.End))
            {
                return false;
            }
        }

        return true;
    }
}
