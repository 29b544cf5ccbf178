using System.Globalization;
using System.Text;
using System.Text.Json;
using InfoInterview.Diagnostics;

namespace InfoInterview.Letters.Templates;

/// <summary>docs/guide/templates.md: the reference of the language, from the table that the suite covers and the pairs that it marks for the guide.</summary>
[Collection("template suite")]
public sealed class TemplateGuideTests
{
    private static readonly Dictionary<string, string> HeadingsOfTables = new(StringComparer.Ordinal)
    {
        ["4"] = "| Kind | Write | | Example | Prints |\n|---|---|---|---|---|\n",
        ["6"] = "| Write | | Example | Prints |\n|---|---|---|---|\n",
        ["8"] = "| Write | The result | Example | Prints |\n|---|---|---|---|\n",
        ["8.1"] = "| Directives | Stand for | What each prints |\n|---|---|---|\n",
        ["9"] = "| Left out | Why | Write instead | Example | Prints | Code |\n|---|---|---|---|---|---|\n",
        ["10"] = "| Limit | At most | Code |\n|---|---|---|\n",
        ["11"] = "| What | | Found in | Right |\n|---|---|---|---|\n",
    };

    /// <summary>What most letters need, and the row that shows it.</summary>
    private static readonly (string Task, string Row)[] AtAGlance =
    [
        ("print a field", "text/tags"), ("print another word when it is missing", "operators/coalesce"), ("print something only when a field is there", "statements/if"), ("one or the other", "statements/else"),
        ("one of several", "statements/case"), ("go through a list", "statements/for"), ("put commas between", "statements/for-state"), ("join a list", "functions/array.join"), ("write a date", "functions/date.to_string"),
        ("write a number", "functions/math.format"), ("day or days", "functions/string.pluralize"), ("change a text", "functions/string.capitalize"), ("take the line break behind a tag away", "text/strip-line-after"),
        ("leave a note for colleagues", "code/comment"), ("use a piece that several letters share", "statements/include"),
    ];

    [Fact]
    public void Guide_WhenComparedWithTheTable_SaysTheSame()
    {
        var page = new StringBuilder("""
            # The template language

            A template is the text of a letter with tags in it. A tag stands between `{{` and `}}` and prints a field, asks something or repeats something. The language is a part of [Scriban](https://github.com/scriban/scriban)'s: what is accepted prints what Scriban 7.2 prints, to the last blank.

            This page is written from the table that the tests use: every example was run, and what it prints was compared with Scriban. How a letter is put together from a template stands in [Letters](../letters.md), which fields a letter has in [its fields](../letter-fields.md), and what each code means in [Codes](../codes/README.md).


            """);
        foreach (SuiteSection section in SuiteTable.Sections)
        {
            page.Append(CultureInfo.InvariantCulture, $"- [{section.Title}](#{Anchor(section.Title)})\n");
        }

        page.Append("\n## At a glance\n\n| To do this | Write | It prints |\n|---|---|---|\n");
        foreach ((string task, string id) in AtAGlance)
        {
            SuitePair pair = Good(SuiteTable.Rows.Single(r => r.Id == id))!;
            page.Append(CultureInfo.InvariantCulture, $"| {task} | {Example(pair)} | {GuideText.CodeCell(pair.Wanted.Prints!)} |\n");
        }

        page.Append("\n## The fields of the examples\n\nThe examples use these fields. Your letters have others.\n\n| Field | Value |\n|---|---|\n");
        AppendFields(page, "", JsonDocument.Parse(File.ReadAllText(Path.Combine(SuiteTable.Folder, "model.json"))).RootElement.GetProperty("model"));
        page.Append("\nIn the examples `⟦33×ab⟧` stands for a text that is written 33 times, `␠` for a blank at the end of a line, `␍` for a carriage return and `␉` for a tab.\n");
        foreach (SuiteSection section in SuiteTable.Sections)
        {
            Append(page, section);
        }

        Repository.ShouldBeGolden("docs/guide/templates.md", page.ToString());
    }

    [Fact]
    public void Rows_WhenTheyLetSomethingThrough_HaveAnExampleForTheGuide() =>
        SuiteTable.Rows.Where(r => r.Prints && Good(r) is null).Select(r => r.Id).Should().BeEmpty("the guide shows what each rule is good for");

    [Fact]
    public void Rows_WhenTheyRefuseSomething_HaveAnExampleForTheGuide() =>
        SuiteTable.Rows.Where(r => r.Refuses && Bad(r) is null).Select(r => r.Id).Should().BeEmpty("the guide shows what each rule refuses");

    private static void Append(StringBuilder page, SuiteSection section)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {section.Title}\n\n{section.Intro}\n");
        if (section.Spec == "2")
        {
            page.Append("\nIn what is printed, `·` stands for a blank at the start or end of a line and `⏎` for a line end.\n");
        }

        if (HeadingsOfTables.TryGetValue(section.Spec, out string? heading))
        {
            page.Append('\n').Append(heading);
            foreach (SuiteRow row in section.Rows)
            {
                page.Append(Line(section.Spec, row)).Append('\n');
            }

            if (section.Spec is "4" or "6" or "8" or "8.1")
            {
                AppendRefused(page, section);
            }

            return;
        }

        foreach (SuiteRow row in section.Rows)
        {
            AppendRow(page, row, isVisible: section.Spec == "2");
        }
    }

    /// <summary>What the rows of a table refuse, below it.</summary>
    private static void AppendRefused(StringBuilder page, SuiteSection section)
    {
        page.Append("\nRefused or doubted:\n\n| Template | Why | Code |\n|---|---|---|\n");
        var shown = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (SuiteRow row in section.Rows)
        {
            // Most functions refuse the same wrong arguments; two examples of each reason are enough.
            if (Bad(row) is { } bad && FaultOf(bad) is { } fault && (section.Spec != "8" || (shown[fault.Code] = shown.GetValueOrDefault(fault.Code) + 1) <= 2))
            {
                page.Append(CultureInfo.InvariantCulture, $"| {GuideText.CodeCell(bad.Template)} | {GuideText.Cell(Sentence(fault))} | {LinkTo(fault)} |\n");
            }
        }
    }

    private static string Example(SuitePair pair) => GuideText.CodeCell(pair.Template) + (pair.Partials.Count > 0 ? $" with the partial {GuideText.CodeCell(pair.Partials[0].Text)}" : "") + (GuideText.DataOf(pair) is { Length: > 0 } data ? " " + GuideText.Cell(data.TrimEnd()) : "");

    private static string Line(string spec, SuiteRow row)
    {
        SuitePair? good = Good(row);
        SuitePair? bad = Bad(row);
        string example = good is null ? "" : Example(good);
        string prints = good is null ? "" : GuideText.CodeCell(good.Wanted.Prints!);
        string write = GuideText.CodeCell(row.Write);
        string says = GuideText.Cell(row.Says);
        string code = bad is null ? "" : LinkTo(FaultOf(bad)!);
        return spec switch
        {
            "8.1" => $"| {(row.Write.Contains('%', StringComparison.Ordinal) && !row.Write.Contains('|', StringComparison.Ordinal) ? string.Join(' ', row.Write.Split(' ').Select(GuideText.CodeCell)) : row.Title)} | {says} | {(row.Write.StartsWith('%') && row.Write.Contains(' ', StringComparison.Ordinal) ? string.Join(", ", row.Write.Split(' ').Select(d => $"{GuideText.CodeCell(d)} {GuideText.CodeCell(Directive(d))}")) : $"{example} prints {prints}")} |",
            "4" => $"| {row.Title} | {write} | {says} | {example} | {prints} |",
            "6" => $"| {(write.Length > 0 ? write : row.Title)} | {says} | {example} | {prints} |",
            "9" => $"| {(write.Length > 0 ? write : row.Title)} | {says} | {GuideText.Cell(row.Instead)} | {example} | {prints} | {code} |",
            "10" => $"| {row.Title} | {says} | {code} |",
            "11" => $"| {row.Title} | {says} | {(bad is null ? "" : $"{GuideText.CodeCell(bad.Template)} {code}")} | {example} |",
            _ => $"| {write} | {says} | {example} | {prints} |",
        };
    }

    /// <summary>What one directive prints for the field today; the row's pairs compare them with Scriban all at once.</summary>
    private static string Directive(string directive) =>
        SuiteRun.Of(new SuitePair("dates", 0, directive, $"{{{{ today | date.to_string '{directive}' }}}}")).Prints!;

    private static void AppendRow(StringBuilder page, SuiteRow row, bool isVisible)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### {row.Title}\n\n{(row.Write.Length > 0 ? $"{GuideText.Code(row.Write)}: " : "")}{row.Says}\n\n");
        if (row.Instead.Length > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"Instead: {row.Instead}\n\n");
        }

        foreach (SuitePair pair in Pairs(row).Where(p => p.IsDoc).OrderBy(p => p.Wanted.Prints is null || p.Wanted.Doubts is not null))
        {
            page.Append(CultureInfo.InvariantCulture, $"```text\n{GuideText.Template(pair)}\n```\n\n");
            foreach ((string name, string partial) in pair.Partials)
            {
                page.Append(CultureInfo.InvariantCulture, $"with the partial `{name}`\n\n```text\n{GuideText.Short(partial)}\n```\n\n");
            }

            page.Append(GuideText.DataOf(pair));
            if (pair.Wanted.Prints is { } output)
            {
                page.Append(CultureInfo.InvariantCulture, $"prints\n\n```text\n{GuideText.Short(isVisible ? GuideText.Visible(output) : output)}\n```\n\n");
            }

            if (FaultOf(pair) is { } fault)
            {
                string how = pair.Wanted.Refused is not null ? "is refused" : pair.Wanted.Stops is not null ? "is stopped when the letter is written" : "and is doubted";
                page.Append(CultureInfo.InvariantCulture, $"{how}: {Sentence(fault)} {LinkTo(fault)}\n\n");
            }
        }

        page.Length--;
    }

    private static string LinkTo(Diagnostic fault)
    {
        string name = TemplateCodes.Find(fault.Code)!.Name;
        return $"[{name}](../codes/{name}.md)";
    }

    /// <summary>The message, and the fix behind it; as code when it is what to write.</summary>
    private static string Sentence(Diagnostic fault)
    {
        string message = Plain(fault.Message);
        return fault.Fix is not { } fix ? message
            : !fault.FixIsText && !fault.FixIsSketch ? $"{message} {Plain(fix)}"
            : $"{message} {(fault.FixIsText ? "Write" : "Fill in")} {string.Join(", or ", fix.Split(", or ").Select(f => GuideText.Code(SuiteText.Write(f))))}.";
    }

    /// <summary>A message in which nothing is read as Markdown.</summary>
    private static string Plain(string message) => message.Replace("*", "\\*", StringComparison.Ordinal).Replace("<", "\\<", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("](", "] (", StringComparison.Ordinal);

    private static Diagnostic? FaultOf(SuitePair pair)
    {
        // The name of the template is not shown; what is told is the reason that the row stands for, or the first that decides.
        IReadOnlyList<Diagnostic> given = pair.Wanted is { Refused: null, Stops: null, Doubts: null } ? [] : SuiteRun.Diagnostics(pair);
        return given.FirstOrDefault(d => SuiteCode.All.Any(c => c.Row == pair.Row && c.Name == TemplateCodes.Find(d.Code)!.Name)) ?? given.FirstOrDefault(d => d.Severity == Severity.Error) ?? (given.Count > 0 ? given[0] : null);
    }

    private static SuitePair? Good(SuiteRow row) => Pairs(row).Where(p => p.IsDoc && p.Wanted.Prints is not null).OrderBy(p => p.Wanted.Doubts is not null).ThenBy(p => p.Wanted.Stops is not null).FirstOrDefault();

    private static SuitePair? Bad(SuiteRow row) => Pairs(row).Where(p => p.IsDoc && p.Wanted is not { Refused: null, Doubts: null, Stops: null }).OrderBy(p => p.Wanted.Refused is null).FirstOrDefault();

    private static IReadOnlyList<SuitePair> Pairs(SuiteRow row) => SuiteFile.Read(row.Id + ".txt");

    private static string Anchor(string title) => string.Concat(title.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-')).Replace(' ', '-');

    private static void AppendFields(StringBuilder page, string prefix, JsonElement values)
    {
        foreach (JsonProperty value in values.EnumerateObject())
        {
            string path = prefix + MemberNames.Of(value.Name);
            if (value.Value.ValueKind == JsonValueKind.Object && !value.Value.EnumerateObject().First().Name.StartsWith('$'))
            {
                AppendFields(page, path + ".", value.Value);
            }
            else if (value.Value.ValueKind == JsonValueKind.Array && value.Value.GetArrayLength() > 0 && value.Value[0].ValueKind == JsonValueKind.Object)
            {
                page.Append(CultureInfo.InvariantCulture, $"| `{path}` | a list of objects with {string.Join(", ", value.Value[0].EnumerateObject().Select(p => $"`{MemberNames.Of(p.Name)}`"))} |\n");
            }
            else
            {
                page.Append(CultureInfo.InvariantCulture, $"| `{path}` | {Value(value.Value)} |\n");
            }
        }
    }

    private static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "missing",
        JsonValueKind.String when value.GetString()!.Length == 0 => "an empty text",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array => "a list: " + string.Join(", ", value.EnumerateArray().Select(Value)),
        JsonValueKind.Object when value.TryGetProperty("$date", out JsonElement date) => date.GetString()!.Replace('T', ' '),
        JsonValueKind.Object => value.GetProperty("$decimal").GetString() + "m",
        _ => value.GetRawText(),
    };
}
