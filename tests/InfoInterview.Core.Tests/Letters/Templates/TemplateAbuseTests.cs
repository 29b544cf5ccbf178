using System.Buffers;
using System.Globalization;
using System.Text;
using InfoInterview.Diagnostics;

namespace InfoInterview.Letters.Templates;

/// <summary>The attacks T1 to T14 and P1 of the security catalogue. Steps and bytes decide, never a clock.</summary>
public sealed class TemplateAbuseTests
{
    private static readonly LetterSchema Schema = LetterSchema.Builder("abuse")
        .Text("name").Text("maybe", optional: true).List("names", LetterFieldKind.Text).List("few", LetterFieldKind.Text, mostItems: 5)
        .Field("amount", LetterFieldKind.Decimal).Int("n").Date("day")
        .Build().Value;

    [Fact]
    public void T1_Render_WhenDataHoldsCode_PrintsItAsItIs()
    {
        const string Data = "{{ 1 + 1 }}{{ include 'x' }}{%{ a }%}}}{{{";
        Render("{{ name }}|{{ name | string.append '' }}|{{ $\"{name}\" }}", name: Data).Value.Should().Be($"{Data}|{Data}|{Data}");
    }

    [Theory]
    [InlineData("{{ while true }}x{{ end }}", "E-WHILE")]
    [InlineData("{{ for i in 1..1000000000 }}x{{ end }}", "E-RANGE")]
    [InlineData("{{ for i in 1..n }}x{{ end }}", "E-RANGE")]
    [InlineData("{{ for a in 1..1000; for b in 1..1000; for c in 1..1000; end; end; end }}", "E-STEPS")]
    [InlineData("{{ for a in names; for b in names; for c in names; end; end; end }}", "E-STEPS")]
    [InlineData("{{ for a in names; x = names | array.sort | array.uniq | array.join ','; end }}", "E-STEPS")]
    public void T2_Render_WhenWorkIsEndless_StopsWithACode(string template, string code) => CodeOf(template).Should().Be(code);

    [Theory]
    [InlineData("{{ s = 'aaaaaaaa'; for i in 1..60; s = s + s; end; s }}", "E-OUTPUT")]
    [InlineData("{{ s = 'aaaaaaaa'; for i in 1..60; s = $\"{s}{s}\"; end; s }}", "E-OUTPUT")]
    [InlineData("{{ s = 'aaaaaaaaaa'; for i in 1..7; s = s | string.replace 'a' 'aaaaaaaaaa'; end; s }}", "E-OUTPUT")]
    [InlineData("{{ name | string.pad_left 2000000000 }}", "E-WIDTH")]
    [InlineData("{{ n | math.format 'F999999999' }}", "E-NUMFORMAT")]
    [InlineData("{{ s = 'aaaaaaaa' }}{{ for i in 1..60 }}{{ capture t }}{{ s }}{{ s }}{{ end }}{{ s = t | string.append '' }}{{ end }}", "E-OUTPUT")]
    [InlineData("{{ s = 'a'; for i in 1..17; s = s + s; end; for i in 1..9; s; end }}", "E-OUTPUT")]
    [InlineData("{{ l = [1,2]; for i in 1..40; l = l | array.concat l; end }}", "E-LIST")]
    [InlineData("{{ s = 'a,'; for i in 1..12; s = s + s; end; s | string.split ',' | array.size }}", "E-LIST")]
    public void T3_Render_WhenTextExplodes_StopsWithinMemory(string template, string code)
    {
        CodeOf(template).Should().Be(code);
        long before = GC.GetAllocatedBytesForCurrentThread();
        CodeOf(template);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(64L << 20);
    }

    [Theory]
    [InlineData("{{ x = 3; for i in 1..64; x = x * x; end; x }}")]
    [InlineData("{{ 9223372036854775807 + 1 }}")]
    [InlineData("{{ 1.5e300 * 1.0e300 }}")]
    [InlineData("{{ amount * 1.0e27 }}")]
    [InlineData("{{ amount * 79228162514264337593543950335m }}")]
    [InlineData("{{ 1.0e308 * 10.0 - 1.0e308 * 10.0 }}")]
    public void T4_Render_WhenNumbersExplode_SaysOverflow(string template) => CodeOf(template).Should().Be("E-OVERFLOW");

    public static TheoryData<string, string> Bombs() => new()
    {
        { "{{ " + new string('(', 100_000), "E-DEPTH" },
        { "{{ " + new string('[', 100_000), "E-DEPTH" },
        { "{{ " + new string('!', 100_000) + "true }}", "E-DEPTH" },
        { "{{ " + new string('-', 100_000) + "1 }}", "E-INCDEC" },
        { "{{ " + new string('@', 100_000) + "x }}", "E-ALIAS" },
        { "{{ " + string.Concat(Enumerable.Repeat("$\"{", 60_000)), "E-INTERPNEST" },
        { "{{ " + string.Concat(Enumerable.Repeat("name.", 50_000)) + "x }}", "E-DEPTH" },
        { "{{ 1" + string.Concat(Enumerable.Repeat("+1", 60_000)) + " }}", "E-DEPTH" },
        { "{{ 'a'" + string.Concat(Enumerable.Repeat("|string.upcase", 10_000)) + " }}", "E-DEPTH" },
        { string.Concat(Enumerable.Repeat("{{ if n > 1 }}", 18_000)), "E-DEPTH" },
        { "{{ if n > 1 }}" + string.Concat(Enumerable.Repeat("{{ else if n > 1 }}", 5_000)) + "{{ end }}", "E-DEPTH" },
        { "{{ case n }}" + string.Concat(Enumerable.Repeat("{{ when 1 }}", 5_000)) + "{{ end }}", "E-DEPTH" },
        { "{{ if n > 1 }}" + string.Concat(Enumerable.Repeat("{{ when 1 }}", 20_000)), "E-PARSE" },
        { new string('x', 10 << 20), "E-SIZE" },
        { string.Concat(Enumerable.Repeat("{{n}}", 200_000)), "E-SIZE" },
        { "{{ ##" + new string('x', 200_000), "E-UNCLOSED" },
        { "{{ a ? " + string.Concat(Enumerable.Repeat("a ? a : ", 30_000)), "E-DEPTH" },
        { string.Concat(Enumerable.Range(0, 16_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{{{x{i}=1}}}}"))), "E-SIZE" },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void T5_Compile_WhenTheTextIsABomb_RefusesWithACode(string template, string code) =>
        Compile(template).Diagnostics.Select(d => TemplateCodes.Find(d.Code)!.Name).Should().Contain(code);

    [Fact]
    public void T6_Compile_WhenPartialsGoInCirclesOrMultiply_RefusesWithACode()
    {
        Compile("{{ include 'a' }}", ("a", "{{ include 'b' }}"), ("b", "{{ include 'a' }}")).Diagnostics.Select(Name).Should().Contain("E-RECURSION");
        (string, string)[] tower = [.. Enumerable.Range(0, 8).Select(i => (string.Create(CultureInfo.InvariantCulture, $"p{i}"), string.Concat(Enumerable.Repeat(string.Create(CultureInfo.InvariantCulture, $"{{{{ include 'p{i + 1}' }}}}"), 10)))), ("p8", "x")];
        Compile("{{ include 'p1' }}", tower).Diagnostics.Select(Name).Should().Contain("E-SIZE");
        Compile("{{ include 'p0' }}", tower).Diagnostics.Select(Name).Should().Contain("E-DEPTH");
    }

    [Theory]
    [InlineData(1024 * 1024, true)]
    [InlineData((1024 * 1024) + 1, false)]
    public void T7_Render_WhenTheLetterIsTooLong_WritesNothing(int units, bool fits)
    {
        // 16 texts of 65,535 units and the rest.
        int rest = units - (16 * 65_535);
        string template = $"{{{{ for i in 1..16; name; end }}}}{new string('é', rest)}";
        ILetterTemplate compiled = Compile(template).Value;
        LetterModel model = ModelOf(new string('a', 65_535), ["a"]);
        var bytes = new ArrayBufferWriter<byte>();
        var chars = new ArrayBufferWriter<char>();
        ValueList<Diagnostic> toBytes = compiled.Render(model, bytes);
        ValueList<Diagnostic> toChars = compiled.Render(model, chars);
        toBytes.Select(Name).Should().Equal(fits ? [] : ["E-OUTPUT"]);
        toChars.Select(Name).Should().Equal(fits ? [] : ["E-OUTPUT"]);
        chars.WrittenCount.Should().Be(fits ? units : 0);
        bytes.WrittenCount.Should().Be(fits ? units + rest : 0);
    }

    [Fact]
    public void T8_Compile_WhenANameIsMisspelt_SuggestsTheRightOne()
    {
        Diagnostic fault = Compile("{{ nmae }}").Diagnostics.Single();
        (Name(fault), fault.Fix, fault.Place!.ToString()).Should().Be(("E-UNKNOWN", "name", "t(1,4)"));
    }

    [Fact]
    public void T9_Compile_WhenAHostMemberIsNamed_FindsNothing()
    {
        foreach (string member in new[] { "password_hash", "GetType", "length", "to_string", "chars", "keys" })
        {
            Compile($"{{{{ name.{member} }}}}").Diagnostics.Select(Name).Should().Equal(["E-MEMBER"], member);
        }
    }

    [Fact]
    public void T10_Render_WhenManyThreadsShareATemplate_WritesTheSame()
    {
        ILetterTemplate template = Compile("{{ for x in names }}{{ for.index }}{{ x | string.upcase }}{{ capture c }}{{ name }}{{ end }}{{ c }};{{ end }}{{ n }}").Value;
        LetterModel[] models = [.. Enumerable.Range(0, 50).Select(i => ModelOf(string.Create(CultureInfo.InvariantCulture, $"n{i}"), [.. Enumerable.Range(0, i % 7).Select(k => string.Create(CultureInfo.InvariantCulture, $"x{k}"))]))];
        string[] alone = [.. models.Select(m => template.Render(m).Value)];
        var wrong = new System.Collections.Concurrent.ConcurrentBag<int>();
        Parallel.For(0, 10_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            if (template.Render(models[i % 50]).Value != alone[i % 50])
            {
                wrong.Add(i);
            }
        });
        wrong.Should().BeEmpty();
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    [InlineData("sv-SE")]
    public void T11_Render_WhenTheThreadHasAnotherCulture_WritesTheSame(string culture)
    {
        ScribanCase[] samples = [.. ScribanCase.Read("cases.jsonl.gz").Take(800)];
        IReadOnlyDictionary<string, string> expected = ScribanCase.Expected();
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            foreach (ScribanCase sample in samples)
            {
                var engine = new ScribanSubset(new ScribanSubsetOptions { Profile = TemplateProfile.Core, Partials = sample.Partials });
                engine.Compile(sample.Template, sample.Id, sample.Schema).Value.Render(sample.Model).Value.Should().Be(expected[sample.Id]);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void T12_Build_WhenDataIsBrokenText_NamesTheFieldOnly()
    {
        foreach (string broken in new[] { "a\uD83D", "\uDE00b", "x\uD83Dy\uDE00" })
        {
            Result<LetterModel> model = Builder(broken, ["a"]).Build();
            model.TryGet(out _).Should().BeFalse();
            Diagnostic fault = model.Diagnostics.Single();
            Name(fault).Should().Be("E-UNICODE");
            fault.ToString().Should().Contain("name").And.NotContain(broken);
        }

        string strange = "a\0b\uFFFE" + new string('\u0301', 200_000);
        Render("{{ name }}", name: strange).Value.Should().Be(strange);
        Diagnostic longer = Builder(new string('a', (256 * 1024) + 1), ["a"]).Build().Diagnostics.Single();
        Name(longer).Should().Be("E-OUTPUT");
    }

    [Theory]
    [InlineData("{{ name | string.slice 0 1 }}")]
    [InlineData("{{ name | string.slice1 1 }}")]
    [InlineData("{{ name | string.slice 1 | string.strip }}")]
    [InlineData("{{ x = name | string.slice 0 1; x }}")]
    [InlineData("  {{ name | string.slice 0 1 }}")]
    [InlineData("{{ name | string.slice 0 1 }}{{ name | string.slice1 1 }}")]
    [InlineData("{{ capture c }}{{ name | string.slice 0 1 }}{{ end }}{{ c }}")]
    [InlineData("{{ include 'cut' a:name }}")]
    [InlineData("{{ for c in [name] }}{{ c | string.slice 1 }}{{ end }}")]
    [InlineData("{{ [name, (name | string.slice 1)] | array.join '' }}{{ $\"{name | string.slice 1}\" }}")]
    [InlineData("{{ (name | string.slice 0 1) + 'x' }}")]
    [InlineData("{{ name | string.replace '\\uD83D' 'x' }}")]
    [InlineData("{{ name | string.split '\\uDE00' | array.first }}")]
    [InlineData("{{ '\\uD83D' }}")]
    [InlineData("{{ name | string.truncate 4 }}")]
    [InlineData("Dear <half>")]
    [InlineData("Dear <half>,{{ name }}")]
    public void T12_Render_WhenHalfACharacterWouldBeWritten_SaysTheSameWhereverTheLetterGoes(string template)
    {
        // An attribute cannot hold half a character itself.
        template = template.Replace("<half>", "\uD83D", StringComparison.Ordinal);
        if (!Compile(template, ("cut", "{{ $a | string.slice 0 1 }}")).TryGet(out ILetterTemplate? compiled))
        {
            CodeOf(template).Should().Be("E-UNICODE");
            return;
        }

        LetterModel model = ModelOf("😀😀😀", ["a"]);
        var bytes = new ArrayBufferWriter<byte>();
        var chars = new ArrayBufferWriter<char>();
        using var writer = new StringWriter();
        Diagnostic fault = compiled.Render(model).Diagnostics.Single();
        Name(fault).Should().Be("E-UNICODE");
        compiled.Render(model, chars).Should().Equal(fault);
        compiled.Render(model, bytes).Should().Equal(fault);
        compiled.Render(model, writer).Should().Equal(fault);
        (bytes.WrittenCount, chars.WrittenCount, writer.ToString()).Should().Be((0, 0, string.Empty));
    }

    [Theory]
    [InlineData("{{ name | string.slice 0 2 }}{{ capture c }}{{ name | string.slice 0 1 }}{{ name | string.slice1 1 }}{{ end }}{{ c }}", "😀😀")]
    [InlineData("{{ (name | string.slice 0 1) + (name | string.slice 1 1) }}", "😀")]
    [InlineData("{{ name | string.slice 0 3 | string.size }}", "3")]
    [InlineData("{{ '\\uD83D\\uDE00' }}😀", "😀😀")]
    public void T12_Render_WhenHalvesMeetAgain_WritesTheWhole(string template, string letter)
    {
        ILetterTemplate compiled = Compile(template).Value;
        LetterModel model = ModelOf("😀😀😀", ["a"]);
        var bytes = new ArrayBufferWriter<byte>();
        compiled.Render(model).Value.Should().Be(letter);
        compiled.Render(model, bytes).Should().BeEmpty();
        Encoding.UTF8.GetString(bytes.WrittenSpan).Should().Be(letter);
    }

    [Fact]
    public void T13_Compile_WhenTheTemplateTurnsWritingAround_LetterRefuses()
    {
        new ScribanSubset().Compile("Dear \u202Eeman", "t", Schema).Diagnostics.Select(Name).Should().Equal("W-BIDI");
        Render("{{ name }}", name: "a\u202Eb\u2066").Value.Should().Be("a\u202Eb\u2066", "data keeps its characters");
    }

    [Theory]
    [InlineData("{{ for name in names }}{{ end }}", "E-SHADOW")]
    [InlineData("{{ x = 1 }}{{ for x in names }}{{ end }}", "E-SHADOW")]
    [InlineData("{{ for x in names }}{{ for x in names }}{{ end }}{{ end }}", "E-SHADOW")]
    [InlineData("{{ name = 'x' }}", "E-MODELWRITE")]
    [InlineData("{{ for x in names; x = 'y'; end }}", "E-LOOPVAR")]
    public void T14_Compile_WhenNamesCollide_RefusesWithACode(string template, string code) => CodeOf(template).Should().Be(code);

    [Fact]
    public void T14_Build_WhenARootHidesTheLanguage_SaysModel() =>
        LetterSchema.Builder("x").Text("date").Text("for").Text("Good").Build().Diagnostics.Select(Name).Should().Equal("E-MODEL", "E-MODEL");

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("..\\\\x")]
    [InlineData("C:\\\\x")]
    [InlineData("%2e%2e/")]
    [InlineData("a/./b")]
    [InlineData("A")]
    [InlineData("a\\0b")]
    [InlineData("")]
    public void P1_Compile_WhenAPartialNameIsAPath_RefusesWithoutEchoInMessage(string name)
    {
        // Even a host that puts such a key in its dictionary does not open it.
        Diagnostic fault = Compile($"{{{{ include '{name}' }}}}", ("../../etc/passwd", "x"), ("A", "x"), ("a/./b", "x")).Diagnostics.Single();
        Name(fault).Should().Be("E-PARTIAL");
        fault.ToString().Should().NotContain("passwd");
    }

    private static string Name(Diagnostic d) => TemplateCodes.Find(d.Code)!.Name;

    private static Result<ILetterTemplate> Compile(string template, params (string Name, string Text)[] partials) =>
        new ScribanSubset(new ScribanSubsetOptions { Profile = TemplateProfile.Core, Partials = partials.ToDictionary(p => p.Name, p => p.Text, StringComparer.Ordinal) }).Compile(template, "t", Schema);

    private static LetterModelBuilder Builder(string name, string[] names) =>
        LetterModel.For(Schema).Set("name", name).SetList("names", names).SetList("few", ["a"]).Set("amount", 123.45m).Set("n", 2_000).Set("day", new LocalDate(2026, 3, 7));

    private static LetterModel ModelOf(string name, string[] names) => Builder(name, names).Build().Value;

    private static Result<string> Render(string template, string name = "Ada") =>
        Compile(template).Value.Render(ModelOf(name, [.. Enumerable.Range(0, 1000).Select(i => i.ToString(CultureInfo.InvariantCulture))]));

    private static string CodeOf(string template, string name = "Ada")
    {
        Result<ILetterTemplate> compiled = Compile(template);
        return compiled.TryGet(out _) ? Name(Render(template, name).Diagnostics.Single()) : Name(compiled.Diagnostics.First(d => d.Severity == Severity.Error));
    }
}
