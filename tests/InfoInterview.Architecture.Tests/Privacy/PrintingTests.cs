namespace InfoInterview.Architecture.Privacy;

public sealed class PrintingTests
{
    /// <summary>Types whose text is no person's, with the reason why they may print it.</summary>
    private static readonly Dictionary<string, string> MayPrint = new(StringComparer.Ordinal)
    {
        ["InfoInterview.Diagnostics.Diagnostic"] = "prints its message, which is written without personal data; what was found stays behind Private",
        ["InfoInterview.Diagnostics.SourcePlace"] = "prints a file name, line and path, which every message needs",
    };

    public static TheoryData<string> Printing =>
        [.. Packages.PublicTypes.Where(IsPrintable).Select(t => t.FullName!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Printing))]
    public void ToString_WhenEveryTextInTheObjectIsMarked_ShowsNoMarker(string name)
    {
        Type type = Packages.PublicTypes.Single(t => t.FullName == name);

        bool prints = Prints(type);

        prints.Should().Be(MayPrint.ContainsKey(name), "a type prints an id or a neutral word (a record's own ToString would print every property); what is nobody's data is listed with the reason");
    }

    [Fact]
    public void MayPrint_WhenReadAgainstThePackages_NamesTypesThatExist() =>
        MayPrint.Keys.Should().BeSubsetOf(Packages.PublicTypes.Select(t => t.FullName));

    [Theory]
    [InlineData(typeof(Leaky), true)]
    [InlineData(typeof(LeakyInside), true)]
    [InlineData(typeof(LeakyList), true)]
    [InlineData(typeof(Tight), false)]
    public void Prints_WhenARecordLeavesItsToStringToTheCompiler_IsTrue(Type type, bool expected) =>
        Prints(type).Should().Be(expected);

    private static bool Prints(Type type)
    {
        object made = Filled.Of(type)!;
        return made.ToString()!.Contains(Filled.Marker, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsPrintable(Type type) =>
        type is { IsEnum: false, IsInterface: false, IsGenericTypeDefinition: false, IsAbstract: false } && !typeof(Delegate).IsAssignableFrom(type) && !type.IsByRefLike;

    private sealed record Leaky(string Name);

    private sealed record LeakyInside(int Number, Leaky? Inner);

    private sealed record LeakyList(string? Text)
    {
        public override string ToString() => string.Join(", ", [Text]);
    }

    private sealed record Tight(string Name, ValueList<string> Names)
    {
        public override string ToString() => $"tight, {Names}";
    }
}
