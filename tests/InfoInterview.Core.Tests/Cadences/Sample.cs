using InfoInterview.Correspondence;
using InfoInterview.Interviews;
using InfoInterview.People;
using InfoInterview.Planning;
using InfoInterview.Timing;

namespace InfoInterview.Cadences;

/// <summary>Mara in Berlin and Robin in New York, introduced by Ines in Lisbon.</summary>
internal static class Sample
{
    public static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    public static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];
    public static readonly DateTimeZone Lisbon = DateTimeZoneProviders.Tzdb["Europe/Lisbon"];

    public static readonly Seeker Mara = new()
    {
        Id = PersonId.Parse("5f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e11"),
        Name = new PersonName("Mara"),
        Email = EmailAddress.Parse("mara@example.org"),
        Availability = Availability.In(Berlin) with { Hours = new WorkingHours(new LocalTime(8, 0), new LocalTime(19, 0), WorkingHours.Default.Days) },
    };

    public static readonly Contact Robin = new()
    {
        Id = PersonId.Parse("7f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e12"),
        Name = new PersonName("Robin", "Lee"),
        Availability = Availability.In(NewYork),
    };

    public static readonly Contact Ines = new()
    {
        Id = PersonId.Parse("8f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e13"),
        Name = new PersonName("Ines"),
        Availability = Availability.In(Lisbon),
    };

    public static readonly InterviewPlan Plan = InterviewPlan.For(Mara, Robin, Approach.Alumni) with { Approach = Approach.Referral, Introducer = Ines };

    public static readonly Instant Early = Instant.FromUtc(2026, 3, 1, 8, 0);

    public static Interview Talk(int month, int day, int hour, int minute = 0, InterviewPlan? plan = null)
    {
        InterviewPlan p = plan ?? Plan;
        return Interview.Schedule(p, new Slot(new LocalDateTime(2026, month, day, hour, minute).InZoneStrictly(NewYork), p.Length), Early);
    }

    public static Instant At(DateTimeZone zone, int month, int day, int hour, int minute = 0) => new LocalDateTime(2026, month, day, hour, minute).InZoneStrictly(zone).ToInstant();
}
