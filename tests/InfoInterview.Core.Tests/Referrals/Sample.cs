using InfoInterview.Correspondence;
using InfoInterview.People;
using InfoInterview.Testing;
using InfoInterview.Timing;

namespace InfoInterview.Referrals;

/// <summary>One seeker and a handful of contacts, by name.</summary>
internal static class Sample
{
    private static readonly SeededIds Ids = new(1);

    public static Instant At { get; } = Instant.FromUtc(2026, 3, 2, 9, 0);

    public static Seeker Mara { get; } = new()
    {
        Id = Ids.Person(0),
        Name = new PersonName("Mara", "Lindqvist"),
        Email = EmailAddress.Parse("mara@example.org"),
        Availability = Availability.In(DateTimeZone.Utc),
        Studies = [new Education(new Organization("KTH"))],
    };

    public static Contact Priya { get; } = Person(1, "Priya", "Raman", "Acme GmbH", "Data engineer");

    public static Contact Lena { get; } = Person(2, "Lena", "Koch", "Acme GmbH", "Designer");

    public static Contact Tomas { get; } = Person(3, "Tomas", "Berg", "Norrland Robotics AB", "Field engineer");

    public static Contact Emil { get; } = Person(4, "Emil", "Dahl", "Norrland Robotics", "Team lead");

    public static ReferralTarget Norrland { get; } = ReferralTarget.At("norrland robotics");

    public static ReferralQuery Query => new(Mara.Id, Norrland);

    public static Contact Person(int number, string given, string family, string employer, string title) => new()
    {
        Id = Ids.Person(number),
        Name = new PersonName(given, family),
        Employments = [new Employment(new Organization(employer), title)],
    };

    public static Tie Tie(PersonId from, Contact to, int closeness = 2, int daysSilent = 100) =>
        new(from, to.Id, TieKind.Professional, closeness) { LastContact = At.InUtc().Date.PlusDays(-daysSilent) };

    public static ReferralGraph Graph(IEnumerable<Contact> contacts, params Tie[] ties) => Builder(contacts, ties).Build();

    public static ReferralGraphBuilder Builder(IEnumerable<Contact> contacts, params Tie[] ties)
    {
        var builder = new ReferralGraphBuilder(At);
        builder.Add(Mara);
        foreach (Contact contact in contacts)
        {
            builder.AddPerson(contact);
        }

        foreach (Tie tie in ties)
        {
            builder.AddTie(tie);
        }

        return builder;
    }

    public static Touch Ask(Contact introducer, int daysAgo) =>
        new(Mara.Id, introducer.Id, At - Duration.FromDays(daysAgo), Channel.Email, TouchKind.Sent, LetterKind.ConnectorAsk);

    public static Touch Answer(Contact introducer, int daysAgo) =>
        new(introducer.Id, Mara.Id, At - Duration.FromDays(daysAgo), Channel.Email, TouchKind.Answer);

    public static ContactHistory History(params Touch[] touches) => touches.Aggregate(ContactHistory.Empty, (h, t) => h.Add(t));
}
