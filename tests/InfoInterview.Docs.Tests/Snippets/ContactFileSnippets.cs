using InfoInterview.Diagnostics;
using InfoInterview.People;
using InfoInterview.Privacy;
using InfoInterview.Testing;
using InfoInterview.Timing;

namespace InfoInterview.Docs.Snippets;

public sealed class ContactFileSnippets
{
    [Fact]
    public void ReadAndMerge_WhenSomeRowsAreBroken_NamesThemAndKeepsTheOthers()
    {
        Instant now = Instant.FromUtc(2026, 3, 16, 8, 0);
        string folder = Repository.Find("tests/InfoInterview.ContactFiles.Tests/TestData/WithFaults/");
        string connections = folder + "Connections.csv";
        string ties = folder + "ties.csv";
        var mara = new Seeker { Id = new SeededIds(1).Person(0), Name = new PersonName("Mara", "Lindqvist"), Email = EmailAddress.Parse("mara.lindqvist@example.org"), Availability = Availability.In(DateTimeZone.Utc) };
        var said = new StringWriter();

        // snippet: ReadAndMerge
        Result<ContactImport> people = LinkedInConnections.Read(connections);
        Result<ContactImport> knows = TieFile.Read(ties);
        foreach (Diagnostic fault in people.Diagnostics.Concat(knows.Diagnostics))
        {
            said.WriteLine(fault.Explain(Purpose.ShowToOwner));
        }

        ContactBook book = ContactBook.Of(mara)
            .Merge(people.Value, at: now, out MergeReport first)
            .Merge(knows.Value, at: now, out MergeReport second);
        foreach (ContactChange job in first.JobChanges)
        {
            said.WriteLine($"{book.Find(job.Contact)?.Name.Full}: {job.Before} -> {job.After}");
        }
        // end-snippet

        said.ToString().Should().Contain("Connections.csv: hint II1807").And.Contain("Connections.csv(101,93): error II1802").And.Contain("ties.csv(73,103): error II1722");
        (first.ContactsAdded + second.ContactsAdded).Should().Be(book.Contacts.Count);
    }
}
