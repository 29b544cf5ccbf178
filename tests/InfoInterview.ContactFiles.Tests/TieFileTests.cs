using InfoInterview.Diagnostics;
using static InfoInterview.People.FileBytes;

namespace InfoInterview.People;

public sealed class TieFileTests
{
    [Fact]
    public void Read_WhenARowIsGood_ReadsEveryColumn()
    {
        Result<ContactImport> read = Ties(TieHeader + "Anna@Example.org,linkedin.com/in/Bo/,KIN,3,2025-11-03,\"aunt, sister\",Yes\n");

        read.Diagnostics.Should().BeEmpty();
        read.Value.Ties.Should().ContainSingle().Which.Should().Be(new ImportedTie("email:anna@example.org", "profile:https://www.linkedin.com/in/bo", TieKind.Kin, 3)
        {
            LastContact = new LocalDate(2025, 11, 3),
            Evidence = "aunt, sister",
            IsPrivate = true,
            Place = new SourcePlace("t.csv", 2),
        });
    }

    [Fact]
    public void Read_WhenHeadersDifferInCaseBlanksAndOrder_ReadsThemAll()
    {
        ImportedTie tie = Ties("Closeness;Last\u00A0Contact ;KIND;To;From;Private;mutual\n2;;academic;b@example.org;a@example.org;0;no\n").Value.Ties[0];

        tie.Should().BeEquivalentTo(new { FromKey = "email:a@example.org", ToKey = "email:b@example.org", Kind = TieKind.Academic, Closeness = 2, LastContact = (LocalDate?)null, IsPrivate = false, IsMutual = false });
    }

    [Theory]
    [InlineData("from,to,kind,closness", "1,14 II1707")]
    [InlineData("form,to,kind,closeness", "1,1 II1707")]
    [InlineData("from,to,kind,closeness,privat", "1,24 II1707")]
    [InlineData("from,to,kind", "1,0 II1708")]
    [InlineData("from,to,kind,closeness,from", "1,24 II1709")]
    public void Read_WhenAColumnIsWrong_ReadsNothing(string header, string place)
    {
        Result<ContactImport> read = Ties(header + "\na@example.org,b@example.org,kin,3,yes\n");

        read.TryGet(out _).Should().BeFalse("a misspelled «private» would show what is private");
        read.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Place!.Line},{d.Place.Column} {d.Code}").Should().Contain(place);
    }

    [Theory]
    [InlineData("Anna Lind,b@example.org,kin,3,,,", "2,1 II1720")]
    [InlineData(",b@example.org,kin,3,,,", "2,1 II1720")]
    [InlineData("a@example.org,b@example.org,friend,3,,,", "2,29 II1721")]
    [InlineData("a@example.org,b@example.org,2,3,,,", "2,29 II1721")]
    [InlineData("a@example.org,b@example.org,kin,4,,,", "2,33 II1722")]
    [InlineData("a@example.org,b@example.org,kin,,,,", "2,33 II1722")]
    [InlineData("a@example.org,b@example.org,kin,2.0,,,", "2,33 II1722")]
    [InlineData("a@example.org,b@example.org,kin,3,03.11.2025,,", "2,35 II1723")]
    [InlineData("a@example.org,b@example.org,kin,3,2025-02-29,,", "2,35 II1723")]
    [InlineData("a@example.org,b@example.org,kin,3,,,perhaps", "2,37 II1724")]
    [InlineData("a@example.org,A@EXAMPLE.ORG,kin,3,,,", "2,15 II1725")]
    [InlineData("a@example.org,b@example.org,kin,3,,,no,more", "2,0 II1740")]
    public void Read_WhenARowIsBroken_NamesTheCellAndKeepsTheOthers(string row, string place)
    {
        Result<ContactImport> read = Ties($"{TieHeader}{row}\na@example.org,c@example.org,personal,1\n");

        read.Places().Should().Equal(place);
        read.Value.ToString().Should().Be("t.csv: 2 rows read, 1 kept, 0 merged, 0 empty, 1 refused");
        read.Diagnostics[0].Fix.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public void Read_WhenARowNamesPeople_TheyComeWithNameAndJob()
    {
        Result<ContactImport> read = Ties("from,to,kind,closeness,to_name,to_company,to_position\na@example.org,linkedin.com/in/elin,professional,2,Dr. Elin Maria Sand,Norrland Robotics,Engineer\nb@example.org,linkedin.com/in/elin,professional,1,Elin Other,,\n");

        ImportedContact elin = read.Value.Contacts.Should().ContainSingle().Subject;
        elin.Name.Should().Be(new PersonName("Elin Maria", "Sand") { Title = "Dr." });
        elin.Profile.Should().Be(new Uri("https://www.linkedin.com/in/elin"));
        elin.Employment.Should().Be(new Employment(new Organization("Norrland Robotics"), "Engineer"));
        elin.FillsGapsOnly.Should().BeTrue();
        read.Places().Should().Equal("3,51 II1727");
    }

    [Fact]
    public void Read_WhenATieIsThereTwice_TheFirstCountsButPrivateStaysPrivate()
    {
        Result<ContactImport> read = Ties(TieHeader + "a@example.org,b@example.org,kin,3,2024-01-01,,no\na@example.org,b@example.org,kin,1,2025-01-01,x,yes\n");

        read.Value.Ties.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Closeness = 3, LastContact = new LocalDate(2025, 1, 1), Evidence = "x", IsPrivate = true });
        read.Places().Should().Equal("3,0 II1726");
        read.Value.RowsMerged.Should().Be(1);
    }

    [Fact]
    public void Read_WhenThereIsAHeaderAlone_IsAFileWithoutTies()
    {
        Result<ContactImport> read = Ties(TieHeader);

        read.Value.RowsRead.Should().Be(0);
        read.Only().Should().StartWith("t.csv: warning II1711");
    }

    [Fact]
    public void Read_WhenConnectionsAreGiven_SaysSo() =>
        Ties(Header).Only().Should().Contain("This is not a ties file. This looks like a LinkedIn connections file.");
}
