using System.Text;
using InfoInterview.ContentLines;
using InfoInterview.Diagnostics;

namespace InfoInterview.Calendars.ICalendar;

public sealed class CalendarReaderTests
{
    private const string Start = "DTSTART:20260715T120000Z\n";

    private static Result<CalendarObject> Read(string text, ContentLineBudget? budget = null) =>
        CalendarReader.Read(Encoding.UTF8.GetBytes(text), "a.ics", DateTimeZoneProviders.Tzdb, budget);

    private static string Calendar(string inner) => $"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{inner}END:VCALENDAR\n";

    private static string Event(string inner) => Calendar($"BEGIN:VEVENT\nUID:u\nDTSTAMP:20260101T000000Z\n{inner}END:VEVENT\n");

    private static CalendarEvent One(string inner)
    {
        Result<CalendarObject> read = Read(Event(inner));
        read.Diagnostics.Should().BeEmpty();
        return read.Value.Events.Single();
    }

    private static void ShouldBe(Result<CalendarObject> read, string code, int line, int column, Severity severity)
    {
        Diagnostic fault = read.Diagnostics.Should().ContainSingle().Subject;
        (fault.Code, fault.Place!.Line, fault.Place.Column, fault.Severity).Should().Be((code, line, column, severity));
    }

    [Fact]
    public void Read_WhenInviteIsOrdinary_GivesItsFacts()
    {
        CalendarEvent read = One(
            "SEQUENCE:3\nSUMMARY:Chat\\, with Ada\nDTSTART;TZID=Europe/Berlin:20260715T140000\nDTEND;TZID=Europe/Berlin:20260715T143000\nSTATUS:tentative\nTRANSP:TRANSPARENT\n"
            + "CLASS:PRIVATE\nLOCATION:Café\nDESCRIPTION:a\\nb\nURL:https://a.example/?x=1,2\nCATEGORIES:A,B\\,C\nORGANIZER;CN=Ada:mailto:ada@example.org\n"
            + "ATTENDEE;CUTYPE=ROOM;PARTSTAT=ACCEPTED;RSVP=true;X-NUM=2:mailto:g@example.com\nCREATED:20260101T000000Z\nX-A;B=c:d\n"
            + "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:soon\nTRIGGER:-PT1H30M\nEND:VALARM\nBEGIN:VALARM\nACTION:AUDIO\nTRIGGER:-PT5M\nEND:VALARM\n");

        read.Should().BeEquivalentTo(new CalendarEvent
        {
            Uid = "u",
            Stamp = Instant.FromUtc(2026, 1, 1, 0, 0),
            Sequence = 3,
            Summary = "Chat, with Ada",
            Start = EventTime.Zoned(new LocalDateTime(2026, 7, 15, 14, 0).InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Berlin"])),
            End = EventTime.Zoned(new LocalDateTime(2026, 7, 15, 14, 30).InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Berlin"])),
            Status = EventStatus.Tentative,
            IsBusy = false,
            Visibility = EventVisibility.Private,
            Location = "Café",
            Description = "a\nb",
            Link = "https://a.example/?x=1,2",
            Categories = ["A", "B,C"],
            Organizer = new EventPerson("mailto:ada@example.org", "Ada"),
            Attendees =
            [
                new EventPerson("mailto:g@example.com")
                {
                    Participation = Participation.Accepted,
                    AnswerExpected = true,
                    OtherParameters = [new ContentLineParameter("CUTYPE", "ROOM"), new ContentLineParameter("X-NUM", "2")],
                },
            ],
            Alarms = [new EventAlarm(Duration.FromMinutes(90), "soon")],
            OtherLines = [new ContentLine("CREATED", "20260101T000000Z"), new ContentLine("X-A", "d", new ContentLineParameter("B", "c"))],
            OtherComponents = [new CalendarComponent("VALARM", [new ContentLine("ACTION", "AUDIO"), new ContentLine("TRIGGER", "-PT5M")], [])],
        }, options => options.ComparingByValue<EventTime>().ComparingByValue<ContentLine>().ComparingByValue<CalendarComponent>());
        read.Start.Moment.Should().Be(Instant.FromUtc(2026, 7, 15, 12, 0));
    }

    [Theory]
    [InlineData("DTSTART:20260715T120000Z\nDURATION:PT45M\n", "2026-07-15T12:45:00Z")]
    [InlineData("DTSTART:20260715T120000Z\nDURATION:P1DT1H\n", "2026-07-16T13:00:00Z")]
    [InlineData("DTSTART;VALUE=DATE:20260715\nDURATION:P2D\n", "2026-07-17")]
    [InlineData("DTSTART;TZID=Europe/Berlin:20260328T120000\nDURATION:P1D\n", "2026-03-29T12:00:00 Europe/Berlin")]
    [InlineData("DTSTART;TZID=Europe/Berlin:20260329T013000\nDURATION:PT1H\n", "2026-03-29T01:30:00Z")]
    [InlineData("DTSTART:20260715T120000Z\nDTEND:20260715T120000Z\n", "2026-07-15T12:00:00Z")]
    [InlineData("DTSTART:20260715T120000\nDURATION:PT1M\n", "2026-07-15T12:01:00")]
    public void Read_WhenThereIsALengthOrAnEnd_GivesTheEnd(string lines, string end) => One(lines).End!.ToString().Should().Be(end);

    [Theory]
    [InlineData("Europe/London")]
    [InlineData("GMT Standard Time")]
    [InlineData("\"Europe/London\"")]
    [InlineData("/mozilla.org/20050126_1/Europe/London")]
    public void Read_WhenFileRedefinesAKnownZone_KeepsOurOwnRules(string id)
    {
        string zone = $"BEGIN:VTIMEZONE\nTZID:{id.Trim('"')}\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0900\nTZOFFSETTO:+0900\nEND:STANDARD\nEND:VTIMEZONE\n";
        Result<CalendarObject> read = Read(Calendar(zone + $"BEGIN:VEVENT\nUID:u\nDTSTAMP:20260101T000000Z\nDTSTART;TZID={id}:20260715T140000\nEND:VEVENT\n"));

        read.Diagnostics.Should().BeEmpty();
        read.Value.Events[0].Start.Moment.Should().Be(Instant.FromUtc(2026, 7, 15, 13, 0));
    }

    [Fact]
    public void Read_WhenZoneIsKnownToTheFileAlone_UsesItsBlock()
    {
        const string Zone = "BEGIN:VTIMEZONE\nTZID:Customized Time Zone\nBEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\n"
            + "BEGIN:DAYLIGHT\nDTSTART:16010101T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE\n";
        Result<CalendarObject> read = Read(Calendar(
            "BEGIN:VEVENT\nUID:1\nDTSTAMP:20260101T000000Z\nDTSTART;TZID=Customized Time Zone:20260715T140000\nEND:VEVENT\n"
            + "BEGIN:VEVENT\nUID:2\nDTSTAMP:20260101T000000Z\nDTSTART;TZID=Customized Time Zone:20260115T140000\nEND:VEVENT\n" + Zone));

        read.Diagnostics.Should().BeEmpty();
        read.Value.Events.Select(e => e.Start.Moment).Should().Equal(Instant.FromUtc(2026, 7, 15, 12, 0), Instant.FromUtc(2026, 1, 15, 13, 0));
    }

    [Fact]
    public void Read_WhenNobodyKnowsTheZone_SaysSoOnce()
    {
        Result<CalendarObject> read = Read(Event("DTSTART;TZID=Mars/Olympus:20260715T140000\nDTEND;TZID=Mars/Olympus:20260715T150000\n"));

        ShouldBe(read, "II6107", 7, 27, Severity.Warning);
        read.Value.Events[0].Start.Moment.Should().BeNull();
    }

    [Theory]
    [InlineData("DTSTART:20260231T120000Z\n", "II6105", 7, 9, Severity.Error)]
    [InlineData("DTSTART:00000101T120000Z\n", "II6105", 7, 9, Severity.Error)]
    [InlineData("DTSTART;X=\n Y:99990101T250000\n", "II6105", 8, 4, Severity.Error)]
    [InlineData("SUMMARY:x\n", "II6106", 4, 1, Severity.Error)]
    [InlineData(Start + "SEQUENCE:-1\n", "II6109", 8, 10, Severity.Warning)]
    [InlineData(Start + "STATUS:MAYBE\n", "II6110", 8, 8, Severity.Warning)]
    [InlineData(Start + "ATTENDEE;PARTSTAT=X:mailto:a@b.example\n", "II6110", 8, 21, Severity.Warning)]
    [InlineData(Start + "DTEND:20260714T120000Z\n", "II6108", 8, 7, Severity.Warning)]
    [InlineData(Start + "DURATION:-PT5M\n", "II6111", 8, 10, Severity.Warning)]
    [InlineData(Start + "DURATION:P999999999D\n", "II6111", 8, 10, Severity.Warning)]
    [InlineData(Start + "UID:again\n", "II6112", 8, 5, Severity.Warning)]
    public void Read_WhenEventIsBroken_NamesLineAndColumn(string lines, string code, int line, int column, Severity severity) =>
        ShouldBe(Read(Event(lines)), code, line, column, severity);

    [Theory]
    [InlineData("DURATION:P9W99D\n")]
    [InlineData("DURATION:PT5M\n")]
    [InlineData("")]
    public void Read_WhenYearIsTheLastOne_DoesNotThrow(string more)
    {
        foreach (string zone in new[] { "America/New_York", "Asia/Tokyo", "Nowhere" })
        {
            foreach (string time in new[] { "99991231T235959", "00010101T000000" })
                Read(Event($"DTSTART;TZID={zone}:{time}\n{more}")).Value.Events.Should().ContainSingle();
        }
    }

    [Fact]
    public void Read_WhenUidIsMissing_MakesOneThatStays()
    {
        string text = Calendar($"BEGIN:VEVENT\nDTSTAMP:20260101T000000Z\n{Start}SUMMARY:x\nEND:VEVENT\n");

        Read(text).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("II6106");
        Read(text).Value.Events[0].Uid.Should().Be(Read(text).Value.Events[0].Uid).And.NotBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html></html>")]
    [InlineData("BEGIN:VCARD\nEND:VCARD\n")]
    [InlineData("BEGIN:VEVENT\nEND:VEVENT\n")]
    [InlineData("END:VCALENDAR\n")]
    public void Read_WhenThereIsNoCalendar_SaysSo(string text)
    {
        Result<CalendarObject> read = Read(text);

        read.TryGet(out _).Should().BeFalse();
        read.Diagnostics.Select(d => d.Code).Should().Contain("II6101");
    }

    [Fact]
    public void Read_WhenFileBreaksOff_KeepsWhatWasComplete()
    {
        string whole = Calendar($"BEGIN:VEVENT\nUID:1\nDTSTAMP:20260101T000000Z\n{Start}END:VEVENT\nBEGIN:VEVENT\nUID:2\nDTSTAMP:20260101T000000Z\n{Start}END:VEVENT\n");
        Result<CalendarObject> read = Read(whole[..(whole.IndexOf("UID:2", StringComparison.Ordinal) + 8)]);

        read.Value.Events.Select(e => e.Uid).Should().Equal("1");
        read.Diagnostics.Select(d => (d.Code, d.Place!.Line)).Should().Contain([("II6103", 1), ("II6103", 9)]);
    }

    [Fact]
    public void Read_WhenComponentsNestTooDeep_LeavesThemOut()
    {
        string deep = string.Concat(Enumerable.Repeat("BEGIN:X\n", 10_000)) + string.Concat(Enumerable.Repeat("END:X\n", 10_000));
        Result<CalendarObject> read = Read(Calendar(deep + $"BEGIN:VEVENT\nUID:1\nDTSTAMP:20260101T000000Z\n{Start}END:VEVENT\n"));

        ShouldBe(read, "II6104", 11, 1, Severity.Error);
        read.Value.Events.Should().ContainSingle();
    }

    [Fact]
    public void Read_WhenSeveralCalendarsStandInOneFile_ReadsAllEvents() =>
        Read(Event(Start) + Event(Start)).Value.Events.Should().HaveCount(2);

    [Fact]
    public void Read_WhenOctetsAreDamaged_NeverThrows()
    {
        byte[] good = Encoding.UTF8.GetBytes(Event("SUMMARY;CN=\"a\":é🙂\nDTSTART;TZID=Europe/Berlin:20260715T140000\nDURATION:P1W2DT3H\nATTENDEE;CN=^n:mailto:a@b.example\nRRULE:FREQ=DAILY\nBEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-P1D\nEND:VALARM\n"));
        var random = new Random(3);
        for (int i = 0; i < 5_000; i++)
        {
            byte[] damaged = [.. good];
            for (int j = random.Next(1, 8); j > 0; j--)
                damaged[random.Next(damaged.Length)] = random.Next(4) == 0 ? (byte)random.Next(256) : good[random.Next(good.Length)];
            Result<CalendarObject> read = CalendarReader.Read(damaged[..random.Next(damaged.Length + 1)], "a.ics", DateTimeZoneProviders.Tzdb);
            if (read.TryGet(out CalendarObject? calendar))
                calendar.ToOctets().Should().NotBeEmpty();
        }
    }
}
