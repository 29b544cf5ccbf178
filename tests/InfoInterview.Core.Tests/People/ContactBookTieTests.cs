using static InfoInterview.People.Samples;

namespace InfoInterview.People;

public sealed class ContactBookTieTests
{
    private static readonly ContactBook Book = ContactBook.Of(Mara).Merge(Import(Person("Anna Lind", "anna@example.org"), Person("Bo Ek", "bo@example.org")), March);
    private static readonly PersonId Anna = Book.Get(Email("anna@example.org")).Id;
    private static readonly PersonId Bo = Book.Get(Email("bo@example.org")).Id;

    private static ImportedTie Tie(string from = "anna@example.org", string to = "bo@example.org", int closeness = 2, TieKind kind = TieKind.Professional) => new(Email(from), Email(to), kind, closeness);

    [Fact]
    public void Merge_WhenATieIsStated_ItIsKnownBothWays()
    {
        ContactBook book = Book.Merge(Import(Tie() with { LastContact = new LocalDate(2026, 1, 5), Evidence = "one team" }), March, out MergeReport report);

        var there = new Tie(Anna, Bo, TieKind.Professional, 2) { LastContact = new LocalDate(2026, 1, 5), Evidence = "one team" };
        book.FindTie(Anna, Bo).Should().Be(there);
        book.FindTie(Bo, Anna).Should().Be(new Tie(Bo, Anna, TieKind.Professional, 2) { LastContact = new LocalDate(2026, 1, 5), Evidence = "one team", Basis = TieBasis.Mirrored });
        report.TiesAdded.Should().Be(1);
        report.Lines().Should().Equal("Added tie: - => Professional, closeness 2, last contact 2026-01-05", "Added tie: - => Professional, closeness 2, last contact 2026-01-05");
    }

    [Fact]
    public void Merge_WhenSomebodyHasOnlyHeardOfTheOther_OrTheRowSaysSo_ItIsOneWay()
    {
        Book.Merge(Import(Tie(closeness: 0)), March).Ties.Should().ContainSingle();
        Book.Merge(Import(Tie() with { IsMutual = false }), March).Ties.Should().ContainSingle();
        ContactBook both = Book.Merge(Import(Tie()), March);
        both.Merge(Import(Tie(closeness: 0)), March, out MergeReport report).FindTie(Bo, Anna)!.Closeness.Should().Be(0, "the mirror image fades with its statement");
        report.Lines().Should().Equal("Changed tie: Professional, closeness 2 => Professional, closeness 0", "Changed tie: Professional, closeness 2 => Professional, closeness 0");
    }

    [Fact]
    public void Merge_WhenBothDirectionsAreStated_EachKeepsItsOwn()
    {
        ContactImport import = Import(Tie(closeness: 3), Tie("bo@example.org", "anna@example.org", 1));
        ContactBook book = Book.Merge(import, March);

        book.FindTie(Anna, Bo)!.Closeness.Should().Be(3);
        book.FindTie(Bo, Anna)!.Closeness.Should().Be(1);
        book.Merge(import, March).Should().BeSameAs(book);
    }

    [Fact]
    public void Merge_WhenAConnectionAndAStatementMeet_TheStatementWinsInAnyOrder()
    {
        ContactImport connection = Import(new ImportedTie(SourceKey.Owner, Email("anna@example.org"), TieKind.Professional, 1) { LastContact = new LocalDate(2024, 3, 7), Evidence = "LinkedIn connection", Basis = TieBasis.Connection, IsMutual = false });
        ContactImport statement = Import(Tie("mara.lindqvist@example.org", "anna@example.org", 3, TieKind.Academic));

        ContactBook one = Book.Merge(connection, March).Merge(statement, March);
        ContactBook other = Book.Merge(statement, March).Merge(connection, March);

        one.Ties.Should().Equal(other.Ties);
        one.FindTie(Mara.Id, Anna).Should().Be(new Tie(Mara.Id, Anna, TieKind.Academic, 3) { LastContact = new LocalDate(2024, 3, 7), Evidence = "LinkedIn connection" });
        one.Merge(connection, March, out MergeReport report).Should().BeSameAs(one);
        report.TiesMerged.Should().Be(1);
    }

    [Fact]
    public void Merge_WhenANewStatementComes_ItReplacesTheOldOneButNotALaterContact()
    {
        ContactBook book = Book.Merge(Import(Tie() with { LastContact = new LocalDate(2026, 2, 1) }), March);

        ContactBook next = book.Merge(Import(Tie(closeness: 1, kind: TieKind.Personal) with { LastContact = new LocalDate(2025, 2, 1) }), March, out MergeReport report);

        next.FindTie(Anna, Bo).Should().Be(new Tie(Anna, Bo, TieKind.Personal, 1) { LastContact = new LocalDate(2026, 2, 1) });
        report.Lines().First().Should().Be("Changed tie: Professional, closeness 2, last contact 2026-02-01 => Personal, closeness 1, last contact 2026-02-01");
    }

    [Fact]
    public void Merge_WhenATieIsPrivate_BothWaysAreAndNoImportLiftsIt()
    {
        ContactBook book = Book.Merge(Import(Tie()), March).Merge(Import(Tie("bo@example.org", "anna@example.org") with { IsPrivate = true }), March);
        book.Ties.Should().HaveCount(2).And.OnlyContain(t => t.IsPrivate);

        ContactBook next = book.Merge(Import(Tie()), March, out MergeReport report);

        next.Should().BeSameAs(book);
        report.Lines().Should().Equal("Conflict tie: Professional, closeness 2, private => Professional, closeness 2");
    }

    [Fact]
    public void Merge_WhenAPersonIsUnknown_TheTieIsRefusedWithItsPlace()
    {
        var place = new Diagnostics.SourcePlace("ties.csv", 7);
        ContactBook next = Book.Merge(Import(Tie("nobody@example.org", "nor.me@example.org") with { Place = place }, Tie()), March, out MergeReport report);

        next.Ties.Should().HaveCount(2);
        report.TiesRefused.Should().Be(1);
        report.Diagnostics.Should().HaveCount(2, "both ends are unknown").And.OnlyContain(d => d.Code == "II1101" && d.Place == place);
        report.Diagnostics[0].ToString().Should().NotContain("nobody@");
        report.Diagnostics[0].Explain(Privacy.Purpose.ShowToOwner).Should().Contain("Found: \"nobody@example.org\"");
    }

    [Fact]
    public void Merge_WhenBothEndsAreOnePerson_TheTieIsRefused()
    {
        ContactBook book = Book.Merge(Import(Person("Anna Lind", "anna@example.org", "anna")), March);

        book.Merge(Import(new ImportedTie(Email("anna@example.org"), "profile:https://www.linkedin.com/in/anna", TieKind.Kin, 3)), March, out MergeReport report).Should().BeSameAs(book);
        report.Diagnostics.Select(d => d.Code).Should().Equal("II1105");
    }

    [Fact]
    public void Merge_WhenTheLastContactIsToCome_TheTieIsKeptWithoutIt()
    {
        ContactBook next = Book.Merge(Import(Tie() with { LastContact = new LocalDate(2026, 3, 18) }), March, out MergeReport report);

        next.FindTie(Anna, Bo)!.LastContact.Should().BeNull();
        report.Diagnostics.Select(d => d.Code).Should().Equal("II1103");
        Book.Merge(Import(Tie() with { LastContact = new LocalDate(2026, 3, 17) }), March, out report);
        report.Diagnostics.Should().BeEmpty("one day of grace for zones");
    }

    [Fact]
    public void Merge_WhenOneFileStatesATieTwiceByOtherAddresses_TheFirstRowCounts()
    {
        ContactBook book = Book.Merge(Import(Person("Anna Lind", "anna@example.org", "anna")), March);
        ContactImport import = Import(Tie(closeness: 3), new ImportedTie("profile:https://www.linkedin.com/in/anna", Email("bo@example.org"), TieKind.Professional, 1));

        ContactBook next = book.Merge(import, March, out MergeReport report);

        next.FindTie(Anna, Bo)!.Closeness.Should().Be(3);
        report.Diagnostics.Select(d => d.Code).Should().Equal("II1104");
        next.Merge(import, March).Should().BeSameAs(next);
    }

    [Fact]
    public void With_WhenATieIsSetByHand_PrivateHoldsForBothWays()
    {
        ContactBook book = Book.Merge(Import(Tie()), March);

        ContactBook hidden = book.With(book.FindTie(Anna, Bo)! with { IsPrivate = true });
        hidden.Ties.Should().OnlyContain(t => t.IsPrivate);
        hidden.With(hidden.FindTie(Bo, Anna)! with { IsPrivate = false }).Ties.Should().OnlyContain(t => !t.IsPrivate);
        FluentActions.Invoking(() => book.With(new Tie(Anna, new PersonId(new Guid(1, 2, 3, [4, 5, 6, 7, 8, 9, 10, 11])), TieKind.Kin, 1))).Should().Throw<ArgumentException>().WithParameterName("tie");
    }

    [Fact]
    public void With_WhenAContactIsSetByHand_ItIsAddedReplacedAndFoundByItsAddresses()
    {
        var cy = new Contact { Id = PersonId.Parse("11111111-2222-8333-8444-555555555555"), Name = new("Cy"), Email = EmailAddress.Parse("cy@example.org"), DoNotContact = true };
        ContactBook book = Book.With(cy);

        book.Get(Email("cy@example.org")).Should().BeSameAs(cy);
        book.With(cy with { RefusesInterviews = true }).Find(cy.Id)!.RefusesInterviews.Should().BeTrue();
        ContactBook next = book.Merge(Import(Person("Cy", "cy@example.org", job: "Cook at Café")), March);
        next.Find(cy.Id).Should().BeEquivalentTo(new { DoNotContact = true, CurrentJob = new Employment(new Organization("Café"), "Cook") });
        FluentActions.Invoking(() => book.With(cy with { Email = Mara.Email })).Should().Throw<ArgumentException>().WithMessage("*the owner is no contact*");
        FluentActions.Invoking(() => book.With(cy with { Id = Mara.Id })).Should().Throw<ArgumentException>();
    }
}
