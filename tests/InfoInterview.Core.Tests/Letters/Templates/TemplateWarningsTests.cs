using InfoInterview.Diagnostics;

namespace InfoInterview.Letters.Templates;

/// <summary>Doubts (W-): Core tells them, Letter refuses them unless they are allowed one by one.</summary>
public sealed class TemplateWarningsTests
{
    [Theory]
    [InlineData("a\n  {{ if flag }}\n  b\n  {{ end }}\nc", true)]
    [InlineData("a\n  {{ if flag }}\n  b\n  {{ else }}\n  d\n  {{ end }}\nc", true)]
    [InlineData("a\n  {{ if flag }}\n  b\n  {{~ else if tally > 3 ~}}\n  d\n  {{ end }}\nc", true)]
    [InlineData("a\n  {{ for t in topics }}\n  {{ t }}\n  {{ end }}\nc", true)]
    [InlineData("a\n  {{ if flag }}\n  b\n  {{~ end ~}}\nc", false)]
    [InlineData("a\n  {{ if flag }}\n  b{{ end }}\nc", false)]
    [InlineData("a\n  {{ if flag }}\n  b\n{{ end }}\nc", false)]
    public void Compile_WhenABlockIsIndentedTwice_NamesTheEndThatLeavesBlanks(string template, bool isNamed)
    {
        Diagnostic doubt = Compile(SuiteRun.Case(template), new ScribanSubsetOptions { Profile = TemplateProfile.Core }).Diagnostics.First(d => d.Name == "W-INDENT");

        doubt.Message.Contains("{{~ end ~}}", StringComparison.Ordinal).Should().Be(isNamed);
    }

    [Theory]
    [InlineData("W-NULLPRINT", "Dear {{ student.preferred_name }},", 1, 9)]
    [InlineData("W-NULLPRINT", "Dear {{ $\"{student.preferred_name}\" }},", 1, 12)]
    [InlineData("W-NULLPRINT", "{{ contact.assistant?.email }}", 1, 4)]
    [InlineData("W-NULLPRINT", "{{ topics[0] }}", 1, 4)]
    [InlineData("W-LISTOUT", "{{ topics }}", 1, 4)]
    [InlineData("W-TRUTHY", "{{ if tally }}x{{ end }}", 1, 7)]
    [InlineData("W-TRUTHY", "{{ if signature }}x{{ end }}", 1, 7)]
    [InlineData("W-TRUTHY", "{{ if topics }}x{{ end }}", 1, 7)]
    [InlineData("W-CONST", "{{ if true }}x{{ end }}", 1, 7)]
    [InlineData("W-CONST", "{{ if tally == null }}x{{ end }}", 1, 7)]
    [InlineData("W-UNREACHABLE", "{{ for t in topics; break; t; end }}", 1, 28)]
    [InlineData("W-UNREACHABLE", "{{ case tally; when 1; 'a'; when 1; 'b'; end }}", 1, 34)]
    [InlineData("W-UNUSED", "{{ x = 1 }}", 1, 4)]
    [InlineData("W-UNUSED", "{{ include 'p' z:1 }}", 1, 16)]
    [InlineData("W-MIXEDCMP", "{{ tally == '5' }}", 1, 4)]
    [InlineData("W-MIXEDCMP", "{{ topics | array.contains 5 }}", 1, 4)]
    [InlineData("W-FLOATEQ", "{{ rate == 0.1 }}", 1, 4)]
    [InlineData("W-NULLCMP", "{{ contact.years_experience > 3 }}", 1, 4)]
    [InlineData("W-NULLARITH", "{{ (contact.years_experience + 3) ?? 0 }}", 1, 4)]
    [InlineData("W-NULLARG", "{{ contact.years_experience | string.pluralize 'one' 'many' }}", 1, 4)]
    [InlineData("W-NULLELSE", "{{ for x in maybe_list }}a{{ else }}b{{ end }}", 1, 13)]
    [InlineData("W-ALWAYSDOTS", "{{ signature | string.truncatewords 3 }}", 1, 16)]
    [InlineData("W-CASETEXT", "{{ case tally }} lost {{ when 1 }}a{{ end }}", 1, 17)]
    [InlineData("W-GROW", "{{ x = '' }}{{ for t in topics; x = x + t; end }}{{ x }}", 1, 33)]
    [InlineData("W-INDENT", "a\n  {{ if flag }}\n  b\n  {{ end }}", 2, 3)]
    [InlineData("W-NULLPRINT", "{{ 'Dear ' + student.preferred_name }}", 1, 14)]
    [InlineData("W-NULLPRINT", "{{ x = null; x }}", 1, 14)]
    [InlineData("W-NULLARG", "{{ student.preferred_name | string.capitalize }}", 1, 4)]
    [InlineData("W-NULLARG", "{{ 'Dear ' | string.append student.preferred_name }}", 1, 28)]
    [InlineData("W-NULLARG", "{{ maybe_list | array.join ', ' }}", 1, 4)]
    [InlineData("W-NULLARG", "{{ student.gpa | math.format '0.0' }}", 1, 4)]
    [InlineData("W-LISTOUT", "{{ topics | string.upcase }}", 1, 4)]
    [InlineData("W-CONST", "{{ if flag && false }}x{{ end }}", 1, 7)]
    [InlineData("W-CONST", "{{ if 1 + 1 > 3 }}x{{ end }}", 1, 7)]
    [InlineData("W-CONST", "{{ if tally == tally }}x{{ end }}", 1, 7)]
    [InlineData("W-CONST", "{{ case 5 }}{{ when 5 }}a{{ end }}", 1, 9)]
    [InlineData("W-UNREACHABLE", "{{ if flag }}a{{ else if tally > 3 }}b{{ else if flag }}c{{ end }}", 1, 50)]
    [InlineData("W-UNREACHABLE", "{{ for t in [] }}{{ t }}{{ end }}", 1, 13)]
    [InlineData("W-UNREACHABLE", "{{ for t in 1..3 }}{{ t }}{{ else }}x{{ end }}", 1, 30)]
    [InlineData("W-UNREACHABLE", "{{ case flag }}{{ when true }}a{{ when false }}b{{ else }}c{{ end }}", 1, 52)]
    [InlineData("W-BIDI", "a\u202Eb", 1, 2)]
    public void Compile_WhenThereIsADoubt_CoreTellsAndLetterRefuses(string name, string template, int line, int column)
    {
        ScribanCase sample = SuiteRun.Case(template);
        string code = TemplateCodes.Find(name)!.Code;

        Result<ILetterTemplate> core = Compile(sample, new ScribanSubsetOptions { Profile = TemplateProfile.Core });
        core.TryGet(out _).Should().BeTrue();
        Diagnostic doubt = core.Diagnostics.First(d => d.Code == code);
        doubt.Severity.Should().Be(Severity.Warning);
        (doubt.Place!.Line, doubt.Place.Column).Should().Be((line, column));

        Result<ILetterTemplate> letter = Compile(sample, new ScribanSubsetOptions());
        letter.TryGet(out _).Should().BeFalse();
        letter.Diagnostics.First(d => d.Code == code).Severity.Should().Be(Severity.Error);

        Result<ILetterTemplate> allowed = Compile(sample, new ScribanSubsetOptions { Allowed = [.. TemplateCodes.All.Where(c => c.IsWarning).Select(c => c.Name)] });
        allowed.TryGet(out _).Should().BeTrue("every doubt is allowed one by one");
    }

    [Theory]
    [InlineData("{{ if student.preferred_name }}Dear {{ student.preferred_name }}{{ end }}")]
    [InlineData("{{ if !student.preferred_name }}-{{ else }}{{ student.preferred_name }}{{ end }}")]
    [InlineData("{{ if student.preferred_name == null || contact.city == null }}-{{ else }}{{ student.preferred_name }}{{ contact.city }}{{ end }}")]
    [InlineData("{{ student.preferred_name ?? student.first_name }}")]
    [InlineData("{{ student.preferred_name ? student.preferred_name : student.first_name }}")]
    [InlineData("{{ if contact.assistant?.email }}{{ contact.assistant.email }}{{ end }}")]
    [InlineData("{{ for g in goals; if g.note == null; continue; end; g.note; end }}")]
    [InlineData("{{ x = student.preferred_name; if x; x; end }}")]
    [InlineData("{{ include 'guarded' a:null }}{{ include 'guarded' a:'b' }}")]
    [InlineData("{{~ if flag ~}}\nyes\n{{~ end ~}}")]
    public void Compile_WhenTheValueIsGuarded_LetterAccepts(string template) =>
        Compile(SuiteRun.Case(template), new ScribanSubsetOptions()).Diagnostics.Select(d => d.ToString()).Should().BeEmpty();

    [Theory]
    [InlineData("{{ if student.preferred_name || flag }}{{ student.preferred_name }}{{ end }}")]
    [InlineData("{{ x = student.preferred_name; if x; end; x }}")]
    [InlineData("{{ x = null; if x != null; 'a'; end; x }}")]
    [InlineData("{{ for g in goals; if g.note == null; end; g.note; end }}")]
    [InlineData("{{ x = student.preferred_name ?? 'a'; for t in topics; x; x = student.preferred_name; end }}")]
    public void Compile_WhenTheGuardDoesNotHold_LetterRefuses(string template) =>
        Compile(SuiteRun.Case(template), new ScribanSubsetOptions()).Diagnostics.Select(d => TemplateCodes.Find(d.Code)!.Name).Should().Contain("W-NULLPRINT");

    [Fact]
    public void OwnsPartials_WhenAPartialIsNeverIncluded_TellsIt()
    {
        var partials = new Dictionary<string, string>(StringComparer.Ordinal) { ["used"] = "{{ include 'inner' }}", ["inner"] = "x", ["other"] = "y" };
        var options = new ScribanSubsetOptions { Partials = partials };
        LetterSchema schema = LetterSchema.Builder("t").Build().Value;

        Result<ILetterTemplate> own = new ScribanSubset(options with { OwnsPartials = true }).Compile("{{ include 'used' }}", "t", schema);
        Result<ILetterTemplate> shared = new ScribanSubset(options).Compile("{{ include 'used' }}", "t", schema);

        own.Diagnostics.Select(d => (TemplateCodes.Find(d.Code)!.Name, d.Place!.Source)).Should().Equal(("W-UNUSED", "other"));
        shared.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Allowed_WhenNameIsNoDoubt_Throws()
    {
        Action make = () => _ = new ScribanSubsetOptions { Allowed = ["E-MEMBER"] };
        make.Should().Throw<ArgumentException>().WithMessage("*E-MEMBER*W-NULLPRINT*");
    }

    private static Result<ILetterTemplate> Compile(ScribanCase sample, ScribanSubsetOptions options) =>
        new ScribanSubset(options with { Partials = sample.Partials }).Compile(sample.Template, "t", sample.Schema);
}
