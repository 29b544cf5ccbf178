using System.Text;

namespace InfoInterview.Letters.Templates;

/// <summary>The suite beside the engine: pairs of a template with what must come of it, one file for each row of the language's table.</summary>
/// <remarks>UPDATE_GOLDEN=1 rewrites the diagnostics of the pairs, and gives a pair without an outcome its own. What a pair prints is never rewritten: it was compared with Scriban.</remarks>
[Collection("template suite")]
public sealed class TemplateSuiteTests
{
    public static TheoryData<string> Files => [.. SuiteFile.Paths()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Pairs_WhenRun_PrintOrAreRefusedAsWritten(string file)
    {
        List<SuitePair> pairs = [.. SuiteFile.Read(file)];
        if (Repository.UpdatesGolden)
        {
            pairs = [.. pairs.Select(Updated)];
            File.WriteAllText(Path.Combine(SuiteTable.Folder, file), SuiteFile.Write(pairs));
        }

        var wrong = new StringBuilder();
        foreach (SuitePair pair in pairs)
        {
            SuiteOutcome have = SuiteRun.Of(pair);
            if (have != pair.Wanted)
            {
                wrong.AppendLine($"{pair}\n{pair.Template}\nWANT {Shown(pair.Wanted)}\nHAVE {Shown(have)}\n");
            }
        }

        wrong.ToString().Should().BeEmpty();
    }

    [Fact]
    public void Files_WhenReadAndWritten_AreTheSame()
    {
        foreach (string file in SuiteFile.Paths())
        {
            SuiteFile.Write(SuiteFile.Read(file)).Should().Be(File.ReadAllText(Path.Combine(SuiteTable.Folder, file)), file);
        }
    }

    [Fact]
    public void Rows_WhenComparedWithTheFiles_AreAllCovered()
    {
        string[] rows = [.. SuiteTable.Rows.Select(r => r.Id)];
        rows.Should().OnlyHaveUniqueItems();
        SuiteFile.Paths().Select(SuiteFile.RowOf).Except(rows).Should().BeEmpty("a file covers a row of rows.txt");
        var wrong = new List<string>();
        foreach (SuiteRow row in SuiteTable.Rows)
        {
            IReadOnlyList<SuitePair> pairs = PairsOf(row);
            if (pairs.Count == 0)
            {
                wrong.Add($"{row.Id} has no pair");
            }

            if (row.Prints && !pairs.Any(p => p.Wanted.Prints is not null))
            {
                wrong.Add($"{row.Id} has no pair that prints");
            }

            if (row.Refuses && !pairs.Any(p => p.Wanted.Refused is not null || p.Wanted.Stops is not null || p.Wanted.Doubts is not null))
            {
                wrong.Add($"{row.Id} has no pair that is refused");
            }
        }

        wrong.Should().BeEmpty();
    }

    [Fact]
    public void Pairs_WhenCounted_AreManyAndShowEveryFunction()
    {
        SuitePair[] all = [.. SuiteTable.Rows.SelectMany(PairsOf)];
        all.Length.Should().BeGreaterThan(1300);
        all.Select(p => (p.Row, p.Template, p.Source, p.Model, p.Schema, string.Join('|', p.Partials))).Should().OnlyHaveUniqueItems("a row has a pair once");
        string printed = string.Concat(all.Where(p => p.Wanted.Prints is not null).Select(p => p.Template));
        Function.Names.Where(f => !printed.Contains(f, StringComparison.Ordinal)).Should().BeEmpty("every function is shown with its output");
        SuiteTable.Rows.Select(r => r.Id).Where(r => r.StartsWith("functions/", StringComparison.Ordinal)).Select(r => r["functions/".Length..]).Should().BeEquivalentTo(Function.Names, "every function has a row");
    }

    [Fact]
    public void Pairs_WhenCounted_ShowEveryCode()
    {
        string all = string.Join('\n', SuiteTable.Rows.SelectMany(PairsOf).SelectMany(p => p.Wanted.Sections()).Where(s => s.Name is "refused" or "stops" or "doubts").Select(s => s.Text)) + "\n";
        TemplateCodes.All.Select(c => c.Name).Where(c => !all.Contains(c + " ", StringComparison.Ordinal)).Should().BeEmpty("every reason is shown in a pair");
    }

    [Theory]
    [InlineData("a␠\nb␍\n␉⟦U+00A0⟧⟦3×ab⟧␀", "a \nb\r\n\t\u00A0ababab\0")]
    [InlineData("⟦2×{{ x }}⟧", "{{ x }}{{ x }}")]
    public void SuiteText_WhenRead_GivesWhatIsMeant(string written, string meant) => SuiteText.Read(written).Should().Be(meant);

    [Fact]
    public void SuiteText_WhenWritten_ReadsBack()
    {
        const string Text = "a b \n c\r\n\t\0\u00A0\u202E😀e\u0301 ";
        SuiteText.Write(Text).Should().Be("a b␠\n c␍\n␉␀⟦U+00A0⟧⟦U+202E⟧😀e⟦U+0301⟧␠");
        SuiteText.Read(SuiteText.Write(Text)).Should().Be(Text);
    }

    private static IReadOnlyList<SuitePair> PairsOf(SuiteRow row) => File.Exists(Path.Combine(SuiteTable.Folder, row.Id + ".txt")) ? SuiteFile.Read(row.Id + ".txt") : [];

    private static SuitePair Updated(SuitePair pair)
    {
        SuiteOutcome have = SuiteRun.Of(pair);
        return pair with { Wanted = pair.Wanted.Prints is null ? (pair.Wanted with { Reads = null }) == SuiteOutcome.None || have.Prints is null ? have : pair.Wanted : have with { Prints = pair.Wanted.Prints } };
    }

    private static string Shown(SuiteOutcome outcome) => string.Join(' ', outcome.Sections().Select(s => $"{s.Name} «{s.Text}»"));
}
