using InfoInterview.Calendars.ICalendar;
using NodaTime;

namespace InfoInterview.Benchmarks.Calendars;

/// <summary>The invite of goal 6: METHOD:REQUEST, a VTIMEZONE, a description of 400 characters, two attendees, two alarms.</summary>
public static class InviteSample
{
    public static CalendarObject Calendar { get; } = Make();

    private static CalendarObject Make()
    {
        ZonedDateTime start = new LocalDateTime(2026, 7, 15, 14, 0).InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Berlin"]);
        Instant end = start.ToInstant() + Duration.FromMinutes(30);
        const string Title = "Mara Lindqvist + Jonas Ek: informational interview about field robotics";
        string description = "An informational interview of 30 minutes about field robotics, to learn from your experience.\n\nWhen:\n"
            + "- Berlin time (Jonas Ek): Wednesday 15 July 2026, 14:00 to 14:30\n\nTopics:\n1. How you came to robots\n2. A normal week; the parts that nobody tells\n"
            + "3. Whom else I should talk to\n\nVideo call: https://meet.example.org/abc?x=1&y=2\nIf anything goes wrong: Mara Lindqvist, +4681234567\n\n";
        return new CalendarObject
        {
            Method = "REQUEST",
            Zones = [ZoneBlock.For(start, end)!],
            Events =
            [
                new CalendarEvent
                {
                    Uid = "1343afe0-5a7c-890b-96ca-6aa1b8f081d4",
                    Stamp = Instant.FromUtc(2026, 7, 1, 10, 15, 30),
                    Start = EventTime.Zoned(start),
                    End = EventTime.Zoned(end.InZone(start.Zone)),
                    Summary = Title,
                    Description = description + new string('.', 400 - description.Length),
                    Location = "Café Größe, Straße 1; 2nd floor",
                    Link = "https://meet.example.org/abc?x=1&y=2",
                    Categories = ["Informational interview"],
                    Organizer = new EventPerson("mailto:mara@example.org", "Mara Lindqvist"),
                    Attendees =
                    [
                        new EventPerson("mailto:jonas@example.com", "Ek, Jonas") { AnswerExpected = true },
                        new EventPerson("mailto:assistant@example.com", "Ana \"Annie\" Silva") { AnswerExpected = true },
                    ],
                    Alarms =
                    [
                        new EventAlarm(Duration.FromDays(1), Title, "9feade27-9c6a-8fbb-a5b1-239efe61ae96"),
                        new EventAlarm(Duration.FromMinutes(15), Title, "fbb189c0-9a00-86c1-a435-003499af658d"),
                    ],
                },
            ],
        };
    }
}
