using System.Globalization;
using System.Text;
using InfoInterview.Diagnostics;
using InfoInterview.Privacy;

namespace InfoInterview.Letters.Templates;

/// <summary>docs/codes: one page for each reason of the template engine, with examples from the suite and the diagnostics that the engine gives for them.</summary>
[Collection("template suite")]
public sealed class TemplateCodePagesTests
{
    private const string Written = "This page is written from the suite that tests the engine; the diagnostic is what the engine gives.";

    public static TheoryData<string> Codes => [.. TemplateCodes.All.Select(c => c.Name)];

    [Fact]
    public void Codes_WhenComparedWithThePages_AreTheSame()
    {
        SuiteCode.All.Select(c => c.Name).Should().BeEquivalentTo(TemplateCodes.All.Select(c => c.Name), "every reason says why it is there");
        SuiteCode.All.Select(c => c.Row).Except(SuiteTable.Rows.Select(r => r.Id)).Should().BeEmpty();
        Directory.EnumerateFiles(Repository.Find("docs/codes"), "?-*.md").Select(Path.GetFileNameWithoutExtension).Should().BeEquivalentTo(TemplateCodes.All.Select(c => c.Name), "a page without a reason is deleted");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Code_OfTheEngine_HasItsPage(string name)
    {
        TemplateCode code = TemplateCodes.Find(name)!;
        SuiteCode about = SuiteCode.All.Single(c => c.Name == name);
        SuiteRow row = SuiteTable.Rows.Single(r => r.Id == about.Row);
        var page = new StringBuilder($"# {code.Name}\n\n`{code.Code}`, {(code.IsWarning ? "a doubt" : "an error")}. {code.Meaning}\n\n{Written}\n\n## Why\n\n{about.Why}\n\n## {(code.IsWarning ? "Doubted" : "Refused")}\n\n");
        SuitePair bad = about.Bad with { Source = about.Bad.Source == "t" ? "letter.sbn" : about.Bad.Source };
        page.Append(Given(bad));
        IReadOnlyList<Diagnostic> given = SuiteRun.Diagnostics(bad);
        given.Select(d => d.Code).Should().Contain(code.Code);
        page.Append(CultureInfo.InvariantCulture, $"gives\n\n```text\n{string.Join('\n', given.Select(d => d.Explain(Purpose.ShowToOwner)).Distinct(StringComparer.Ordinal).Select(GuideText.Short))}\n```\n\n{WhoRefuses(code)}");
        page.Append(CultureInfo.InvariantCulture, $"## How to mend it\n\n{about.Mend}\n\n");
        page.Append(Given(about.Good)).Append(CultureInfo.InvariantCulture, $"prints\n\n```text\n{GuideText.Output(about.Good.Wanted.Prints!)}\n```\n\n");
        page.Append(CultureInfo.InvariantCulture, $"More in the [template language](../guide/templates.md), section {SuiteTable.Sections.Single(s => s.Rows.Contains(row)).Title}. [All codes](README.md).\n");
        Repository.ShouldBeGolden($"docs/codes/{name}.md", page.ToString());
    }

    [Fact]
    public void Codes_OfTheEngine_AreInTheIndex()
    {
        var page = new StringBuilder("# Codes\n\nWhat the template engine finds has a name and a number. A code never changes its meaning. An error always refuses a template; a doubt refuses the templates of letters that people get, unless it is allowed by name.\n");
        foreach ((string title, bool isWarning) in new[] { ("Errors of templates", false), ("Doubts about templates", true) })
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| Name | Code | Meaning |\n|---|---|---|\n");
            foreach (TemplateCode code in TemplateCodes.All.Where(c => c.IsWarning == isWarning).OrderBy(c => c.Name, StringComparer.Ordinal))
            {
                page.Append(CultureInfo.InvariantCulture, $"| [{code.Name}]({code.Name}.md) | `{code.Code}` | {GuideText.Cell(code.Meaning)} |\n");
            }
        }

        page.Append("\n## Composing letters\n\n| Code | Meaning | Weight |\n|---|---|---|\n").Append(LetterCodePagesTests.IndexRows());
        Repository.ShouldBeGolden("docs/codes/README.md", page.ToString());
    }

    private static string WhoRefuses(TemplateCode code) => !code.IsWarning ? ""
        : code == TemplateCodes.HtmlRaw ? "Both profiles refuse it, and no option lets it pass.\n\n"
        : $"It is a warning here because the examples are run in the profile Core. The profile Letter, by which letters are composed, makes it an error and refuses the template; `Allowed = [\"{code.Name}\"]` lets it pass there.\n\n";

    private static string Given(SuitePair pair)
    {
        var text = new StringBuilder($"```text\n{GuideText.Template(pair)}\n```\n\n");
        foreach ((string name, string partial) in pair.Partials)
        {
            text.Append(CultureInfo.InvariantCulture, $"with the partial `{name}`\n\n```text\n{GuideText.Short(partial)}\n```\n\n");
        }

        return text.Append(GuideText.DataOf(pair)).ToString();
    }
}
