using System.Text;
using System.Text.Json;
using InfoInterview.Diagnostics;

namespace InfoInterview.Letters.Templates;

public sealed class TemplateExamplesTests
{
    [Theory]
    [InlineData("examples.jsonl")]
    [InlineData("differences.jsonl")]
    public void Compile_WhenExampleIsGiven_PrintsOrRefusesAsWritten(string file)
    {
        var wrong = new StringBuilder();
        foreach ((string template, JsonElement wanted) in TemplateExample.All(file))
        {
            string have = Outcome(template);
            string want = wanted.TryGetProperty("output", out JsonElement output) ? "prints " + output.GetString()
                : wanted.TryGetProperty("stops", out JsonElement stops) ? "stops " + stops.GetString()
                : $"refused {string.Join(' ', wanted.GetProperty("refused").EnumerateArray().Select(c => c.GetString()))} at {wanted.GetProperty("at").GetString()} fix {(wanted.TryGetProperty("fix", out JsonElement fix) ? fix.GetString() : "-")}";
            if (have != want)
            {
                wrong.AppendLine($"{JsonSerializer.Serialize(template)}\n  want {want}\n  have {have}");
            }
        }

        wrong.ToString().Should().BeEmpty();
    }

    [Fact]
    public void Examples_WhenCounted_HoldEveryFunction()
    {
        string all = string.Concat(TemplateExample.All().Where(e => e.Wanted.TryGetProperty("output", out _)).Select(e => e.Template));
        Function.Names.Where(f => !all.Contains(f, StringComparison.Ordinal)).Should().BeEmpty("every function is shown with its output");
    }

    [Fact]
    public void Examples_WhenCounted_HoldEveryErrorOfTheChecker()
    {
        // These need a model, a host or a size that an example cannot have; each has a test of its own.
        string[] elsewhere = ["E-DEPTH", "E-HTMLCTX", "E-HTMLPART", "E-HTMLTAG", "E-LANGUAGE", "E-LINK", "E-LIST", "E-MODEL", "E-OUTPUT", "E-SCRIPT", "E-SIZE", "E-STEPS", "E-UNICODE"];
        IEnumerable<string> shown = TemplateExample.All().SelectMany(e => e.Wanted.TryGetProperty("refused", out JsonElement codes) ? codes.EnumerateArray().Select(c => c.GetString()!) : e.Wanted.TryGetProperty("stops", out JsonElement stop) ? [stop.GetString()!] : []);
        TemplateCodes.All.Where(c => !c.IsWarning).Select(c => c.Name).Except(shown).Except(elsewhere).Should().BeEmpty();
    }

    private static string Outcome(string template)
    {
        ScribanCase sample = TemplateExample.Over(template);
        var engine = new ScribanSubset(new ScribanSubsetOptions { Profile = TemplateProfile.Core, Partials = sample.Partials });
        Result<ILetterTemplate> compiled = engine.Compile(template, "t", sample.Schema);
        if (!compiled.TryGet(out ILetterTemplate? ready))
        {
            Diagnostic[] errors = [.. compiled.Diagnostics.Where(d => d.Severity == Severity.Error)];
            IEnumerable<string> codes = errors.Select(d => TemplateCodes.Find(d.Code)!.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            return $"refused {string.Join(' ', codes)} at {errors[0].Place} fix {errors[0].Fix ?? "-"}";
        }

        Result<string> rendered = ready.Render(sample.Model);
        return rendered.TryGet(out string? output) ? "prints " + output : "stops " + TemplateCodes.Find(rendered.Diagnostics[0].Code)!.Name;
    }
}
