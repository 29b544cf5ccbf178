using InfoInterview.People;
using InfoInterview.Referrals;
using InfoInterview.Timing;

namespace InfoInterview.Docs.Snippets;

public sealed class FirstPathTests
{
    [Fact]
    public void FirstPath_WhenAFriendKnowsTheTarget_LeadsThroughHer()
    {
        // snippet: FirstPath
        var mara = new Seeker
        {
            Id = PersonId.Parse("5f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e11"),
            Name = new PersonName("Mara", "Lindqvist"),
            Email = EmailAddress.Parse("mara@example.org"),
            Availability = Availability.In(DateTimeZoneProviders.Tzdb["Europe/Berlin"]),
        };
        ContactBook book = ContactBook.Of(mara);
        var ana = new Contact { Id = PersonId.Derive(book.Id, "ana@example.org"), Name = new PersonName("Ana", "Kova") };
        var björn = new Contact
        {
            Id = PersonId.Derive(book.Id, "bjorn@example.org"),
            Name = new PersonName("Björn", "Ek"),
            Employments = [new Employment(new Organization("Norrland Robotics"), "Field engineer")],
        };
        book = book.With(ana).With(björn)
            .With(new Tie(mara.Id, ana.Id, TieKind.Academic, closeness: 3))
            .With(new Tie(ana.Id, björn.Id, TieKind.Professional, closeness: 2));

        Instant now = Instant.FromUtc(2026, 3, 16, 8, 0);
        ReferralGraph graph = ReferralGraph.Build(book, at: now);
        ReferralSearch search = graph.Find(new ReferralQuery(mara.Id, ReferralTarget.At("Norrland Robotics")));
        Console.WriteLine(search.Explain());
        // end-snippet

        search.Best.Should().NotBeNull();
        search.Best!.Steps.Select(s => s.Tie.To).Should().Equal(ana.Id, björn.Id);
        search.Explain().Should().Contain("Ana").And.Contain("Björn");
    }
}
