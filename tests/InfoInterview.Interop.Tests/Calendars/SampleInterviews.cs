using System.Text;
using InfoInterview.Calendars;
using InfoInterview.Correspondence;
using InfoInterview.Interviews;
using InfoInterview.People;
using InfoInterview.Planning;
using InfoInterview.Timing;

namespace InfoInterview.Interop.Calendars;

/// <summary>Seeded interviews with friendly or hostile texts, and the messages of their whole life.</summary>
public static class SampleInterviews
{
    public static IReadOnlyList<string> Zones { get; } =
    [
        "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Sydney", "America/Vancouver", "Africa/Casablanca",
        "Australia/Lord_Howe", "Europe/Dublin", "America/Santiago", "Asia/Kathmandu", "Pacific/Chatham", "UTC",
    ];

    private static readonly string[] Pieces =
    [
        "\r\n", "\n", "\r", "\r\nATTENDEE:mailto:x@evil.example", "\nEND:VEVENT\n", "\\", "\\n", "\\,", ";", ",", ":", "\"", "^", "^n", "^'", "^^", "'",
        "🙂", "👩‍👩‍👧‍👦", "é", "Straße", "日本語のお名前", "שלום", "\u202Eevil\u202C", "مرحبا", "\t", "\u0000", "\u0007", "\u001B[31m", "\u007F", "\u0085", "\u2028",
        "\u2029", "\uD800", "\uFEFF", "BEGIN:VALARM", "=", "%0D%0A", "a", "word ", "  ", "ATTACH:http://evil.example/x.exe", "&", "<b>", "{{ x }}",
    ];

    public static Interview Plain(string zone, int year = 2026, int month = 7, InterviewFormat format = InterviewFormat.Video) =>
        Make(false, new Random(1), zone, year, month, format, hostile: false);

    /// <summary>REQUEST, a reschedule of it, and the CANCEL.</summary>
    public static IEnumerable<InviteMessage> Life(Interview interview, InviteTimeForm form)
    {
        Instant at = interview.Slot.Start.ToInstant() - Duration.FromDays(9);
        InviteChange sent = CalendarInvite.Create(interview, at, form);
        yield return sent.Message;
        Slot later = new((interview.Slot.Start.LocalDateTime + Period.FromDays(1)).InZoneLeniently(interview.Slot.Start.Zone), interview.Slot.Length);
        Interview moved = Interview.Schedule(interview.Plan, later, at, interview.Id);
        InviteChange second = sent.Invite.Reschedule(moved, at + Duration.FromDays(1));
        yield return second.Message;
        yield return second.Invite.Cancel(at + Duration.FromDays(2)).Message;
    }

    /// <summary>Texts made to break a calendar.</summary>
    /// <param name="random">The seed.</param>
    /// <param name="backslashes">Whether backslashes are among them: python-icalendar 4.0 undoes escapes one kind after the other, so that it takes an escaped backslash before an n for a line break.</param>
    public static Interview Hostile(Random random, bool backslashes = true) => Make(
        backslashes,
        random,
        Zones[random.Next(Zones.Count)],
        random.Next(2024, 2031),
        random.Next(1, 13),
        (InterviewFormat)random.Next(3),
        hostile: true);

    public static string HostileText(Random random, bool backslashes, int least, int most)
    {
        int length = random.Next(least, most + 1);
        var text = new StringBuilder();
        while (text.Length < length)
            text.Append(random.Next(3) == 0 ? (char)random.Next('!', '~') + "x " : Pieces[random.Next(Pieces.Length)]);
        return backslashes ? text.ToString() : text.Replace("\\", "").ToString();
    }

    private static Interview Make(bool backslashes, Random random, string zone, int year, int month, InterviewFormat format, bool hostile)
    {
        DateTimeZone host = DateTimeZoneProviders.Tzdb[zone];
        DateTimeZone own = DateTimeZoneProviders.Tzdb[hostile ? Zones[random.Next(Zones.Count)] : "Europe/Stockholm"];
        var seeker = new Seeker
        {
            Id = new PersonId(Id(random)),
            Name = hostile ? new PersonName("A" + HostileText(random, backslashes, 1, 60), "Z" + HostileText(random, backslashes, 1, 60)) : new PersonName("Mara", "Lindqvist"),
            Email = EmailAddress.Parse("mara@example.org"),
            Availability = Availability.In(own),
            Phone = new PhoneNumber("+46 8 123 45 67"),
            Profile = new Uri("https://example.org/mara?x=1&y=2"),
        };
        var contact = new Contact
        {
            Id = new PersonId(Id(random)),
            Name = hostile ? new PersonName("B" + HostileText(random, backslashes, 1, 80)) : new PersonName("Jonas", "Ek"),
            Email = EmailAddress.Parse(hostile ? "jonas+o'neill%x@example.com" : "jonas@example.com"),
            Availability = Availability.In(host),
        };
        InterviewPlan plan = InterviewPlan.For(seeker, contact, Approach.Cold) with
        {
            Format = format,
            Field = hostile ? "f" + HostileText(random, backslashes, 1, 60) : "field robotics",
            Topics = hostile ? ["t" + HostileText(random, backslashes, 60, 500), "u" + HostileText(random, backslashes, 60, 500)] : ["How you came to robots", "A normal week; the parts that nobody tells", "Whom else to ask"],
            Place = hostile ? (random.Next(2) == 0 ? "https://meet.example.org/a?b=1,2;3&c=%41" : "p" + HostileText(random, backslashes, 1, 200)) : format switch
            {
                InterviewFormat.Video => "https://meet.example.org/abc?x=1&y=2",
                InterviewFormat.Phone => "+46 70 123 45 67",
                _ => "Café Größe, Straße 1; 2nd floor",
            },
        };
        LocalDateTime local = new LocalDate(year, month, random.Next(1, 28)).At(new LocalTime(hostile ? random.Next(0, 24) : 14, hostile ? 30 * random.Next(2) : 0));
        return Interview.Schedule(plan, new Slot(local.InZoneLeniently(host), plan.Length), NodaConstants.UnixEpoch);
    }

    private static Guid Id(Random random)
    {
        var octets = new byte[16];
        random.NextBytes(octets);
        return new Guid(octets);
    }
}
