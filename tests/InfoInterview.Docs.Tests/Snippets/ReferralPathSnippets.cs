using InfoInterview.People;
using InfoInterview.Referrals;
using InfoInterview.Testing;
using InfoInterview.Timing;

namespace InfoInterview.Docs.Snippets;

public sealed class ReferralPathSnippets
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Fact]
    public void AskTheGraph_WhenTheBookIsEmpty_SaysWhatToTryNext()
    {
        Instant now = Now;
        var mara = new Seeker { Id = new SeededIds(1).Person(0), Name = new PersonName("Mara", "Lindqvist"), Email = EmailAddress.Parse("mara@example.org"), Availability = Availability.In(DateTimeZone.Utc) };
        ContactBook book = ContactBook.Of(mara);

        // snippet: AskTheGraph
        ReferralGraph graph = ReferralGraph.Build(book, at: now);
        ReferralSearch search = graph.Find(new ReferralQuery(mara.Id, ReferralTarget.At("Norrland Robotics")));
        string why = search.Explain();
        string picture = NetworkPicture.Draw(search);
        // end-snippet

        why.Should().StartWith("Nobody leads to Norrland Robotics");
        picture.Should().StartWith("<svg").And.Contain("Norrland Robotics");
    }

    [Fact]
    public void LargeNetwork_WhenGivenTieByTie_AnswersWithIds()
    {
        Instant now = Now;
        PersonId seeker = new SeededIds(1).Person(0);
        PersonId colleague = new SeededIds(1).Person(1);

        // snippet: LargeNetwork
        var builder = new ReferralGraphBuilder(now);
        int from = builder.AddPerson(seeker);
        int to = builder.AddPerson(colleague, "Norrland Robotics");
        builder.AddTie(from, to, strength: 0.4);

        var query = new ReferralQuery(seeker, ReferralTarget.At("Norrland Robotics"));
        var people = new PersonId[query.MaxTies * query.Count];
        var strengths = new double[query.Count];
        int paths = builder.Build().FindIds(query, people, strengths);
        // end-snippet

        paths.Should().Be(1);
        people[0].Should().Be(colleague);
    }
}
