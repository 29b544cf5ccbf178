using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using HandlebarsDotNet;
using InfoInterview.Letters;
using InfoInterview.Letters.Templates;

namespace InfoInterview.Benchmarks.Letters;

/// <content>Goal 3 of performance.md: the same letter from data without a type, and from the caller's own type through a binding.</content>
public static partial class LetterBenchmarks
{
    private static readonly LetterBinding<LetterData> Binding = LetterBinding.For<LetterData>("benchmark")
        .Object("contact", c => c.Text("first", d => d.ContactFirst).Text("full", d => d.ContactFull).Text("job_title", d => d.JobTitle).Text("company", d => d.Company).Text("city", d => d.City))
        .Object("student", s => s.Text("full", d => d.StudentFull).Text("program", d => d.Program).Text("school", d => d.School).Text("email", d => d.Email).OptionalText("phone", d => d.Phone))
        .OptionalText("introducer", d => d.Introducer)
        .Text("topic", d => d.Topic)
        .Date("proposed", d => d.Proposed)
        .Int("minutes", d => d.Minutes)
        .List("questions", d => d.Questions)
        .Build().Value;

    /// <summary>Measures and writes the table.</summary>
    public static void RunUntyped(TextWriter to)
    {
        LetterData data = LetterData.Sample;
        Dictionary<string, object?> dictionary = Nested(data);
        Dictionary<string, object?> flat = Flat(data);
        JsonElement json = JsonSerializer.SerializeToElement(Nested(data, isDateText: true));
        ILetterTemplate template = ScribanSubset.Default.Compile(TemplateText, "benchmark.en.letter.sbn", Schema).Value;
        ILetterTemplate bound = ScribanSubset.Default.Compile(TemplateText, "benchmark.en.letter.sbn", Binding.Schema).Value;
        HandlebarsTemplate<TextWriter, object, object> handlebars = Peer();
        ArrayBufferWriter<byte>[] own = [.. Enumerable.Range(0, 4).Select(_ => new ArrayBufferWriter<byte>(8192))];

        new Ratio("Letters: one letter from the caller's own data, to bytes (goal 3)")
            .Add("written by hand (control)", () => ByHand(own[0], data))
            .Add("template, from a binding", () =>
            {
                own[1].ResetWrittenCount();
                bound.Render(Binding, data, own[1]);
                return own[1];
            })
            .Add("template, model read from a dictionary", () => ByModel(template, own[2], LetterModel.Read(Schema, dictionary).Value))
            .Add("template, model read from a JsonElement", () => ByModel(template, own[3], LetterModel.Read(Schema, json).Value))
            .Add("Handlebars.Net 2.4.3 on a dictionary, to a string", () =>
            {
                using var writer = new StringWriter(new StringBuilder(2048), CultureInfo.InvariantCulture);
                handlebars(writer, flat, flat);
                return writer.ToString();
            })
            .SameOutput(TextOf)
            .Print(to);
    }

    private static Dictionary<string, object?> Nested(LetterData data, bool isDateText = false) => new(StringComparer.Ordinal)
    {
        ["contact"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["first"] = data.ContactFirst, ["full"] = data.ContactFull, ["job_title"] = data.JobTitle, ["company"] = data.Company, ["city"] = data.City },
        ["student"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["full"] = data.StudentFull, ["program"] = data.Program, ["school"] = data.School, ["email"] = data.Email, ["phone"] = data.Phone },
        ["introducer"] = data.Introducer,
        ["topic"] = data.Topic,
        ["proposed"] = isDateText ? data.Proposed.ToDateTimeUnspecified().ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) : data.Proposed.ToDateTimeUnspecified(),
        ["minutes"] = data.Minutes,
        ["questions"] = data.Questions,
    };

    /// <summary>The names that the peer's template has.</summary>
    private static Dictionary<string, object?> Flat(LetterData data) => new(StringComparer.Ordinal)
    {
        ["ContactFirst"] = data.ContactFirst,
        ["ContactFull"] = data.ContactFull,
        ["JobTitle"] = data.JobTitle,
        ["Company"] = data.Company,
        ["City"] = data.City,
        ["StudentFull"] = data.StudentFull,
        ["Program"] = data.Program,
        ["School"] = data.School,
        ["Email"] = data.Email,
        ["Phone"] = data.Phone,
        ["Introducer"] = data.Introducer,
        ["Topic"] = data.Topic,
        ["Proposed"] = data.Proposed,
        ["Minutes"] = data.Minutes,
        ["Questions"] = data.Questions,
    };
}
