using InfoInterview.Correspondence;
using InfoInterview.People;

namespace InfoInterview.Referrals;

public sealed class ReferralSearchTests
{
    private static readonly Contact[] All = [Sample.Priya, Sample.Lena, Sample.Tomas, Sample.Emil];

    private static readonly Tie[] Ties =
    [
        Sample.Tie(Sample.Mara.Id, Sample.Priya, 2, 100) with { Evidence = "worked together at Acme" },
        Sample.Tie(Sample.Mara.Id, Sample.Lena, 3, 900),
        Sample.Tie(Sample.Priya.Id, Sample.Tomas, 3, 30),
        Sample.Tie(Sample.Lena.Id, Sample.Emil, 3, 10),
    ];

    [Fact]
    public void Explain_WhenFound_SaysWhyAndWhyNotTheNext()
    {
        ReferralSearch search = Sample.Graph(All, Ties).Find(Sample.Query);
        search.Explain().Should().Be("""
            Ask Priya Raman (Data engineer at Acme GmbH) to introduce you to Tomas Berg (Field engineer at Norrland Robotics AB).
              1. You know Priya Raman well, from work; last contact November 2025, 3 months ago; worked together at Acme. Strength 0.52.
              2. Priya Raman is close to Tomas Berg, from work; last contact January 2026, 30 days ago. Strength 0.85.
            Together 0.45: the strongest way over at most 4 ties.
            The next best way is by Lena Koch to Emil Dahl (Team lead at Norrland Robotics) (0.16). Its weakest tie: you to Lena Koch, 0.18, last contact September 2023, 2 years ago.

            """);
        search.NextRung.Should().Be(SourcingRung.OwnNetwork);
        search.Paths.Should().ContainSingle();
        search.RunnerUp!.Destination.Should().Be(Sample.Emil);
        search.Best!.Approach.Should().Be(Approach.Referral);
        search.Best.LastIntroducer.Should().Be(Sample.Priya);
        search.Best.Steps.Select(s => s.Tie).Should().Equal(Ties[0], Ties[2]);
    }

    [Fact]
    public void Explain_WhenNobodyLeadsThere_ClimbsTheLadder()
    {
        ReferralSearch search = Sample.Graph(All, Ties[0], Ties[1]).Find(Sample.Query);
        search.Best.Should().BeNull();
        search.NextRung.Should().Be(SourcingRung.Alumni);
        search.CountReach().Should().Be(2);
        search.Explain().Should().Be("""
            Nobody leads to norrland robotics over at most 4 ties. That far you reach 2 people.
            The book knows 2 people there, but no way to them.
            Your data may not know all ties. Ask those closest to you, "Whom do you know at norrland robotics?": Priya Raman, Lena Koch.
            Next: alumni. Search the alumni groups of KTH on LinkedIn and Facebook for people at norrland robotics, and ask its career center for its list.
            Then the professional association of the industry: look for its list of members and its next meeting, and ask its office who could tell you about norrland robotics.
            Last, a cold request by phone, e-mail or mail to somebody whose work you have read about, two messages at most.

            """);
    }

    [Fact]
    public void Explain_WhenAnAlumnaWorksThere_NamesHer()
    {
        Contact alumna = Sample.Emil with { Studies = [new Education(new Organization("kth"))] };
        ReferralSearch search = Sample.Graph([alumna]).Find(Sample.Query);
        search.Alumni.Should().Equal(alumna);
        search.Explain().Should().Contain("Next: alumni. Emil Dahl went to your school; write and say so.");
    }

    [Fact]
    public void NextRung_WhenTheSeekerHasNoSchool_IsTheAssociation()
    {
        var builder = new ReferralGraphBuilder(Sample.At);
        builder.Add(Sample.Mara with { Studies = [] });
        ReferralSearch search = builder.Build().Find(Sample.Query);
        search.NextRung.Should().Be(SourcingRung.ProfessionalAssociation);
        search.Explain().Should().Contain("Next: the professional association").And.NotContain("alumni");
    }

    [Fact]
    public void Find_WhenTheDestinationRefuses_TakesAnother()
    {
        Find(Sample.Priya, Sample.Lena, Sample.Tomas with { RefusesInterviews = true }, Sample.Emil).Destination.Id.Should().Be(Sample.Emil.Id);
        Find(Sample.Priya, Sample.Lena, Sample.Tomas with { DoNotContact = true }, Sample.Emil).Destination.Id.Should().Be(Sample.Emil.Id);
    }

    [Fact]
    public void Find_WhenSomebodyRefusesInterviews_MayStillIntroduce()
    {
        Contact refusing = Sample.Tomas with { RefusesInterviews = true };
        ReferralGraph graph = Sample.Graph([Sample.Priya, refusing, Sample.Emil], Ties[0], Ties[2], Sample.Tie(refusing.Id, Sample.Emil));
        graph.Find(Sample.Query).Best!.Contacts.Should().Equal(Sample.Priya, refusing, Sample.Emil);
        graph.Find(new ReferralQuery(Sample.Mara.Id, ReferralTarget.Person(refusing.Id))).Best.Should().BeNull();
    }

    [Fact]
    public void Find_WhenTheIntroducerWantsNoContact_GoesAnotherWay() =>
        Find(Sample.Priya with { DoNotContact = true }, Sample.Lena, Sample.Tomas, Sample.Emil).FirstIntroducer.Should().Be(Sample.Lena);

    [Fact]
    public void Find_WhenTheJobIsPast_IsNoTarget()
    {
        Contact left = Sample.Tomas with { Employments = [new Employment(new Organization("Norrland Robotics"), to: new YearMonth(2024, 5))] };
        Find(Sample.Priya, Sample.Lena, left, Sample.Emil).Destination.Should().Be(Sample.Emil);
    }

    [Fact]
    public void Find_WhenTheOrganizationGoesByAnAlias_IsFound()
    {
        ReferralGraph graph = Sample.Graph(All, Ties);
        var target = ReferralTarget.At(new Organization("NR Holding") { Aliases = ["Norrland Robotics", "NRR"] });
        graph.Find(new ReferralQuery(Sample.Mara.Id, target)).Best!.Destination.Should().Be(Sample.Tomas);
    }

    [Fact]
    public void Find_WhenTheIntroducerWasJustAsked_LetsHerRest()
    {
        ReferralSearch search = Sample.Graph(All, Ties).Find(Sample.Query with { History = Sample.History(Sample.Ask(Sample.Priya, 12)) });
        search.Best!.FirstIntroducer.Should().Be(Sample.Lena);
        search.Explain().Should().EndWith("Not asked for an introduction now: Priya Raman (one ask is still open).\n");
    }

    [Fact]
    public void Find_WhenWhoWasAskedIsTheDestination_StillFindsHer()
    {
        var query = new ReferralQuery(Sample.Mara.Id, ReferralTarget.Person(Sample.Priya.Id)) { History = Sample.History(Sample.Ask(Sample.Priya, 12)) };
        Sample.Graph(All, Ties).Find(query).Best!.Destination.Should().Be(Sample.Priya);
    }

    [Fact]
    public void Find_WhenTheSeekerIsNotInTheGraph_FindsNothing()
    {
        ReferralSearch search = Sample.Graph(All, Ties).Find(new ReferralQuery(PersonId.Parse("11111111-1111-1111-1111-111111111111"), Sample.Norrland));
        search.Best.Should().BeNull();
        search.CountReach().Should().Be(0);
        search.Explain().Should().StartWith("Nobody leads to norrland robotics over at most 4 ties. That far you reach 0 people.");
    }

    [Theory]
    [InlineData(364, true, Approach.Alumni)]
    [InlineData(365, true, Approach.DormantTie)]
    [InlineData(10, false, Approach.Acquaintance)]
    public void Approach_WhenTheTieIsDirect_FollowsSilenceAndSchool(int daysSilent, bool sameSchool, Approach expected)
    {
        Contact tomas = Sample.Tomas with { Studies = sameSchool ? [new Education(new Organization("KTH"))] : [] };
        ReferralPath path = Sample.Graph([tomas], Sample.Tie(Sample.Mara.Id, tomas, daysSilent: daysSilent)).Find(Sample.Query).Best!;
        path.Approach.Should().Be(expected);
        path.FirstIntroducer.Should().BeNull();
    }

    [Fact]
    public void Find_WhenPeopleWereAddedByIdAlone_AsksForFindIds()
    {
        ReferralGraph graph = new ReferralGraphBuilder(Sample.At).AddTie(Sample.Mara.Id, Sample.Tomas.Id, 0.5).Build();
        var query = new ReferralQuery(Sample.Mara.Id, ReferralTarget.Person(Sample.Tomas.Id));
        graph.Invoking(g => g.Find(query)).Should().Throw<InvalidOperationException>().WithMessage("*FindIds*");
        var ids = new PersonId[4];
        var strengths = new double[1];
        graph.FindIds(query, ids, strengths).Should().Be(1);
        ids[0].Should().Be(Sample.Tomas.Id);
        strengths[0].Should().BeApproximately(0.5, 0.0001);
        graph.Invoking(g => g.FindIds(query, ids.AsSpan(1), strengths)).Should().Throw<ArgumentException>().WithMessage("*3 places*at least 4*");
    }

    [Fact]
    public void Find_WhenThreadsShareAGraph_GivesEachTheSame()
    {
        ReferralGraph graph = Sample.Graph(All, Ties);
        string expected = graph.Find(Sample.Query).Explain();
        Parallel.For(0, 200, _ => graph.Find(Sample.Query).Explain().Should().Be(expected));
    }

    private static ReferralPath Find(params Contact[] contacts) => Sample.Graph(contacts, Ties).Find(Sample.Query).Best!;
}
