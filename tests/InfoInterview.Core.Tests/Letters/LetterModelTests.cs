using InfoInterview.Diagnostics;
using InfoInterview.Letters.Templates;

namespace InfoInterview.Letters;

public sealed class LetterModelTests
{
    private static readonly LetterSchema Schema = LetterSchema.Builder("request")
        .Text("Subject", "what the letter is about", "Field robotics")
        .Object("Contact", c => c.Text("FullName", sensitivity: LetterSensitivity.Personal).Object("Assistant", a => a.Text("FullName").Text("Email", optional: true), optional: true))
        .List("Goals", g => g.Text("Title").Date("Due", optional: true), mostItems: 2)
        .Date("Today")
        .Build().Value;

    [Theory]
    [InlineData("FullName", "full_name")]
    [InlineData("GPA", "gpa")]
    [InlineData("MBATitle", "mbatitle")]
    [InlineData("LinkedInUrl", "linked_in_url")]
    [InlineData("Line2Address", "line2_address")]
    [InlineData("ISOCode", "isocode")]
    [InlineData("full_name", "full_name")]
    public void Of_WhenAMemberIsNamedInDotNet_GivesTheTemplateName(string member, string name) => MemberNames.Of(member).Should().Be(name);

    [Fact]
    public void Schema_WhenAsked_NamesEveryField()
    {
        Schema.AllFields.Select(f => f.Path).Should().Equal("subject", "contact", "contact.full_name", "contact.assistant", "contact.assistant.full_name", "contact.assistant.email", "goals", "goals[].title", "goals[].due", "today");
        Schema["subject"].Meaning.Should().Be("what the letter is about");
        Schema["goals"].MostItems.Should().Be(2);
        Schema["contact.full_name"].Sensitivity.Should().Be(LetterSensitivity.Personal);
        Schema.Find("nothing").Should().BeNull();
    }

    [Fact]
    public void Build_WhenNamesCollide_SaysModelForEach()
    {
        Result<LetterSchema> schema = LetterSchema.Builder("x").Text("FullName").Text("full_name").Object("o", o => o.Text("a").Text("A").Text("for")).Text("Ünfit").Build();
        schema.Diagnostics.Select(d => TemplateCodes.Find(d.Code)!.Name).Should().Equal("E-MODEL", "E-MODEL", "E-MODEL");
    }

    [Fact]
    public void Render_WhenObjectsAndListsAreFilled_ReadsThem()
    {
        ILetterTemplate template = new ScribanSubset().Compile("{{ subject }} {{ contact.full_name }} {{ if contact.assistant }}{{ contact.assistant.full_name }}{{ end }} {{ for g in goals }}{{ g.title }}{{ if g.due }} {{ g.due | date.to_string '%F' }}{{ end }};{{ end }} {{ today }}", "t", Schema).Value;
        template.Render(Filled().Set("contact.assistant.full_name", "Jon").Build().Value).Value.Should().Be("S Åsa Jon one 2026-05-01;two; 07 Mar 2026");
        template.Render(Filled().Build().Value).Value.Should().Be("S Åsa  one 2026-05-01;two; 07 Mar 2026");
        template.ReadFields.Should().Equal("contact", "contact.assistant", "contact.assistant.full_name", "contact.full_name", "goals", "goals[].due", "goals[].title", "subject", "today");
    }

    [Fact]
    public void Build_WhenValuesAreMissing_NamesEachField()
    {
        Result<LetterModel> model = LetterModel.For(Schema).SetPresent(Schema["contact.assistant"]).SetObjects("goals", ["a"], (_, _) => { }).Build();
        model.Diagnostics.Select(d => d.Place!.Path).Should().Equal("goals[].title", "subject", "contact.full_name", "contact.assistant.full_name", "today");
    }

    [Fact]
    public void Build_WhenAListIsTooLong_SaysList() =>
        Filled().SetObjects("goals", ["a", "b", "c"], (g, t) => g.Set("title", t)).Build().Diagnostics.Select(d => TemplateCodes.Find(d.Code)!.Name).Should().Equal("E-LIST");

    [Fact]
    public void Set_WhenTheFieldDoesNotFit_ThrowsAndNamesIt()
    {
        LetterModelBuilder builder = LetterModel.For(Schema);
        builder.Invoking(b => b.Set("subject", 5)).Should().Throw<ArgumentException>().WithMessage("*subject*Text*Int*");
        builder.Invoking(b => b.Set("sbject", "x")).Should().Throw<ArgumentException>().WithMessage("*sbject*subject*");
        builder.Invoking(b => b.Set(Schema["goals[].title"], "x")).Should().Throw<ArgumentException>().WithMessage("*goals[].title*");
        LetterSchema other = LetterSchema.Builder("other").Text("subject").Build().Value;
        builder.Invoking(b => b.Set(other["subject"], "x")).Should().Throw<ArgumentException>().WithMessage("*other*request*");
    }

    [Fact]
    public void Build_WhenCalledTwice_Throws()
    {
        LetterModelBuilder builder = Filled();
        _ = builder.Build();
        builder.Invoking(b => b.Build()).Should().Throw<InvalidOperationException>();
        builder.Invoking(b => b.Set("subject", "x")).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Render_WhenTheModelIsOfAnotherSchema_Throws()
    {
        LetterSchema other = LetterSchema.Builder("other").Text("subject").Build().Value;
        ILetterTemplate template = new ScribanSubset().Compile("x", "t", other).Value;
        template.Invoking(t => t.Render(Filled().Build().Value)).Should().Throw<ArgumentException>().WithMessage("*request*other*");
    }

    [Fact]
    public void ToString_WhenModelHoldsPersonalData_PrintsNoneOfIt() => Filled().Build().Value.ToString().Should().Be("model of request");

    private static LetterModelBuilder Filled() => LetterModel.For(Schema)
        .Set("subject", "S")
        .Set("contact.full_name", "Åsa")
        .SetObjects("goals", [("one", (LocalDate?)new LocalDate(2026, 5, 1)), ("two", null)], (g, v) => g.Set("title", v.Item1).Set("due", v.Item2))
        .Set("today", new LocalDateTime(2026, 3, 7, 9, 5));
}
