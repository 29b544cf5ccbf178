using InfoInterview.Diagnostics;
using InfoInterview.Privacy;
using InfoInterview.Timing;

namespace InfoInterview.People;

/// <summary>The files that the sample ships, read as a user's own would be.</summary>
public sealed class SampleDataTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 3, 16, 8, 0);

    private static readonly Seeker Mara = new()
    {
        Id = PersonId.Parse("5f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e11"),
        Name = new("Mara", "Lindqvist"),
        Email = EmailAddress.Parse("mara.lindqvist@example.org"),
        Availability = Availability.In(DateTimeZoneProviders.Tzdb["Europe/Berlin"]),
    };

    [Fact]
    public void Connections_WhenTheSampleIsRead_EveryRowIsCountedAndBadRowsAreNamed()
    {
        Result<ContactImport> read = LinkedInConnections.Read(SamplePath("Connections.csv"));

        read.Value.ToString().Should().Be("Connections.csv: 533 rows read, 524 kept, 1 merged, 4 empty, 4 refused");
        read.Value.Contacts.Count.Should().BeGreaterThanOrEqualTo(520);
        read.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Explain(Purpose.ShowToOwner)).Should().Equal(
            "Connections.csv(101,93): error II1802: Connected On is no day as LinkedIn writes it. Found: \"31 Feb 2024\". Write a day such as 07 Mar 2024 (English months) or 2024-03-07.",
            "Connections.csv(216,1): error II1801: The row has no name. Write at least one of First Name and Last Name.",
            "Connections.csv(382,53): error II1803: An e-mail address has one @ with 1 to 64 characters before it. Found: \"paula.stein at example.org\". Write one address such as name@example.org, or leave the cell empty.",
            "Connections.csv(455,58): error II1714: A quoted cell goes on behind its closing quote, or has none. Found: \"Rolf,Petersen,https://www.linkedin.com/in/rolf-petersen,,\"Kupferhafen Logistik,Dispatcher,22 Oct 2021\". Put the whole cell in double quotes and write a quote inside it twice.");
    }

    [Fact]
    public void Ties_WhenTheSampleIsMerged_EveryTieIsCountedAndBadRowsAreNamed()
    {
        ContactBook connections = ContactBook.Of(Mara).Merge(LinkedInConnections.Read(SamplePath("Connections.csv")).Value, At, out MergeReport people);
        Result<ContactImport> read = TieFile.Read(SamplePath("ties.csv"));
        ContactBook book = connections.Merge(read.Value, At, out MergeReport ties);

        people.ToString().Should().Be("Connections.csv: people 524 added, 0 merged; ties 524 added, 0 merged, 0 refused; 0 job changes, 0 conflicts");
        read.Value.ToString().Should().Be("ties.csv: 336 rows read, 331 kept, 1 merged, 0 empty, 4 refused");
        ties.ToString().Should().Be("ties.csv: people 14 added, 0 merged; ties 264 added, 66 merged, 1 refused; 0 job changes, 0 conflicts");
        read.Diagnostics.Concat(ties.Diagnostics).Select(d => $"{d.Place?.Line} {d.Code}").Should().Equal("73 II1722", "130 II1723", "235 II1720", "272 II1721", "272 II1724", "337 II1726", "192 II1101");
        book.Ties.Count(t => t.IsPrivate).Should().BeGreaterThan(5);
        book.Contacts.Should().NotContain(c => c.Email != null && c.Email.Equals(Mara.Email));
    }

    [Fact]
    public void Ties_WhenTheSampleIsMerged_OneOpenWayOfThreeCloseTiesLeadsToNorrlandRobotics()
    {
        ContactBook book = ContactBook.Of(Mara)
            .Merge(LinkedInConnections.Read(SamplePath("Connections.csv")).Value, At)
            .Merge(TieFile.Read(SamplePath("ties.csv")).Value, At);

        PersonId Known(string key) => book.TryFind(key, out PersonId? id) ? id.Value : throw new InvalidOperationException(key);
        PersonId jonas = Known("profile:https://www.linkedin.com/in/dr-jonas-albrecht");
        PersonId ingrid = Known("email:ingrid.solheim@example.com");
        PersonId elin = Known("email:elin.sandqvist@example.com");
        book.Find(elin)!.CurrentJob!.Employer.IsCalled("Norrland Robotics").Should().BeTrue();
        Tie[] way = [book.FindTie(Mara.Id, jonas)!, book.FindTie(jonas, ingrid)!, book.FindTie(ingrid, elin)!];
        way.Should().OnlyContain(t => t.Closeness == 3 && !t.IsPrivate && t.Basis == TieBasis.Stated);

        // The tempting one is private both ways.
        PersonId aunt = Known("email:astrid.nyberg@example.org");
        book.FindTie(Mara.Id, aunt)!.IsPrivate.Should().BeTrue();
        book.FindTie(aunt, Mara.Id)!.IsPrivate.Should().BeTrue();
        book.Contacts.Count(c => c.CurrentJob?.Employer.IsCalled("Norrland Robotics") == true).Should().Be(5);
    }

    [Fact]
    public void Merge_WhenTheSampleComesInAgain_NothingChanges()
    {
        ContactImport connections = LinkedInConnections.Read(SamplePath("Connections.csv")).Value;
        ContactImport ties = TieFile.Read(SamplePath("ties.csv")).Value;
        ContactBook book = ContactBook.Of(Mara).Merge(connections, At).Merge(ties, At);

        Instant later = At + Duration.FromDays(90);
        book.Merge(connections, later, out MergeReport first).Should().BeSameAs(book);
        book.Merge(ties, later, out MergeReport second).Should().BeSameAs(book);
        first.Changes.Should().BeEmpty();
        second.Changes.Should().BeEmpty();
    }

    private static string SamplePath(string file) => Repository.Find("samples/ConsoleJourney/SampleData/" + file);
}
