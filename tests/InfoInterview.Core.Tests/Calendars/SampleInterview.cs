using InfoInterview.Correspondence;
using InfoInterview.Interviews;
using InfoInterview.People;
using InfoInterview.Planning;
using InfoInterview.Timing;

namespace InfoInterview.Calendars;

/// <summary>One interview for the tests of this folder.</summary>
internal static class SampleInterview
{
    public static readonly Instant At = Instant.FromUtc(2026, 7, 1, 10, 15, 30) + Duration.FromMilliseconds(250);

    public static readonly InterviewId Id = new(Guid.Parse("7c3f1b1e-0a55-4a0e-9a53-0a3c0b7f51aa"));

    public static Seeker Seeker { get; } = new()
    {
        Id = PersonId.Parse("5f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e11"),
        Name = new PersonName("Mara", "Lindqvist"),
        Email = EmailAddress.Parse("mara@example.org"),
        Availability = Availability.In(DateTimeZoneProviders.Tzdb["Europe/Berlin"]),
        Phone = new PhoneNumber("+46 8 123 45 67"),
        Profile = new Uri("https://example.org/mara"),
    };

    public static Contact Host { get; } = new()
    {
        Id = PersonId.Parse("5f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e12"),
        Name = new PersonName("Jonas", "Ek"),
        Email = EmailAddress.Parse("jonas@example.com"),
        Availability = Availability.In(DateTimeZoneProviders.Tzdb["America/New_York"]),
        Phone = new PhoneNumber("+1 212 555 01 23"),
        Note = new Privacy.Private<string>("prefers tea"),
    };

    public static InterviewPlan Plan { get; } = InterviewPlan.For(Seeker, Host, Approach.Alumni) with
    {
        Field = "field robotics",
        Topics = ["How you came to robots", "A normal week, and the parts that nobody tells"],
        Place = "https://meet.example.org/abc?x=1&y=2",
        Introducer = Host with { Name = new PersonName("Ana", "Silva") },
    };

    public static Slot Slot(int month = 7, int day = 15, int hour = 9, string zone = "America/New_York") =>
        new(new LocalDateTime(2026, month, day, hour, 0).InZoneStrictly(DateTimeZoneProviders.Tzdb[zone]), Plan.Length);

    public static Interview Of(InterviewPlan? plan = null, Slot? slot = null) => Interview.Schedule(plan ?? Plan, slot ?? Slot(), At - Duration.FromDays(1), Id);
}
