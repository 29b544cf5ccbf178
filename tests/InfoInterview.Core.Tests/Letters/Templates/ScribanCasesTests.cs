using System.Text;
using InfoInterview.Diagnostics;

namespace InfoInterview.Letters.Templates;

/// <summary>The sample of random templates: whatever is accepted prints what Scriban 7.2 printed; what must be refused is refused with its code.</summary>
public sealed class ScribanCasesTests
{
    [Fact]
    public void Render_WhenScribanPrintsIt_PrintsTheSame()
    {
        IReadOnlyDictionary<string, string> expected = ScribanCase.Expected();
        var wrong = new StringBuilder();
        int refused = 0;
        int different = 0;
        foreach (ScribanCase sample in ScribanCase.Read("cases.jsonl.gz"))
        {
            var engine = new ScribanSubset(new ScribanSubsetOptions { Profile = TemplateProfile.Core, Partials = sample.Partials });
            Result<ILetterTemplate> compiled = engine.Compile(sample.Template, sample.Id, sample.Schema);
            if (!compiled.TryGet(out ILetterTemplate? template))
            {
                refused++;
                wrong.AppendLine($"REFUSED {sample.Id}: {string.Join(" | ", compiled.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => TemplateCodes.Find(d.Code)!.Name + " " + d))}");
                continue;
            }

            Result<string> rendered = template.Render(sample.Model);
            if (!rendered.TryGet(out string? output))
            {
                refused++;
                wrong.AppendLine($"STOPPED {sample.Id}: {string.Join(" | ", rendered.Diagnostics)}");
            }
            else if (output != expected[sample.Id])
            {
                different++;
                wrong.AppendLine($"DIFFERENT {sample.Id}\n  want {System.Text.Json.JsonSerializer.Serialize(expected[sample.Id])}\n  have {System.Text.Json.JsonSerializer.Serialize(output)}");
            }
        }

        (different, refused).Should().Be((0, 0), "{0}", wrong.Length > 4000 ? wrong.ToString(0, 4000) : wrong.ToString());
    }

    [Fact]
    public void Compile_WhenItMustBeRefused_SaysItsCode()
    {
        var wrong = new StringBuilder();
        int count = 0;
        foreach (ScribanCase sample in ScribanCase.Read("negatives.jsonl.gz"))
        {
            var engine = new ScribanSubset(new ScribanSubsetOptions { Profile = TemplateProfile.Core, Partials = sample.Partials });
            Result<ILetterTemplate> compiled = engine.Compile(sample.Template, sample.Id, sample.Schema);
            string[] codes = [.. compiled.Diagnostics.Select(d => TemplateCodes.Find(d.Code)!.Name)];
            if (compiled.TryGet(out _) || !codes.Contains(sample.Code))
            {
                count++;
                wrong.AppendLine($"{sample.Id} wants {sample.Code}, has [{string.Join(' ', codes)}]: {(sample.Template.Length > 300 ? sample.Template[..300] : sample.Template)}");
            }
        }

        count.Should().Be(0, "{0}", wrong.ToString());
    }
}
