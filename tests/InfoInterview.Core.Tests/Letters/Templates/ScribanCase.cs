using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using InfoInterview.Diagnostics;

namespace InfoInterview.Letters.Templates;

/// <summary>One case of the folder ScribanCases: a template, its model and partials, and what it must give.</summary>
internal sealed class ScribanCase
{
    private static readonly JsonElement Kinds = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder(), "schema.json"))).RootElement;
    private static readonly Dictionary<string, LetterSchema> Schemas = new(StringComparer.Ordinal);
    private readonly JsonElement model;

    private ScribanCase(JsonElement line)
    {
        Id = line.GetProperty("id").GetString()!;
        Template = line.GetProperty("template").GetString()!;
        Code = line.TryGetProperty("code", out JsonElement code) ? code.GetString() : null;
        model = line.GetProperty("model");
        Partials = line.TryGetProperty("partials", out JsonElement partials) && partials.ValueKind == JsonValueKind.Object
            ? partials.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal)
            : [];
    }

    public string Id { get; }

    public string Template { get; }

    /// <summary>The code with which it must be refused; null when it must be written.</summary>
    public string? Code { get; }

    public Dictionary<string, string> Partials { get; }

    /// <summary>The fields that the model holds.</summary>
    public LetterSchema Schema => SchemaOf(model);

    public LetterModel Model => BuildModel(Schema).Value;

    /// <summary>The model against a schema, or why there is none.</summary>
    public Result<LetterModel> BuildModel(LetterSchema schema)
    {
        LetterModelBuilder builder = LetterModel.For(schema);
        Fill(builder, model, string.Empty, schema);
        return builder.Build();
    }

    /// <summary>A schema with fields in the form of schema.json; a list may have a third value, its most items.</summary>
    public static Result<LetterSchema> BuildSchema(JsonElement fields)
    {
        LetterSchemaBuilder builder = LetterSchema.Builder("cases");
        Members(builder, fields);
        return builder.Build();
    }

    public static ScribanCase Parse(JsonElement line) => new(line);

    public static IReadOnlyList<ScribanCase> Read(string file) => [.. Lines(file).Select(l => new ScribanCase(l))];

    /// <summary>What Scriban printed, by the case's id.</summary>
    public static IReadOnlyDictionary<string, string> Expected() => Lines("expected.jsonl.gz").ToDictionary(
        l => l.GetProperty("id").GetString()!,
        l => l.TryGetProperty("output", out JsonElement output) ? output.GetString()! : Encoding.Unicode.GetString(l.GetProperty("output_utf16_base64").GetBytesFromBase64()),
        StringComparer.Ordinal);

    /// <summary>A schema with the roots that a model holds.</summary>
    private static LetterSchema SchemaOf(JsonElement model)
    {
        string key = string.Join(' ', model.EnumerateObject().Select(p => p.Name));
        lock (Schemas)
        {
            if (!Schemas.TryGetValue(key, out LetterSchema? schema))
            {
                LetterSchemaBuilder builder = LetterSchema.Builder("cases");
                foreach (JsonProperty root in model.EnumerateObject())
                {
                    Add(builder, root.Name, Kinds.GetProperty(root.Name));
                }

                schema = builder.Build().Value;
                Schemas.Add(key, schema);
            }

            return schema;
        }
    }

    private static void Add(LetterSchemaBuilder builder, string name, JsonElement kind)
    {
        string what = kind[0].GetString()!;
        JsonElement second = kind[1];
        switch (what)
        {
            case "O" or "O?":
                builder.Object(name, inner => Members(inner, second), optional: what == "O?");
                break;
            case "L" or "L?" when second.ValueKind == JsonValueKind.Object:
                builder.List(name, inner => Members(inner, second), mostItems: MostItems(kind), optional: what == "L?");
                break;
            case "L" or "L?":
                builder.List(name, Enum.Parse<LetterFieldKind>(second.GetString()!, ignoreCase: true), mostItems: MostItems(kind), optional: what == "L?");
                break;
            case "link":
                builder.Link(name, optional: second.GetInt32() == 1);
                break;
            default:
                builder.Field(name, Enum.Parse<LetterFieldKind>(what, ignoreCase: true), optional: second.GetInt32() == 1);
                break;
        }
    }

    private static int? MostItems(JsonElement kind) => kind.GetArrayLength() > 2 ? kind[2].GetInt32() : null;

    private static void Members(LetterSchemaBuilder builder, JsonElement members)
    {
        foreach (JsonProperty member in members.EnumerateObject())
        {
            Add(builder, member.Name, member.Value);
        }
    }

    private static void Fill(LetterModelBuilder builder, JsonElement values, string prefix, LetterSchema schema, string listPath = "")
    {
        foreach (JsonProperty value in values.EnumerateObject())
        {
            string path = prefix + MemberNames.Of(value.Name);
            LetterField field = schema[listPath + path];
            JsonElement json = value.Value;
            if (json.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            switch (field.Kind)
            {
                case LetterFieldKind.Object:
                    builder.SetPresent(field);
                    Fill(builder, json, path + ".", schema, listPath);
                    break;
                case LetterFieldKind.List:
                    FillList(builder, field, json, schema);
                    break;
                case LetterFieldKind.Text:
                    builder.Set(field, json.GetString());
                    break;
                case LetterFieldKind.Bool:
                    builder.Set(field, (bool?)json.GetBoolean());
                    break;
                case LetterFieldKind.Double:
                    builder.Set(field, (double?)json.GetDouble());
                    break;
                case LetterFieldKind.Decimal:
                    builder.Set(field, (decimal?)DecimalOf(json));
                    break;
                case LetterFieldKind.Date:
                    builder.Set(field, (LocalDateTime?)DateOf(json));
                    break;
                default:
                    builder.Set(field, (long?)json.GetInt64());
                    break;
            }
        }
    }

    private static void FillList(LetterModelBuilder builder, LetterField field, JsonElement json, LetterSchema schema)
    {
        JsonElement[] items = [.. json.EnumerateArray()];
        switch (field.ItemKind)
        {
            case LetterFieldKind.Object:
                builder.SetObjects(field, items, (item, values) => Fill(item, values, string.Empty, schema, field.Path + "[]."));
                break;
            case LetterFieldKind.Text:
                builder.SetList(field, (ReadOnlySpan<string>)[.. items.Select(i => i.GetString()!)]);
                break;
            case LetterFieldKind.Double:
                builder.SetList(field, (ReadOnlySpan<double>)[.. items.Select(i => i.GetDouble())]);
                break;
            case LetterFieldKind.Decimal:
                builder.SetList(field, (ReadOnlySpan<decimal>)[.. items.Select(DecimalOf)]);
                break;
            case LetterFieldKind.Date:
                builder.SetList(field, (ReadOnlySpan<LocalDateTime>)[.. items.Select(DateOf)]);
                break;
            default:
                builder.SetList(field, (ReadOnlySpan<long>)[.. items.Select(i => i.GetInt64())]);
                break;
        }
    }

    private static decimal DecimalOf(JsonElement json) => decimal.Parse(json.GetProperty("$decimal").GetString()!, CultureInfo.InvariantCulture);

    private static LocalDateTime DateOf(JsonElement json) => LocalDateTime.FromDateTime(DateTime.Parse(json.GetProperty("$date").GetString()!, CultureInfo.InvariantCulture));

    private static IEnumerable<JsonElement> Lines(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(Folder(), file)), CompressionMode.Decompress), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return JsonDocument.Parse(line).RootElement;
        }
    }

    private static string Folder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string cases = Path.Combine(folder.FullName, "Letters", "Templates", "ScribanCases");
            if (Directory.Exists(cases))
            {
                return cases;
            }
        }

        throw new DirectoryNotFoundException("The folder Letters/Templates/ScribanCases is not above the tests.");
    }
}
