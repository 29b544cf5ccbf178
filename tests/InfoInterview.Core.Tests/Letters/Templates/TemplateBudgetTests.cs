using System.Globalization;
using InfoInterview.Diagnostics;

namespace InfoInterview.Letters.Templates;

/// <summary>No construct escapes the budgets: every function is run on the largest inputs in loops that would never end, and reading costs with the length of the text.</summary>
public sealed class TemplateBudgetTests
{
    private const long MostBytes = 64L << 20;

    private static readonly LetterSchema Schema = LetterSchema.Builder("budgets")
        .Text("words").Int("n").Date("day").List("names", LetterFieldKind.Text).List("people", p => p.Text("who"))
        .Build().Value;

    private static readonly LetterModel Model = LetterModel.For(Schema)
        .Set("words", string.Concat(Enumerable.Repeat("é <a>\n", 41_000)))
        .Set("n", 5)
        .Set("day", new LocalDate(2026, 3, 7))
        .SetList("names", [.. Enumerable.Range(0, 1000).Select(i => string.Create(CultureInfo.InvariantCulture, $"name {1000 - i}"))])
        .SetObjects(Schema["people"], [.. Enumerable.Range(0, 1000)], (person, i) => person.Set(Schema["people[].who"], string.Create(CultureInfo.InvariantCulture, $"p{i}")))
        .Build().Value;

    public static TheoryData<string> Functions => [.. Function.Names];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Render_WhenAFunctionRunsWithoutEnd_StopsWithinStepsAndMemory(string name)
    {
        string[] parts = name.Split('.');
        Function function = Function.Find(parts[0], parts[1])!;
        foreach (int count in Enumerable.Range(function.Least, function.Parameters.Length - function.Least + 1))
        {
            string call = $"{name}({string.Join(", ", function.Parameters.Take(count).Select(k => ArgumentOf(k, holdsObjects: count > 1 && function.Parameters[1] == ParameterKind.Member)))})";
            ILetterTemplate template = Compile($"{{{{ for a in names; for b in names; for c in names; x = {call}; end; end; end }}}}").Value;
            template.Render(Model);
            long before = GC.GetAllocatedBytesForCurrentThread();

            Result<string> rendered = template.Render(Model);

            (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(MostBytes, call);
            TemplateCodes.Find(rendered.Diagnostics.Single().Code)!.Name.Should().BeOneOf(["E-STEPS", "E-OUTPUT", "E-LIST"], call);
        }
    }

    [Theory]
    [InlineData("words | string.contains wanted")]
    [InlineData("words | string.remove_last wanted")]
    [InlineData("words | string.remove_first wanted")]
    [InlineData("words | string.ends_with wanted")]
    public void Render_WhenALongTextIsLookedForInALongText_StopsByStepsBeforeItLooks(string call)
    {
        LetterSchema schema = LetterSchema.Builder("search").Text("words").Text("wanted").Build().Value;
        LetterModel hostile = LetterModel.For(schema).Set("words", new string('a', 250_000)).Set("wanted", new string('a', 60_000) + "b" + new string('a', 60_000)).Build().Value;
        LetterModel honest = LetterModel.For(schema).Set("words", new string('a', 5_000)).Set("wanted", new string('b', 500)).Build().Value;
        ILetterTemplate template = ScribanSubset.Default.Compile($"{{{{ {call} }}}}", "search.sbn", schema).Value;

        TemplateCodes.Find(template.Render(hostile).Diagnostics.Single().Code)!.Name.Should().Be("E-STEPS");
        template.Render(honest).Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("for i in 1..400; x = words == other; end")]
    [InlineData("for i in 1..400; x = words < other; end")]
    [InlineData("for i in 1..400; x = words != other; end")]
    [InlineData("for i in 1..40; x = [words, other] | array.uniq; end; for i in 1..400; x = [words] | array.contains other; end")]
    [InlineData("for i in 1..400; x = [words, other, words] | array.sort; end")]
    [InlineData("for i in 1..400; for t in [words, other]; x = for.changed; end; end")]
    [InlineData("for i in 1..400; case words; when other; end; end")]
    public void Render_WhenLongTextsAreComparedAgainAndAgain_StopsBySteps(string loop)
    {
        LetterSchema schema = LetterSchema.Builder("comparison").Text("words").Text("other").Build().Value;
        ILetterTemplate template = new ScribanSubset(new ScribanSubsetOptions { Profile = TemplateProfile.Core }).Compile($"{{{{ {loop} }}}}", "comparison.sbn", schema).Value;

        LetterModel ModelOf(int length) => LetterModel.For(schema).Set("words", new string('a', length) + "b").Set("other", new string('a', length) + "c").Build().Value;

        TemplateCodes.Find(template.Render(ModelOf(250_000)).Diagnostics.Single().Code)!.Name.Should().Be("E-STEPS");
        template.Render(ModelOf(2_000)).Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("{{ n }} text\n")]
    [InlineData("{{ ) }}")]
    [InlineData("{{ 1 ) ) }}")]
    [InlineData("{{ unknown }}")]
    [InlineData("{{ n.unknown }}")]
    [InlineData("{{ if n > 1 }}a{{ else }}b{{ end }}")]
    [InlineData("{{ end }}")]
    [InlineData("{{ # note }}")]
    [InlineData("{%{ a }%}")]
    [InlineData("{%%")]
    [InlineData("{{ 'a\\n' }}")]
    [InlineData("{{ $\"{$\"{n}\"}\" }}")]
    [InlineData("   {{~ n -}}   ")]
    [InlineData("{{ x = n; x }}")]
    [InlineData("{{ “ }}")]
    [InlineData("{{ include 'p' }}")]
    public void Compile_WhenTheTextIsTwiceAsLong_CostsTwiceAsMuch(string piece)
    {
        // Long enough for the rooms that are kept from one template to the next not to matter.
        string once = string.Concat(Enumerable.Repeat(piece, 3_000));
        BytesOf(once + once);

        long one = BytesOf(once);
        long two = BytesOf(once + once);

        two.Should().BeLessThan((one * 5 / 2) + 100_000);
    }

    [Fact]
    public void Compile_WhenAPageHasManyVariablesAndQuestions_CostsTwiceAsMuchForTwiceOfBoth()
    {
        string once = PageOf(1_000);
        string twice = PageOf(2_000);
        CompilePage(twice).HasErrors.Should().BeFalse("a page that is refused early would cost nothing");

        PageBytesOf(twice).Should().BeLessThan((PageBytesOf(once) * 5 / 2) + 100_000);
    }

    [Theory]
    [InlineData("{{ if n > 1; v0 = n; end }}")]
    [InlineData("{{ if n > 1; v@ = n + 1; end }}")]
    [InlineData("{{ case n; when 1; v@ = n; when 2; v0 = n; else; v1 = n; end }}")]
    [InlineData("{{ v@ = n > 1 ? 'a' : 'b' }}")]
    [InlineData("{{ capture v@ }}a{{ end }}")]
    [InlineData("{{ for x in names; v@ = n; end }}")]
    public void Compile_WhenBranchesSetManyVariables_CostsTwiceAsMuchForTwiceOfBoth(string branch)
    {
        string PageOf(int count) => string.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{{{ v{i} = n }}}}"))) + string.Concat(Enumerable.Range(0, count).Select(i => branch.Replace("@", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));

        string once = PageOf(500);
        string twice = PageOf(1_000);
        CompilePage(twice).HasErrors.Should().BeFalse("a page that is refused early would cost nothing");

        PageBytesOf(twice).Should().BeLessThan((PageBytesOf(once) * 5 / 2) + 100_000);
    }

    private static string PageOf(int count) =>
        "<p>" + string.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{{{ v{i} = n }}}}"))) + string.Concat(Enumerable.Repeat("{{ if n > 1 }}a{{ end }}", count)) + "</p>";

    private static long PageBytesOf(string text)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        CompilePage(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Result<ILetterTemplate> CompilePage(string text) => new ScribanSubset(new ScribanSubsetOptions { Profile = TemplateProfile.Core, Output = TemplateOutput.Html }).Compile(text, "t", Schema);

    private static long BytesOf(string text)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Compile(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string ArgumentOf(ParameterKind kind, bool holdsObjects) => kind switch
    {
        ParameterKind.Text => "words",
        ParameterKind.Match => "'a'",
        ParameterKind.Whole or ParameterKind.Count => "900",
        ParameterKind.Length => "100000",
        ParameterKind.Width => "200",
        ParameterKind.Digits => "15",
        ParameterKind.Amount => "3660",
        ParameterKind.Number => "n",
        ParameterKind.Date => "day",
        ParameterKind.Item => "words",
        ParameterKind.Member => "'who'",
        ParameterKind.NumberFormat => "'#,##0.00'",
        ParameterKind.DateFormat => "'%c %F %A %B'",
        ParameterKind.Culture => "'de-DE'",
        _ => holdsObjects ? "people" : "names",
    };

    private static Result<ILetterTemplate> Compile(string template) => new ScribanSubset(new ScribanSubsetOptions
    {
        Profile = TemplateProfile.Core,
        Partials = new Dictionary<string, string>(StringComparer.Ordinal) { ["p"] = "{{ n }}" },
    }).Compile(template, "t", Schema);
}
