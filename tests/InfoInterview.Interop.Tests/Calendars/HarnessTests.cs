using System.Text;
using InfoInterview.Calendars;
using InfoInterview.Interop.Parsing;

namespace InfoInterview.Interop.Calendars;

/// <summary>The comparison must bite: an invite that is broken on purpose is found.</summary>
public sealed class HarnessTests
{
    private static readonly InviteMessage Message = SampleInterviews.Life(SampleInterviews.Plain("Europe/Berlin"), InviteTimeForm.Zoned).First();

    private static readonly string Good = Encoding.UTF8.GetString(Message.ToICalendar());

    public static TheoryData<string, string> Broken => new()
    {
        { "a fold without its blank", Replaced("\r\n ", "\r\n") },
        { "a lost escape", Replaced("\\n", "n") },
        { "a wrong offset", Replaced("TZOFFSETTO:+0200", "TZOFFSETTO:+0300") },
        { "a bare line break", Replaced("field robotics", "field\nrobotics") },
        { "a wrong hour", Replaced("T140000", "T150000") },
        { "a raw property", Replaced("STATUS:CONFIRMED", "STATUS:CONFIRMED\r\nX-EVIL:1") },
        { "a missing end", Replaced("END:VEVENT\r\n", "") },
        { "a quote that is not closed", Replaced("CN=Mara Lindqvist", "CN=\"Mara Lindqvist") },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Differences_WhenInviteIsBroken_AreFoundByEveryParser(string what, string broken)
    {
        foreach (CalendarParser parser in CalendarParser.All)
        {
            ParsedInvite found = parser.Read([Encoding.UTF8.GetBytes(broken)])[0];
            Expected.Differences(Expected.Of(Message, found.File), found).Should().NotBeEmpty($"{parser} must notice {what}");
        }
    }

    [Fact]
    public void Differences_WhenInviteIsGood_AreNone()
    {
        foreach (CalendarParser parser in CalendarParser.All)
        {
            ParsedInvite found = parser.Read([Message.ToICalendar()])[0];
            Expected.Differences(Expected.Of(Message, found.File), found).Should().BeEmpty();
        }
    }

    [Fact]
    public void Differences_WhenFoldCutsACharacter_AreFound()
    {
        InviteMessage message = SampleInterviews.Life(SampleInterviews.Plain("Europe/Berlin", format: Planning.InterviewFormat.InPerson), InviteTimeForm.Utc).First();
        byte[] good = message.ToICalendar();
        int umlaut = good.AsSpan().IndexOf("ö"u8);
        byte[] broken = [.. good[..(umlaut + 1)], .. "\r\n "u8, .. good[(umlaut + 1)..]];

        CalendarParser.All
            .SelectMany(parser => parser.Read([broken]).SelectMany(found => Expected.Differences(Expected.Of(message, found.File), found)))
            .Should().NotBeEmpty();
    }

    private static string Replaced(string from, string to) =>
        Good.Contains(from, StringComparison.Ordinal) ? Good.Replace(from, to, StringComparison.Ordinal) : throw new InvalidOperationException($"The invite has no {from}.");
}
