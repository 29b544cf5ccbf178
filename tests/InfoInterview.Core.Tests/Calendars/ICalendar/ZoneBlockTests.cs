using System.Globalization;
using System.Text;
using NodaTime.Extensions;

namespace InfoInterview.Calendars.ICalendar;

public sealed class ZoneBlockTests
{
    private static readonly LocalDateTime[] Noons =
    [
        .. from year in Enumerable.Range(2024, 7) from month in new[] { 1, 7 } select new LocalDateTime(year, month, 15, 12, 0),
    ];

    private static ZonedDateTime At(string zone, int year, int month, int day, int hour, int minute = 0) =>
        new LocalDateTime(year, month, day, hour, minute).InZoneLeniently(DateTimeZoneProviders.Tzdb[zone]);

    private static string? Written(string zone, int year, int month, int day)
    {
        ZonedDateTime start = At(zone, year, month, day, 12);
        return ZoneBlock.For(start, start.ToInstant() + Duration.FromMinutes(30)) is { } block
            ? string.Join(' ', block.Observances.Select(o => $"{(o.IsDaylight ? "D" : "S")} {o.From:g}>{o.To:g} {o.Rule}"))
            : null;
    }

    [Theory]
    [InlineData("Europe/Berlin", "S +02>+01 FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU D +01>+02 FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")]
    [InlineData("America/New_York", "S -04>-05 FREQ=YEARLY;BYMONTH=11;BYDAY=1SU D -05>-04 FREQ=YEARLY;BYMONTH=3;BYDAY=2SU")]
    [InlineData("Australia/Sydney", "S +11>+10 FREQ=YEARLY;BYMONTH=4;BYDAY=1SU D +10>+11 FREQ=YEARLY;BYMONTH=10;BYDAY=1SU")]
    [InlineData("Europe/Dublin", "S +01>+00 FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU D +00>+01 FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")]
    [InlineData("Australia/Lord_Howe", "S +11>+10:30 FREQ=YEARLY;BYMONTH=4;BYDAY=1SU D +10:30>+11 FREQ=YEARLY;BYMONTH=10;BYDAY=1SU")]
    [InlineData("Asia/Kolkata", "S +05:30>+05:30 ")]
    [InlineData("Asia/Kathmandu", "S +05:45>+05:45 ")]
    [InlineData("UTC", null)]
    [InlineData("Etc/UTC", null)]
    public void For_WhenZoneIsOrdinary_IsOneStandardAndAtMostOneDaylight(string zone, string? expected) => Written(zone, 2025, 7, 15).Should().Be(expected);

    [Fact]
    public void For_WhenYearIsIrregular_HoldsOneOffset() => Written("Africa/Casablanca", 2025, 3, 10).Should().StartWith("S ").And.NotContain("RRULE").And.NotContain("FREQ");

    [Theory]
    [InlineData("Europe/Berlin", 2026, 10, 25, 2, 30)]
    [InlineData("Europe/Berlin", 2026, 10, 25, 1, 45)]
    public void For_WhenStartOrEndOccursTwice_IsNone(string zone, int year, int month, int day, int hour, int minute)
    {
        ZonedDateTime start = At(zone, year, month, day, hour, minute);

        ZoneBlock.For(start, start.ToInstant() + Duration.FromMinutes(30)).Should().BeNull();
    }

    [Fact]
    public void For_WhenEventSpansAChange_IsRightAtBothEnds()
    {
        ZonedDateTime start = At("Europe/Berlin", 2026, 3, 29, 1, 30);
        ZoneBlock block = ZoneBlock.For(start, start.ToInstant() + Duration.FromHours(1))!;

        block.OffsetAt(new LocalDateTime(2026, 3, 29, 1, 30)).Should().Be(Offset.FromHours(1));
        block.OffsetAt(new LocalDateTime(2026, 3, 29, 3, 30)).Should().Be(Offset.FromHours(2));
    }

    [Fact]
    public void For_WhenEndIsBeforeStart_IsRefused() =>
        FluentActions.Invoking(() => ZoneBlock.For(At("Europe/Berlin", 2026, 7, 1, 12), Instant.FromUtc(2026, 1, 1, 0, 0))).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void For_WhenAnyZoneMeetsInAnyYear_GivesTheInstantOfTheZone()
    {
        int blocks = 0;
        var wrong = new List<string>();
        foreach (DateTimeZone zone in DateTimeZoneProviders.Tzdb.GetAllZones())
        {
            foreach (LocalDateTime noon in Noons)
            {
                if (Check(noon.InZoneLeniently(zone), Duration.FromMinutes(30), wrong))
                    blocks++;
            }
        }

        wrong.Should().BeEmpty();
        blocks.Should().BeGreaterThan(8_000, "almost every zone has a block");
    }

    [Fact]
    public void For_WhenMeetingLiesAroundAnyChange_GivesTheInstantOfTheZone()
    {
        var wrong = new List<string>();
        int checkedBlocks = 0;
        var years = new Interval(Instant.FromUtc(2022, 1, 1, 0, 0), Instant.FromUtc(2031, 1, 1, 0, 0));
        foreach (DateTimeZone zone in DateTimeZoneProviders.Tzdb.GetAllZones())
        {
            foreach (NodaTime.TimeZones.ZoneInterval interval in zone.GetZoneIntervals(years).Where(i => i.HasStart && i.Start > years.Start))
            {
                foreach (int minutes in new[] { -90, -60, -30, 0, 30, 60, 90 })
                {
                    if (Check((interval.Start + Duration.FromMinutes(minutes)).InZone(zone), Duration.FromMinutes(30), wrong))
                        checkedBlocks++;
                }
            }
        }

        wrong.Should().BeEmpty();
        checkedBlocks.Should().BeGreaterThan(5_000);
    }

    /// <summary>Writes the event, reads the block's text with an evaluator of its own, and compares with NodaTime.</summary>
    private static bool Check(ZonedDateTime start, Duration length, List<string> wrong)
    {
        Instant end = start.ToInstant() + length;
        if (ZoneBlock.For(start, end) is not { } block)
            return false;
        string text = Encoding.UTF8.GetString(new CalendarObject { Zones = [block] }.ToOctets());
        TextZone zone = TextZone.Read(text);
        if (zone.Standards != 1 || zone.Daylights > 1)
            wrong.Add($"{start}: {zone.Standards} STANDARD, {zone.Daylights} DAYLIGHT");
        foreach (Instant moment in new[] { start.ToInstant(), end })
        {
            LocalDateTime local = moment.InZone(start.Zone).LocalDateTime;
            IReadOnlyCollection<Instant> answers = zone.Answers(local);
            if (answers.Count != 1 || answers.First() != moment)
                wrong.Add($"{start}: {local} is {string.Join(" or ", answers)}, wanted {moment}");
        }

        return true;
    }

    /// <summary>
    /// An evaluator that shares nothing with the code: it lists every onset of the block as text, cuts the time line at them, and gives every instant whose
    /// local time is the one asked for, so that a time that occurs twice or never has two answers or none.
    /// </summary>
    private sealed class TextZone
    {
        private readonly List<(DateTime Utc, TimeSpan To)> onsets = [];

        public int Standards { get; private set; }

        public int Daylights { get; private set; }

        public static TextZone Read(string text)
        {
            var zone = new TextZone();
            string[] lines = text.Split("\r\n");
            for (int i = 0; i < lines.Length; i++)
            {
                if (lines[i] is not ("BEGIN:STANDARD" or "BEGIN:DAYLIGHT"))
                    continue;
                if (lines[i] == "BEGIN:STANDARD")
                    zone.Standards++;
                else
                    zone.Daylights++;
                Dictionary<string, string> half = lines[i..].Skip(1).TakeWhile(l => !l.StartsWith("END:", StringComparison.Ordinal)).Select(l => l.Split(':', 2)).ToDictionary(l => l[0], l => l[1]);
                zone.Add(half);
            }

            zone.onsets.Sort();
            return zone;
        }

        public IReadOnlyCollection<Instant> Answers(LocalDateTime local)
        {
            DateTime wall = local.ToDateTimeUnspecified();
            var answers = new SortedSet<Instant>();
            for (int i = 0; i < onsets.Count; i++)
            {
                DateTime utc = wall - onsets[i].To;
                if (utc >= onsets[i].Utc && (i + 1 == onsets.Count || utc < onsets[i + 1].Utc))
                    answers.Add(Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));
            }

            return answers;
        }

        private static TimeSpan Offset(string text) =>
            (text[0] == '-' ? -1 : 1) * new TimeSpan(int.Parse(text[1..3], CultureInfo.InvariantCulture), int.Parse(text[3..5], CultureInfo.InvariantCulture), 0);

        private void Add(Dictionary<string, string> half)
        {
            DateTime start = DateTime.ParseExact(half["DTSTART"], "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
            TimeSpan from = Offset(half["TZOFFSETFROM"]);
            TimeSpan to = Offset(half["TZOFFSETTO"]);
            if (!half.TryGetValue("RRULE", out string? rule))
            {
                onsets.Add((start - from, to));
                return;
            }

            Dictionary<string, string> parts = rule.Split(';').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1]);
            parts["FREQ"].Should().Be("YEARLY");
            int month = int.Parse(parts["BYMONTH"], CultureInfo.InvariantCulture);
            var weekday = (DayOfWeek)Array.IndexOf(["SU", "MO", "TU", "WE", "TH", "FR", "SA"], parts["BYDAY"][^2..]);
            int nth = int.Parse(parts["BYDAY"][..^2], CultureInfo.InvariantCulture);
            for (int year = start.Year; year <= 2040; year++)
            {
                DateTime[] days = [.. Enumerable.Range(1, DateTime.DaysInMonth(year, month)).Select(d => new DateTime(year, month, d)).Where(d => d.DayOfWeek == weekday)];
                DateTime onset = (nth < 0 ? days[^1] : days[nth - 1]) + start.TimeOfDay;
                if (year == start.Year)
                    onset.Should().Be(start, "the first onset fits the rule");
                onsets.Add((onset - from, to));
            }
        }
    }
}
