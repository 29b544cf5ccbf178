using System.Text.Json;
using InfoInterview.Correspondence;
using InfoInterview.Diagnostics;
using InfoInterview.Letters;
using InfoInterview.Letters.Templates;
using InfoInterview.Planning;
using InfoInterview.Policies;
using InfoInterview.Privacy;
using InfoInterview.Timing;

namespace InfoInterview.Docs.Snippets;

/// <summary>The code of docs/letters.md.</summary>
public sealed class LetterSnippets
{
    [Fact]
    public void ComposeALetter()
    {
        InterviewPlan plan = Plans.ToElin();
        Instant now = Plans.Now;

        // snippet: ComposeALetter
        SlotProposal slots = plan.ProposeSlots(PolicyPack.Standard, at: now);
        Letter letter = LetterComposer.Default.Compose(LetterModel.Request(plan, slots)).Value;

        File.WriteAllText("request.txt", letter.ToText());
        File.WriteAllText("request.html", letter.ToHtml());
        // end-snippet

        letter.Kind.Should().Be(LetterKind.ColdRequest);
        File.ReadAllText("request.txt").Should().StartWith("Subject: 20 minutes about field robotics?").And.Contain("Dear Elin Sandqvist,");
    }

    [Fact]
    public void FirstDraft()
    {
        // snippet: FirstDraft
        const string Draft = """
            {{ minutes }} minutes about {{ field }}?

            Dear [Name],

            I am {{ seeker.headline }}. Could we talk for {{ minute }} minutes {{ by }}?

            Kind regards,
            {{ seeker.full_name }}
            """;
        Result<LetterComposer> read = LetterComposer.WithTemplates([KeyValuePair.Create("cold-request.en.letter.sbn", Draft)]);

        foreach (Diagnostic fault in read.Diagnostics)
        {
            Console.Error.WriteLine(fault.Explain(Purpose.ShowToOwner));
        }
        // end-snippet

        read.TryGet(out _).Should().BeFalse();
        Pages.PageTree.Read("docs/letters.md").Should().Contain($"```text\n{string.Join('\n', read.Diagnostics.Select(d => d.Explain(Purpose.ShowToOwner)))}\n```\n", "the page shows what the draft gives");
    }

    [Fact]
    public void FirstTemplate()
    {
        InterviewPlan plan = Plans.ToElin();
        SlotProposal slots = plan.ProposeSlots(PolicyPack.Standard, at: Plans.Now);

        // snippet: FirstTemplate
        const string Template = """
            {{ minutes }} minutes about {{ field ?? "your work" }}?

            Dear {{ contact.salutation_name }},

            {{ if seeker.headline }}I am {{ seeker.headline }}. {{ end }}Could we talk for {{ minutes }} minutes {{ by }}?
            {{ if !slots.empty? }}
            These times would suit me:

            {{ for slot in slots ~}}
            - {{ slot.start }}
            {{ end ~}}
            {{ end }}
            Kind regards,
            {{ seeker.full_name }}
            """;
        LetterComposer composer = LetterComposer.WithTemplates([KeyValuePair.Create("cold-request.en.letter.sbn", Template)]).Value;

        Letter letter = composer.Compose(LetterModel.Request(plan, slots)).Value;
        Console.WriteLine(letter.ToText());
        // end-snippet

        letter.Template.Should().Be("cold-request.en.letter.sbn");
        Pages.PageTree.Read("docs/letters.md").Should().Contain($"```text\n{letter.ToText().TrimEnd('\n')}\n```\n", "the page shows the letter");
    }

    [Fact]
    public void SharedPieces()
    {
        InterviewPlan plan = Plans.ToElin();
        SlotProposal slots = plan.ProposeSlots(PolicyPack.Standard, at: Plans.Now);

        // snippet: SharedPieces
        var engine = new ScribanSubset(new ScribanSubsetOptions
        {
            Partials = new Dictionary<string, string> { ["closing"] = "Kind regards,\n{{ seeker.full_name }}" },
        });
        LetterComposer composer = LetterComposer.WithTemplates(
            [KeyValuePair.Create("cold-request.en.letter.sbn", "A question\n\nDear {{ contact.salutation_name }},\n\n{{ include 'closing' }}\n")], engine).Value;
        // end-snippet

        composer.Compose(LetterModel.Request(plan, slots)).Value.Body.Should().EndWith("\n\nKind regards,\nMara Lindqvist");
    }

    [Fact]
    public void OwnTemplate()
    {
        InterviewPlan plan = Plans.ToElin();

        // snippet: OwnTemplate
        const string Template = """
            {{ minutes }} minutes about {{ field ?? "your work" }}?

            Dear {{ contact.ful_name }},
            """;
        Result<LetterComposer> read = LetterComposer.WithTemplates([KeyValuePair.Create("cold-request.en.letter.sbn", Template)]);

        foreach (Diagnostic fault in read.Diagnostics)
        {
            Console.Error.WriteLine(fault.Explain(Purpose.ShowToOwner));   // cold-request.en.letter.sbn(3,17): … Write: full_name
        }
        // end-snippet

        read.TryGet(out _).Should().BeFalse();
        Diagnostic only = read.Diagnostics.Should().ContainSingle().Subject;
        only.Place!.ToString().Should().Be("cold-request.en.letter.sbn(3,17)");
        only.Explain(Purpose.ShowToOwner).Should().EndWith("Write: full_name");
        plan.Interviewee.Name.Full.Should().Be("Elin Sandqvist");
    }

    [Fact]
    public void OwnData()
    {
        // snippet: OwnData
        LetterBinding<(string FirstName, string? Field)> binding = LetterBinding.For<(string FirstName, string? Field)>("welcome")
            .Line("first_name", s => s.FirstName, meaning: "how the student is called", example: "Mara")
            .OptionalText("field", s => s.Field, meaning: "what the student studies")
            .Build().Value;
        ILetterTemplate welcome = ScribanSubset.Default.Compile(
            "Dear {{ first_name }}, good luck in {{ field ?? 'your studies' }}!", "welcome.letter.sbn", binding.Schema).Value;

        string letter = welcome.Render(binding, ("Mara", null)).Value;
        Console.WriteLine(letter);
        // end-snippet

        Pages.PageTree.Read("docs/letters.md").Should().Contain($"```text\n{letter}\n```\n", "the page shows the letter");
    }

    [Fact]
    public void OwnDictionary()
    {
        // snippet: OwnDictionary
        LetterSchema schema = LetterSchema.Builder("reminder")
            .Line("first_name", meaning: "how the student is called")
            .Date("meets_on", meaning: "the day of the interview, where it takes place")
            .List("questions", LetterFieldKind.Text, mostItems: 5, optional: true)
            .Object("mentor", m => m.Line("full_name").Line("phone", optional: true), optional: true)
            .Build().Value;
        ILetterTemplate reminder = ScribanSubset.Default.Compile("""
            Dear {{ first_name }},

            your interview is on {{ meets_on | date.to_string '%e %B %Y' | string.lstrip }}.

            {{ for question in questions ~}}
            {{ for.index + 1 }}. {{ question }}
            {{ end ~}}
            {{ if mentor }}
            {{ mentor.full_name }} can tell you more.
            {{ end ~}}
            """, "reminder.letter.sbn", schema).Value;

        LetterModel model = LetterModel.Read(schema, new Dictionary<string, object?>
        {
            ["FirstName"] = "Mara",
            ["meets_on"] = new DateOnly(2026, 3, 24),
            ["questions"] = new[] { "What does a week look like?", "Whom else should I ask?" },
            ["mentor"] = new Dictionary<string, object?> { ["full_name"] = "Jon Ek" },
        }).Value;
        Console.WriteLine(reminder.Render(model).Value);
        // end-snippet

        Pages.PageTree.Read("docs/letters.md").Should().Contain($"```text\n{reminder.Render(model).Value.TrimEnd('\n')}\n```\n", "the page shows the letter");
    }

    [Fact]
    public void OwnJson()
    {
        LetterSchema schema = LetterSchema.Builder("reminder")
            .Line("first_name").Date("meets_on").List("questions", LetterFieldKind.Text, mostItems: 5, optional: true)
            .Object("mentor", m => m.Line("full_name").Line("phone", optional: true), optional: true)
            .Build().Value;

        // snippet: OwnJson
        using JsonDocument document = JsonDocument.Parse("""
            {
              "first_name": "Mara",
              "meets_on": "24 March",
              "questions": ["What does a week look like?", null],
              "mentor": { "full_nam": "Jon Ek" }
            }
            """);
        Result<LetterModel> read = LetterModel.Read(schema, document.RootElement, "mara.json");

        foreach (Diagnostic fault in read.Diagnostics)
        {
            Console.Error.WriteLine(fault.Explain(Purpose.ShowToOwner));
        }
        // end-snippet

        read.HasErrors.Should().BeTrue();
        Pages.PageTree.Read("docs/letters.md").Should().Contain($"```text\n{string.Join('\n', read.Diagnostics.Select(d => d.Explain(Purpose.ShowToOwner)))}\n```\n", "the page shows what the data gives");
    }

    [Fact]
    public void ReadFields()
    {
        // snippet: ReadFields
        LetterSchema schema = LetterSchema.Builder("reminder")
            .Line("first_name")
            .Line("phone", optional: true, sensitivity: LetterSensitivity.Personal)
            .Object("mentor", m => m.Line("full_name").Line("phone", optional: true))
            .List("goals", g => g.Line("title").Date("due", optional: true))
            .Build().Value;
        ILetterTemplate template = ScribanSubset.Default.Compile("""
            Dear {{ first_name }}, ask {{ mentor.full_name }} about {{ goals | array.map 'title' | array.join ' and ' }}.
            """, "ask.letter.sbn", schema).Value;

        foreach (string path in template.ReadFields)
        {
            Console.WriteLine(path);
        }
        // end-snippet

        Pages.PageTree.Read("docs/letters.md").Should().Contain($"```text\n{string.Join('\n', template.ReadFields)}\n```\n", "the page shows the paths");
    }

    [Fact]
    public void OwnPage()
    {
        InterviewPlan plan = Plans.ToElin();
        SlotProposal slots = plan.ProposeSlots(PolicyPack.Standard, at: Plans.Now);

        // snippet: OwnPage
        const string Page = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>For {{ contact.full_name | html.escape }}</title></head>
            <body>
            <p>Dear {{ contact.salutation_name | html.escape }},</p>
            {{~ if seeker.profile_link ~}}
            <p><a href="{{ seeker.profile_link | html.escape }}">About me</a></p>
            {{~ end ~}}
            </body>
            </html>
            """;
        LetterComposer composer = LetterComposer.WithTemplates([KeyValuePair.Create("cold-request.en.letter.html.sbn", Page)]).Value;

        Letter letter = composer.Compose(LetterModel.Request(plan, slots)).Value;
        string page = letter.ToHtml();   // by the page template
        string text = letter.ToText();   // by the text template of the same letter
        // end-snippet

        page.Should().Contain("<title>For Elin Sandqvist</title>").And.Contain("<p>Dear Elin Sandqvist,</p>");
        text.Should().Contain("Dear Elin Sandqvist,");
        letter.PageTemplate.Should().Be("cold-request.en.letter.html.sbn");
    }

    [Fact]
    public void OwnLink()
    {
        // snippet: OwnLink
        LetterSchema schema = LetterSchema.Builder("survey").Text("name").Link("form").Build().Value;
        var engine = new ScribanSubset(new ScribanSubsetOptions { Output = TemplateOutput.Html });
        ILetterTemplate template = engine.Compile("<p>{{ name | html.escape }}: <a href=\"{{ form | html.escape }}\">form</a></p>", "survey", schema).Value;

        Result<LetterModel> good = LetterModel.For(schema).Set("name", "A & B").Set("form", "https://forms.example/7?a=1&b=2").Build();
        Result<LetterModel> bad = LetterModel.For(schema).Set("name", "A & B").Set("form", "javascript:alert(1)").Build();

        Console.WriteLine(template.Render(good.Value).Value);   // <p>A &amp; B: <a href="https://forms.example/7?a=1&amp;b=2">form</a></p>
        Console.WriteLine(bad.Diagnostics[0].Message);          // The field form is a link field; its value must begin with https:, http:, mailto: or tel:.
        // end-snippet

        template.Render(good.Value).Value.Should().Be("<p>A &amp; B: <a href=\"https://forms.example/7?a=1&amp;b=2\">form</a></p>");
        bad.Diagnostics.Should().ContainSingle().Which.Message.Should().Be("The field form is a link field; its value must begin with https:, http:, mailto: or tel:.");
    }
}
