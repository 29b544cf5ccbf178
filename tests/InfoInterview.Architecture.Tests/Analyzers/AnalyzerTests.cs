using System.Reflection;
using System.Text.RegularExpressions;

namespace InfoInterview.Architecture.Analyzers;

public sealed partial class AnalyzerTests
{
    [Fact]
    public void BannedSymbols_WhenEachIsLookedUp_NamesAMemberThatExists()
    {
        // An entry that names nothing bans nothing, and no tool says so.
        string[] lines = SourceTree.Read("src/BannedSymbols.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.Where(l => !Exists(l.Split(';')[0])).Should().BeEmpty();
        lines.Should().OnlyContain(l => l.Contains(';', StringComparison.Ordinal), "each says what to do instead").And.OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("P:System.DateTime.Nows")]
    [InlineData("M:System.String.ToUpper(System.String)")]
    [InlineData("T:System.Stopwatch")]
    [InlineData("F:System.StringComparison.Current")]
    [InlineData("M:System.Guid.CreateVersion7(System.DateTime)")]
    [InlineData("P:System.String.ToUpper")]
    public void Exists_WhenAnEntryNamesNothing_IsFalse(string id) => Exists(id).Should().BeFalse();

    [Theory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void Packages_WhenBuilt_AreMarkedAsTrimmable(string package) =>
        Packages.Load(package).GetCustomAttributes<AssemblyMetadataAttribute>().Should()
            .Contain(a => a.Key == "IsTrimmable" && a.Value == "True", "IsAotCompatible turns the trim and AOT analyzers on, and this is its trace in the assembly");

    [Fact]
    public void Sources_WhenTheyQuietAnAnalyzer_DoNotQuietTheBansNorTheTrimmer() =>
        SourceTree.SourceFiles("src").Where(f => Quieted().IsMatch(SourceTree.Read(f))).Should().BeEmpty();

    [GeneratedRegex(@"(pragma warning disable|SuppressMessage|UnconditionalSuppressMessage)[^\n]*(RS0030|RS0035|IL[23]\d{3}|CS1591)")]
    private static partial Regex Quieted();

    private static bool Exists(string id)
    {
        string[] parts = id[2..].Split('(');
        string name = parts[0];
        if (id[0] == 'T')
        {
            return Find(name) is not null;
        }

        int dot = name.LastIndexOf('.');
        Type? type = Find(name[..dot]);
        string member = name[(dot + 1)..];
        string[] parameters = parts.Length == 1 ? [] : parts[1].TrimEnd(')').Split(',');
        return type is not null && id[0] switch
        {
            'P' => type.GetProperty(member) is not null,
            'F' => type.GetField(member) is not null,
            'M' => (member == "#ctor" ? type.GetConstructors().Cast<MethodBase>() : type.GetMethods().Where(m => m.Name == member))
                .Any(m => m.GetParameters().Select(p => p.ParameterType.FullName).SequenceEqual(parameters)),
            _ => false,
        };
    }

    private static Type? Find(string name) =>
        Type.GetType(name) ?? new[] { typeof(Instant).Assembly, typeof(System.Security.Cryptography.RandomNumberGenerator).Assembly, typeof(System.Diagnostics.Stopwatch).Assembly }
            .Select(a => a.GetType(name)).FirstOrDefault(t => t is not null);
}
