using System.Buffers;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using InfoInterview.Diagnostics;

namespace InfoInterview.Letters.Templates;

/// <summary>What holds for every template and every text.</summary>
public sealed class TemplateLawsTests
{
    private static readonly LetterSchema Schema = LetterSchema.Builder("laws").Text("name").Text("city", optional: true).Int("n").List("names", LetterFieldKind.Text).Build().Value;

    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{~", "~}}", "{{-", "-}}", "{%{", "}%}", " ", "\n", "\r\n", "  ", "a", "Dear ", "name", "city", "n", "names", "x", "$y", "t", "=", "+=", "==", "!=", "<", "+", "-", "*", "/", "//", "%", "..", "|", "||", "&&", "??", "?!", "?", ":", "?.", ".",
        "(", ")", "[", "]", "{", "}", ",", ";", "'a'", "\"b\"", "`c`", "$\"{n}\"", "'", "\"", "#", "##", "1", "0", "2.5", "1.50m", "1e3", "if ", "else ", "end ", "for t in names ", "case n", "when 1", "capture x ", "break", "continue", "include 'p'", "include ",
        "string.upcase", "string.append", "string.truncate", "array.join", "array.map", "array.sort", "date.to_string", "math.format", "for.index", ".size", ".empty?", "limit:2", "offset:1", "reversed", "true", "null", "this", "@", "^", "$", "é", "“", "\u0001", "\uD83D",
    ];

    private static readonly Gen<string> Templates = Gen.Elements(Pieces).ArrayOf().Select(string.Concat);

    private static readonly Gen<string> Texts = ArbMap.Default.GeneratorFor<NonNull<string>>().Select(t => Whole(t.Get));

    [Fact]
    public void Compile_WhenTheTextIsAnything_NeverThrowsAndAlwaysSaysWhy() =>
        Prop.ForAll(Templates.ToArbitrary(), template =>
        {
            Result<ILetterTemplate> compiled = Compile(template);
            bool isAccepted = compiled.TryGet(out ILetterTemplate? ready);
            bool arePlacesGood = compiled.Diagnostics.All(d => d.Place is { Line: >= 1, Column: >= 1 } place && place.Line <= template.Count(c => c == '\n') + 1);
            Result<string>? rendered = ready?.Render(ModelOf("Ada", ["b", "a"]));
            return arePlacesGood && isAccepted != compiled.HasErrors && (rendered is null || rendered.TryGet(out _) != rendered.HasErrors);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    [Theory]
    [InlineData("1e3{{-2.5end string.upcase.!==")]
    [InlineData("{{ a b.!== }}")]
    [InlineData("{{ 2 x.!= 1")]
    [InlineData("{{ x y ? }}")]
    public void Compile_WhenAnOperatorStandsBehindSomethingBroken_SaysSo(string template) => Compile(template).HasErrors.Should().BeTrue();

    [Fact]
    public void Compile_WhenTheTextIsRandomCharacters_NeverThrows() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<NonNull<string>>().Select(t => "{{ " + t.Get + " }}" + t.Get).ToArbitrary(), template => Compile(template) is var read && read.TryGet(out _) != read.HasErrors).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Render_WhenCalledTwice_WritesTheSameInEveryForm() =>
        Prop.ForAll(Texts.ToArbitrary(), Texts.ToArbitrary(), (one, other) =>
        {
            ILetterTemplate template = Compile("  {{ name }}\n  {{ for t in names }}{{ t | string.upcase }}\n{{ end }}{{ city }}{{ names | array.sort | array.join name }}").Value;
            LetterModel model = ModelOf(one, [other, one]);
            string text = template.Render(model).Value;
            var chars = new ArrayBufferWriter<char>();
            var bytes = new ArrayBufferWriter<byte>();
            var tiny = new TinyWriter();
            bool isWritten = template.Render(model, chars).Count + template.Render(model, bytes).Count + template.Render(model, tiny).Count == 0;
            return isWritten && text == template.Render(model).Value && chars.WrittenSpan.SequenceEqual(text) && Encoding.UTF8.GetString(bytes.WrittenSpan) == text && tiny.Bytes.SequenceEqual(bytes.WrittenSpan.ToArray());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Render_WhenDataIsAnyText_HoldsItUnchanged() =>
        Prop.ForAll(Texts.ToArbitrary(), data => Compile("<{{ name }}|{{ x = name; x }}|{{ capture c }}{{ name }}{{ end }}{{ c }}>").Value.Render(ModelOf(data, [])).Value == $"<{data}|{data}|{data}>").Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Fact]
    public void ReadFields_WhenOtherFieldsChange_PredictTheLetter() =>
        Prop.ForAll(Texts.ToArbitrary(), Texts.ToArbitrary(), (one, other) =>
        {
            ILetterTemplate template = Compile("{{ for t in names }}{{ t }}{{ end }}{{ n }}").Value;
            return template.ReadFields.SequenceEqual(["n", "names"]) && template.Render(ModelOf(one, ["a"])).Value == template.Render(ModelOf(other, ["a"])).Value;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Render_WhenUsedAgain_AllocatesNothing()
    {
        ILetterTemplate template = Compile("Dear {{ name | string.upcase | string.strip }},\n{{ for t in names }}- {{ t }}\n{{ end }}{{ if city }}{{ city }}{{ end }}{{ n }}").Value;
        LetterModel model = ModelOf("Ada Lovelace", ["first", "second", "third"]);
        var bytes = new ArrayBufferWriter<byte>(4096);
        var chars = new ArrayBufferWriter<char>(4096);
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
            template.Render(model, bytes);
            template.Render(model, chars);
        }
    }

    private static string Whole(string text) => string.Concat(text.Where(c => !char.IsSurrogate(c)));

    private static Result<ILetterTemplate> Compile(string template) =>
        new ScribanSubset(new ScribanSubsetOptions { Profile = TemplateProfile.Core, Partials = new Dictionary<string, string>(StringComparer.Ordinal) { ["p"] = "  {{ n }}\n{{ $a = name; $a }}" } }).Compile(template, "t", Schema);

    private static LetterModel ModelOf(string name, string[] names) => LetterModel.For(Schema).Set("name", name).Set("n", 3).SetList("names", names).Build().Value;

    /// <summary>Gives out as little as it may, in an array of its own each time.</summary>
    private sealed class TinyWriter : IBufferWriter<byte>
    {
        private byte[] last = [];

        public List<byte> Bytes { get; } = [];

        public void Advance(int count) => Bytes.AddRange(last.AsSpan(0, count).ToArray());

        public Memory<byte> GetMemory(int sizeHint = 0) => last = new byte[Math.Max(1, sizeHint)];

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
