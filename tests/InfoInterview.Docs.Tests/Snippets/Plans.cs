using InfoInterview.Correspondence;
using InfoInterview.People;
using InfoInterview.Planning;
using InfoInterview.Timing;

namespace InfoInterview.Docs.Snippets;

/// <summary>What more than one snippet starts from.</summary>
internal static class Plans
{
    public static Instant Now { get; } = Instant.FromUtc(2026, 3, 9, 8, 0);

    public static Seeker Mara { get; } = new()
    {
        Id = PersonId.Parse("5f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e11"),
        Name = new PersonName("Mara", "Lindqvist"),
        Email = EmailAddress.Parse("mara.lindqvist@example.org"),
        Availability = Availability.In(DateTimeZoneProviders.Tzdb["Europe/Berlin"]),
    };

    public static InterviewPlan ToElin() => InterviewPlan.For(
        Mara,
        new Contact
        {
            Id = PersonId.Parse("6f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e12"),
            Name = new PersonName("Elin", "Sandqvist"),
            Email = EmailAddress.Parse("elin.sandqvist@example.com"),
            Availability = Availability.In(DateTimeZoneProviders.Tzdb["Europe/Stockholm"]),
        },
        Approach.Cold) with
    {
        Field = "field robotics",
        WhyThisPerson = "Your article on what snow does to lidar made me rethink my thesis.",
    };
}
