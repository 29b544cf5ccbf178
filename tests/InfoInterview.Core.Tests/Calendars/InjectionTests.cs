using System.Text;
using FsCheck;
using FsCheck.Fluent;
using InfoInterview.Calendars.ICalendar;
using InfoInterview.ContentLines;
using InfoInterview.People;

namespace InfoInterview.Calendars;

/// <summary>Security C1, C2: whatever a field holds, the lines of the text stay the same ones.</summary>
public sealed class InjectionTests
{
    private static readonly string[] Attacks =
    [
        "Chat\r\nATTENDEE:mailto:x@evil.example", "Chat\nX-EVIL:1", "Chat\rX-EVIL:1", "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n", "\\nX-EVIL:1", "\\\r\nX:1", "a\u0085X:1", "a\u2028X:1",
        "\";X-EVIL=\"1", "^n", "^'", ":mailto:x@evil.example", ",;:\"\\", "\u0000\u0001\u001B\u007F", "\uD800", "\r", "\n", "\t", "🙂\r\n X", "BEGIN:VALARM", "=", "x", "long words that fold somewhere ",
    ];

    private static Gen<string> Texts { get; } = Gen.NonEmptyListOf(Gen.Elements(Attacks)).Select(string.Concat);

    [Fact]
    public void Write_WhenAnyFieldOfACalendarIsHostile_HasTheLinesOfAGoodOne()
    {
        string[] good = Names(Calendar(_ => "good"));
        Prop.ForAll(Gen.ListOf(Texts, 30).ToArbitrary(), texts => Names(Calendar(i => texts[i])).SequenceEqual(good, StringComparer.Ordinal))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2500).WithEndSize(12));
    }

    [Fact]
    public void Create_WhenAnyWordOfTheInterviewIsHostile_HasTheLinesOfAGoodOne()
    {
        string[] good = Names(Invite(_ => "good").Message.Calendar);
        Prop.ForAll(Gen.ListOf(Texts, 12).ToArbitrary(), texts => Names(Invite(i => "x" + texts[i]).Message.Calendar).SequenceEqual(good, StringComparer.Ordinal))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1500).WithEndSize(12));
    }

    [Fact]
    public void Write_WhenWhatWasReadIsHostile_WritesAndReadsTheSame() =>
        Prop.ForAll(Gen.ListOf(Texts, 30).ToArbitrary(), texts =>
        {
            // Method and addresses are no free texts: they are read without the blanks around them.
            byte[] octets = Calendar(i => i is 0 or 14 or 16 ? "GOOD" : "x" + texts[i]).ToOctets();
            return CalendarReader.Read(octets, "a.ics", DateTimeZoneProviders.Tzdb).Value.ToOctets().AsSpan().SequenceEqual(octets);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500).WithEndSize(12));

    /// <summary>The names of the lines as the simplest of readers finds them: unfold, split, cut at the first sign that ends a name.</summary>
    private static string[] Names(CalendarObject calendar)
    {
        string text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(calendar.ToOctets());
        text.Should().EndWith("\r\n").And.NotContain("\r\n\r\n");
        return [.. text.Replace("\r\n ", "", StringComparison.Ordinal)[..^2].Split(["\r\n", "\n", "\r"], StringSplitOptions.None).Select(l => l[..l.IndexOfAny([':', ';'])])];
    }

    private static InviteChange Invite(Func<int, string> text) => CalendarInvite.Create(
        SampleInterview.Of(SampleInterview.Plan with
        {
            Seeker = SampleInterview.Seeker with { Name = new PersonName(text(0), text(1)) },
            Interviewee = SampleInterview.Host with { Name = new PersonName(text(2), text(3)) },
            Field = text(4),
            Topics = [text(5), text(6)],
            Place = text(7) + " room",
        }),
        SampleInterview.At,
        InviteTimeForm.Zoned);

    private static CalendarObject Calendar(Func<int, string> text)
    {
        ZonedDateTime start = SampleInterview.Slot().Start;
        return new CalendarObject
        {
            Method = text(0),
            Product = text(1),
            Zones =
            [
                new ZoneBlock("x" + text(2), new ZoneObservance { Start = start.LocalDateTime, From = start.Offset, To = start.Offset, Name = text(3) })
                {
                    OtherLines = [new ContentLine("X-Z", text(4))],
                },
            ],
            OtherLines = [new ContentLine("X-WR-CALNAME", text(5), new ContentLineParameter("P", text(6)))],
            Events =
            [
                new CalendarEvent
                {
                    Uid = "x" + text(7),
                    Stamp = SampleInterview.At,
                    Start = EventTime.Zoned(start),
                    End = EventTime.Utc(start.ToInstant() + Duration.FromHours(1)),
                    Summary = text(8),
                    Description = text(9),
                    Location = text(10),
                    Link = text(11),
                    Categories = [text(12), text(13)],
                    Organizer = new EventPerson("x" + text(14), text(15)),
                    Attendees = [new EventPerson("x" + text(16), text(17)) { OtherParameters = [new ContentLineParameter("X-P", text(18), text(19))] }],
                    Alarms = [new EventAlarm(Duration.FromMinutes(5), text(20), text(21))],
                    OtherLines = [new ContentLine("X-L", text(22))],
                    OtherComponents = [new CalendarComponent("X-C", [new ContentLine("X-D", text(23))], [])],
                },
            ],
            OtherComponents = [new CalendarComponent("VTODO", [new ContentLine("X-E", text(24))], [])],
        };
    }
}
