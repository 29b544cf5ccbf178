using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using InfoInterview.Diagnostics;

namespace InfoInterview.Letters.Templates;

/// <summary>Runs one pair of the suite in both profiles.</summary>
internal sealed class SuiteRun
{
    private static readonly JsonElement Shared = JsonDocument.Parse(File.ReadAllText(Path.Combine(SuiteTable.Folder, "model.json"))).RootElement;
    private static readonly ValueList<string> AllDoubts = [.. TemplateCodes.All.Where(c => c.IsWarning).Select(c => c.Name)];
    private readonly SuitePair pair;
    private readonly Dictionary<string, string> partials;
    private readonly Result<LetterSchema> schema;
    private readonly Func<Result<LetterModel>> model;

    private SuiteRun(SuitePair pair)
    {
        this.pair = pair;
        partials = Shared.GetProperty("partials").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal);
        foreach ((string name, string text) in pair.Partials)
        {
            partials[name] = SuiteText.Read(text);
        }

        (schema, model) = Data();
    }

    /// <summary>The diagnostics with their messages, as the pages of the codes show them.</summary>
    public static IReadOnlyList<Diagnostic> Diagnostics(SuitePair pair)
    {
        var run = new SuiteRun(pair);
        if (!run.schema.TryGet(out LetterSchema? fields))
        {
            return run.schema.Diagnostics;
        }

        Result<ILetterTemplate> compiled = run.Engine(TemplateProfile.Core).Compile(SuiteText.Read(pair.Template), pair.Source, fields);
        if (!compiled.TryGet(out ILetterTemplate? template))
        {
            return compiled.Diagnostics;
        }

        return run.model().TryGet(out LetterModel? filled) ? [.. compiled.Diagnostics, .. template.Render(filled).Diagnostics, .. template.Render(filled, new ArrayBufferWriter<byte>())] : [.. compiled.Diagnostics, .. run.model().Diagnostics];
    }

    /// <summary>What the check of a pair's template tells, in the profile Core.</summary>
    public static IReadOnlyList<Diagnostic> Found(SuitePair pair)
    {
        var run = new SuiteRun(pair);
        return run.schema.TryGet(out LetterSchema? fields) ? run.Engine(TemplateProfile.Core).Compile(SuiteText.Read(pair.Template), pair.Source, fields).Diagnostics : [];
    }

    /// <summary>The texts that a pair's template may include.</summary>
    public static IReadOnlyDictionary<string, string> Partials(SuitePair pair) => new SuiteRun(pair).partials;

    public static SuiteOutcome Of(SuitePair pair) => new SuiteRun(pair).Outcome();

    /// <summary>The case for a template over the shared model and partials.</summary>
    public static ScribanCase Case(string template) => ScribanCase.Parse(JsonSerializer.SerializeToElement(new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["id"] = "t",
        ["template"] = template,
        ["model"] = Shared.GetProperty("model"),
        ["partials"] = Shared.GetProperty("partials"),
    }));

    private SuiteOutcome Outcome()
    {
        if (!schema.TryGet(out LetterSchema? fields))
        {
            return new SuiteOutcome { Refused = Written(schema.Diagnostics) };
        }

        string text = SuiteText.Read(pair.Template);
        Result<ILetterTemplate> core = Engine(TemplateProfile.Core).Compile(text, pair.Source, fields);
        Result<ILetterTemplate> letter = Engine(TemplateProfile.Letter).Compile(text, pair.Source, fields);
        Written(letter.Diagnostics).Should().Be(Written(core.Diagnostics), "the profiles find the same");
        letter.Diagnostics.Where(d => d.Severity != Severity.Error).Should().BeEmpty("the profile Letter refuses every doubt");
        if (!core.TryGet(out ILetterTemplate? template))
        {
            return new SuiteOutcome { Refused = Written(core.Diagnostics) };
        }

        core.Diagnostics.Where(d => d.Severity != Severity.Warning || !TemplateCodes.Find(d.Code)!.IsWarning).Should().BeEmpty("what is accepted has only doubts");
        letter.TryGet(out _).Should().Be(core.Diagnostics.Count == 0, "the profile Letter accepts what is beyond doubt");
        Engine(TemplateProfile.Letter, AllDoubts).Compile(text, pair.Source, fields).TryGet(out _).Should().BeTrue("every doubt can be allowed");
        var outcome = new SuiteOutcome { Doubts = core.Diagnostics.Count == 0 ? null : Written(core.Diagnostics), Reads = pair.Wanted.Reads is null ? null : string.Join('\n', template.ReadFields) };
        Result<LetterModel> filled = model();
        return filled.TryGet(out LetterModel? values) ? Rendered(template, values, outcome) : outcome with { Stops = Written(filled.Diagnostics) };
    }

    private static SuiteOutcome Rendered(ILetterTemplate template, LetterModel values, SuiteOutcome outcome)
    {
        Result<string> rendered = template.Render(values);
        var bytes = new ArrayBufferWriter<byte>();
        ValueList<Diagnostic> inBytes = template.Render(values, bytes);
        if (!rendered.TryGet(out string? output))
        {
            inBytes.Select(d => d.Code).Should().Equal(rendered.Diagnostics.Select(d => d.Code), "characters and bytes stop for the same reason");
            return outcome with { Stops = Written(rendered.Diagnostics) };
        }

        inBytes.Should().BeEmpty("what characters can hold, bytes can");
        Encoding.UTF8.GetString(bytes.WrittenSpan).Should().Be(output, "characters and bytes are the same text");
        return outcome with { Prints = SuiteText.Write(output) };
    }

    private static string Written(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Select(d => $"{TemplateCodes.Find(d.Code)!.Name} {Written(d.Place!)}{(d.Fix is null ? "" : " → " + SuiteText.Write(d.Fix).Replace("\n", "⟦U+000A⟧", StringComparison.Ordinal))}"));

    private static string Written(SourcePlace place)
    {
        string source = place.Source == "t" || place.Path is not null ? "" : place.Source + " ";
        return place.Path ?? (place.Line == 0 ? source + "whole" : string.Create(CultureInfo.InvariantCulture, $"{source}{place.Line}:{place.Column}+{place.Length}"));
    }

    private ScribanSubset Engine(TemplateProfile profile, ValueList<string>? allowed = null) => new(new ScribanSubsetOptions { Profile = profile, Partials = partials, Allowed = allowed ?? [] });

    private (Result<LetterSchema> Schema, Func<Result<LetterModel>> Model) Data()
    {
        JsonNode values = pair.Schema.Length > 0 ? new JsonObject() : JsonNode.Parse(Shared.GetProperty("model").GetRawText())!;
        if (pair.Model.Length > 0)
        {
            Lay(values.AsObject(), JsonNode.Parse(SuiteText.Read(pair.Model))!.AsObject());
        }

        var line = new JsonObject { ["id"] = "t", ["template"] = "", ["model"] = values };
        ScribanCase sample = ScribanCase.Parse(JsonSerializer.SerializeToElement(line));
        if (pair.Schema.Length == 0)
        {
            return (Result.Of(sample.Schema, ValueList<Diagnostic>.Empty), () => sample.BuildModel(sample.Schema));
        }

        Result<LetterSchema> own = ScribanCase.BuildSchema(JsonDocument.Parse(SuiteText.Read(pair.Schema)).RootElement);
        return (own, () => sample.BuildModel(own.Value));
    }

    /// <summary>Lays the values of one object over another's, member by member.</summary>
    private static void Lay(JsonObject below, JsonObject above)
    {
        foreach ((string name, JsonNode? value) in above)
        {
            if (value is JsonObject inner && below[name] is JsonObject outer && !inner.Any(p => p.Key.StartsWith('$')))
            {
                Lay(outer, inner);
            }
            else
            {
                below[name] = value?.DeepClone();
            }
        }
    }
}
