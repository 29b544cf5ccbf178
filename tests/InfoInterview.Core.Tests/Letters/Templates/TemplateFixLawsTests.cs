using System.Text;
using InfoInterview.Diagnostics;

namespace InfoInterview.Letters.Templates;

/// <summary>A fix that is text is what to write: put into the template it takes the fault away and brings no other one to its place.</summary>
[Collection("template suite")]
public sealed class TemplateFixLawsTests
{
    /// <summary>The pairs whose fix uncovers another fault at its place, and why.</summary>
    private static readonly Dictionary<string, string> Uncovers = new(StringComparer.Ordinal)
    {
        ["{{ $\"A {$'n {1}'} b\" }}{{ studnet }}"] = "student is the name that was meant, and an object; which of its fields nobody can know.",
    };

    public static TheoryData<string> Files => [.. SuiteFile.Paths()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Fix_WhenItIsWrittenIntoTheTemplate_MendsIt(string file)
    {
        var wrong = new StringBuilder();
        foreach (SuitePair pair in SuiteFile.Read(file))
        {
            foreach (Diagnostic fault in SuiteRun.Found(pair))
            {
                if (Uncovers.ContainsKey(pair.Template))
                {
                    continue;
                }

                foreach (string fix in SuiteFix.Ready(fault))
                {
                    if (new SuiteFix(pair, fault).Fails(fix) is { } why)
                    {
                        wrong.AppendLine($"{pair}\n  {pair.Template}\n  {fault}\n  the fix «{fix}» {why}\n");
                    }
                }
            }
        }

        wrong.ToString().Should().BeEmpty();
    }

    [Fact]
    public void Fixes_WhenCounted_AreMostlyReady()
    {
        Diagnostic[] told = [.. SuiteFile.Paths().SelectMany(SuiteFile.Read).SelectMany(SuiteRun.Found)];
        told.Count(d => SuiteFix.Ready(d).Any()).Should().BeGreaterThan(250, "the law is about many fixes");
        told.Where(d => d.Fix is { } fix && fix.Contains("'…'", StringComparison.Ordinal)).Should().BeEmpty("what is to be filled in is refused until it is");
    }

    [Fact]
    public void Exceptions_WhenLookedFor_AreThere()
    {
        SuitePair[] pairs = [.. SuiteFile.Paths().SelectMany(SuiteFile.Read)];
        Uncovers.Keys.Except(pairs.Select(p => p.Template)).Should().BeEmpty();
    }

    [Fact]
    public void Fix_WhenItIsToBeFilledIn_IsRefusedAsItStands()
    {
        ScribanCase sample = SuiteRun.Case("{{ contact.job_title }}");
        var engine = new ScribanSubset(new ScribanSubsetOptions { Profile = TemplateProfile.Core });
        Diagnostic fault = engine.Compile("{{ contact.job_title }}", "t", sample.Schema).Diagnostics.Single();
        string sketch = fault.Fix!.Split(", or ")[^1];
        sketch.Should().Be("contact.job_title ?? …");
        Diagnostic again = engine.Compile($"{{{{ {sketch} }}}}", "t", sample.Schema).Diagnostics.Single();
        again.Severity.Should().Be(Severity.Error);
        again.Message.Should().Contain("in place of the dots");
    }
}
