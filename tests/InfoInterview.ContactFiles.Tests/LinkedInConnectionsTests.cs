using System.Text;
using InfoInterview.Diagnostics;
using InfoInterview.Privacy;
using static InfoInterview.People.FileBytes;

namespace InfoInterview.People;

public sealed class LinkedInConnectionsTests
{
    [Theory]
    [InlineData("linkedin-utf8-bom.csv", 0)]
    [InlineData("linkedin-utf16le.csv", 0)]
    [InlineData("linkedin-utf16be-no-bom.csv", 0)]
    [InlineData("linkedin-windows-1252-semicolon.csv", 1)]
    [InlineData("linkedin-tab.csv", 0)]
    public void Read_WhateverTheEncodingAndTheSeparator_GivesTheSamePerson(string file, int hints)
    {
        Result<ContactImport> read = LinkedInConnections.Read(TestData(file));

        ImportedContact person = read.Value.Contacts.Should().ContainSingle().Subject;
        person.Name.Should().Be(new PersonName("Zoë", "Müller"));
        person.SourceKeys.Should().Equal("profile:https://www.linkedin.com/in/zoe-mueller");
        person.Employment.Should().Be(new Employment(new Organization("Pumpen, Ventile & Co."), "Leiterin"));
        person.ConnectedOn.Should().Be(new LocalDate(2024, 3, 7));
        person.Email.Should().BeNull();
        person.Place.Should().Be(new SourcePlace(file, 5));
        read.Diagnostics.Select(d => d.Code).Should().Equal(Enumerable.Repeat("II1712", hints));
    }

    [Fact]
    public void Read_WhenARowIsGood_GivesAWeakTieFromTheOwner()
    {
        ImportedTie tie = Connections(Header + "Anna,Lind,https://www.linkedin.com/in/a,,,,07 Mar 2024\n").Value.Ties.Should().ContainSingle().Subject;

        tie.FromKey.Should().Be(SourceKey.Owner);
        tie.Should().BeEquivalentTo(new { Kind = TieKind.Professional, Closeness = 1, LastContact = new LocalDate(2024, 3, 7), Evidence = "LinkedIn connection", Basis = TieBasis.Connection, IsMutual = false, IsPrivate = false });
    }

    [Theory]
    [InlineData("google-contacts.csv", "This looks like a Google Contacts export.", "First Name, Middle Name, Last Name, Organization Name, E-mail 1 - Label, E-mail 1 - Value")]
    [InlineData("google-contacts-old.csv", "This looks like a Google Contacts export.", "Name, Given Name, Additional Name, Family Name, E-mail 1 - Type, E-mail 1 - Value")]
    [InlineData("outlook.csv", "This looks like an Outlook contacts export.", "First Name, Middle Name, Last Name, Company, Job Title, Business Phone, E-mail Address, E-mail Type")]
    [InlineData("linkedin-invitations.csv", "This looks like the invitations of a LinkedIn export.", "From, To, Sent At, Message, Direction")]
    [InlineData("contacts.vcf", "This looks like a vCard file.", "BEGIN:VCARD")]
    [InlineData("unknown.csv", "This is not a LinkedIn connections file. Expected are the columns", "Artikel, Preis")]
    public void Read_WhenTheFileIsOfAnotherKind_SaysWhichAndNamesTheHeaders(string file, string says, string found)
    {
        Result<ContactImport> read = LinkedInConnections.Read(TestData(file));

        read.TryGet(out _).Should().BeFalse();
        read.Only().Should().StartWith($"{file}(1): error II1706: This is not a LinkedIn connections file.")
            .And.Contain(says).And.Contain($"Found: \"{found}\".").And.Contain("First Name,Last Name,URL,Email Address,Company,Position,Connected On");
    }

    [Fact]
    public void Read_WhenATiesFileIsGiven_SaysSo() =>
        Connections(TieHeader).Only().Should().Contain("This looks like a ties file.");

    [Theory]
    [InlineData("", "error II1702: The file is empty.")]
    [InlineData("  \r\n\n", "error II1702: The file is empty.")]
    [InlineData("PK\u0003\u0004zip", "error II1703: This is a ZIP archive or an Excel workbook, not a CSV file.")]
    [InlineData("%PDF-1.7", "error II1703: This is a PDF document, not a CSV file.")]
    [InlineData(Header, "error II1711: There are no rows below the header.")]
    public void Read_WhenThereIsNothingToRead_IsAnErrorAndNeverZeroRowsOfSuccess(string text, string says)
    {
        Result<ContactImport> read = Connections(text);

        read.TryGet(out _).Should().BeFalse();
        read.Only().Should().StartWith($"c.csv: {says}");
    }

    [Fact]
    public void Read_WhenThereIsNoSuchFile_IsAnErrorThatShowsThePathToTheOwnerOnly()
    {
        Diagnostic missing = LinkedInConnections.Read("no-such-folder/Connections.csv").Diagnostics.Should().ContainSingle().Subject;

        missing.ToString().Should().Be("Connections.csv: error II1701: There is no such file.");
        missing.Explain(Purpose.ShowToOwner).Should().Contain("no-such-folder/Connections.csv");
        LinkedInConnections.Read(AppContext.BaseDirectory).Diagnostics[0].Message.Should().Be("This is a folder, not a file.");
        LinkedInConnections.Read("a\0b").HasErrors.Should().BeTrue();
    }

    [Fact]
    public void Read_WhenTheCallerIsWrong_Throws()
    {
        FluentActions.Invoking(() => LinkedInConnections.Read(" ")).Should().Throw<ArgumentException>().WithParameterName("path");
        FluentActions.Invoking(() => LinkedInConnections.Read(null!, "x")).Should().Throw<ArgumentNullException>();
        var closed = new MemoryStream();
        closed.Dispose();
        FluentActions.Invoking(() => LinkedInConnections.Read(closed, "x")).Should().Throw<ArgumentException>().WithParameterName("stream");
    }

    [Fact]
    public void Read_WhenAColumnIsMisspelledOrTwice_SuggestsTheRightOneAndReadsNothing()
    {
        Connections("First Name,Last Name,URL,Conected On\nA,B,x.example/in/a,\n").Only().Should().Be(
            "c.csv(1,26): error II1707: The header has an unknown column; did you mean \"Connected On\"? Found: \"Conected On\". Write Connected On, or take the column out.");
        Connections("First Name,Last Name,URL,URL\n").Places().Should().Equal("1,26 II1709");
        Connections("First Name,URL,Company\n").Places().Should().Equal("1,0 II1708");
    }

    [Fact]
    public void Read_WhenOptionalColumnsAreMissingOrUnknownOnesThere_StillReads()
    {
        Result<ContactImport> read = Connections("\u00A0first_name ,LAST  NAME,\"URL\",Shoe size\nAnna,Lind,linkedin.com/in/Anna/?x=1,38\n");

        read.Value.Contacts.Should().ContainSingle().Which.Profile.Should().Be(new Uri("https://www.linkedin.com/in/anna"));
        read.Diagnostics.Should().ContainSingle().Which.Severity.Should().Be(Severity.Hint);
    }

    [Theory]
    [InlineData("Anna,Lind,,anna@example.org,,,7/3/24", "5,31 II1802")]
    [InlineData("Anna,Lind,,anna@example.org,,,07 Mär 2024", "5,31 II1802")]
    [InlineData("Anna,Lind,,anna.example.org,,,", "5,12 II1803")]
    [InlineData("Anna,Lind,javascript:alert(1),,,,", "5,11 II1804")]
    [InlineData("Anna,Lind,,,,,", "5,0 II1805")]
    [InlineData(",,https://www.linkedin.com/in/x,,,,", "5,1 II1801")]
    [InlineData("🚀,⭐,https://www.linkedin.com/in/x,,,,", "5,1 II1742")]
    [InlineData("\"=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")\",Lind,https://www.linkedin.com/in/x,,,,", "5,1 II1742")]
    [InlineData("Anna,Lind,https://www.linkedin.com/in/x", "5,0 II1719")]
    [InlineData("Anna,Lind,https://www.linkedin.com/in/x,,Acme, Inc,Boss,07 Mar 2024,", "5,0 II1740")]
    [InlineData("Anna,\"Lind,https://www.linkedin.com/in/x,,,,", "5,6 II1714")]
    [InlineData("Anna,Li\"nd,https://www.linkedin.com/in/x,,,,", "5,8 II1715")]
    [InlineData("Anna,Li\0nd,https://www.linkedin.com/in/x,,,,", "5,8 II1716")]
    public void Read_WhenARowIsBroken_NamesThePlaceAndKeepsTheOthers(string row, string place)
    {
        Result<ContactImport> read = Connections($"Notes:\n\"x\"\n\n{Header}{row}\nEva,Berg,https://www.linkedin.com/in/eva,,,,\n");

        read.Places().Should().Equal(place);
        read.Value.ToString().Should().Be("c.csv: 2 rows read, 1 kept, 0 merged, 0 empty, 1 refused");
        read.Value.Contacts.Should().ContainSingle().Which.Name.Full.Should().Be("Eva Berg");
    }

    [Fact]
    public void Read_WhenARowHasManyFaults_NamesAllOfThem() =>
        Connections(Header + ",,ftp://x,me,,,soon\n").Places().Should().Equal("2,1 II1801", "2,3 II1804", "2,11 II1803", "2,16 II1802");

    [Fact]
    public void Read_WhenMembersHideTheirData_CountsTheRowsAndSaysSoOnce()
    {
        Result<ContactImport> read = Connections(Header + "Anna,Lind,,a@example.org,,,\n,,,,,,\n,,,,,,01 Mar 2024\n");

        read.Value.RowsEmpty.Should().Be(2);
        read.Only().Should().StartWith("c.csv: hint II1807: 2 rows name nobody");
    }

    [Fact]
    public void Read_WhenAPersonIsThereTwice_TheFirstRowCountsAndGapsAreFilled()
    {
        Result<ContactImport> read = Connections(Header + "Anna,Lind,https://de.linkedin.com/in/Anna/,,Acme,Boss,\nAnna,Lind,http://www.linkedin.com/in/anna?trk=x,anna@example.org,Other,Boss,07 Mar 2024\n");

        ImportedContact person = read.Value.Contacts.Should().ContainSingle().Subject;
        person.SourceKeys.Should().Equal("profile:https://www.linkedin.com/in/anna", "email:anna@example.org");
        person.Employment!.Employer.Name.Should().Be("Acme");
        person.ConnectedOn.Should().Be(new LocalDate(2024, 3, 7));
        read.Only().Should().StartWith("c.csv(3): warning II1806: The row repeats the person of line 2, with another Company or Position; the first row counts.");
        read.Value.RowsMerged.Should().Be(1);
    }

    [Fact]
    public void Read_WhenTwoPeopleShareAName_KeepsBoth() =>
        Connections(Header + "Anna,Lind,https://www.linkedin.com/in/a1,,,,\nAnna,Lind,https://www.linkedin.com/in/a2,,,,\n").Value.Contacts.Should().HaveCount(2);

    [Fact]
    public void Read_WhenThereIsNeitherUrlNorEmail_NameAndDayIdentify()
    {
        Result<ContactImport> read = Connections("First Name,Last Name,Email Address,Connected On\nAnna,Lind,,07 Mar 2024\n");

        read.Value.Contacts[0].SourceKeys.Should().Equal("connected:2024-03-07 anna lind");
        read.Places().Should().Equal("2,0 II1808");
    }

    [Fact]
    public void Read_WhenACellIsAFormula_KeepsTheTextAndWarnsAndTakesTheGuardOff()
    {
        Result<ContactImport> read = Connections(Header + "Anna,Lind,,a@example.org,\"=cmd|' /C calc'!A0\",'-2+3,\n");

        read.Value.Contacts[0].Employment!.Employer.Name.Should().Be("=cmd|' /C calc'!A0");
        read.Value.Contacts[0].Employment!.Title.Should().Be("-2+3");
        read.Places().Should().Equal("2,26 II1741");
    }

    [Theory]
    [InlineData("07 Mar 2024", 2024, 3, 7)]
    [InlineData("7 Mar 2024", 2024, 3, 7)]
    [InlineData("2024-03-07", 2024, 3, 7)]
    [InlineData("07-Mar-24", 2024, 3, 7)]
    [InlineData("29 Feb 2024", 2024, 2, 29)]
    public void Read_WhenTheDayIsWrittenInAnyClearForm_ReadsIt(string day, int year, int month, int dayOfMonth) =>
        Connections($"{Header}Anna,Lind,,a@example.org,,,{day}\n").Value.Contacts[0].ConnectedOn.Should().Be(new LocalDate(year, month, dayOfMonth));

    [Fact]
    public void Read_WhenTheFileIsOverItsBudget_IsRefusedWhole()
    {
        const string Rows = Header + "Anna,Lind,,a@example.org,,,\nEva,Berg,,e@example.org,,,\n";

        Connections(Rows, new ContactFileBudget { Rows = 1 }).Only().Should().StartWith("c.csv(3): error II1705: The file has more than 1 rows.");
        Connections(Rows, new ContactFileBudget { Bytes = 100 }).Only().Should().StartWith("c.csv: error II1704: The file has more than 100 bytes.");
        Connections(Rows, new ContactFileBudget { Columns = 6 }).Places().Should().Equal("1,0 II1717");
        Connections(Rows, new ContactFileBudget { Rows = 2 }).Value.RowsKept.Should().Be(2);
    }

    [Fact]
    public void Read_WhenOneRowIsOverItsBudget_IsRefusedAlone()
    {
        string rows = $"{Header}{new string(',', 300)}\nAnna,{new string('x', 60)},,a@example.org,,,\nEva,\"{new string('y', 60)}\",,e@example.org,,,\nEva,Berg,,e@example.org,,,\n";
        Result<ContactImport> read = Connections(rows, new ContactFileBudget { CellLength = 50 });

        read.Places().Should().Equal("2,200 II1717", "3,6 II1718", "4,5 II1718");
        read.Value.ToString().Should().Be("c.csv: 4 rows read, 1 kept, 0 merged, 0 empty, 3 refused");
    }

    [Fact]
    public void Read_WhenAQuoteIsNeverClosed_CostsOneLineOfManyHundred()
    {
        string rows = string.Concat(Enumerable.Range(0, 500).Select(i => $"Eva,Berg,,e{i}@example.org,\"Acme, Inc\",,\n"));
        Result<ContactImport> read = Connections(Header + "Anna,\"Lind,,a@example.org,,,\n" + rows);

        read.Value.ToString().Should().Be("c.csv: 501 rows read, 500 kept, 0 merged, 0 empty, 1 refused");
        read.Places().Should().Equal("2,6 II1714");
    }

    [Fact]
    public void Read_WhenBytesAreNoText_SaysWhereAndGoesOn()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Header), .. "Anna,Lind,,a@example.org,"u8, 0xFF, .. "x,,\n"u8];

        Connections(bytes).Places().Should().Equal("2,0 II1713");
    }

    [Fact]
    public void ToString_OfWhatWasRead_NamesNobody()
    {
        ContactImport import = Connections(Header + "Anna,Lind,https://www.linkedin.com/in/anna,anna@example.org,Acme,Boss,07 Mar 2024\n").Value;

        string[] printed = [import.ToString(), import.Contacts[0].ToString(), import.Contacts.ToString(), import.Ties[0].ToString(), import.Ties.ToString()];
        printed.Should().Equal("c.csv: 1 rows read, 1 kept, 0 merged, 0 empty, 0 refused", "imported person at c.csv(2)", "1 item", "imported tie at c.csv(2)", "1 item");
    }
}
