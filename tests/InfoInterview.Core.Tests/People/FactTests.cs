using InfoInterview.Diagnostics;
using InfoInterview.Privacy;

namespace InfoInterview.People;

/// <summary>The small facts about people: what they accept, refuse and print.</summary>
public sealed class FactTests
{
    [Theory]
    [InlineData("anna@example.org")]
    [InlineData("a.b+c@sub.example.org")]
    [InlineData("müller@exämple.org")]
    public void EmailAddress_WhenItIsOneMailbox_IsRead(string text) => EmailAddress.Read(text).Value.Text.Should().Be(text);

    [Theory]
    [InlineData("")]
    [InlineData("anna")]
    [InlineData("@example.org")]
    [InlineData("anna@localhost")]
    [InlineData("anna@1.2.3.4")]
    [InlineData("a b@example.org")]
    [InlineData("a..b@example.org")]
    [InlineData("\"a b\"@example.org")]
    [InlineData("anna@example.org, bo@example.org")]
    [InlineData("anna@example.org\r\nBcc: x@example.org")]
    [InlineData("Anna <anna@example.org>")]
    [InlineData("anna@exa_mple.org")]
    [InlineData("a\u202Eb@example.org")]
    public void EmailAddress_WhenItIsNoSingleMailbox_IsRefusedAtBothDoors(string text)
    {
        EmailAddress.Read(text, new SourcePlace("x", 1)).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("II1001");
        FluentActions.Invoking(() => EmailAddress.Parse(text)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void EmailAddress_WhenOnlyCaseDiffers_IsEqual()
    {
        EmailAddress.Parse("Anna@Example.ORG").Should().Be(EmailAddress.Parse("anna@example.org"));
        EmailAddress.Parse("Anna@Example.ORG").GetHashCode().Should().Be(EmailAddress.Parse("anna@example.org").GetHashCode());
        EmailAddress.Parse("Anna@Example.ORG").Should().BeEquivalentTo(new { Text = "Anna@example.org", Local = "Anna", Domain = "example.org" });
    }

    [Theory]
    [InlineData("Norrland Robotics AB", "NORRLAND-ROBOTICS", true)]
    [InlineData("Norrland Robotics AB", "Norrland Robotics, A.B.", true)]
    [InlineData("The Ångström Company Ltd", "Angstrom Company", true)]
    [InlineData("Hart & Sons", "Hart and Sons", true)]
    [InlineData("Norrland Robotics", "Norrland Roofing", false)]
    [InlineData("Norrland Robotics", "Norrland", false)]
    [InlineData("Norrland Robotics", "Norrland Robotics Museum", false)]
    [InlineData("Norrland Robotics", "", false)]
    [InlineData("***", "***", false)]
    public void Organization_WhenANameMeansIt_KnowsSoByWholeWordsOnly(string organization, string name, bool same) =>
        new Organization(organization).IsCalled(name).Should().Be(same);

    [Fact]
    public void Organization_WhenTheTextIsBroken_StillHasAKey()
    {
        Organization.KeyOf("a\uD800b\uFFFE").Should().NotBeEmpty();
        new Organization("Acme") { Aliases = ["Apex Tools"] }.IsCalled("APEX TOOLS GmbH").Should().BeTrue();
    }

    [Fact]
    public void PersonId_WhenDerivedFromOneKey_IsAlwaysTheSameVersion8Id()
    {
        BookId book = BookId.Of(PersonId.Parse("5f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e11"));

        PersonId id = PersonId.Derive(book, "email:anna@example.org");
        id.Should().Be(PersonId.Derive(book, "email:anna@example.org")).And.NotBe(PersonId.Derive(book, "email:bo@example.org"));
        id.ToString()[14].Should().Be('8');
        FluentActions.Invoking(() => PersonId.Derive(default, "x")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => PersonId.Parse("00000000-0000-0000-0000-000000000000")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Facts_WhenTheCallerIsWrong_NameTheAllowedRange()
    {
        var a = PersonId.Parse("11111111-2222-8333-8444-555555555555");
        var b = PersonId.Parse("21111111-2222-8333-8444-555555555555");
        FluentActions.Invoking(() => new Tie(a, b, TieKind.Kin, 4)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*closeness is 4; allowed is from 0 to 3*");
        FluentActions.Invoking(() => new Tie(a, a, TieKind.Kin, 1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new Tie(a, default, TieKind.Kin, 1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new Tie(a, b, TieKind.Kin, 1) { Basis = (TieBasis)9 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new ImportedContact([], new PersonName("A"))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ContactImport("x", [], []) { RowsKept = -1 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new Employment(new Organization("A"), null, new YearMonth(2024, 2), new YearMonth(2024, 1))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new Education(new Organization("A"), year: 1800)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new PersonName(" ")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new Language("english")).Should().Throw<ArgumentException>();
        new Language("EN-gb").Tag.Should().Be("en-GB");
    }

    [Fact]
    public void ToString_OfAnythingPersonal_NamesNobody()
    {
        const string Marker = "marker";
        var id = PersonId.Parse("11111111-2222-8333-8444-555555555555");
        var contact = new Contact { Id = id, Name = new PersonName(Marker, Marker) { Title = Marker }, Email = EmailAddress.Parse("marker@marker.org"), Profile = new Uri("https://marker.org/marker"), Note = new Private<string>(Marker), Accommodation = new Private<string>(Marker) };
        var person = new ImportedContact(["email:marker@marker.org"], contact.Name) { Email = contact.Email, Profile = contact.Profile };
        var tie = new ImportedTie("email:marker@marker.org", "email:marker2@marker.org", TieKind.Kin, 1) { Evidence = Marker };
        ContactBook book = ContactBook.Of(Samples.Mara).Merge(new ContactImport("file", [person], [tie]), Samples.March, out MergeReport report);

        object[] printed =
        [
            contact, contact.Name, contact.Email!, contact.Note!, person, tie, book, report, report.Changes, report.Changes[0], report.Diagnostics[0], new ContactImport("file", [person], [tie]),
            new Tie(id, Samples.Mara.Id, TieKind.Kin, 1) { Evidence = Marker }, Samples.Mara with { Name = contact.Name, Email = contact.Email! },
        ];
        printed.Select(p => p.ToString()).Should().NotContain(t => t!.Contains(Marker, StringComparison.OrdinalIgnoreCase));
    }
}
