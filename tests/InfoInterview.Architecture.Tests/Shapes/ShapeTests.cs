using System.Reflection;

namespace InfoInterview.Architecture.Shapes;

public sealed class ShapeTests
{
    /// <summary>The extension points, closed: only these may a user implement.</summary>
    private static readonly string[] ExtensionPoints =
    [
        "InfoInterview.Letters.ILetterEngine",
        "InfoInterview.Letters.ILetterTemplate",
        "InfoInterview.Letters.ISpellChecker",
        "InfoInterview.Campaigns.ICampaignStore",
        "InfoInterview.Campaigns.IContactBookStore",
        "InfoInterview.Campaigns.IFollowUpQueue",
        "InfoInterview.Campaigns.IOutbox",
    ];

    /// <summary>Public classes that are neither sealed nor static, with the reason; a closed hierarchy needs no entry.</summary>
    private static readonly Dictionary<string, string> OpenWithReason = new(StringComparer.Ordinal);

    /// <summary>Public types that change while they are used, with the reason; types called …Builder need no entry.</summary>
    private static readonly Dictionary<string, string> ChangeableWithReason = new(StringComparer.Ordinal)
    {
        ["InfoInterview.ContentLines.ContentLineReader"] = "reads a stream once, and refuses to read it again",
        ["InfoInterview.Letters.LetterField"] = "is told its place once, while its schema is built; no user sees it before",
        ["InfoInterview.Testing.FakeClock"] = "a clock that a test turns",
    };

    /// <summary>Static fields that are assigned, with the reason.</summary>
    private static readonly Dictionary<string, string> StaticWithReason = new(StringComparer.Ordinal)
    {
        ["InfoInterview.Letters.BindingRun.kept"] = "one thread's arrays; they are emptied before they are used again",
        ["InfoInterview.Letters.Templates.Compiler.kept"] = "one thread's lists of steps; they are emptied before they are used again",
        ["InfoInterview.Letters.Templates.NameCache.own"] = "one thread's names of templates, a bounded number of them and never data",
        ["InfoInterview.Letters.Templates.RenderState.kept"] = "one thread's scratch memory; it is emptied before it is used again",
        ["InfoInterview.Referrals.PathSearch.ofThread"] = "one thread's scratch memory; no result depends on what it holds",
    };

    private static readonly Dictionary<string, string[]> AllowedBesideTheFramework = new(StringComparer.Ordinal)
    {
        ["InfoInterview.Core"] = ["InfoInterview.Core", "NodaTime"],
        ["InfoInterview.Json"] = ["InfoInterview.Json", "InfoInterview.Core", "NodaTime"],
        ["InfoInterview.ContactFiles"] = ["InfoInterview.ContactFiles", "InfoInterview.Core", "NodaTime"],
        ["InfoInterview.Testing"] = ["InfoInterview.Testing", "InfoInterview.Core", "NodaTime"],
    };

    [Fact]
    public void PublicTypes_WhenOpenForInheritance_AreTheListedOnes() =>
        ShapeRules.Open(Packages.PublicTypes.Where(t => !ExtensionPoints.Contains(t.FullName, StringComparer.Ordinal) && !OpenWithReason.ContainsKey(t.FullName!)))
            .Should().BeEmpty("a public type is sealed or static, or the list says why not");

    [Fact]
    public void PublicTypes_WhenTheyCanChange_AreTheListedOnes() =>
        ShapeRules.Changeable(Packages.PublicTypes.Where(t => !t.Name.EndsWith("Builder", StringComparison.Ordinal) && !ChangeableWithReason.ContainsKey(t.FullName!)))
            .Should().BeEmpty("a public type is immutable, is called …Builder, or the list says why not");

    [Theory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void Packages_WhenSearchedForStaticState_HaveNone(string package) =>
        ShapeRules.StaticState(Packages.Load(package)).Where(v => !StaticWithReason.ContainsKey(v.Split(' ')[0])).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void PublicSurface_WhenReadWhole_ShowsNoThirdPartyType(string package) =>
        ShapeRules.Foreign(Packages.Load(package).GetExportedTypes(), AllowedBesideTheFramework[package]).Should().BeEmpty();

    [Fact]
    public void Core_WhenAskedForItsReferences_HasNodaTimeAndTheFrameworkAlone() =>
        Packages.Load("InfoInterview.Core").GetReferencedAssemblies().Where(a => !ShapeRules.IsFramework(Assembly.Load(a))).Select(a => a.Name)
            .Should().BeEquivalentTo(["NodaTime"]);

    [Fact]
    public void Lists_WhenReadAgainstThePackages_HoldNoEntryThatIsNotNeeded()
    {
        string[] open = [.. ShapeRules.Open(Packages.PublicTypes).Select(v => v.Split(' ')[0])];
        string[] changing = [.. ShapeRules.Changeable(Packages.PublicTypes)];

        OpenWithReason.Keys.Should().BeSubsetOf(open);
        ChangeableWithReason.Keys.Should().NotContain(name => !changing.Any(v => v.StartsWith(name + ".", StringComparison.Ordinal)));
        Packages.Names.SelectMany(n => ShapeRules.StaticState(Packages.Load(n))).Select(v => v.Split(' ')[0]).Should().BeEquivalentTo(StaticWithReason.Keys);
        OpenWithReason.Values.Concat(StaticWithReason.Values).Concat(ChangeableWithReason.Values).Should().NotContain(reason => reason.Length < 20);
    }

    [Fact]
    public void Open_WhenAClassCanBeInherited_IsNamed() =>
        ShapeRules.Open(typeof(BadShapes).GetNestedTypes()).Select(v => v.Split(' ')[0].Split('+')[^1])
            .Should().BeEquivalentTo("OpenClass", "OpenHierarchy", "WithOpenCase", "OpenCase", "IThing");

    [Theory]
    [InlineData("Setter", "Name has a setter")]
    [InlineData("ProtectedSetter", "Name has a setter")]
    [InlineData("InternalSetter", "Name has a setter")]
    [InlineData("PublicField", "Name is a field that can be assigned")]
    [InlineData("HiddenField", "name is a field that can be assigned")]
    [InlineData("PrivateSetter", "<Name>k__BackingField is a field that can be assigned")]
    [InlineData("ArrayProperty", "Names is a collection")]
    [InlineData("ListProperty", "Names is a collection")]
    [InlineData("ArrayField", "Names is a collection")]
    public void Changeable_WhenATypeCanChange_IsNamed(string type, string violation) =>
        ShapeRules.Changeable([typeof(BadShapes).GetNestedType(type)!]).Should().ContainSingle().Which.Should().Contain($"{type}.{violation}");

    [Fact]
    public void Changeable_WhenATypeIsImmutable_IsSilent() =>
        ShapeRules.Changeable([typeof(BadShapes.Fine), typeof(BadShapes.FineStruct)]).Should().BeEmpty();

    [Fact]
    public void StaticState_WhenAHiddenTypeHasSome_IsNamed() =>
        ShapeRules.StaticState(typeof(BadShapes).Assembly).Should().Contain(v => v.Contains("BadShapes+Global.Last", StringComparison.Ordinal))
            .And.NotContain(v => v.Contains("BadShapes+Fine", StringComparison.Ordinal));

    [Theory]
    [InlineData("ForeignBase")]
    [InlineData("ForeignParameter")]
    [InlineData("ForeignProperty")]
    [InlineData("ForeignInGeneric")]
    [InlineData("ForeignConstraint")]
    public void Foreign_WhenAThirdPartyTypeIsSeen_IsNamed(string type) =>
        ShapeRules.Foreign([typeof(BadShapes).GetNestedType(type) ?? typeof(BadShapes).GetNestedType(type + "`1")!], ["NodaTime", "InfoInterview.Architecture.Tests"])
            .Should().NotBeEmpty().And.OnlyContain(v => v.Contains("FsCheck", StringComparison.Ordinal));
}
