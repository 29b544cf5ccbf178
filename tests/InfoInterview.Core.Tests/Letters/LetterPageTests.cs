using InfoInterview.Correspondence;
using InfoInterview.Diagnostics;
using InfoInterview.Letters.Templates;
using InfoInterview.People;
using InfoInterview.Planning;
using InfoInterview.Privacy;
using InfoInterview.Timing;

namespace InfoInterview.Letters;

/// <summary>A center's own HTML pages of letters (letters.md §1.6).</summary>
public sealed class LetterPageTests
{
    private const string Page = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>To {{ contact.full_name | html.escape }}</title></head>
        <body><p>Dear {{ contact.salutation_name | html.escape }},</p>
        {{~ if seeker.profile_link ~}}
        <p><a href="{{ seeker.profile_link | html.escape }}">Who I am</a></p>
        {{~ end ~}}
        <p><a href="{{ seeker.email_link ?? 'https://www.example.org' | html.escape }}">Write to me</a></p></body></html>

        """;

    private static readonly SlotProposal NoSlots = new([], []);

    [Fact]
    public void ToHtml_WhenThereIsAPage_IsThePageAndTheTextStays()
    {
        LetterModel model = LetterModel.Request(Plan("Robin <b> Lee", "https://www.example.org/in/mara?a=1&b=2"), NoSlots);

        Letter letter = Composer(("cold-request.en.letter.html.sbn", Page)).Compose(model).Value;
        Letter plain = LetterComposer.Default.Compose(model).Value;

        letter.ToHtml().Should().StartWith("<!DOCTYPE html>").And.Contain("<title>To Robin &lt;b&gt; Lee</title>").And.Contain("<a href=\"https://www.example.org/in/mara?a=1&amp;b=2\">").And.Contain("<a href=\"mailto:mara@example.org\">");
        letter.PageTemplate.Should().Be("cold-request.en.letter.html.sbn");
        letter.PageTemplateHash.Should().HaveLength(64).And.NotBe(letter.TemplateHash);
        (letter.ToText(), letter.Subject, letter.Template).Should().Be((plain.ToText(), plain.Subject, "cold-request.en.letter.sbn"));
        letter.Should().NotBe(plain);
        letter.ToString().Should().Be(plain.ToString()).And.NotContain("Robin");
        plain.PageTemplate.Should().BeNull();
        plain.PageTemplateHash.Should().BeNull();
    }

    [Fact]
    public void ToHtml_WhenTheProfileIsNothingToClick_LeavesItOut()
    {
        Letter letter = Composer(("cold-request.en.letter.html.sbn", Page)).Compose(LetterModel.Request(Plan("Robin Lee", "javascript:alert(1)"), NoSlots)).Value;

        letter.ToHtml().Should().NotContain("javascript").And.NotContain("Who I am");
    }

    [Fact]
    public void ToHtml_WhenTheLetterFallsBackToEnglish_IsNoPageOfAnotherLanguage()
    {
        LetterComposer composer = Composer(("thank-you.it.letter.sbn", "Grazie\n\nBuongiorno {{ contact.full_name }},\n"), ("thank-you.it.letter.html.sbn", "<meta charset=\"utf-8\"><p>Buongiorno</p>"), ("cold-request.it.letter.sbn", "Domanda\n\nBuongiorno,\n"));
        LetterModel model = LetterModel.Request(Plan("Robin Lee", null), NoSlots);

        composer.Compose(model, new Language("it")).Value.ToHtml().Should().Contain("<html lang=\"it\">").And.Contain("<p>Buongiorno,</p>");
        composer.Compose(model).Value.PageTemplate.Should().BeNull();
        Letter other = Composer(("cold-request.en.letter.html.sbn", Page)).Compose(model, new Language("pt")).Value;
        (other.Language, other.PageTemplate).Should().Be((Language.English, "cold-request.en.letter.html.sbn"));
    }

    [Fact]
    public void ToHtml_WhenThePageIsOfAnotherRegion_IsMadeFromTheText()
    {
        LetterComposer composer = Composer(
            ("cold-request.it.letter.sbn", "Domanda\n\nBuongiorno,\n"), ("cold-request.it-CH.letter.sbn", "Domanda\n\nSalve,\n"),
            ("cold-request.it.letter.html.sbn", "<meta charset=\"utf-8\"><p>Buongiorno</p>"));

        composer.Compose(LetterModel.Request(Plan("Robin Lee", null), NoSlots), new Language("it-CH")).Value.ToHtml().Should().Contain("Salve").And.NotContain("Buongiorno");
    }

    [Fact]
    public void WithTemplates_WhenThePageHasNoTextBesideIt_IsRefused()
    {
        Result<LetterComposer> read = LetterComposer.WithTemplates([KeyValuePair.Create("cold-request.it.letter.html.sbn", "<meta charset=\"utf-8\"><p>Buongiorno</p>")]);

        read.TryGet(out _).Should().BeFalse();
        Diagnostic only = read.Diagnostics.Should().ContainSingle().Subject;
        (only.Code, only.Place!.Source).Should().Be(("II5608", "cold-request.it.letter.html.sbn"));
        only.Fix.Should().Contain("cold-request.it.letter.sbn");
    }

    [Fact]
    public void WithTemplates_WhenAFieldOfAPageIsRaw_NamesFileAndLine()
    {
        Result<LetterComposer> read = LetterComposer.WithTemplates([KeyValuePair.Create("cold-request.en.letter.html.sbn", "<meta charset=\"utf-8\">\n<p>{{ contact.full_name }}</p>")]);

        Diagnostic only = read.Diagnostics.Should().ContainSingle().Subject;
        TemplateCodes.Find(only.Code)!.Name.Should().Be("W-HTMLRAW");
        only.Explain(Purpose.ShowToOwner).Should().Contain("cold-request.en.letter.html.sbn(2,7)").And.Contain("Write: contact.full_name | html.escape");
    }

    [Fact]
    public void WithTemplates_WhenAPageDoesNotSayUtf8_WarnsAndTakesIt()
    {
        Result<LetterComposer> read = LetterComposer.WithTemplates([KeyValuePair.Create("cold-request.en.letter.html.sbn", "<p>x</p>")]);

        read.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("II5609");
        read.TryGet(out LetterComposer? composer).Should().BeTrue();
        composer!.TemplateNames.Should().Contain("cold-request.en.letter.html.sbn").And.Contain("cold-request.en.letter.sbn");
    }

    [Fact]
    public void WithTemplates_WhenTwoPagesAreForOneLetter_IsRefused() =>
        LetterComposer.WithTemplates([KeyValuePair.Create("a/cold-request.en.letter.html.sbn", "<meta charset=\"utf-8\">x"), KeyValuePair.Create("b/cold-request.en.letter.html.sbn", "<meta charset=\"utf-8\">y")]).Diagnostics.Select(d => d.Code).Should().Equal("II5602");

    [Fact]
    public void WithTemplates_WhenTheNameOfAPageIsWrong_SuggestsAPage() =>
        LetterComposer.WithTemplates([KeyValuePair.Create("cold-reqest.en.letter.html.sbn", "x")]).Diagnostics.Should().ContainSingle().Which.Fix.Should().Be("Did you mean cold-request.en.letter.html.sbn?");

    [Fact]
    public void Compose_WhenThePageIsEmptyOrStops_IsRefused()
    {
        LetterModel model = LetterModel.Request(Plan("Robin Lee", null), NoSlots);

        Composer(("cold-request.en.letter.html.sbn", "{{ # charset }}\n")).Compose(model).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("II5606");
        Diagnostic stopped = Composer(("cold-request.en.letter.html.sbn", "<meta charset=\"utf-8\">{{ x = 2147483647; for i in 1..60; x = x * 2; end; x }}")).Compose(model).Diagnostics.Should().ContainSingle().Subject;
        (stopped.Place!.Source, TemplateCodes.Find(stopped.Code)!.Name).Should().Be(("cold-request.en.letter.html.sbn", "E-OVERFLOW"));
    }

    [Fact]
    public void WithTemplates_WhenTheHostBringsAnEngine_StillChecksPages()
    {
        LetterComposer.WithTemplates([KeyValuePair.Create("cold-request.en.letter.html.sbn", "<p>{{ contact.full_name }}</p>")], new AnyEngine()).HasErrors.Should().BeTrue();
        LetterComposer.WithTemplates([KeyValuePair.Create("cold-request.en.letter.sbn", "x")], new AnyEngine()).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("II9999");
    }

    private static LetterComposer Composer(params (string Name, string Text)[] files) => LetterComposer.WithTemplates(files.Select(f => KeyValuePair.Create(f.Name, f.Text))).Value;

    private static InterviewPlan Plan(string contact, string? profile)
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var seeker = new Seeker
        {
            Id = PersonId.Parse("5f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e11"),
            Name = new PersonName("Mara", "Lindqvist"),
            Email = EmailAddress.Parse("mara@example.org"),
            Availability = Availability.In(zone),
            Profile = profile is null ? null : new Uri(profile),
        };
        return InterviewPlan.For(seeker, new Contact { Id = PersonId.Parse("6f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e12"), Name = new PersonName(contact) }, Approach.Cold);
    }

    /// <summary>An engine of a host that refuses everything, so that it shows what it was asked.</summary>
    private sealed class AnyEngine : ILetterEngine
    {
        public Result<ILetterTemplate> Compile(string text, string source, LetterSchema schema) => Result.Failed<ILetterTemplate>(new Diagnostic("II9999", Severity.Error, "Asked.", null, null, null));
    }
}
