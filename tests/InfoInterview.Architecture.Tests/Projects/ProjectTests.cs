namespace InfoInterview.Architecture.Projects;

public sealed class ProjectTests
{
    private static readonly string[] Shared = ["Directory.Build.props", "Directory.Packages.props"];

    [Fact]
    public void Projects_WhenTheyReferToEachOther_FollowTheTable() =>
        ProjectFiles.SelectMany(f => ProjectRules.References(f, SourceTree.Read(f))).Should().BeEmpty();

    [Fact]
    public void Versions_WhenReadInAllBuildFiles_StandInTheCentralListAlone() =>
        ProjectFiles.Concat(SourceTree.Files.Where(f => Shared.Contains(Path.GetFileName(f), StringComparer.Ordinal)))
            .SelectMany(f => ProjectRules.Versions(f, SourceTree.Read(f))).Should().BeEmpty();

    [Fact]
    public void CentralList_WhenRead_IsInForce() =>
        SourceTree.Read("Directory.Packages.props").Should().Contain("<ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>");

    [Fact]
    public void Internals_WhenOpened_AreOpenToTheProjectsOwnTestsAlone() =>
        ProjectFiles.Concat(SourceTree.Files.Where(f => Shared.Contains(Path.GetFileName(f), StringComparer.Ordinal)))
            .SelectMany(f => ProjectRules.Friends(f, SourceTree.Read(f))).Should().BeEmpty();

    [Fact]
    public void Solutions_WhenComparedWithTheProjectsOnDisk_HoldThemAll()
    {
        string solutions = string.Concat(SourceTree.Files.Where(f => f.EndsWith(".sln", StringComparison.Ordinal)).Select(SourceTree.Read));

        ProjectFiles.Where(f => !solutions.Contains(Path.GetFileName(f), StringComparison.Ordinal)).Should().BeEmpty("a project outside the solutions is neither built nor tested");
    }

    [Theory]
    [InlineData("src/InfoInterview.Core/InfoInterview.Core.csproj", "<ProjectReference Include=\"../InfoInterview.Json/InfoInterview.Json.csproj\" />", "not in the table")]
    [InlineData("src/InfoInterview.Json/InfoInterview.Json.csproj", "<ProjectReference Include=\"..\\InfoInterview.ContactFiles\\InfoInterview.ContactFiles.csproj\" />", "not in the table")]
    [InlineData("src/InfoInterview.Core/InfoInterview.Core.csproj", "<PackageReference Include=\"CsvHelper\" />", "brings CsvHelper")]
    [InlineData("tests/InfoInterview.Json.Tests/InfoInterview.Json.Tests.csproj", "<ProjectReference Include=\"../InfoInterview.Core.Tests/InfoInterview.Core.Tests.csproj\" />", "only what is under src")]
    [InlineData("samples/ConsoleJourney/ConsoleJourney.csproj", "<ProjectReference Include=\"../../tests/X/X.csproj\" />", "only what is under src")]
    public void References_WhenOneIsNotAllowed_IsNamed(string path, string item, string violation) =>
        ProjectRules.References(path, $"<Project><ItemGroup>{item}</ItemGroup></Project>").Should().ContainSingle().Which.Should().Contain(violation);

    [Fact]
    public void References_WhenTestsReferToASample_AreAllowed() =>
        ProjectRules.References("tests/InfoInterview.Docs.Tests/InfoInterview.Docs.Tests.csproj", "<Project><ItemGroup><ProjectReference Include=\"../../samples/ConsoleJourney/ConsoleJourney.csproj\" /></ItemGroup></Project>").Should().BeEmpty();

    [Theory]
    [InlineData("src/InfoInterview.Json/InfoInterview.Json.csproj", "../../samples/ConsoleJourney/ConsoleJourney.csproj")]
    public void References_WhenAPackageRefersToASample_AreNamed(string path, string sample) =>
        ProjectRules.References(path, $"<Project><ItemGroup><ProjectReference Include=\"{sample}\" /></ItemGroup></Project>").Should().ContainSingle();

    [Theory]
    [InlineData("src/A/A.csproj", "<PackageReference Include=\"X\" Version=\"1.0.0\" />", "version of its own")]
    [InlineData("src/A/A.csproj", "<PackageReference Include=\"X\"><Version>1.0.0</Version></PackageReference>", "version of its own")]
    [InlineData("src/A/A.csproj", "<PackageReference Include=\"X\" VersionOverride=\"1.0.0\" />", "version of its own")]
    [InlineData("Directory.Packages.props", "<PackageVersion Include=\"X\" Version=\"1.*\" />", "does not pin X")]
    [InlineData("Directory.Packages.props", "<PackageVersion Include=\"X\" Version=\"[1.0,2.0)\" />", "does not pin X")]
    public void Versions_WhenOneIsNotPinnedCentrally_IsNamed(string path, string item, string violation) =>
        ProjectRules.Versions(path, $"<Project><ItemGroup>{item}</ItemGroup></Project>").Should().ContainSingle().Which.Should().Contain(violation);

    [Fact]
    public void Friends_WhenAnotherPackageIsOne_IsNamed() =>
        ProjectRules.Friends("src/InfoInterview.Core/InfoInterview.Core.csproj", "<Project><ItemGroup><InternalsVisibleTo Include=\"InfoInterview.Json\" /><InternalsVisibleTo Include=\"InfoInterview.Core.Tests\" /></ItemGroup></Project>")
            .Should().ContainSingle().Which.Should().Contain("InfoInterview.Json");

    private static IEnumerable<string> ProjectFiles => SourceTree.Files.Where(f => f.EndsWith(".csproj", StringComparison.Ordinal));
}
