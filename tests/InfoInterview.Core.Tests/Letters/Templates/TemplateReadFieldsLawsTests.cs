using FsCheck;
using FsCheck.Fluent;

namespace InfoInterview.Letters.Templates;

/// <summary>What <see cref="ILetterTemplate.ReadFields"/> leaves out has no way into a letter: not by its value, not by being there.</summary>
public sealed class TemplateReadFieldsLawsTests
{
    private static readonly ScribanCase[] Samples = [.. ScribanCase.Read("cases.jsonl.gz")];

    private static readonly string[] Pieces =
    [
        "{{ for x1 in contact.projects }}{{ for.changed }}{{ end }}", "{{ 1 }}", " | array.size", " | array.uniq", " | array.reverse", "| array.sort", "?.size", " == null", " ?? 'none'", "{{ end }}", "{{ else }}", "{{ if ", " }}", ".empty?", "[0]", "[-1]",
        "x = ", "(", ")", " && ", " || !", " != ", " + ", "\n", "{{~", "{{ x2 = [student, student] | array.uniq | array.size }}{{ x2 }}", "{{ include '", "'}}",
    ];

    [Fact]
    public void ReadFields_OfTheSample_HoldAllThatTheLettersDependOn()
    {
        int replaced = 0;
        Samples.Where(s => !Holds(s, s.Template, ref replaced)).Select(s => s.Id).Should().BeEmpty();
        replaced.Should().BeGreaterThan(20_000, "the law says something only where fields are left out");
    }

    [Fact]
    public void ReadFields_OfAnythingThatIsAccepted_HoldAllThatTheLetterDependsOn()
    {
        int replaced = 0;
        Gen<(ScribanCase Sample, string Text)> changed =
            from sample in Gen.Elements(Samples)
            from at in Gen.Choose(0, sample.Template.Length)
            from length in Gen.Choose(0, 12)
            from piece in Gen.Elements(Pieces)
            from donor in Gen.Elements(Samples)
            from cut in Gen.Choose(0, donor.Template.Length)
            from isOwn in Gen.Choose(0, 2)
            select (sample, sample.Template[..at] + (isOwn == 0 ? donor.Template[cut..] : piece) + sample.Template[Math.Min(sample.Template.Length, at + length)..]);
        Prop.ForAll(changed.ToArbitrary(), c => Holds(c.Sample, c.Text, ref replaced)).Check(Config.QuickThrowOnFailure.WithMaxTest(6_000));
        replaced.Should().BeGreaterThan(4_000, "the law says something only where templates are accepted");
    }

    [Fact]
    public void ReadFields_WhenOneIsForgotten_AreCaughtByTheLaw()
    {
        int caught = 0;
        int replaced = 0;
        foreach (ScribanCase sample in Samples.Take(1_000))
        {
            caught += Compiled(sample, sample.Template) is { ReadFields.Count: > 0 } template && !Holds(template, sample.Model, template.ReadFields.Skip(1), ref replaced) ? 1 : 0;
        }

        caught.Should().BeGreaterThan(250, "the law must see a field that is read and not named");
    }

    [Fact]
    public void ReadFields_WhenAllAreNamed_AreInTheSchemaAndInOrder()
    {
        foreach (ScribanCase sample in Samples.Take(500))
        {
            if (Compiled(sample, sample.Template) is { } template)
            {
                template.ReadFields.Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems().And.BeSubsetOf(template.Schema.AllFields.Select(f => f.Path));
            }
        }
    }

    [Theory]
    [InlineData("{{ for g in goals }}{{ for.index }}{{ end }}", "goals")]
    [InlineData("{{ for g in goals }}{{ g.title }}{{ end }}", "goals goals[].title")]
    [InlineData("{{ goals | array.map 'due' | array.size }}", "goals goals[].due")]
    [InlineData("{{ x = goals | array.sort 'helper.name'; x[0]?.title }}", "goals goals[].helper goals[].helper.name goals[].title")]
    [InlineData("{{ include 'part' who:helper }}", "helper helper.name")]
    [InlineData("{{ include 'root' }}", "city")]
    [InlineData("{{ if false }}{{ city }}{{ end }}", "city")]
    [InlineData("{{ $\"{city}\" }}{{ capture c }}{{ helper?.name }}{{ end }}{{ c }}", "city helper helper.name")]
    [InlineData("{{ case city }}{{ when helper?.name }}1{{ end }}", "city helper helper.name")]
    [InlineData("{{ x = helper; y = x; y?.name }}", "helper helper.name")]
    [InlineData("{{ (goals | array.first)?.helper?.name }}", "goals goals[].helper goals[].helper.name")]
    [InlineData("Hello", "")]
    public void ReadFields_WhenAFieldIsReachedInSomeWay_NameIt(string text, string paths)
    {
        LetterSchema schema = LetterSchema.Builder("reads").Text("city").Object("helper", h => h.Text("name").Text("mail"), optional: true)
            .List("goals", g => g.Text("title").Date("due", optional: true).Object("helper", h => h.Text("name").Text("mail")))
            .Build().Value;
        var engine = new ScribanSubset(new ScribanSubsetOptions { Profile = TemplateProfile.Core, Partials = new Dictionary<string, string>(StringComparer.Ordinal) { ["part"] = "{{ $who?.name }}", ["root"] = "{{ city }}" } });

        string.Join(' ', engine.Compile(text, "t", schema).Value.ReadFields).Should().Be(paths);
    }

    private static ILetterTemplate? Compiled(ScribanCase sample, string text) =>
        new ScribanSubset(new ScribanSubsetOptions { Profile = TemplateProfile.Core, Partials = sample.Partials }).Compile(text, sample.Id, sample.Schema).TryGet(out ILetterTemplate? template) ? template : null;

    private static bool Holds(ScribanCase sample, string text, ref int replaced) =>
        Compiled(sample, text) is not { } template || Holds(template, sample.Model, template.ReadFields, ref replaced);

    /// <summary>Whether the letter stays the same when all fields that are not named are gone, and when they have other values.</summary>
    private static bool Holds(ILetterTemplate template, LetterModel model, IEnumerable<string> read, ref int replaced)
    {
        string letter = Letter(template, model);
        foreach (Func<LetterField, LetterValue>? other in new Func<LetterField, LetterValue>?[] { null, UnreadFields.Another })
        {
            var unread = new UnreadFields(read, other);
            if (Letter(template, unread.Of(model)) != letter)
            {
                return false;
            }

            replaced += unread.Count;
        }

        return true;
    }

    private static string Letter(ILetterTemplate template, LetterModel model) => template.Render(model) is var letter && letter.TryGet(out string? text) ? text : letter.Diagnostics.Single().ToString();
}
