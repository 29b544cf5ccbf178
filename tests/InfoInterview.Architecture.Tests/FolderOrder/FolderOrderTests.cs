using InfoInterview.Architecture.FolderOrder.Fixtures.Upper;

namespace InfoInterview.Architecture.FolderOrder;

public sealed class FolderOrderTests
{
    private static readonly FolderTable Small = new("InfoInterview.Architecture.FolderOrder.Fixtures", ["Upper", "Lower"]);

    private static readonly Lazy<IReadOnlyCollection<TypeUse>> Fixtures = new(() =>
        [.. UseReader.Of(typeof(FolderOrderTests).Assembly.Location).Where(u => Small.FolderOf(u.FromSpace) is not null && Small.FolderOf(u.ToSpace) is not null)]);

    public static TheoryData<string> Ways => [.. typeof(EachWay).GetNestedTypes().Select(t => t.Name.Split('`')[0]).Order(StringComparer.Ordinal)];

    [Fact]
    public void Core_WhenReadWithItsMethodBodies_UsesOnlyFoldersAbove() =>
        FolderTable.Core.Violations(UseReader.Of(Packages.Load("InfoInterview.Core").Location)).Should().BeEmpty("a folder may use only the folders above it in the table");

    [Fact]
    public void Core_WhenTheTableIsTurnedUpsideDown_IsFullOfWrongArrows()
    {
        var upsideDown = new FolderTable("InfoInterview", [.. FolderTable.Core.Folders.Reverse()]);

        upsideDown.Violations(UseReader.Of(Packages.Load("InfoInterview.Core").Location)).Should()
            .Contain(v => v.StartsWith("People uses Timing", StringComparison.Ordinal)).And.Contain(v => v.StartsWith("Interviews uses Planning", StringComparison.Ordinal));
    }

    [Fact]
    public void Core_WhenItsUsingDirectivesAreRead_NamesOnlyFoldersAbove()
    {
        // A constant is copied into IL without a trace; the directive that it needs is not.
        IEnumerable<TypeUse> uses = SourceTree.SourceFiles("src/InfoInterview.Core").SelectMany(f => Usings(f, SourceTree.Read(f)));

        FolderTable.Core.Violations(uses).Should().BeEmpty();
    }

    [Fact]
    public void Usings_WhenAFileNamesAFolderBelow_IsFound() =>
        FolderTable.Core.Violations(Usings("src/InfoInterview.Core/Timing/X.cs", "using System;\nusing static InfoInterview.People.Y;\nusing InfoInterview.Privacy;\n"))
            .Should().Equal("Timing uses People, which is below it: InfoInterview.Timing.X.cs uses InfoInterview.People.using.");

    [Theory]
    [MemberData(nameof(Ways))]
    public void Use_WhenAFolderIsUsedInOneWayOnly_IsFound(string way) =>
        Small.Violations(Fixtures.Value.Where(u => Parts(u).Contains(way, StringComparer.Ordinal))).Should().NotBeEmpty("{0} points down", way);

    [Theory]
    [InlineData(typeof(FactAttribute))]
    [InlineData(typeof(Instant))]
    [InlineData(typeof(FluentAssertions.Execution.AssertionScope))]
    public void Uses_WhenALargeAssemblyIsRead_AreFoundInEveryKindOfInstruction(Type inAssembly) =>
        UseReader.Of(inAssembly.Assembly.Location).Should().Contain(u => u.ToType == inAssembly.Name.Split('`')[0], "a reader that loses its place in the code throws or sees nothing");

    [Fact]
    public void Use_WhenItPointsUp_IsNoViolation()
    {
        Fixtures.Value.Should().Contain(u => u.ToType == nameof(High) && u.FromSpace.EndsWith(".Lower", StringComparison.Ordinal));
        Small.Violations(Fixtures.Value.Where(u => !Parts(u).Contains(nameof(EachWay), StringComparer.Ordinal))).Should().BeEmpty();
    }

    [Fact]
    public void Violations_WhenATypeStandsInNoFolder_SaysSo() =>
        FolderTable.Core.Violations([new TypeUse("InfoInterview.Helpers", "X", "InfoInterview", "ValueList")]).Should().Equal("InfoInterview.Helpers is no folder of the table.");

    [Fact]
    public void Table_WhenComparedWithTheFoldersOnDisk_HasThemAll()
    {
        string core = SourceTree.PathOf("src", "InfoInterview.Core");
        Directory.GetDirectories(core).Select(d => Path.GetFileName(d)).Except(["bin", "obj"]).Should().BeSubsetOf(FolderTable.Core.Folders);
    }

    private static string[] Parts(TypeUse use) => use.Where.Split('.');

    private static IEnumerable<TypeUse> Usings(string file, string text)
    {
        string[] parts = file.Split('/');
        string space = string.Join('.', parts[2..^1].Prepend("InfoInterview"));
        foreach (string line in text.Split('\n').Select(l => l.TrimEnd('\r', ';', ' ')).Where(l => l.StartsWith("using ", StringComparison.Ordinal)))
        {
            string named = line.Split(' ')[^1];
            string? folder = FolderTable.Core.Folders.FirstOrDefault(f => named == $"InfoInterview.{f}" || named.StartsWith($"InfoInterview.{f}.", StringComparison.Ordinal));
            if (folder is not null)
            {
                yield return new TypeUse(space, parts[^1], $"InfoInterview.{folder}", "using");
            }
        }
    }
}
