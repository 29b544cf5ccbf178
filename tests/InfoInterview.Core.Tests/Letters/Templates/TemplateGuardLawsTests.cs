using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using InfoInterview.Diagnostics;

namespace InfoInterview.Letters.Templates;

/// <summary>«Dear ,» cannot happen: what the profile Letter accepts prints no gap where something optional is missing. And no text, in no culture, makes the checker or the renderer fail from inside.</summary>
public sealed class TemplateGuardLawsTests
{
    private static readonly LetterSchema Schema = LetterSchema.Builder("guards")
        .Text("name").Bool("flag").Text("city", optional: true).Text("note", optional: true).Date("due", optional: true)
        .Object("helper", o => o.Text("mail").Text("phone", optional: true), optional: true)
        .List("names", LetterFieldKind.Text).List("goals", o => o.Text("title").Text("hint", optional: true)).List("tags", LetterFieldKind.Text, optional: true)
        .Build().Value;

    private static readonly string[] Asked = ["city", "note", "due", "helper", "helper?.phone", "helper?.mail", "x", "g.hint"];

    private static readonly string[] Questions =
    [
        "{{ if # }}¤{{ end }}", "{{ if # != null }}¤{{ end }}", "{{ if !# }}-{{ else }}¤{{ end }}", "{{ if # == null }}-{{ else }}¤{{ end }}", "{{ if # && flag }}¤{{ end }}", "{{ if # || flag }}¤{{ end }}",
        "{{ if # == null || flag }}-{{ else }}¤{{ end }}", "{{ if # == null && flag }}-{{ else }}¤{{ end }}", "{{ if flag }}{{ if # }}-{{ end }}¤{{ end }}", "{{ for n in names }}{{ if # == null }}{{ continue }}{{ end }}¤{{ end }}",
        "{{ for n in names }}{{ if # }}{{ break }}{{ end }}¤{{ end }}", "{{ for g in goals }}{{ if # }}¤{{ end }}{{ end }}", "{{ if # }}{{ x = note }}¤{{ end }}", "{{ case # }}{{ when null }}-{{ else }}¤{{ end }}",
        "{{ capture c }}{{ if # }}¤{{ end }}{{ end }}{{ c }}", "{{ if # }}{{ for n in names }}¤{{ x = city }}{{ end }}{{ end }}", "{{ if # }}-{{ else if flag }}¤{{ else }}¤{{ end }}", "{{ x = # ?? name }}¤", "{{ x = # }}¤", "{{ x = null }}{{ if x }}¤{{ end }}¤", "¤", "¤{{ if # }}¤{{ end }}¤",
    ];

    private static readonly string[] Uses =
    [
        "<{{ # }}>", "<{{ # ?? name }}>", "<{{ # | string.upcase }}>", "<{{ $\"{helper?.phone}\" }}>", "<{{ # ? # : name }}>", "<{{ # != null && flag ? # : 'none' }}>", "<{{ helper.mail }}>", "<{{ x }}>",
        "<{{ include 'show' a:# }}>", "{{ include 'ask' a:# }}", "<{{ (# ?! name) ?? 'none' }}>", "<{{ names[0] ?? 'none' }}>", "<{{ # == null ? 'none' : # }}>",
        "<{{ [#] | array.join '' }}>", "<{{ [#, name] | array.compact | array.join '' }}>", "<{{ [name] | array.add # | array.reverse | array.limit 1 | array.join '' }}>", "{{ for i in [#] }}<{{ i }}>{{ end }}", "<{{ ([#] | array.first) ?? name }}>", "<{{ [#][0] }}>",
        "{{ if !([#] | array.compact).empty? }}<{{ [#] | array.compact | array.join ', ' }}>{{ end }}", "<{{ [name] | array.concat [#] | array.offset 1 | array.join '' }}>", "<{{ [#] | array.uniq | array.sort | array.join '' }}>", "<{{ goals | array.map 'hint' | array.join '' }}>", "{{ capture d }}{{ # }}{{ end }}<{{ d }}>",
    ];

    /// <summary>Lists that can be empty because something is missing, and what cuts and joins them. None is empty where nothing is missing: such a gap is the template's own.</summary>
    private static readonly string[] Lists =
    [
        "[#]", "[#, note]", "[#, name]", "[name, #]", "tags", "(tags ?? names)", "(# | string.split ',')", "(goals | array.map 'hint')", "([name] | array.add #)", "(tags | array.add #)", "([#] | array.concat tags)", "(names | array.concat tags)", "(flag ? [#] : names)", "names", "([] | array.add_range [#])",
    ];

    private static readonly string[] Cuts =
    [
        "", " | array.compact", " | array.uniq", " | array.reverse", " | array.limit 1", " | array.concat [name, note] | array.offset 1", " | array.sort", " | array.compact | array.concat [name] | array.offset 1", " | array.limit 1 | array.compact", " | array.add #", " | array.concat [note]",
    ];

    private static readonly string[] Ends =
    [
        "<{{ @ | array.join '' }}>", "{{ p = @; if p.size > 0 }}<{{ p | array.join '' }}>{{ end }}", "{{ p = @; if p.size != 0 && flag }}<{{ p | array.compact | array.join '' }}>{{ end }}", "{{ p = @; if !p.empty? }}<{{ p | array.join '' }}>{{ end }}",
        "{{ p = @; if p.size == 0 }}-{{ else }}<{{ p | array.join '' }}>{{ end }}", "{{ p = @; if flag }}{{ p = [#] }}{{ end }}<{{ p | array.join '' }}>", "{{ for i in (@) }}<{{ i }}>{{ end }}", "<{{ (@ | array.last) ?? name }}>", "<{{ (@)[0] }}>", "{{ p = @ }}<{{ p.size > 0 ? (p | array.join '') : name }}>",
        "<{{ 'Dear ' + (@ | array.join '') | string.slice 5 }}>", "{{ p = [name]; for i in (@); p = p | array.add i; end }}<{{ p | array.join '' }}>", "{{ include 'join' a:(@) }}", "{{ case name; when 'Ada' }}<{{ @ | array.join '' }}>{{ end }}",
    ];

    private static readonly Gen<string> ListUses =
        from list in Gen.Elements(Lists)
        from cuts in Gen.Elements(Cuts).ArrayOf(2)
        from end in Gen.Elements(Ends)
        from single in Gen.Elements(Uses)
        from isList in Gen.Choose(0, 3)
        select isList == 0 ? single : end.Replace("@", list + cuts[0] + cuts[1], StringComparison.Ordinal);

    private static readonly Dictionary<string, string> Partials = new(StringComparer.Ordinal) { ["show"] = "{{ $a }}", ["ask"] = "{{ if $a }}<{{ $a }}>{{ end }}", ["join"] = "<{{ $a | array.join '' }}>" };

    private static readonly ScribanSubset Engine = new(new ScribanSubsetOptions
    {
        Partials = Partials,
        Allowed = [.. TemplateCodes.All.Where(c => c.IsWarning && c.Name is not ("W-NULLPRINT" or "W-NULLARG")).Select(c => c.Name)],
    });

    private static readonly Gen<string> Templates =
        from questions in Gen.Elements(Questions).ArrayOf(2)
        from asked in Gen.Elements(Asked).ArrayOf(2)
        from uses in ListUses.ArrayOf(2)
        from used in Gen.Elements(Asked).ArrayOf(2)
        from isSame in Gen.Choose(0, 3)
        select "{{ x = city }}" + Whole(questions[0], asked[0], Whole(questions[1], asked[1], uses[0] + uses[1], isSame < 3 ? asked[1] : used[1]), isSame > 0 ? asked[0] : used[0]);

    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{~", "-}}", "{%{", "}%}", "\r", "\n", "Dear İ ", "name", "city", "names", "goals", "helper?.mail", "due", "x", "$a", "=", "==", "<", "+", "1.5", "1e3", "12.50m", "|", "??", "?", ":", "(", ")", "[", "]", ",", "'ı'", "$\"{", "}\"", "for g in goals ", "if ", "else ", "end ",
        "case name", "when 'I'", "capture c ", "break ", "include 'ask' a:", "string.upcase", "string.downcase", "array.sort", "array.join", "date.to_string '%A %x'", "math.format 'N2' 'de-DE'", "string.equals_ignore_case", "for.index", ".size", "#", "\u0661", "\u200F", "\uDE00",
    ];

    [Fact]
    public void Render_WhenLetterAccepts_PrintsNoGap()
    {
        LetterModel[] models = [.. from city in Both from note in Both from rest in Both select ModelOf(city, note, rest)];
        int accepted = 0;
        Prop.ForAll(Templates.ToArbitrary(), text =>
        {
            if (!Engine.Compile(text, "t", Schema).TryGet(out ILetterTemplate? template))
            {
                return true;
            }

            accepted++;
            return Array.TrueForAll(models, m => !template.Render(m).Value.Contains("<>", StringComparison.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(15_000));
        accepted.Should().BeGreaterThan(300, "the law says something only where templates are accepted");
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public void Compile_WhenTheThreadHasAnyCulture_SaysAndWritesTheSame(string culture)
    {
        LetterModel model = ModelOf(true, true, true);
        Prop.ForAll(Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary(), text => Outcome(text, model, CultureInfo.GetCultureInfo(culture)) == Outcome(text, model, CultureInfo.InvariantCulture))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_500));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public void Compile_WhenAGoodTemplateIsSpoiled_SaysAndWritesTheSame(string culture)
    {
        ScribanCase[] samples = [.. ScribanCase.Read("cases.jsonl.gz").Where(c => c.Template.Length < 400).Take(400)];
        Gen<(ScribanCase, string)> spoiled = from sample in Gen.Elements(samples) from at in Gen.Choose(0, sample.Template.Length) from length in Gen.Choose(0, 3) from piece in Gen.Elements(Pieces) select (sample, sample.Template[..at] + piece + sample.Template[Math.Min(sample.Template.Length, at + length)..]);
        Prop.ForAll(spoiled.ToArbitrary(), s => Outcome(s.Item2, s.Item1.Model, CultureInfo.GetCultureInfo(culture), s.Item1) == Outcome(s.Item2, s.Item1.Model, CultureInfo.InvariantCulture, s.Item1))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_500));
    }

    private static bool[] Both => [false, true];

    private static string Whole(string question, string asked, string use, string used) => question.Replace("#", asked, StringComparison.Ordinal).Replace("¤", use.Replace("#", used, StringComparison.Ordinal), StringComparison.Ordinal);

    private static string Outcome(string text, LetterModel model, CultureInfo culture, ScribanCase? sample = null)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            var engine = new ScribanSubset(new ScribanSubsetOptions { Profile = TemplateProfile.Core, Partials = sample?.Partials ?? Partials });
            Result<ILetterTemplate> compiled = engine.Compile(text, "t", sample?.Schema ?? Schema);
            string told = string.Join('\n', compiled.Diagnostics.Select(d => $"{d} {d.Found} {d.Fix}"));
            return compiled.TryGet(out ILetterTemplate? template) ? told + (template.Render(model) is var letter && letter.TryGet(out string? written) ? written : letter.Diagnostics.Single().ToString()) : told;
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static LetterModel ModelOf(bool hasCity, bool hasNote, bool hasRest)
    {
        LetterModelBuilder builder = LetterModel.For(Schema).Set("name", "Ada").Set("flag", hasNote).SetList(Schema["names"], "a", "b")
            .SetObjects(Schema["goals"], ["one", "two"], (goal, title) => goal.Set(Schema["goals[].title"], title).Set(Schema["goals[].hint"], hasRest ? "h" : null));
        builder = hasCity ? builder.Set("city", "Turku") : builder;
        builder = hasNote ? builder.Set("note", "n") : builder;
        builder = hasRest ? builder.SetList(Schema["tags"], "t", "u") : builder;
        return (hasRest ? builder.Set("due", new LocalDate(2026, 3, 7)).Set("helper.mail", "m") : builder).Build().Value;
    }
}
