using System.Text;
using System.Text.Json;
using InfoInterview.Diagnostics;

namespace InfoInterview.Letters.Templates;

public sealed class TemplateExamplesTests
{
    [Fact]
    public void Compile_WhenExampleIsGiven_PrintsOrRefusesAsWritten()
    {
        var wrong = new StringBuilder();
        foreach ((string template, JsonElement wanted) in TemplateExample.All())
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
