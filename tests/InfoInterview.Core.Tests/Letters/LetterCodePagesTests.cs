using System.Globalization;
using System.Reflection;
using System.Text;
using InfoInterview.Diagnostics;
using InfoInterview.People;
using InfoInterview.Planning;
using InfoInterview.Privacy;

namespace InfoInterview.Letters;

/// <summary>docs/codes: a page for each code that composing letters can give beside those of the template language, with what the composer tells.</summary>
public sealed class LetterCodePagesTests
{
    private static readonly IReadOnlyList<LetterCodePage> Pages =
    [
        LetterCodePage.OfFiles("II5601", "The file name does not say which letter it is", "an error", "A template is found by the name of its file: which letter, which language. One with a wrong name would never be used, and nobody would notice.", "Name it `<kind>.<language>.letter.sbn`, such as `referral-request.en.letter.sbn`; its page ends in `.letter.html.sbn`.", ("referral-reqest.en.letter.sbn", "A question\n\nText.\n")),
        LetterCodePage.OfFiles("II5602", "Two templates are for the same letter and language", "an error", "Which of them a letter came from would depend on the order of the files.", "Keep one of the two.", ("old/cold-request.en.letter.sbn", "A question\n\nText.\n"), ("new/cold-request.en.letter.sbn", "A question\n\nText.\n")),
        new("II5603", "There is no template for a letter", "an error", "A letter that nobody has written cannot be sent. Today every letter that can be composed has an English template in the library, so this is kept for one that has none.", "Add the template in the language, or in English, which is used when there is no other."),
        new("II5604", "There is no template in the reader's language", "a hint", "The letter is in English then, and its reader may have expected another language.", "Add a template in that language, or be content with English.")
        {
            Given = [("a reader whose language is `sv`, and no template in it", "")],
            Told = () => LetterComposer.Default.Compose(Model(), new Language("sv")).Diagnostics,
        },
        LetterCodePage.OfFiles("II5606", "The letter has no subject or no text", "an error", "A message without a subject or a text looks broken or like spam. What no letter of a template can have is told when the template is read; what one letter lacks, because everything in it hangs on a field that is missing, when that letter is composed.", "Write the subject on the first line of the template, and the text below it.", ("cold-request.en.letter.sbn", "{{ minutes }} minutes about your work?\n")),
        new("II5607", "A key of the data has no field", "a warning", "What is not declared is not read. A misspelled key leaves its field empty.", "Spell the key as the field is called, or delete it.")
        {
            Given = [("the field `first_name` and the data", "{\"first_name\": \"Mara\", \"frist_name\": \"Mara\"}")],
            Told = () => LetterModel.Read(LetterSchema.Builder("welcome").Text("first_name").Build().Value, System.Text.Json.JsonDocument.Parse("{\"first_name\": \"Mara\", \"frist_name\": \"Mara\"}").RootElement).Diagnostics,
        },
        LetterCodePage.OfFiles("II5608", "A page has no text of its letter", "an error", "Every letter is plain text first; its subject, and what people read who do not show HTML, come from there.", "Add the text template of the same letter and language.", ("cold-request.it.letter.html.sbn", "<!DOCTYPE html><html lang=\"it\"><head><meta charset=\"utf-8\"><title>Domanda</title></head><body><p>Text.</p></body></html>\n")),
        LetterCodePage.OfFiles("II5609", "A page does not say that it is UTF-8", "a warning", "A browser that guesses another character set shows garbled names, or worse.", "Write `<meta charset=\"utf-8\">` in its head.", ("cold-request.en.letter.html.sbn", "<!DOCTYPE html><html lang=\"en\"><head><title>A question</title></head><body><p>Text.</p></body></html>\n")),
        LetterCodePage.OfFiles("II5610", "A placeholder of another program is left", "a warning", "Only what stands between `{{` and `}}` is filled in. `{% if %}`, `{name}`, `${name}`, `«name»`, `<<name>>`, `[[name]]`, `[Your name]` and `%NAME%` are printed as they stand, and the reader gets a form letter. Told is only what names a field or looks like one, so that quotes and braces of an honest text are left alone.", "Write the field between `{{` and `}}`, or other words.", ("cold-request.en.letter.sbn", "A question\n\nDear «contact.full_name»,\n\n{% if field %}I want to learn about [[field]].{% endif %}\n")),
    ];

    public static TheoryData<string> Codes => [.. All];

    private static IEnumerable<string> All => typeof(LetterCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Code_OfTheComposer_HasItsPage(string code)
    {
        LetterCodePage about = Pages.Single(p => p.Code == code);
        var page = new StringBuilder($"# {code}: {about.Title}\n\n{char.ToUpperInvariant(about.Weight[0])}{about.Weight[1..]} of composing letters.\n\nThis page is written from a test; the diagnostic is what the composer gives.\n\n## Why\n\n{about.Why}\n\n");
        if (about.Told is not null)
        {
            page.Append("## Told\n\n");
            foreach ((string what, string text) in about.Given)
            {
                page.Append(text.Length == 0 ? $"{Capital(what)}\n\n" : $"{Capital(what)}\n\n```text\n{text.TrimEnd('\n')}\n```\n\n");
            }

            Diagnostic[] told = [.. about.Told().Where(d => d.Code == code)];
            told.Should().NotBeEmpty().And.OnlyContain(d => d.Severity == (about.Weight == "an error" ? Severity.Error : about.Weight == "a warning" ? Severity.Warning : Severity.Hint));
            page.Append(CultureInfo.InvariantCulture, $"{(about.Given.Count > 1 ? "give" : "gives")}\n\n```text\n{string.Join('\n', told.Select(d => d.Explain(Purpose.ShowToOwner)))}\n```\n\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"## How to mend it\n\n{about.Mend}\n\nHow letters are composed stands in [Letters](../letters.md). [All codes](README.md).\n");
        Repository.ShouldBeGolden($"docs/codes/{code}.md", page.ToString());
    }

    [Fact]
    public void Pages_OfTheComposer_AreThoseOfItsCodes()
    {
        Pages.Select(p => p.Code).Should().Equal(All);
        Directory.EnumerateFiles(Repository.Find("docs/codes"), "II*.md").Select(Path.GetFileNameWithoutExtension).Should().BeEquivalentTo(Pages.Select(p => p.Code));
    }

    /// <summary>The rows of the index of all codes.</summary>
    internal static string IndexRows() => string.Concat(Pages.Select(p => $"| [{p.Code}]({p.Code}.md) | {p.Title}. | {p.Weight} |\n"));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static LetterModel Model() => LetterModel.Request(
        InterviewPlan.For(
            new Seeker { Id = PersonId.Parse("5f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e11"), Name = new PersonName("Mara", "Lindqvist"), Email = EmailAddress.Parse("mara@example.org"), Availability = Timing.Availability.In(DateTimeZone.Utc) },
            new Contact { Id = PersonId.Parse("6f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e12"), Name = new PersonName("Elin", "Sandqvist") },
            Correspondence.Approach.Cold),
        new Timing.SlotProposal([], []));
}
