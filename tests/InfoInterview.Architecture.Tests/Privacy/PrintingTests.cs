namespace InfoInterview.Architecture.Privacy;

public sealed class PrintingTests
{
    /// <summary>Texts that may be printed because they are nobody's, with the reason.</summary>
    private static readonly Dictionary<string, string> Harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Diagnostic.Code"] = "a code of ours",
        ["Diagnostic.Name"] = "the name of a rule in a specification",
        ["Diagnostic.Message"] = "written without personal data; what was found stays behind Private",
        ["SourcePlace.Source"] = "the name of a file, which every message needs",
        ["SourcePlace.Path"] = "a path of property names into our own data",
        ["ContactImport.Source"] = "the name of a file",
        ["ContactChange.Field"] = "the name of a property, not what it holds",
        ["Finding.Fix"] = "a rule's own words",
        ["ReadinessGap.Rule"] = "a rule's number",
        ["ReadinessGap.Missing"] = "our own words",
        ["ReadinessGap.Fix"] = "our own words",
        ["LetterField.Path"] = "a path of field names",
        ["LetterSchema.Name"] = "the name of a schema",
        ["TemplateCode.Code"] = "a code of ours",
        ["TemplateCode.Name"] = "a code of ours in words",
        ["TemplateCode.Meaning"] = "our own words",
        ["MergeReport.Source"] = "the name of a file",
        ["Language.Tag"] = "a language, not a person",
        ["Organization.Name"] = "an employer or school, not a person",
        ["Citation.Title"] = "a publication",
        ["Letter.Template"] = "the name of a template",
        ["PracticeRule.Id"] = "a rule's number",
        ["PracticeRule.Default"] = "our own words",
        ["PolicyPack.Name"] = "the name of a pack",
        ["RuleSetting.Rule"] = "a rule's number",
        ["RuleSetting.Reason"] = "a pack's own words",
        ["ContentLine.Name"] = "the name of a property, not its value",
        ["ContentLineParameter.Name"] = "the name of a parameter, not its value",
        ["CalendarComponent.Name"] = "the name of a component, such as VEVENT",
        ["CalendarObject.Method"] = "REQUEST, CANCEL or the like",
        ["InviteMessage.Method"] = "REQUEST, CANCEL or the like",
        ["CalendarInvite.Uid"] = "an id",
        ["ZoneBlock.Id"] = "a time zone",
        ["ZoneObservance.Name"] = "an abbreviation such as CET",
        ["ZoneRule.Text"] = "a recurrence rule of a time zone",
    };

    /// <summary>Records that still print a text which may be about a person; each goes from here when it gets its own ToString.</summary>
    private static readonly string[] StillPrinting =
        [];

    public static TheoryData<string> Printing =>
        [.. Packages.PublicTypes.Where(IsPrintable).Select(Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Printing))]
    public void ToString_WhenEveryTextInTheObjectIsMarked_ShowsNoneThatMayBeAboutAPerson(string name)
    {
        Type type = Packages.PublicTypes.Single(t => Name(t) == name);
        bool leaks = Printed(type).Except(Harmless.Keys, StringComparer.OrdinalIgnoreCase).Any();

        leaks.Should().Be(
            StillPrinting.Contains(name, StringComparer.Ordinal),
            "a type prints an id or a neutral word (a record's own ToString prints every property, so write one); this one prints {0}; a text that is nobody's is listed with the reason",
            string.Join(", ", Printed(type)));
    }

    [Fact]
    public void Lists_WhenReadAgainstThePackages_NameOnlyWhatIsThereAndPrinted()
    {
        StillPrinting.Should().BeSubsetOf(Packages.PublicTypes.Select(Name));
        Harmless.Keys.Should().BeSubsetOf(Packages.PublicTypes.Where(IsPrintable).SelectMany(Printed), "an entry that nothing prints is not needed");
    }

    [Theory]
    [InlineData(typeof(Leaky), "Leaky.Name")]
    [InlineData(typeof(LeakyInside), "Leaky.Name")]
    [InlineData(typeof(LeakyUpper), "LEAKYUPPER.TEXT")]
    [InlineData(typeof(Tight), null)]
    public void Printed_WhenATextIsShown_NamesItsProperty(Type type, string? expected) =>
        Printed(type).Should().Equal(expected is null ? [] : [expected]);

    private static string Name(Type type) => type.FullName!.Replace("InfoInterview.", "", StringComparison.Ordinal);

    private static IReadOnlyList<string> Printed(Type type) => Filled.MarkedIn(Filled.Of(type)!.ToString()!);

    private static bool IsPrintable(Type type) =>
        type is { IsEnum: false, IsInterface: false, IsGenericTypeDefinition: false, IsAbstract: false } && !typeof(Delegate).IsAssignableFrom(type) && !type.IsByRefLike;

    private sealed record Leaky(string Name);

    private sealed record LeakyInside(int Number, Leaky? Inner);

    private sealed record LeakyUpper(string Text)
    {
        public override string ToString() => Text.ToUpperInvariant();
    }

    private sealed record Tight(string Name, ValueList<string> Names)
    {
        public override string ToString() => $"tight, {Names}";
    }
}
