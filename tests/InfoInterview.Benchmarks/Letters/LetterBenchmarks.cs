using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using HandlebarsDotNet;
using InfoInterview.Letters;
using InfoInterview.Letters.Templates;

namespace InfoInterview.Benchmarks.Letters;

/// <summary>Goals 1, 2, 4 and 5 of performance.md: one letter to bytes, its allocation, and compiling its template.</summary>
public static partial class LetterBenchmarks
{
    private const string TemplateText = """
        {{ topic | string.capitalize }}: {{ minutes }} minutes of your time, {{ contact.first }}?

        Dear {{ contact.first }},

        {{ if introducer }}{{ introducer }} suggested that I write to you. {{ end }}My name is {{ student.full }}; I study {{ student.program }} at {{ student.school }} and am trying to find out whether {{ topic }} is the right field for me. Your work as {{ contact.job_title | string.downcase }} at {{ contact.company }} in {{ contact.city }} is close to what I would like to do one day, and I would learn a lot from hearing how you came to it.

        Would you have {{ minutes }} minutes for a conversation, for example on {{ proposed | date.to_string '%A, %d %B' }}? Another day suits me as well, by video or by telephone, and I would come to {{ contact.city }} too. These are the questions that I would most like to ask {{ contact.company }} people:

        {{ for question in questions ~}}
        - {{ question | string.strip }}
        {{ end }}
        I am not asking for a position. If you are too busy, a line with the name of somebody else at {{ contact.company }} would help me too.

        With kind regards,
        {{ student.full }}
        {{ student.program }}, {{ student.school }}
        {{ student.email }}{{ if student.phone }}
        {{ student.phone }}{{ end }}
        To: {{ contact.full }}, {{ contact.company }}

        """;

    private const string HandlebarsTemplate = """
        {{capitalize Topic}}: {{Minutes}} minutes of your time, {{ContactFirst}}?

        Dear {{ContactFirst}},

        {{#if Introducer}}{{Introducer}} suggested that I write to you. {{/if}}My name is {{StudentFull}}; I study {{Program}} at {{School}} and am trying to find out whether {{Topic}} is the right field for me. Your work as {{downcase JobTitle}} at {{Company}} in {{City}} is close to what I would like to do one day, and I would learn a lot from hearing how you came to it.

        Would you have {{Minutes}} minutes for a conversation, for example on {{longdate Proposed}}? Another day suits me as well, by video or by telephone, and I would come to {{City}} too. These are the questions that I would most like to ask {{Company}} people:

        {{#each Questions}}
        - {{strip this}}
        {{/each}}

        I am not asking for a position. If you are too busy, a line with the name of somebody else at {{Company}} would help me too.

        With kind regards,
        {{StudentFull}}
        {{Program}}, {{School}}
        {{Email}}{{#if Phone}}
        {{Phone}}{{/if}}
        To: {{ContactFull}}, {{Company}}

        """;

    private static readonly LetterSchema Schema = LetterSchema.Builder("benchmark")
        .Object("contact", c => c.Text("first").Text("full").Text("job_title").Text("company").Text("city"))
        .Object("student", s => s.Text("full").Text("program").Text("school").Text("email").Text("phone", optional: true))
        .Text("introducer", optional: true)
        .Text("topic")
        .Date("proposed")
        .Int("minutes")
        .List("questions", LetterFieldKind.Text)
        .Build().Value;

    private static readonly LetterField ContactFirst = Schema["contact.first"];
    private static readonly LetterField ContactFull = Schema["contact.full"];
    private static readonly LetterField JobTitle = Schema["contact.job_title"];
    private static readonly LetterField Company = Schema["contact.company"];
    private static readonly LetterField City = Schema["contact.city"];
    private static readonly LetterField StudentFull = Schema["student.full"];
    private static readonly LetterField Program = Schema["student.program"];
    private static readonly LetterField School = Schema["student.school"];
    private static readonly LetterField Email = Schema["student.email"];
    private static readonly LetterField Phone = Schema["student.phone"];
    private static readonly LetterField Introducer = Schema["introducer"];
    private static readonly LetterField Topic = Schema["topic"];
    private static readonly LetterField Proposed = Schema["proposed"];
    private static readonly LetterField Minutes = Schema["minutes"];
    private static readonly LetterField Questions = Schema["questions"];

    /// <summary>Measures and writes the tables.</summary>
    public static void Run(TextWriter to)
    {
        ILetterTemplate template = ScribanSubset.Default.Compile(TemplateText, "benchmark.en.letter.sbn", Schema).Value;
        LetterData data = LetterData.Sample;
        var control = new ArrayBufferWriter<byte>(8192);
        var own = new ArrayBufferWriter<byte>(8192);
        var units = new ArrayBufferWriter<char>(8192);
        HandlebarsTemplate<TextWriter, object, object> handlebars = Peer();
        LetterModel ready = ModelOf(data);

        new Ratio("Letters: one letter with a fresh model, to bytes (goals 1 and 2)")
            .Add("written by hand (control)", () => ByHand(control, data))
            .Add("template, model by field handles", () => ByTemplate(template, own, data))
            .Add("template, the model made before", () => ByModel(template, own, ready))
            .Add("template, to an IBufferWriter<char>", () => ToUnits(template, units, ready))
            .Add("template, to a string", () => template.Render(ready).Value)
            .Add("making the model alone", () => ModelOf(data))
            .Add("Handlebars.Net 2.4.3, to a string", () => ByPeer(handlebars, data))
            .SameOutput(TextOf)
            .Print(to);

        PrintCompile(to);
    }

    private static void PrintCompile(TextWriter to)
    {
        const string Body = TemplateText;
        string tenfold = string.Concat(Enumerable.Repeat(Body, 10));
        string hundredfold = string.Concat(Enumerable.Repeat(Body, 100));
        new Ratio("Letters: compiling and checking the template (goals 4 and 5)")
            .Add("the letter above (control)", () => ScribanSubset.Default.Compile(Body, "t", Schema).Value)
            .Add("10 times as long, per letter", () => ScribanSubset.Default.Compile(tenfold, "t", Schema).Value, operations: 10)
            .Add("100 times as long, per letter", () => ScribanSubset.Default.Compile(hundredfold, "t", Schema).Value, operations: 100)
            .Print(to);

        ILetterTemplate one = ScribanSubset.Default.Compile(Body, "t", Schema).Value;
        ILetterTemplate hundred = ScribanSubset.Default.Compile(hundredfold, "t", Schema).Value;
        var buffer = new ArrayBufferWriter<byte>(1 << 18);
        LetterModel ready = ModelOf(LetterData.Sample);
        new Ratio("Letters: writing a letter 100 times as long (goal 5)")
            .Add("the letter above (control)", () => ByModel(one, buffer, ready))
            .Add("100 times as long, per letter", () => ByModel(hundred, buffer, ready), operations: 100)
            .Print(to);
    }

    private static string TextOf(object output) => output switch
    {
        ArrayBufferWriter<byte> bytes => Encoding.UTF8.GetString(bytes.WrittenSpan),
        ArrayBufferWriter<char> units => units.WrittenSpan.ToString(),
        LetterModel => TextOf(ByHand(new ArrayBufferWriter<byte>(), LetterData.Sample)),
        _ => (string)output,
    };

    private static LetterModel ModelOf(LetterData data) => LetterModel.For(Schema)
        .Set(ContactFirst, data.ContactFirst)
        .Set(ContactFull, data.ContactFull)
        .Set(JobTitle, data.JobTitle)
        .Set(Company, data.Company)
        .Set(City, data.City)
        .Set(StudentFull, data.StudentFull)
        .Set(Program, data.Program)
        .Set(School, data.School)
        .Set(Email, data.Email)
        .Set(Phone, data.Phone)
        .Set(Introducer, data.Introducer)
        .Set(Topic, data.Topic)
        .Set(Proposed, data.Proposed)
        .Set(Minutes, data.Minutes)
        .SetList(Questions, data.Questions)
        .Build().Value;

    private static ArrayBufferWriter<byte> ByTemplate(ILetterTemplate template, ArrayBufferWriter<byte> to, LetterData data)
    {
        to.ResetWrittenCount();
        template.Render(ModelOf(data), to);
        return to;
    }

    private static ArrayBufferWriter<byte> ByModel(ILetterTemplate template, ArrayBufferWriter<byte> to, LetterModel model)
    {
        to.ResetWrittenCount();
        template.Render(model, to);
        return to;
    }

    private static ArrayBufferWriter<char> ToUnits(ILetterTemplate template, ArrayBufferWriter<char> to, LetterModel model)
    {
        to.ResetWrittenCount();
        template.Render(model, to);
        return to;
    }

    private static HandlebarsTemplate<TextWriter, object, object> Peer()
    {
        IHandlebars engine = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true });
        engine.RegisterHelper("capitalize", (EncodedTextWriter writer, Context _, Arguments a) => writer.WriteSafeString(char.ToUpperInvariant(((string)a[0]!)[0]) + ((string)a[0]!)[1..]));
        engine.RegisterHelper("downcase", (EncodedTextWriter writer, Context _, Arguments a) => writer.WriteSafeString(((string)a[0]!).ToLowerInvariant()));
        engine.RegisterHelper("strip", (EncodedTextWriter writer, Context _, Arguments a) => writer.WriteSafeString(((string)a[0]!).Trim()));
        engine.RegisterHelper("longdate", (EncodedTextWriter writer, Context _, Arguments a) => writer.WriteSafeString(((NodaTime.LocalDateTime)a[0]!).ToDateTimeUnspecified().ToString("dddd, dd MMMM", CultureInfo.InvariantCulture)));
        using var reader = new StringReader(HandlebarsTemplate);
        return engine.Compile(reader);
    }

    private static string ByPeer(HandlebarsTemplate<TextWriter, object, object> template, LetterData data)
    {
        using var writer = new StringWriter(new StringBuilder(2048), CultureInfo.InvariantCulture);
        template(writer, data, data);
        return writer.ToString();
    }

    /// <summary>The same letter as a person would write it who wants nothing but speed.</summary>
    private static ArrayBufferWriter<byte> ByHand(ArrayBufferWriter<byte> to, LetterData data)
    {
        to.ResetWrittenCount();
        var pen = new Pen(to.GetSpan(8192));
        Span<char> room = stackalloc char[64];
        room[0] = char.ToUpperInvariant(data.Topic[0]);
        pen.Write(room[..1]);
        pen.Write(data.Topic.AsSpan(1));
        pen.Write(": "u8);
        pen.Write(data.Minutes);
        pen.Write(" minutes of your time, "u8);
        pen.Write(data.ContactFirst);
        pen.Write("?\n\nDear "u8);
        pen.Write(data.ContactFirst);
        pen.Write(",\n\n"u8);
        if (data.Introducer is not null)
        {
            pen.Write(data.Introducer);
            pen.Write(" suggested that I write to you. "u8);
        }

        pen.Write("My name is "u8);
        pen.Write(data.StudentFull);
        pen.Write("; I study "u8);
        pen.Write(data.Program);
        pen.Write(" at "u8);
        pen.Write(data.School);
        pen.Write(" and am trying to find out whether "u8);
        pen.Write(data.Topic);
        pen.Write(" is the right field for me. Your work as "u8);
        pen.Write(room[..data.JobTitle.AsSpan().ToLowerInvariant(room)]);
        pen.Write(" at "u8);
        pen.Write(data.Company);
        pen.Write(" in "u8);
        pen.Write(data.City);
        pen.Write(" is close to what I would like to do one day, and I would learn a lot from hearing how you came to it.\n\nWould you have "u8);
        pen.Write(data.Minutes);
        pen.Write(" minutes for a conversation, for example on "u8);
        data.Proposed.ToDateTimeUnspecified().TryFormat(room, out int length, "dddd, dd MMMM", CultureInfo.InvariantCulture);
        pen.Write(room[..length]);
        pen.Write("? Another day suits me as well, by video or by telephone, and I would come to "u8);
        pen.Write(data.City);
        pen.Write(" too. These are the questions that I would most like to ask "u8);
        pen.Write(data.Company);
        pen.Write(" people:\n\n"u8);
        foreach (string question in data.Questions)
        {
            pen.Write("- "u8);
            pen.Write(question.AsSpan().Trim());
            pen.Write("\n"u8);
        }

        pen.Write("\nI am not asking for a position. If you are too busy, a line with the name of somebody else at "u8);
        pen.Write(data.Company);
        pen.Write(" would help me too.\n\nWith kind regards,\n"u8);
        pen.Write(data.StudentFull);
        pen.Write("\n"u8);
        pen.Write(data.Program);
        pen.Write(", "u8);
        pen.Write(data.School);
        pen.Write("\n"u8);
        pen.Write(data.Email);
        if (data.Phone is not null)
        {
            pen.Write("\n"u8);
            pen.Write(data.Phone);
        }

        pen.Write("\nTo: "u8);
        pen.Write(data.ContactFull);
        pen.Write(", "u8);
        pen.Write(data.Company);
        pen.Write("\n"u8);
        to.Advance(pen.Count);
        return to;
    }

    private ref struct Pen(Span<byte> room)
    {
        private readonly Span<byte> room = room;

        public int Count { get; private set; }

        public void Write(scoped ReadOnlySpan<byte> bytes)
        {
            bytes.CopyTo(room[Count..]);
            Count += bytes.Length;
        }

        public void Write(scoped ReadOnlySpan<char> text)
        {
            Utf8.FromUtf16(text, room[Count..], out _, out int written);
            Count += written;
        }

        public void Write(int number)
        {
            number.TryFormat(room[Count..], out int written, default, CultureInfo.InvariantCulture);
            Count += written;
        }
    }
}
