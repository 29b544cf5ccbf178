using FsCheck;
using FsCheck.Fluent;
using InfoInterview.Diagnostics;

namespace InfoInterview.Letters.Templates;

/// <summary>Laws over the suite's templates with pieces cut out, doubled or moved: what people get when they mistype.</summary>
[Collection("template suite")]
public sealed class TemplateSuiteLawsTests
{
    private const int Tests = 3000;

    private static readonly string[] Templates = [.. SuiteTable.Rows.SelectMany(r => SuiteFile.Read(r.Id + ".txt")).Select(p => SuiteText.Read(p.Template)).Where(t => t.Length is > 0 and < 500)];

    [Fact]
    public void Compile_WhenATemplateIsMistyped_TellsPlacesInTheText() => Prop.ForAll(Mistyped().ToArbitrary(), template =>
    {
        ScribanCase sample = SuiteRun.Case(template);
        Result<ILetterTemplate> compiled = new ScribanSubset(new ScribanSubsetOptions { Profile = TemplateProfile.Core, Partials = sample.Partials }).Compile(template, "t", sample.Schema);
        string[] lines = template.Split('\n');
        foreach (Diagnostic fault in compiled.Diagnostics.Where(d => d.Place!.Source == "t"))
        {
            fault.Place!.Line.Should().BeInRange(1, lines.Length);
            fault.Place.Column.Should().BeInRange(1, lines[fault.Place.Line - 1].Length + 1);
            (fault.Fix is null || fault.Fix.Length > 0).Should().BeTrue("a fix says something: {0}", fault.Code);
        }

        compiled.TryGet(out _).Should().Be(!compiled.Diagnostics.Any(d => d.Severity == Severity.Error));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Tests));

    private static Gen<string> Mistyped() =>
        from template in Gen.Elements(Templates)
        from other in Gen.Elements(Templates)
        from start in Gen.Choose(0, template.Length - 1)
        from length in Gen.Choose(1, 12)
        from way in Gen.Choose(0, 5)
        from place in Gen.Choose(0, other.Length - 1)
        select Changed(template, other, start, Math.Min(length, template.Length - start), way, place);

    private static string Changed(string template, string other, int start, int length, int way, int place) => way switch
    {
        0 => template.Remove(start, length),
        1 => template.Insert(start, template.Substring(start, length)),
        2 => template.Remove(start, 1),
        3 => string.Concat(template.AsSpan(0, start), template.AsSpan(start + length), template.AsSpan(start, length)),
        4 => template.Insert(start, other.Substring(place, Math.Min(length, other.Length - place))),
        _ => string.Concat(template.AsSpan(0, start), other.AsSpan(place)),
    };
}
