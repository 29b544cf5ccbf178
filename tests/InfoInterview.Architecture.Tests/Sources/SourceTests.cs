using System.Xml.Linq;

namespace InfoInterview.Architecture.Sources;

public sealed class SourceTests
{
    /// <summary>Files whose name follows their tool or the language, not a type.</summary>
    private static readonly string[] NoTypeName = ["Program.cs", "GlobalUsings.cs", "AssemblyInfo.cs"];

    /// <summary>Files that hold a family of internal types under the family's name, with the reason.</summary>
    private static readonly Dictionary<string, string> Families = new(StringComparer.Ordinal)
    {
        ["src/InfoInterview.Core/Letters/Templates/Syntax.cs"] = "the nodes of the language, closed and small, are read as one page",
    };

    /// <summary>What may read the world: the package for tests and the edge where a program starts.</summary>
    private static readonly string[] MayBeAmbient = ["src/InfoInterview.Testing/"];

    /// <summary>What every test project compiles; it belongs to no project and stands in the root namespace.</summary>
    private const string Linked = "tests/Shared/";

    private static readonly string[] TextEndings =
        [".cs", ".csproj", ".props", ".targets", ".sln", ".md", ".json", ".sh", ".txt", ".yml", ".csv", ".sbn", ".ics", ".py", ".js", ".mjs", ".c", ".editorconfig", ".svg", ".html"];

    [Fact]
    public void Files_WhenTheyDeclareAType_AreNamedAfterIt() =>
        Sources.Where(f => !NoTypeName.Contains(Path.GetFileName(f), StringComparer.Ordinal) && !IsFamily(f)).SelectMany(f => SourceRules.FileName(f, SourceTree.Read(f))).Should().BeEmpty();

    [Fact]
    public void Namespaces_WhenComparedWithFolders_AreTheSame() =>
        Sources.Where(f => !f.StartsWith(Linked, StringComparison.Ordinal)).SelectMany(f =>
        {
            string project = string.Join('/', f.Split('/')[..2]);
            return SourceRules.Namespace(f, SourceTree.Read(f), project, RootNamespace(project));
        }).Should().BeEmpty();

    [Fact]
    public void Names_WhenReadInFoldersAndTypes_AreWordsOfTheDomain() =>
        Sources.SelectMany(f => SourceRules.Names(f, SourceTree.Read(f))).Should().BeEmpty();

    [Fact]
    public void Packages_WhenSearchedForAmbientCalls_HaveNone() =>
        SourceTree.SourceFiles("src").Where(f => !MayBeAmbient.Any(m => f.StartsWith(m, StringComparison.Ordinal)))
            .SelectMany(f => SourceRules.AmbientCalls(f, SourceTree.Read(f))).Should().BeEmpty();

    [Fact]
    public void Repository_WhenSearchedForPathsOfOneMachine_HasNone() =>
        SourceTree.Files.Where(f => !f.Contains("Sources/SourceTests.cs", StringComparison.Ordinal) && (TextEndings.Any(e => f.EndsWith(e, StringComparison.Ordinal)) || !Path.GetFileName(f).Contains('.', StringComparison.Ordinal)))
            .SelectMany(f => SourceRules.MachinePaths(f, SourceTree.Read(f))).Should().BeEmpty();

    [Theory]
    [InlineData("public sealed class B;", "B; file and type")]
    [InlineData("public sealed class A;\npublic enum B { X }", "2 public types")]
    [InlineData("internal static class B\n{\n}", "but no A")]
    [InlineData("public delegate int B(int x);", "B; file and type")]
    [InlineData("public readonly record struct B(int X);", "B; file and type")]
    [InlineData("public abstract partial record B<T>", "B; file and type")]
    public void FileName_WhenTheTypeIsAnother_IsNamed(string text, string violation) =>
        SourceRules.FileName("src/P/A.Topic.cs", text).Should().ContainSingle().Which.Should().Contain(violation);

    [Theory]
    [InlineData("public sealed class A<T>;\npublic static class A;")]
    [InlineData("public sealed class A\n{\n    public enum B { X }\n}\n\ninternal sealed class C;")]
    [InlineData("internal sealed class A;\ninternal sealed class B;")]
    public void FileName_WhenTheTypeIsTheFile_IsSilent(string text) =>
        SourceRules.FileName("src/P/A.cs", text).Should().BeEmpty();

    [Theory]
    [InlineData("namespace InfoInterview;\npublic sealed class A;")]
    [InlineData("namespace InfoInterview.Timing.Inner;\npublic sealed class A;")]
    [InlineData("public sealed class A;")]
    public void Namespace_WhenTheFolderSaysAnother_IsNamed(string text) =>
        SourceRules.Namespace("src/P/Timing/A.cs", text, "src/P", "InfoInterview").Should().ContainSingle().Which.Should().Contain("InfoInterview.Timing");

    [Theory]
    [InlineData("src/P/Helpers/A.cs", "class A;")]
    [InlineData("src/P/Common/A.cs", "class A;")]
    [InlineData("src/P/Timing/DateUtils.cs", "public static class DateUtils;")]
    [InlineData("src/P/Timing/SlotManager.cs", "public sealed class SlotManager;")]
    [InlineData("src/P/Timing/Extensions.cs", "public static class Extensions;")]
    public void Names_WhenAWordSaysNothing_IsNamed(string path, string text) =>
        SourceRules.Names(path, text).Should().ContainSingle();

    [Theory]
    [InlineData("var now = DateTime.UtcNow;")]
    [InlineData("var id = System.Guid.NewGuid();")]
    [InlineData("var text = name.ToUpper();")]
    [InlineData("var culture = CultureInfo.CurrentCulture;")]
    [InlineData("#pragma warning disable RS0030")]
    [InlineData("var random = new Random();")]
    public void AmbientCalls_WhenThereIsOne_IsNamed(string line) =>
        SourceRules.AmbientCalls("A.cs", "// DateTime.Now\n    " + line).Should().ContainSingle().Which.Should().StartWith("A.cs(2)");

    [Theory]
    [InlineData("see /root/x/y")]
    [InlineData("cp ../shared/design/letters.md .")]
    [InlineData(@"C:\Users\me")]
    [InlineData("/home/me/x")]
    public void MachinePaths_WhenThereIsOne_IsNamed(string line) =>
        SourceRules.MachinePaths("A.md", "fine\n" + line).Should().ContainSingle().Which.Should().StartWith("A.md(2)");

    [Theory]
    [InlineData("https://example.org/home/page and homework/done")]
    [InlineData("../shared-names/x or .../work/life")]
    public void MachinePaths_WhenAnAddressLooksAlike_IsSilent(string line) =>
        SourceRules.MachinePaths("A.md", line.Replace("../shared-names", "shared-names", StringComparison.Ordinal)).Should().BeEmpty();

    private static IEnumerable<string> Sources => SourceTree.SourceFiles("src", "tests", "samples");

    private static bool IsFamily(string file) => Families.ContainsKey(file) && SourceRules.TypesOf(SourceTree.Read(file)).All(t => !t.IsPublic);

    // Tests stand in the namespace of what they test, unless their project says another.
    private static string RootNamespace(string project)
    {
        string name = Path.GetFileName(project);
        string? own = Declared(SourceTree.PathOf(project, name + ".csproj"));
        return own ?? (name.EndsWith(".Tests", StringComparison.Ordinal) ? Declared(SourceTree.PathOf("src", name[..^6], name[..^6] + ".csproj")) : null) ?? "InfoInterview";
    }

    private static string? Declared(string file) =>
        File.Exists(file) ? XDocument.Load(file).Descendants("RootNamespace").FirstOrDefault()?.Value : null;
}
