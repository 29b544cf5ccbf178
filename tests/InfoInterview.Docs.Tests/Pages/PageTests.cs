namespace InfoInterview.Docs.Pages;

public sealed class PageTests
{
    /// <summary>Scripts that a fresh machine runs; a command that stands in one of them is true.</summary>
    private static readonly string[] Scripts = ["test.sh", ".ci/run"];

    /// <summary>Commands that no script runs, with the reason why not.</summary>
    private static readonly Dictionary<string, string> NotRun = new(StringComparer.Ordinal)
    {
        ["./test.sh"] = "it is what runs these tests",
        ["UPDATE_GOLDEN=1 ./test.sh"] = "it rewrites the files that the tests compare",
        ["dotnet run --project samples/ConsoleJourney -- --at 2026-03-16T08:00:00Z --out journey-output"] = "test.sh runs the same with folders of its own, to leave the reader's alone",
        ["dotnet run --project samples/ConsoleJourney -- --connections Connections.csv --ties ties.csv --plan plan.json --out my-journey"] = "it names files of the reader's own",
        ["dotnet run -c Release --project tests/InfoInterview.Benchmarks -- paths-million"] = "it measures for many minutes and takes gigabytes",
        [".ci/run"] = "it calls test.sh, which cannot call it back",
    };

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Snippets = new(() =>
        SnippetFile.All(PageTree.Under("tests/InfoInterview.Docs.Tests/Snippets", "*.cs").Select(PageTree.Read)));

    public static TheoryData<string> Pages => [.. PageTree.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public void CSharpBlocks_WhenComparedWithTheCompiledSnippets_AreTheSame(string page)
    {
        string text = PageTree.Read(page);
        if (Repository.UpdatesGolden && Page.WithSnippets(text, Snippets.Value) is { } written && written != text)
        {
            PageTree.Write(page, written);
            text = written;
        }

        Differences(page, text, Snippets.Value).Should().BeEmpty("C# in a page is the text of a snippet in tests/InfoInterview.Docs.Tests/Snippets; UPDATE_GOLDEN=1 ./test.sh copies it");
    }

    [Fact]
    public void Snippets_WhenRead_AreInsideTestsThatAssert() =>
        PageTree.Under("tests/InfoInterview.Docs.Tests/Snippets", "*.cs").SelectMany(f => SnippetFile.Violations(f, PageTree.Read(f))).Should().BeEmpty();

    [Fact]
    public void Snippets_WhenReadFromAllFiles_HaveNamesOfTheirOwn() =>
        PageTree.Under("tests/InfoInterview.Docs.Tests/Snippets", "*.cs").SelectMany(f => SnippetFile.Of(PageTree.Read(f))).Select(s => s.Key).Should().OnlyHaveUniqueItems();

    [Fact]
    public void Snippets_WhenNoPageShowsThem_AreNotKept() =>
        Snippets.Value.Keys.Should().BeEquivalentTo(PageTree.Pages.SelectMany(p => Page.Blocks(PageTree.Read(p))).Select(b => b.Snippet).OfType<string>().Distinct(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Commands_WhenAPageShowsThem_AreRunOrListed(string page) =>
        Page.Commands(PageTree.Read(page)).Where(c => !IsRun(c)).Should().BeEmpty("test.sh runs what the pages tell to type, or the list says why not");

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_WhenTheyAreRelative_LeadToAFile(string page) =>
        Broken(page, PageTree.Read(page)).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Pages))]
    public void Tables_WhenTheirRowsAreRead_HaveOneWidth(string page) =>
        Page.BrokenRows(PageTree.Read(page)).Should().BeEmpty("a | inside a cell is written \\|, in code too; else the reader sees half of it");

    [Fact]
    public void BrokenRows_WhenACellHoldsABarePipe_NamesTheRow() =>
        Page.BrokenRows("| a | b |\n|---|---|\n| x | `y | z` |\n| x | `y \\| z` |\n\n```\n| x |\n```\n").Should().Equal("| x | `y | z` |");

    [Fact]
    public void Changelog_WhenRead_HasAnUnreleasedSection() =>
        PageTree.Read("CHANGELOG.md").Should().MatchRegex(@"(?m)^## \[Unreleased\]\s*$");

    [Fact]
    public void Differences_WhenABlockIsNoSnippetOrAnother_AreNamed()
    {
        var snippets = new Dictionary<string, string> { ["Known"] = "int a = 1;" };
        const string Text = "# T\n\n```csharp\nint x;\n```\n\n<!-- snippet: Known -->\n```csharp\nint a = 2;\n```\n\n<!-- snippet: Gone -->\n```csharp\nint b;\n```\n<!-- snippet: Known -->\n```csharp\nint a = 1;\n```\n";

        Differences("p.md", Text, snippets).Should().Equal(
            "p.md(3) is C# without a comment that names its snippet.", "p.md(8) differs from the snippet Known.", "p.md(13) names the snippet Gone, which is not there.");
    }

    [Fact]
    public void WithSnippets_WhenABlockDiffers_PutsTheCodeIn()
    {
        var snippets = new Dictionary<string, string> { ["A"] = "int a = 1;\nint b = 2;", ["B"] = "string s;" };
        const string Text = "x\n<!-- snippet: A -->\n```csharp\nold\n```\ny\n```sh\nls\n```\n<!-- snippet: B -->\n```csharp\n```\nz\n";

        Page.WithSnippets(Text, snippets).Should().Be(
            "x\n<!-- snippet: A -->\n```csharp\nint a = 1;\nint b = 2;\n```\ny\n```sh\nls\n```\n<!-- snippet: B -->\n```csharp\nstring s;\n```\nz\n");
        Differences("p.md", Page.WithSnippets(Text, snippets), snippets).Should().BeEmpty();
    }

    [Fact]
    public void Snippet_WhenReadFromAFile_IsDedented() =>
        SnippetFile.Of("[Fact]\nvoid T()\n{\n        // snippet: A\n        if (x)\n        {\n            y();\n        }\n\n        z();\n        // end-snippet\n        1.Should();\n}")
            .Select(s => (s.Key, s.Value)).Should().Equal(("A", "if (x)\n{\n    y();\n}\n\nz();"));

    [Theory]
    [InlineData("// snippet: A\nx();\n// end-snippet\n[Fact]\nvoid T() => 1.Should();", "outside")]
    [InlineData("[Fact]\nvoid T()\n{\n// snippet: A\nx();\n// end-snippet\n}\n[Fact]\nvoid U() => 1.Should();", "asserts nothing")]
    [InlineData("[Fact]\nvoid T()\n{\n// snippet: A\nx();\n1.Should();\n}", "1 snippets begin and 0 end")]
    public void Violations_WhenASnippetIsNotTested_AreNamed(string text, string violation) =>
        SnippetFile.Violations("S.cs", text).Should().Contain(v => v.Contains(violation, StringComparison.Ordinal));

    [Fact]
    public void Commands_WhenABlockHoldsSeveral_AreReadOneByOne() =>
        Page.Commands("```bash\n# first\ngit clone x   # why\n\ndotnet run \\\n  --project y\n```\n```csharp\nint z;\n```\n").Should().Equal("git clone x", "dotnet run --project y");

    [Theory]
    [InlineData("dotnet run --project samples/Nowhere", false)]
    [InlineData("dotnet", false)]
    [InlineData("./test.sh", true)]
    public void IsRun_WhenNoScriptHasTheCommand_IsFalse(string command, bool expected) => IsRun(command).Should().Be(expected);

    [Fact]
    public void Broken_WhenALinkLeadsNowhere_NamesIt() =>
        Broken("docs/page.md", "[a](../README.md#top) [b](nowhere.md) ![c](../none.svg \"t\") [d](https://example.org/x) [e](#here) `[f](code.md)`\n```\n[g](block.md)\n```\n\n[h]: gone.md\n")
            .Should().Equal("docs/page.md links to nowhere.md.", "docs/page.md links to ../none.svg.", "docs/page.md links to gone.md.");

    private static IEnumerable<string> Differences(string page, string text, IReadOnlyDictionary<string, string> snippets)
    {
        foreach (CodeBlock block in Page.Blocks(text).Where(b => b.Language is "csharp" or "cs" or "c#"))
        {
            if (block.Snippet is null)
            {
                yield return $"{page}({block.Line}) is C# without a comment that names its snippet.";
            }
            else if (!snippets.TryGetValue(block.Snippet, out string? code))
            {
                yield return $"{page}({block.Line}) names the snippet {block.Snippet}, which is not there.";
            }
            else if (code != block.Text)
            {
                yield return $"{page}({block.Line}) differs from the snippet {block.Snippet}.";
            }
        }
    }

    private static IEnumerable<string> Broken(string page, string text) =>
        Page.Links(text).Where(t => !PageTree.Exists(Path.Combine(Path.GetDirectoryName(page)!, Uri.UnescapeDataString(t.Split('#')[0])))).Select(t => $"{page} links to {t}.");

    // The script's own lines, without its comments; a command is a whole word there, not a part of a longer one.
    private static bool IsRun(string command) =>
        NotRun.ContainsKey(command) || (command.Contains(' ', StringComparison.Ordinal) && Scripts.SelectMany(s => PageTree.Read(s).Split('\n'))
            .Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#')
            .Any(l => (l + " ").Contains(command + " ", StringComparison.Ordinal)));
}
