using System.Text;
using InfoInterview.Calendars;
using InfoInterview.Calendars.ICalendar;
using InfoInterview.Interop.Parsing;
using InfoInterview.Planning;

namespace InfoInterview.Interop.Calendars;

public sealed class InviteInteropTests
{
    public static TheoryData<string> Parsers => [.. CalendarParser.All.Select(p => p.Name)];

    private static CalendarParser Named(string name) => CalendarParser.All.Single(p => p.Name == name);

    [Theory]
    [MemberData(nameof(Parsers))]
    public void Read_WhenInviteIsCreatedMovedAndCancelled_GivesTheSameValues(string parser)
    {
        var messages = new List<InviteMessage>();
        foreach (string zone in SampleInterviews.Zones)
        {
            foreach (InviteTimeForm form in Enum.GetValues<InviteTimeForm>())
            {
                foreach ((int month, InterviewFormat format) in new[] { (1, InterviewFormat.Phone), (3, InterviewFormat.InPerson), (7, InterviewFormat.Video), (10, InterviewFormat.Video) })
                    messages.AddRange(SampleInterviews.Life(SampleInterviews.Plain(zone, 2026, month, format), form));
            }
        }

        Differences(Named(parser), messages).Should().BeEmpty();
        messages.Should().HaveCount(12 * 2 * 4 * 3);
    }

    [Theory]
    [MemberData(nameof(Parsers))]
    public void Read_WhenTextsAreHostile_GivesTheSameValues(string parser)
    {
        var random = new Random(20260715);
        InviteMessage[] messages =
        [
            .. Enumerable.Range(0, 350).SelectMany(i => SampleInterviews.Life(SampleInterviews.Hostile(random, backslashes: parser != CalendarParser.PythonIcalendar.Name), (InviteTimeForm)(i % 2))),
        ];

        Differences(Named(parser), messages).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Parsers))]
    public void Read_WhenMeetingIsInAnyZone_GivesTheSameMoments(string parser)
    {
        InviteMessage[] messages =
        [
            .. from zone in DateTimeZoneProviders.Tzdb.Ids
               from meeting in new[] { (Year: 2025, Month: 1), (Year: 2026, Month: 7), (Year: 2029, Month: 7) }
               select CalendarInvite.Create(SampleInterviews.Plain(zone, meeting.Year, meeting.Month), Instant.FromUtc(2024, 1, 1, 0, 0), InviteTimeForm.Zoned).Message,
        ];

        Differences(Named(parser), messages).Should().BeEmpty();
        messages.Count(m => m.Calendar.Zones.Count == 1).Should().BeGreaterThan(1_700, "almost every zone has a block");
    }

    [Fact]
    public void Read_WhenNamesHoldQuotesCaretsAndLineBreaks_GivesTheSameValues()
    {
        CalendarObject calm = SampleInterviews.Life(SampleInterviews.Plain("Asia/Kolkata"), InviteTimeForm.Zoned).First().Calendar;
        CalendarObject[] calendars =
        [
            .. new[] { "Ada \"Countess\" Lovelace", "Hopper\nGrace, RDML", "a^b^^c^nd^'e", "x;y:z,", "\u05e9\u05dc\u05d5\u05dd \"\ud83d\ude42\"", "O'Neill^", new string('^', 200), new string('"', 200) }
                .Select(name => calm with { Events = [calm.Events[0] with { Organizer = new EventPerson("mailto:ada@example.org", name), Attendees = [calm.Events[0].Attendees[0], new EventPerson("mailto:x@example.org", name)] }] }),
        ];
        foreach (CalendarParser parser in CalendarParser.All)
        {
            IReadOnlyList<ParsedInvite> read = parser.Read([.. calendars.Select(c => c.ToOctets())]);
            calendars.SelectMany((c, i) => Expected.Differences(Expected.Of(c, read[i].File), read[i])).Should().BeEmpty($"{parser} reads RFC 6868");
        }
    }

    [Fact]
    public void Bytes_WhenTextsAreHostile_AreStrictLines()
    {
        var random = new Random(7);
        var utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
        foreach (InviteMessage message in Enumerable.Range(0, 200).SelectMany(i => SampleInterviews.Life(SampleInterviews.Hostile(random), (InviteTimeForm)(i % 2))))
        {
            byte[] octets = message.ToICalendar();
            octets.AsSpan().EndsWith("\r\n"u8).Should().BeTrue();
            foreach (Range range in octets.AsSpan()[..^2].Split("\r\n"u8))
            {
                ReadOnlySpan<byte> line = octets.AsSpan()[..^2][range];
                line.Length.Should().BeInRange(1, 75);
                string text = utf8.GetString(line);
                text.Any(c => c < ' ' && c != '\t').Should().BeFalse();
            }
        }
    }

    private static List<string> Differences(CalendarParser parser, IReadOnlyList<InviteMessage> messages)
    {
        IReadOnlyList<ParsedInvite> read = parser.Read([.. messages.Select(m => m.ToICalendar())]);
        return [.. messages.SelectMany((m, i) => Expected.Differences(Expected.Of(m, read[i].File), read[i]).Select(d => $"{parser} {read[i].File} {d}")).Take(5)];
    }
}
