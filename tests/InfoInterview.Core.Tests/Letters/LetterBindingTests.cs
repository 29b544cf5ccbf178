using System.Buffers;
using System.Reflection;
using System.Text;
using InfoInterview.Diagnostics;
using InfoInterview.Letters.Templates;
using InfoInterview.Privacy;

namespace InfoInterview.Letters;

public sealed class LetterBindingTests
{
    private static readonly LetterBinding<Student> Binding = LetterBinding.For<Student>("student-letter")
        .Line("FirstName", s => s.FirstName, "how the student is called", "Mara", LetterSensitivity.Personal)
        .OptionalText("note", s => s.Note)
        .Int("age", s => s.Age)
        .OptionalDate("starts_on", s => s.StartsOn)
        .Double("average", s => s.Average)
        .Object("names", n => n.Line("full", s => s.FirstName + " Ek"))
        .OptionalObject("mentor", s => s.Mentor, m => m.Line("first_name", x => x.FirstName).OptionalInt("age", x => x.Age))
        .List("goals", s => s.Goals, g => g.Line("title", x => x.Title).OptionalDecimal("fee", x => x.Fee).List("steps", x => x.Steps), mostItems: 5)
        .Lines("questions", s => s.Questions, mostUnits: 20)
        .OptionalList("marks", s => s.Marks)
        .Build().Value;

    private static readonly ILetterTemplate Template = new ScribanSubset(new ScribanSubsetOptions { Profile = TemplateProfile.Core }).Compile(
        "{{ first_name }}|{{ note }}|{{ age }}|{{ starts_on }}|{{ average }}|{{ names.full }}|{{ if mentor }}{{ mentor.first_name }} {{ mentor.age }}{{ end }}|{{ for g in goals }}{{ g.title }} {{ g.fee }} {{ g.steps | array.join '+' }};{{ end }}|{{ questions | array.join ',' }}|{{ marks }}", "t", Binding.Schema).Value;

    private static readonly Student Full = new()
    {
        FirstName = "Mara",
        Note = "two\nlines",
        Age = 24,
        StartsOn = new LocalDate(2026, 9, 1),
        Average = 1.5,
        Mentor = new Student { FirstName = "Jon", Age = 50 },
        Goals = [new Goal("one", 12.50m, ["a", "b"]), new Goal("two", null, [])],
        Questions = ["How?\r\nWhy?", "When?"],
        Marks = [1, 2],
    };

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n\u00A0")]
    public void Line_WhenItIsBlank_CountsAsMissingInEveryKindOfData(string blank)
    {
        LetterBinding<string> binding = LetterBinding.For<string>("blank").Line("name", s => s).OptionalLine("city", s => s).Lines("topics", s => [s]).Build().Value;
        LetterSchema schema = binding.Schema;
        Dictionary<string, object?> data = new() { ["name"] = blank, ["city"] = blank, ["topics"] = new[] { blank } };
        LetterModelBuilder byHand = LetterModel.For(schema).Set(schema["name"], blank).Set(schema["city"], blank).SetList(schema["topics"], blank);

        foreach (Result<LetterModel> made in (Result<LetterModel>[])[binding.Make(blank), LetterModel.Read(schema, data), LetterModel.Read(schema, System.Text.Json.JsonSerializer.SerializeToElement(data)), byHand.Build()])
        {
            made.Diagnostics.Select(d => d.Name).Should().Equal("E-MODEL", "E-MODEL");
        }

        LetterBinding<string> town = LetterBinding.For<string>("town").OptionalLine("city", s => s).Build().Value;
        new ScribanSubset().Compile("{{ city ?? 'your town' }}", "t", town.Schema).Value.Render(town, blank).Value.Should().Be("your town");
    }

    [Fact]
    public void Schema_WhenAsked_IsWhatWasDeclared()
    {
        Binding.Schema.Name.Should().Be("student-letter");
        Binding.Schema.AllFields.Select(f => f.Path).Should().Equal("first_name", "note", "age", "starts_on", "average", "names", "names.full", "mentor", "mentor.first_name", "mentor.age", "goals", "goals[].title", "goals[].fee", "goals[].steps", "questions", "marks");
        Binding.Schema.AllFields.Where(f => f.IsOptional).Select(f => f.Path).Should().Equal("note", "starts_on", "mentor", "mentor.age", "goals[].fee", "marks");
        LetterField first = Binding.Schema["first_name"];
        (first.IsSingleLine, first.Meaning, first.Example, first.Sensitivity).Should().Be((true, "how the student is called", "Mara", LetterSensitivity.Personal));
        (Binding.Schema["questions"].MostUnits, Binding.Schema["goals"].MostItems, Binding.Schema["note"].MostUnits, Binding.Schema["age"].MostUnits).Should().Be((20, 5, 262_144, 0));
    }

    [Fact]
    public void Render_WhenWrittenToEveryTarget_WritesTheSame()
    {
        const string Expected = "Mara|two\nlines|24|01 Sep 2026|1.5|Mara Ek|Jon 50|one 12.50 a+b;two  ;|How? Why?,When?|[1, 2]";
        Template.Render(Binding.Make(Full).Value).Value.Should().Be(Expected);
        Template.Render(Binding, Full).Value.Should().Be(Expected);
        var bytes = new ArrayBufferWriter<byte>();
        var chars = new ArrayBufferWriter<char>();
        var bound = new StringWriter();
        var made = new StringWriter();
        Template.Render(Binding, Full, bytes).Should().BeEmpty();
        Template.Render(Binding, Full, chars).Should().BeEmpty();
        Template.Render(Binding, Full, bound).Should().BeEmpty();
        Template.Render(Binding.Make(Full).Value, made).Should().BeEmpty();
        Encoding.UTF8.GetString(bytes.WrittenSpan).Should().Be(Expected);
        chars.WrittenSpan.ToString().Should().Be(Expected);
        bound.ToString().Should().Be(Expected);
        made.ToString().Should().Be(Expected);
    }

    [Fact]
    public void Render_WhenAnotherObjectFollows_ShowsNothingOfTheFirst() =>
        new[] { Full, Bare(), Full, Bare() }.Select(s => Template.Render(Binding, s).Value).Where((_, i) => i % 2 == 1).Should().OnlyContain(l => l == "Ada||0||0|Ada Ek||||");

    [Fact]
    public void Render_WhenValuesDoNotFit_TellsAllOfThemAndWritesNothing()
    {
        var wrong = new Student
        {
            FirstName = null!,
            Average = double.NaN,
            StartsOn = new LocalDate(-5, 1, 1),
            Mentor = new Student { FirstName = "\uD800secret" },
            Goals = [new Goal("secret", null, ["a", null!]), null!, new Goal(null!, null, null!)],
            Questions = ["a secret that is too long for a question"],
        };
        var bytes = new ArrayBufferWriter<byte>();
        var text = new StringWriter();
        ValueList<Diagnostic> faults = Template.Render(Binding, wrong, bytes);
        faults.Select(d => $"{TemplateCodes.Find(d.Code)!.Name} {d.Place!.Path}").Should().Equal(
            "E-MODEL first_name", "E-DATE starts_on", "E-MODEL average", "E-UNICODE mentor.first_name", "E-MODEL goals[0].steps[1]", "E-MODEL goals[1]", "E-MODEL goals[2].title", "E-MODEL goals[2].steps", "E-OUTPUT questions[0]");
        Template.Render(Binding, wrong, text).Should().Equal(faults);
        Template.Render(Binding, wrong).Diagnostics.Should().Equal(faults);
        Binding.Make(wrong).Diagnostics.Should().Equal(faults);
        (bytes.WrittenCount, text.ToString().Length).Should().Be((0, 0));
        string.Join('\n', faults).Should().NotContain("secret");
        Template.Render(Binding, Full).HasErrors.Should().BeFalse();
    }

    [Fact]
    public void Make_WhenThousandsOfValuesDoNotFit_ListsAThousandAndCountsTheRest()
    {
        LetterBinding<string[][]> binding = LetterBinding.For<string[][]>("many").List("lines", all => all, line => line.List("words", words => words)).Build().Value;

        ValueList<Diagnostic> faults = binding.Make([.. Enumerable.Repeat(new string[100], 30)]).Diagnostics;

        faults.Should().HaveCount(1_001);
        faults[^1].Message.Should().StartWith("2000 more faults");
        binding.Make([["a"]]).HasErrors.Should().BeFalse();
    }

    [Fact]
    public void Render_WhenAListIsTooLong_SaysList() =>
        Binding.Make(Bare(s => s with { Goals = [.. Enumerable.Repeat(new Goal("g", null, []), 6)] })).Diagnostics.Select(d => d.Message).Should().Equal("The field goals has 6 items; at most 5 are allowed.");

    [Theory]
    [InlineData("https://example.org/mara", null)]
    [InlineData("javascript:alert(1)", "E-LINK page")]
    [InlineData(null, "E-MODEL page")]
    public void Make_WhenAFieldIsALink_TakesOnlyAddresses(string? address, string? fault)
    {
        LetterBinding<string?[]> binding = LetterBinding.For<string?[]>("s").Link("page", s => s[0]!).OptionalLink("other", s => s[1]).Build().Value;
        Result<LetterModel> made = binding.Make([address, null]);
        made.Diagnostics.Select(d => $"{TemplateCodes.Find(d.Code)!.Name} {d.Place!.Path}").Should().Equal(fault is null ? [] : [fault]);
        binding.Schema.AllFields.Should().OnlyContain(f => f.IsLink);
        string.Concat(made.Diagnostics).Should().NotContain("javascript");
    }

    [Fact]
    public void Render_WhenUsedAgain_AllocatesNothing()
    {
        LetterBinding<Student> binding = LetterBinding.For<Student>("s").Line("first_name", s => s.FirstName).Int("age", s => s.Age).OptionalDate("starts_on", s => s.StartsOn)
            .List("goals", s => s.Goals, g => g.Line("title", x => x.Title).List("steps", x => x.Steps)).Build().Value;
        ILetterTemplate template = ScribanSubset.Default.Compile("{{ first_name }} {{ age }}{{ if starts_on }}!{{ end }}{{ for g in goals }}{{ g.title }}{{ for s in g.steps }}{{ s }}{{ end }}{{ end }}", "t", binding.Schema).Value;
        var bytes = new ArrayBufferWriter<byte>(4096);
        var chars = new ArrayBufferWriter<char>(4096);
        Student other = Bare();
        for (int i = 0; i < 50; i++)
        {
            Once();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            Once();
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);

        void Once()
        {
            bytes.ResetWrittenCount();
            chars.ResetWrittenCount();
            template.Render(binding, Full, bytes);
            template.Render(binding, other, bytes);
            template.Render(binding, Full, chars);
        }
    }

    [Fact]
    public async Task Render_WhenManyThreadsShareTheBinding_WritesTheSameAsOne()
    {
        string[] expected = [Template.Render(Binding, Full).Value, Template.Render(Binding, Bare()).Value];
        string[] written = new string[4_000];
        await Parallel.ForAsync(0, written.Length, (i, _) =>
        {
            written[i] = Template.Render(Binding, i % 2 == 0 ? Full : Bare()).Value;
            return ValueTask.CompletedTask;
        });
        written.Where((letter, i) => letter != expected[i % 2]).Should().BeEmpty();
    }

    [Fact]
    public void Render_WhenAGetterRendersItself_KeepsBothLetters()
    {
        LetterBinding<Student> outer = LetterBinding.For<Student>("outer").Text("before", s => s.FirstName).Text("inner", s => Template.Render(Binding, s).Value).Build().Value;
        ScribanSubset.Default.Compile("{{ before }}/{{ inner }}", "t", outer.Schema).Value.Render(outer, Full).Value.Should().StartWith("Mara/Mara|two\nlines|24");
    }

    [Fact]
    public void Render_WhenAGetterThrows_PassesItOnAndForgetsTheLetter()
    {
        LetterBinding<Student> binding = LetterBinding.For<Student>("s").Text("a", s => s.FirstName).Text("b", _ => throw new NotSupportedException("own")).Build().Value;
        ILetterTemplate template = ScribanSubset.Default.Compile("{{ a }}", "t", binding.Schema).Value;
        template.Invoking(t => t.Render(binding, Full)).Should().Throw<NotSupportedException>();
        Template.Render(Binding, Bare()).Value.Should().StartWith("Ada|");
    }

    [Fact]
    public void Render_WhenTheEngineIsAnother_GetsAModel()
    {
        var template = new OtherTemplate(Binding.Schema);
        var bytes = new ArrayBufferWriter<byte>();
        var text = new StringWriter();
        template.Render(Binding, Full, bytes).Should().BeEmpty();
        template.Render(Binding, Full, text).Should().BeEmpty();
        template.Render(Binding, Full).Value.Should().Be("model of student-letter");
        (Encoding.UTF8.GetString(bytes.WrittenSpan), text.ToString()).Should().Be(("model of student-letter", "model of student-letter"));
        template.Render(Binding, Bare(s => s with { FirstName = null! }), text).Should().ContainSingle();
    }

    [Fact]
    public void Render_WhenTheTemplateIsOfAnotherSchema_Throws()
    {
        LetterBinding<Student> other = LetterBinding.For<Student>("other").Line("first_name", s => s.FirstName).Build().Value;
        Template.Invoking(t => t.Render(other, Full)).Should().Throw<ArgumentException>().WithMessage("*student-letter*other*");
        Template.Invoking(t => t.Render(Binding, (Student)null!)).Should().Throw<ArgumentNullException>();
        Template.Invoking(t => t.Render(other.Make(Full).Value, new StringWriter())).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Build_WhenNamesCollide_SaysModelForEach() =>
        LetterBinding.For<Student>("s").Text("FirstName", s => s.FirstName).Text("first_name", s => s.FirstName).Object("o", o => o.Int("for", s => s.Age).Int("for", s => s.Age)).Int("this", s => s.Age).Build()
            .Diagnostics.Select(d => d.Place!.Path).Should().Equal("first_name", "o.for", "this");

    [Fact]
    public void Build_WhenCalledTwice_GivesTwoBindingsThatBothWork()
    {
        LetterBindingBuilder<Student> builder = LetterBinding.For<Student>("s").List("goals", s => s.Goals, g => g.Text("title", x => x.Title));
        LetterBinding<Student> one = builder.Build().Value;
        LetterBinding<Student> other = builder.Int("age", s => s.Age).Build().Value;
        foreach (LetterBinding<Student> binding in new[] { one, other })
        {
            ScribanSubset.Default.Compile("{{ for g in goals }}{{ g.title }} {{ end }}", "t", binding.Schema).Value.Render(binding, Full).Value.Should().Be("one two ");
        }
    }

    [Fact]
    public void ToString_WhenPrinted_ShowsNoValues() => Binding.ToString().Should().Be("binding of student-letter");

    [Fact]
    public void Builder_WhenItsGettersAreRead_NoneTakesAPrivateValue()
    {
        // «s => s.Note» of a Private<string> compiles only if some getter returns what a Private converts to: it has no conversions, so only Private itself, object or a bare type parameter would do.
        IEnumerable<Type> returned = typeof(LetterBindingBuilder<Student>).GetMethods(BindingFlags.Public | BindingFlags.Instance).SelectMany(m => m.GetParameters())
            .Where(p => p.Name == "get").Select(p => p.ParameterType.GetGenericArguments()[1]);
        returned.Where(t => !t.IsGenericParameter).Should().NotBeEmpty().And.OnlyContain(t => !t.ToString().Contains("Private", StringComparison.Ordinal) && t != typeof(object));
        typeof(Private<string>).GetMethods().Should().NotContain(m => m.Name == "op_Implicit");
    }

    [Fact]
    public void Object_WhenItWouldOpenAPrivateValue_Throws()
    {
        LetterBindingBuilder<Student> builder = LetterBinding.For<Student>("s");
        builder.Invoking(b => b.Object("secret", s => s.PasswordHash, p => p.Text("text", x => x.ToString()))).Should().Throw<ArgumentException>().WithMessage("*Private*");
        FluentActions.Invoking(() => LetterBinding.For<Private<string>>("s")).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("password_hash")]
    [InlineData("PasswordHash")]
    [InlineData("describe")]
    [InlineData("item")]
    [InlineData("count")]
    [InlineData("self")]
    [InlineData("mentor.password_hash")]
    [InlineData("mentor.self")]
    [InlineData("names.password_hash")]
    public void Compile_WhenAMemberWasNotDeclared_RefusesItAndNamesNoHiddenOne(string path)
    {
        Result<ILetterTemplate> compiled = ScribanSubset.Default.Compile($"{{{{ if mentor }}}}{{{{ {path} }}}}{{{{ end }}}}", "t", Binding.Schema);
        Diagnostic fault = compiled.Diagnostics.Single(d => d.Severity == Severity.Error);
        TemplateCodes.Find(fault.Code)!.Name.Should().Be(path.Contains('.', StringComparison.Ordinal) ? "E-MEMBER" : "E-UNKNOWN");
        string said = fault.Message.Replace(path, string.Empty, StringComparison.Ordinal).Replace(path.Split('.')[^1], string.Empty, StringComparison.Ordinal) + fault.Fix;
        said.Should().NotContainAny("assword", "ash", "escribe", "Count", "self", "Self");
    }

    private static Student Bare(Func<Student, Student>? change = null)
    {
        var bare = new Student { FirstName = "Ada" };
        return change is null ? bare : change(bare);
    }

    private sealed record Goal(string Title, decimal? Fee, IReadOnlyList<string> Steps);

    /// <summary>What T9 of the abuse catalogue asks for: a hash, a method, an indexer, a static, a parent that is its own.</summary>
    private sealed record Student
    {
        public static int Count => 7;

        public required string FirstName { get; init; }

        public string? Note { get; init; }

        public int Age { get; init; }

        public LocalDate? StartsOn { get; init; }

        public double Average { get; init; }

        public Student? Mentor { get; init; }

        public IReadOnlyList<Goal> Goals { get; init; } = [];

        public string[] Questions { get; init; } = [];

        public int[]? Marks { get; init; }

        public Private<string> PasswordHash { get; init; } = new("hash");

        public Student Self => this;

        public string this[int place] => FirstName[place..];

        public string Describe() => FirstName;
    }

    private sealed class OtherTemplate(LetterSchema schema) : ILetterTemplate
    {
        public LetterSchema Schema => schema;

        public string Source => "other";

        public ValueList<string> ReadFields => [];

        public ValueList<Diagnostic> Render(LetterModel model, IBufferWriter<char> to)
        {
            to.Write(model.ToString());
            return [];
        }

        public ValueList<Diagnostic> Render(LetterModel model, IBufferWriter<byte> to)
        {
            to.Write(Encoding.UTF8.GetBytes(model.ToString()));
            return [];
        }

        public Result<string> Render(LetterModel model) => Result.Of(model.ToString(), []);
    }
}
