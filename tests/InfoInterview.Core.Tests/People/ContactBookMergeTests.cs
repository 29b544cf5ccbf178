using static InfoInterview.People.Samples;

namespace InfoInterview.People;

public sealed class ContactBookMergeTests
{
    private static readonly ContactBook Empty = ContactBook.Of(Mara);

    [Fact]
    public void Merge_WhenPeopleAreNew_AddsThemUnderTheIdsOfTheirKeys()
    {
        ContactBook book = Empty.Merge(Import(Person("Anna Lind", "anna@example.org", "anna", "Boss at Acme")), March, out MergeReport report);

        Contact anna = book.Contacts.Should().ContainSingle().Subject;
        anna.Id.Should().Be(PersonId.Derive(book.Id, "profile:https://www.linkedin.com/in/anna"));
        anna.CurrentJob.Should().Be(new Employment(new Organization("Acme"), "Boss"));
        book.TryFind("email:anna@example.org", out PersonId? byEmail).Should().BeTrue();
        byEmail.Should().Be(anna.Id);
        report.Lines().Should().Equal("Added contact: - => Anna Lind");
        report.ToString().Should().Be("people.csv: people 1 added, 0 merged; ties 0 added, 0 merged, 0 refused; 0 job changes, 0 conflicts");
        report.At.Should().Be(March);
        Empty.Contacts.Should().BeEmpty("a book does not change");
    }

    [Fact]
    public void Merge_WhenTheSameFileComesThreeTimes_ChangesNothing()
    {
        ContactImport import = Import(Person("Anna Lind", "anna@example.org", "anna", "Boss at Acme"), Person("Bo Ek", page: "bo"), Person("Cy", "cy@example.org"));
        ContactBook book = Empty.Merge(import, March);

        ContactBook again = book.Merge(import, March + Duration.FromDays(40), out MergeReport report);

        again.Should().BeSameAs(book);
        report.Changes.Should().BeEmpty();
        report.HasChanged.Should().BeFalse();
        report.ContactsMerged.Should().Be(3);
        again.Merge(import, March).Should().BeSameAs(book);
    }

    [Fact]
    public void Merge_WhenALaterSourceKnowsMoreOfAName_FillsWhatWasMissingAndLosesNothing()
    {
        var more = new PersonName("Anna", "Lind") { SecondFamily = "Ek", Language = Language.Spanish, Courtesy = CourtesyTitle.Mx, Title = "Dr.", Suffix = "PhD", Preferred = "Ann" };
        ContactBook book = Empty.Merge(Import(Person("Anna Lind", page: "anna")), March)
            .Merge(Import(Person("Anna Lind", page: "anna", exact: more)), March)
            .Merge(Import(Person("Anna Lind", page: "anna", exact: more with { SecondFamily = "Al", Courtesy = CourtesyTitle.Ms })), March)
            .Merge(Import(Person("Anna Lind", page: "anna")), March);

        book.Contacts.Single().Name.Should().Be(more);
    }

    [Fact]
    public void Merge_WhenTwoPeopleShareAName_TheyStayTwo()
    {
        ContactBook book = Empty.Merge(Import(Person("Anna Lind", page: "anna-1"), Person("Anna Lind", page: "anna-2")), March)
            .Merge(Import(Person("Anna Lind", "anna@example.org")), March);

        book.Contacts.Should().HaveCount(3);
    }

    [Fact]
    public void Merge_WhenSomebodyHasANewJob_ReportsItAndKeepsTheOldOneInTheHistory()
    {
        ContactBook book = Empty.Merge(Import(Person("Anna Lind", page: "anna", job: "Boss at Acme")), March - Duration.FromDays(400));

        ContactBook next = book.Merge(Import(Person("Anna Lind", page: "anna", job: "Chief at Bolt AB")), March, out MergeReport report);

        next.Contacts.Single().Employments.Should().Equal(
            new Employment(new Organization("Bolt AB"), "Chief"),
            new Employment(new Organization("Acme"), "Boss", to: new YearMonth(2026, 3)));
        report.Lines().Should().Equal("Changed employment: Boss, Acme => Chief, Bolt AB");
        report.JobChanges.Should().ContainSingle();
        next.Merge(Import(Person("Anna Lind", page: "anna", job: "Chief at Bolt")), March, out report).Should().BeSameAs(next, "a legal form is no other employer");
        report.Changes.Should().BeEmpty();
    }

    [Fact]
    public void Merge_WhenAnOlderExportComesIn_KeepsTheNewerJobAndSaysSo()
    {
        ContactImport old = Import(Person("Anna Lind", page: "anna", job: "Boss at Acme"));
        ContactBook book = Empty.Merge(old, March).Merge(Import(Person("Anna Lind", page: "anna", job: "Chief at Bolt")), March);

        book.Merge(old, March, out MergeReport report).Should().BeSameAs(book);
        report.Lines().Should().Equal("Conflict employment: Chief, Bolt => Boss, Acme");
    }

    [Fact]
    public void Merge_WhenAnEmailIsLearnedLater_FillsItInAndFindsThePersonByIt()
    {
        ContactBook book = Empty.Merge(Import(Person("Anna Lind", page: "anna")), March);

        ContactBook next = book.Merge(Import(Person("Anna Lind", "anna@example.org", "anna")), March, out MergeReport report);

        report.Lines().Should().StartWith("Changed email: - => anna@example.org");
        next.Get(Email("ANNA@example.org")).Id.Should().Be(book.Contacts.Single().Id);
    }

    [Fact]
    public void Merge_WhenAPageIsLearnedLater_FindsThePersonByEmailAndKeepsTheId()
    {
        ContactBook book = Empty.Merge(Import(Person("Anna Lind", "anna@example.org")), March);

        ContactBook next = book.Merge(Import(Person("Anna Lind", "anna@example.org", "anna")), March);

        next.Contacts.Should().ContainSingle().Which.Should().BeEquivalentTo(new { book.Contacts.Single().Id, Profile = new Uri("https://www.linkedin.com/in/anna") });
    }

    [Fact]
    public void Merge_WhenTheFileSaysSomethingElse_KeepsTheBooksValueAndListsTheConflict()
    {
        ContactBook book = Empty.Merge(Import(Person("Anna Lind", "anna@example.org", "anna")), March);

        ContactBook next = book.Merge(Import(Person("Anna Berg", "anna.berg@example.org", "anna")), March, out MergeReport report);

        next.Contacts.Single().Should().Be(book.Contacts.Single());
        report.Lines().Should().Equal("Conflict name: Anna Lind => Anna Berg", "Conflict email: anna@example.org => anna.berg@example.org", "Changed key: - => email:anna.berg@example.org");
    }

    [Fact]
    public void Merge_WhenAMemberRenamedThePage_TakesTheNewOne()
    {
        ContactBook book = Empty.Merge(Import(Person("Anna Lind", "anna@example.org", "anna-123")), March);

        ContactBook next = book.Merge(Import(Person("Anna Lind", "anna@example.org", "anna")), March, out MergeReport report);

        next.Contacts.Should().ContainSingle().Which.Profile.Should().Be(new Uri("https://www.linkedin.com/in/anna"));
        report.Lines().First().Should().Be("Changed profile: https://www.linkedin.com/in/anna-123 => https://www.linkedin.com/in/anna");
        next.Merge(Import(Person("Anna Lind", "anna@example.org", "anna")), March).Should().BeSameAs(next);
        next.Merge(Import(Person("Anna Lind", "anna@example.org", "anna-123")), March).Should().BeSameAs(next, "an address seen before is the older one");
    }

    [Fact]
    public void Merge_WhenTwoPeopleShareAMailbox_TheyStayTwoWithAWarning()
    {
        ContactImport import = Import(Person("Anna Lind", "info@example.org", "anna"), Person("Bo Ek", "info@example.org", "bo"));
        ContactBook book = Empty.Merge(import, March, out MergeReport report);

        book.Contacts.Should().HaveCount(2);
        report.Diagnostics.Select(d => d.Code).Should().Equal("II1102");
        report.Lines().Should().Equal("Added contact: - => Anna Lind", "Added contact: - => Bo Ek", "Conflict key: - => email:info@example.org");
        book.Merge(import, March).Should().BeSameAs(book);
    }

    [Fact]
    public void Merge_WhenARowJoinsTwoContacts_MergesNobodySilently()
    {
        ContactBook book = Empty.Merge(Import(Person("Anna Lind", page: "anna"), Person("A. Lind", "anna@example.org")), March);

        ContactBook next = book.Merge(Import(Person("Anna Lind", "anna@example.org", "anna")), March, out MergeReport report);

        next.Should().BeSameAs(book);
        report.Diagnostics.Select(d => d.Code).Should().Equal("II1102");
        report.Lines().Should().Equal("Conflict email: - => anna@example.org", "Conflict key: - => email:anna@example.org");
    }

    [Fact]
    public void Merge_WhenAFileSpeaksInPassing_FillsGapsAndReplacesNothing()
    {
        ContactBook book = Empty.Merge(Import(Person("Anna Lind", "anna@example.org", job: "Boss at Acme"), Person("Bo Ek", "bo@example.org")), March);

        ContactBook next = book.Merge(Import(Person("Anna", "anna@example.org", job: "Chief at Bolt", inPassing: true), Person("Bo Ek", "bo@example.org", job: "Cook at Café", inPassing: true)), March, out MergeReport report);

        report.Lines().Should().Equal("Conflict name: Anna Lind => Anna", "Conflict employment: Boss, Acme => Chief, Bolt", "Changed employment: - => Cook, Café");
        report.JobChanges.Should().BeEmpty("a job learned is no job change");
        next.Get(Email("anna@example.org")).CurrentJob!.Employer.Name.Should().Be("Acme");
    }

    [Fact]
    public void Merge_WhenATitleIsLearned_ItIsNoJobChange()
    {
        ContactBook book = Empty.Merge(Import(Person("Anna Lind", "anna@example.org", job: "Acme")), March);

        ContactBook next = book.Merge(Import(Person("Anna Lind", "anna@example.org", job: "Boss at Acme GmbH")), March, out MergeReport report);

        next.Contacts.Single().Employments.Should().Equal(new Employment(new Organization("Acme"), "Boss"));
        report.Lines().Should().Equal("Changed title: - => Boss");
    }

    [Fact]
    public void Merge_WhenTheOwnerIsInTheFile_SheIsNoContactAndKnownByOnePageMore()
    {
        ContactImport import = Import(Person("Mara Lindqvist", "Mara.Lindqvist@example.org", "mara-l"), Person("M", page: "mara-lindqvist"));
        ContactBook book = Empty.Merge(import, March, out MergeReport report);

        book.Contacts.Should().BeEmpty();
        report.ContactsMerged.Should().Be(2);
        book.TryFind("profile:https://www.linkedin.com/in/mara-l", out PersonId? id).Should().BeTrue();
        id.Should().Be(Mara.Id);
        book.Merge(import, March).Should().BeSameAs(book);
    }

    [Fact]
    public void Merge_WhenTheImportIsMissing_Throws() =>
        FluentActions.Invoking(() => Empty.Merge(null!, March)).Should().Throw<ArgumentNullException>();
}
