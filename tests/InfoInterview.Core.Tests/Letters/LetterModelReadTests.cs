using System.Dynamic;
using System.Text;
using System.Text.Json;
using InfoInterview.Diagnostics;
using InfoInterview.Letters.Templates;
using InfoInterview.Privacy;

namespace InfoInterview.Letters;

public sealed class LetterModelReadTests
{
    private static readonly LetterSchema Schema = LetterSchema.Builder("request")
        .Object("contact", c => c.Line("full_name", sensitivity: LetterSensitivity.Personal).Text("city", optional: true))
        .Int("minutes")
        .Date("today")
        .List("questions", LetterFieldKind.Text, mostItems: 3, optional: true)
        .List("goals", g => g.Text("title").Date("due", optional: true), optional: true)
        .Field("fee", LetterFieldKind.Decimal, optional: true)
        .Field("share", LetterFieldKind.Double, optional: true)
        .Field("number", LetterFieldKind.Long, optional: true)
        .Bool("is_remote", optional: true)
        .Object("introducer", i => i.Text("full_name"), optional: true)
        .Build().Value;

    private static readonly ILetterTemplate Template = new ScribanSubset(new ScribanSubsetOptions { Profile = TemplateProfile.Core }).Compile(
        "{{ contact.full_name }}|{{ contact.city }}|{{ minutes }}|{{ today | date.to_string '%F %H:%M:%S' }}|{{ questions }}|{{ for g in goals }}{{ g.title }} {{ g.due }};{{ end }}|{{ fee }}|{{ share }}|{{ number }}|{{ is_remote }}|{{ if introducer }}{{ introducer.full_name }}{{ end }}", "t", Schema).Value;

    [Fact]
    public void Read_WhenTheDataIsADictionary_FillsEveryField() =>
        Letter(LetterModel.Read(Schema, new Dictionary<string, object?>
        {
            ["contact"] = new Dictionary<string, object?> { ["full_name"] = "Åsa\nEk", ["city"] = null },
            ["minutes"] = 20,
            ["today"] = new DateOnly(2026, 3, 7),
            ["questions"] = new[] { "a", "b" },
            ["goals"] = new List<Dictionary<string, object?>> { new() { ["title"] = "one", ["due"] = new LocalDate(2026, 5, 1) }, new() { ["title"] = "two" } },
            ["fee"] = 12.50m,
            ["share"] = 0.1f,
            ["number"] = 7L,
            ["is_remote"] = true,
        })).Should().Be("Åsa Ek||20|2026-03-07 00:00:00|[\"a\", \"b\"]|one 01 May 2026;two ;|12.50|0.1|7|true|");

    [Fact]
    public void Read_WhenTheDataIsJson_FillsEveryField() =>
        Letter(Read("""
            { "contact": { "full_name": "Åsa \u0045k" }, "minutes": 20, "today": "2026-03-07T09:05", "questions": ["a"], "goals": [{ "title": "one", "due": "2026-05-01" }],
              "fee": 12.50, "share": 2.0, "number": 9007199254740993, "is_remote": false, "introducer": { "full_name": "Jon" } }
            """)).Should().Be("Åsa Ek||20|2026-03-07 09:05:00|[\"a\"]|one 01 May 2026;|12.50|2|9007199254740993|false|Jon");

    [Fact]
    public void Read_WhenALinkOpensNoPage_RefusesItWhateverTheDataIs()
    {
        LetterSchema schema = LetterSchema.Builder("page").Link("link").Build().Value;
        Dictionary<string, object?> data = new() { ["link"] = "javascript:alert(1)" };

        LetterModel.Read(schema, data).Diagnostics.Should().ContainSingle().Which.Name.Should().Be("E-LINK");
        LetterModel.Read(schema, JsonSerializer.SerializeToElement(data)).Diagnostics.Should().ContainSingle().Which.Name.Should().Be("E-LINK");
        LetterModel.Read(schema, new Dictionary<string, object?> { ["link"] = "https://a.example/" }).Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Read_WhenKeysAreSpelledAsInDotNet_FindsTheFields() =>
        Letter(Read("""{ "Contact": { "FullName": "Åsa", "City": "Luleå" }, "Minutes": 20, "Today": "2026-03-07", "IsRemote": true }""")).Should().Be("Åsa|Luleå|20|2026-03-07 00:00:00||||||true|");

    [Fact]
    public void Read_WhenObjectsAreExpandoOrHoldJson_ReadsThem()
    {
        dynamic contact = new ExpandoObject();
        contact.FullName = "Åsa";
        Dictionary<string, object?> data = JsonSerializer.Deserialize<Dictionary<string, object?>>("""{ "minutes": 20, "today": "2026-03-07", "questions": ["x"] }""")!;
        data["contact"] = contact;
        data["goals"] = new object[] { JsonDocument.Parse("""{ "title": "one" }""").RootElement };
        Letter(LetterModel.Read(Schema, data)).Should().Be("Åsa||20|2026-03-07 00:00:00|[\"x\"]|one ;|||||");
    }

    [Fact]
    public void Read_WhenMuchIsWrong_TellsAllOfItWithPathsAndWithoutValues()
    {
        Result<LetterModel> read = Read("""
            { "contact": { "full_nme": "Secret Person", "city": 5 }, "minutes": "secret", "today": "7 March", "questions": ["a", null, 3, "d"], "goals": [{ "title": "x" }, { "due": true }, 4],
              "fee": "12", "share": 1e999, "number": 99999999999999999999, "is_remote": "yes", "introducer": "Secret" }
            """);
        Told(read).Should().BeEquivalentTo(
            "II5607 contact", "E-MODEL contact.full_name", "E-MODEL contact.city", "E-MODEL minutes", "E-MODEL today", "E-LIST questions", "E-MODEL goals[1].title", "E-MODEL goals[1].due", "E-MODEL goals[2]",
            "E-MODEL fee", "E-MODEL share", "E-MODEL number", "E-MODEL is_remote", "E-MODEL introducer");
        read.TryGet(out _).Should().BeFalse();
        string.Join('\n', read.Diagnostics).Should().NotContainAny("ecret", "full_nme", "7 March");
        read.Diagnostics.Single(d => d.Code == "II5607").Explain(Purpose.ShowToOwner).Should().Contain("full_nme").And.Contain("Write full_name.");
        read.Diagnostics.Should().OnlyContain(d => d.Place!.Source == "data.json");
    }

    [Fact]
    public void Read_WhenItemsAreWrong_NamesEachItem() =>
        Told(Read("""{ "contact": { "full_name": "a" }, "minutes": 1, "today": "2026-03-07", "questions": ["a", null, 3] }""")).Should().Equal("E-MODEL questions[1]", "E-MODEL questions[2]");

    [Fact]
    public void Read_WhenAKeyHasNoField_GivesTheModelAndAWarning()
    {
        Result<LetterModel> read = Read("""{ "contact": { "full_name": "a" }, "minutes": 1, "today": "2026-03-07", "passwordHash": "x", "is_remot": true }""");
        read.HasErrors.Should().BeFalse();
        read.Diagnostics.Select(d => (d.Code, d.Severity, d.Fix)).Should().Equal(("II5607", Severity.Warning, "Delete it, or add a field to the schema."), ("II5607", Severity.Warning, "Write is_remote."));
        Letter(read).Should().StartWith("a||1|");
    }

    [Theory]
    [InlineData("""{ "minutes": 1, "minutes": 2, "contact": { "full_name": "a" }, "today": "2026-03-07" }""", "")]
    [InlineData("""{ "minutes": 1, "contact": { "full_name": "a", "FullName": "b" }, "today": "2026-03-07" }""", "contact")]
    [InlineData("""{ "minutes": 1, "contact": { "full_name": "a", "full\u005fname": null }, "today": "2026-03-07" }""", "contact")]
    public void Read_WhenAKeyIsThereTwice_RefusesIt(string json, string path) => Told(Read(json)).Should().Equal($"E-MODEL {path}");

    [Theory]
    [InlineData("2026-03-07T09:05:06.1234567", "2026-03-07 09:05:06")]
    [InlineData("2026-03-07T09:05:06+05:30", "2026-03-07 09:05:06")]
    [InlineData("2026-03-07T09:05-08:00", "2026-03-07 09:05:00")]
    [InlineData("0001-01-01", "0001-01-01 00:00:00")]
    [InlineData("9999-12-31T23:59:59", "9999-12-31 23:59:59")]
    public void Read_WhenADateIsIso_TakesWhatTheClockShows(string date, string expected) =>
        Letter(Read($$"""{ "minutes": 1, "contact": { "full_name": "a" }, "today": "{{date}}" }""")).Should().Contain($"|{expected}|");

    [Theory]
    [InlineData("2026-03-07T09:05:06Z")]
    [InlineData("2026-03-07T09:05Z")]
    [InlineData("2026-02-30")]
    [InlineData("2026-03-07 09:05")]
    [InlineData("2026-03-07+01:00")]
    [InlineData("2026-03-07T09:05:06+99:00")]
    [InlineData("07/03/2026")]
    [InlineData("")]
    public void Read_WhenADateIsNoLocalOne_RefusesIt(string date) =>
        Told(Read($$"""{ "minutes": 1, "contact": { "full_name": "a" }, "today": "{{date}}" }""")).Should().Equal("E-MODEL today");

    public static TheoryData<object> DotNetDates => [new DateTime(2026, 3, 7, 9, 5, 0), new DateTimeOffset(2026, 3, 7, 9, 5, 0, TimeSpan.FromHours(3)), new LocalDateTime(2026, 3, 7, 9, 5), new LocalDateTime(2026, 3, 7, 9, 5).WithOffset(Offset.FromHours(-4)), new LocalDateTime(2026, 3, 7, 9, 5).InUtc(), new LocalDateTime(2026, 3, 7, 9, 5).WithCalendar(CalendarSystem.PersianSimple)];

    [Theory]
    [MemberData(nameof(DotNetDates))]
    public void Read_WhenADateIsOfAnyDotNetKind_TakesWhatTheClockShows(object date) => Letter(LetterModel.Read(Schema, Least(("today", date)))).Should().Contain("|2026-03-07 09:05:00|");

    public static TheoryData<string, object> Misfits => new()
    {
        { "today", new DateTime(2026, 3, 7, 9, 5, 0, DateTimeKind.Utc) },
        { "today", Instant.FromUtc(2026, 3, 7, 9, 5) },
        { "minutes", 1.0 },
        { "minutes", 3_000_000_000L },
        { "minutes", TimeSpan.FromMinutes(20) },
        { "minutes", "20" },
        { "number", ulong.MaxValue },
        { "share", double.NaN },
        { "share", 1m },
        { "fee", 1.5 },
        { "is_remote", 1 },
        { "contact", new[] { "a" } },
        { "contact", new { FullName = "a" } },
        { "questions", "a" },
        { "questions", new Dictionary<string, object?>() },
        { "questions", Enumerable.Range(0, 3).Select(i => "x") },
        { "introducer", DayOfWeek.Monday },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public void Read_WhenAValueIsOfAnotherKind_RefusesIt(string field, object value) => Told(LetterModel.Read(Schema, Least((field, value)))).Should().Contain($"E-MODEL {field}");

    [Fact]
    public void Read_WhenADateLiesOutsideTheYears_SaysDate() => Told(LetterModel.Read(Schema, Least(("today", new LocalDate(-3, 1, 1))))).Should().Equal("E-DATE today");

    [Fact]
    public void Read_WhenTextsAreBroken_SaysUnicode()
    {
        Told(Read("""{ "minutes": 1, "contact": { "full_name": "a\ud800b", "\udc00": 1 }, "today": "2026-03-07", "questions": ["\udfff"] }""")).Should().Equal("E-UNICODE contact.full_name", "II5607 contact", "E-UNICODE questions[0]");
        Told(LetterModel.Read(Schema, Least(("questions", new[] { "a", "\uD800" })))).Should().Equal("E-UNICODE questions[1]");
        Told(LetterModel.Read(Schema, JsonDocument.Parse(Encoding.Latin1.GetBytes("""{ "minutes": 1, "contact": { "full_name": "é" }, "today": "2026-03-07" }""")).RootElement)).Should().Equal("E-UNICODE contact.full_name");
    }

    public static TheoryData<object> StrangeLists => new()
    {
        new string[1, 1],
        Array.CreateInstance(typeof(string), [1], [5]),
        default(System.Collections.Immutable.ImmutableArray<string>),
        default(System.Collections.Immutable.ImmutableArray<int>),
    };

    [Theory]
    [MemberData(nameof(StrangeLists))]
    public void Read_WhenAListIsNoPlainList_TellsItAndNeverThrows(object list) => Told(LetterModel.Read(Schema, Least(("questions", list)))).Should().Equal("E-MODEL questions");

    [Fact]
    public void Read_WhenADictionaryHasAKeyThatIsNull_TellsIt()
    {
        Result<LetterModel> read = LetterModel.Read(Schema, new NullKeys(Least()));

        Told(read).Should().Equal("II5607 ");
        read.HasErrors.Should().BeFalse();
    }

    [Theory]
    [InlineData("0.1234567890123456789012345678901", false)]
    [InlineData("1e-30", false)]
    [InlineData("79228162514264337593543950335", true)]
    [InlineData("7.9228162514264337593543950336", false)]
    [InlineData("12.5000000000000000000000000000000000", true)]
    [InlineData("-0.0000000000000000000000000001", true)]
    [InlineData("125e-1", true)]
    [InlineData("1.5E+3", true)]
    [InlineData("0e5", true)]
    [InlineData("0e99999999999999999999999", true)]
    [InlineData("1e-99999999999999999999999", false)]
    public void Read_WhenADecimalHasMoreDigitsThanItHolds_TellsIt(string number, bool isExact) =>
        Told(Read($$"""{ "minutes": 1, "contact": { "full_name": "a" }, "today": "2026-03-07", "fee": {{number}} }""")).Should().Equal(isExact ? [] : ["E-MODEL fee"]);

    [Theory]
    [InlineData("0.1", true)]
    [InlineData("0.10000000000000001", true)]
    [InlineData("0.1000000000000000000000000", true)]
    [InlineData("0.3333333333333333", true)]
    [InlineData("0.12345678901234567890", false)]
    [InlineData("9007199254740993", false)]
    [InlineData("9007199254740992", true)]
    [InlineData("1e23", true)]
    [InlineData("1.7976931348623157E+308", true)]
    [InlineData("1e400", false)]
    [InlineData("1e-400", false)]
    [InlineData("1e-99999999999999999999999", false)]
    [InlineData("0e99999999999999999999999", true)]
    [InlineData("-0.0", true)]
    public void Read_WhenADoubleHasMoreDigitsThanItHolds_TellsIt(string number, bool isKept) =>
        Told(Read($$"""{ "minutes": 1, "contact": { "full_name": "a" }, "today": "2026-03-07", "share": {{number}} }""")).Should().Equal(isKept ? [] : ["E-MODEL share"]);

    [Theory]
    [InlineData(9_007_199_254_740_992, true)]
    [InlineData(9_007_199_254_740_993, false)]
    [InlineData(long.MaxValue, false)]
    [InlineData(long.MinValue, true)]
    public void Read_WhenAWholeNumberDoesNotFitADouble_TellsIt(long number, bool isKept) =>
        Told(LetterModel.Read(Schema, Least(("share", number)))).Should().Equal(isKept ? [] : ["E-MODEL share"]);

    [Fact]
    public void Read_WhenAKeyOnlyLooksLikeAField_DoesNotTakeIt()
    {
        // U+212A, the Kelvin sign, is a K to Unicode's tables.
        LetterSchema schema = LetterSchema.Builder("k").Text("k", optional: true).Build().Value;
        LetterModel.Read(schema, new Dictionary<string, object?> { ["\u212A"] = "x" }).Diagnostics.Select(d => d.Code).Should().Equal("II5607");
        LetterModel.Read(schema, new Dictionary<string, object?> { ["K"] = "x" }).Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Read_WhenTextsAreTooLong_SaysOutput() => Told(LetterModel.Read(Schema, Least(("questions", new[] { new string('x', 262_145) })))).Should().Equal("E-OUTPUT questions[0]");

    [Theory]
    [InlineData("5")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"x\"")]
    public void Read_WhenTheJsonIsNoObject_SaysSo(string json) => Told(Read(json)).Should().Equal("E-MODEL ");

    [Fact]
    public void Read_WhenTheDictionaryHoldsItself_ReadsOnlyWhatIsDeclared()
    {
        Dictionary<string, object?> data = Least();
        data["introducer"] = data;
        data["self"] = data;
        Told(LetterModel.Read(Schema, data)).Should().OnlyContain(t => t.StartsWith("II5607", StringComparison.Ordinal) || t == "E-MODEL introducer.full_name");
    }

    [Fact]
    public void Read_WhenThereAreManyFaults_CountsThoseThatItDoesNotList()
    {
        var data = Least();
        for (int i = 0; i < 5_000; i++)
        {
            data[$"key {i}"] = i;
        }

        Result<LetterModel> read = LetterModel.Read(Schema, data);
        read.HasErrors.Should().BeFalse();
        read.Diagnostics.Should().HaveCount(1_001);
        read.Diagnostics[^1].Message.Should().StartWith("4000 more");
    }

    [Fact]
    public void Read_WhenArgumentsAreMissing_Throws()
    {
        FluentActions.Invoking(() => LetterModel.Read(null!, default(JsonElement))).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => LetterModel.Read(Schema, (IReadOnlyDictionary<string, object?>)null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => LetterModel.Read(Schema, Least(), " ")).Should().Throw<ArgumentException>();
        Told(LetterModel.Read(Schema, default(JsonElement))).Should().Equal("E-MODEL ");
    }

    private static Dictionary<string, object?> Least(params (string Key, object? Value)[] more)
    {
        var data = new Dictionary<string, object?> { ["contact"] = new Dictionary<string, object?> { ["full_name"] = "a" }, ["minutes"] = 1, ["today"] = new LocalDate(2026, 3, 7) };
        foreach ((string key, object? value) in more)
        {
            data[key] = value;
        }

        return data;
    }

    private static Result<LetterModel> Read(string json) => LetterModel.Read(Schema, JsonDocument.Parse(json).RootElement, "data.json");

    private static string Letter(Result<LetterModel> model) => Template.Render(model.Value).Value;

    private static IEnumerable<string> Told(Result<LetterModel> read) => read.Diagnostics.Select(d => $"{TemplateCodes.Find(d.Code)?.Name ?? d.Code} {d.Place!.Path}");

    private sealed class NullKeys(IReadOnlyDictionary<string, object?> inner) : IReadOnlyDictionary<string, object?>
    {
        public IEnumerable<string> Keys => inner.Keys;

        public IEnumerable<object?> Values => inner.Values;

        public int Count => inner.Count + 1;

        public object? this[string key] => inner[key];

        public bool ContainsKey(string key) => inner.ContainsKey(key);

        public bool TryGetValue(string key, out object? value) => inner.TryGetValue(key, out value);

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => inner.Append(new KeyValuePair<string, object?>(null!, "x")).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
