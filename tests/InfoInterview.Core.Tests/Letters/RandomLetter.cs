using System.Globalization;
using System.Text;
using System.Text.Json;
using InfoInterview.Letters.Templates;

namespace InfoInterview.Letters;

/// <summary>A random schema with values for it, made from a seed alone.</summary>
internal sealed class RandomLetter
{
    private static readonly string[] Names = ["FullName", "City", "GPA", "Line2Address", "ISOCode", "Minutes", "IsRemote", "DueOn", "Notes", "A", "B1", "LinkedInUrl"];
    private static readonly string[] Texts = ["", "Åsa", "two\nlines", "a\tb \r\n c", "{{ 1 }}", "\"q\" \\ /", "😀 smile", "\u2028", new string('x', 300)];
    private static readonly string[] Filled = [.. Texts.Where(t => !string.IsNullOrWhiteSpace(t))];

    private readonly Random random;
    private readonly List<Field> fields;

    public RandomLetter(int seed)
    {
        random = new Random(seed);
        fields = Fields(depth: 0, lists: 0);
        LetterSchemaBuilder schema = LetterSchema.Builder("random");
        Declare(schema, fields);
        Schema = schema.Build().Value;
        LetterBindingBuilder<Node> binding = LetterBinding.For<Node>("random");
        Bind(binding, fields);
        Binding = binding.Build().Value;
        Root = Values(fields);
        var text = new StringBuilder();
        Print(text, fields, string.Empty, 0);
        Template = text.ToString();
    }

    public LetterSchema Schema { get; }

    public LetterBinding<Node> Binding { get; }

    public Node Root { get; }

    public string Template { get; }

    public LetterModel ByBuilder()
    {
        LetterModelBuilder model = LetterModel.For(Schema);
        Set(model, fields, Root, string.Empty);
        return model.Build().Value;
    }

    public Dictionary<string, object?> ToDictionary() => ToDictionary(fields, Root);

    public JsonElement ToJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Write(writer, fields, Root);
        }

        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }

    /// <summary>JSON that sometimes fits the schema: known and unknown keys, doubled ones, values of every kind.</summary>
    public string AnyJson()
    {
        var text = new StringBuilder();
        Any(text, fields, 0);
        return text.ToString();
    }

    private List<Field> Fields(int depth, int lists)
    {
        List<Field> made = [];
        foreach (string name in Names.OrderBy(_ => random.Next()).Take(random.Next(1, depth == 0 ? 12 : 4)))
        {
            int most = depth >= 3 ? 7 : lists >= 2 ? 8 : 10;
            var kind = (LetterFieldKind)random.Next(0, most >= 10 ? 9 : most);
            bool isOptional = random.Next(3) == 0;
            bool isLine = random.Next(2) == 0;
            if (kind == LetterFieldKind.List && random.Next(2) == 0)
            {
                made.Add(new Field(name, kind, (LetterFieldKind)random.Next(0, 7), isOptional, isLine, []));
            }
            else
            {
                bool hasMembers = kind is LetterFieldKind.Object or LetterFieldKind.List;
                LetterFieldKind item = kind == LetterFieldKind.List ? LetterFieldKind.Object : kind;
                made.Add(new Field(name, kind, item, isOptional, isLine, hasMembers ? Fields(depth + 1, lists + (kind == LetterFieldKind.List ? 1 : 0)) : []));
            }
        }

        return made;
    }

    private Node Values(List<Field> of) => new([.. of.Select(f => f.IsOptional && random.Next(2) == 0 ? null : Value(f))]);

    private object Value(Field field) => field.Kind switch
    {
        LetterFieldKind.Object => Values(field.Members),
        LetterFieldKind.List when field.Item == LetterFieldKind.Object => Enumerable.Range(0, random.Next(4)).Select(_ => Values(field.Members)).ToArray(),
        LetterFieldKind.List => ListOf(field.Item, mayBeBlank: !field.IsLine),
        _ => Scalar(field.Kind, mayBeBlank: !field.IsLine || field.IsOptional),
    };

    private object ListOf(LetterFieldKind item, bool mayBeBlank)
    {
        object[] items = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Scalar(item, mayBeBlank))];
        return item switch
        {
            LetterFieldKind.Text => items.Cast<string>().ToArray(),
            LetterFieldKind.Int => items.Cast<int>().ToArray(),
            LetterFieldKind.Long => items.Cast<long>().ToArray(),
            LetterFieldKind.Double => items.Cast<double>().ToArray(),
            LetterFieldKind.Decimal => items.Cast<decimal>().ToArray(),
            LetterFieldKind.Bool => items.Cast<bool>().ToArray(),
            _ => items.Cast<LocalDateTime>().ToArray(),
        };
    }

    private object Scalar(LetterFieldKind kind, bool mayBeBlank) => kind switch
    {
        LetterFieldKind.Text => mayBeBlank ? Texts[random.Next(Texts.Length)] : Filled[random.Next(Filled.Length)],
        LetterFieldKind.Int => random.Next(4) switch { 0 => int.MinValue, 1 => int.MaxValue, 2 => 0, _ => random.Next() },
        LetterFieldKind.Long => random.Next(4) switch { 0 => long.MinValue, 1 => (long)int.MaxValue + 1, 2 => 5L, _ => random.NextInt64() },
        LetterFieldKind.Double => random.Next(5) switch { 0 => -0.0, 1 => 1e300, 2 => 2.0, 3 => 0.1 + 0.2, _ => random.NextDouble() },
        LetterFieldKind.Decimal => random.Next(4) switch { 0 => 12.50m, 1 => decimal.MaxValue, 2 => -0.000m, _ => new decimal(random.Next(), random.Next(), 0, false, (byte)random.Next(10)) },
        LetterFieldKind.Bool => random.Next(2) == 0,
        _ => new LocalDateTime(random.Next(1, 10_000), random.Next(1, 13), random.Next(1, 29), random.Next(24), random.Next(60), random.Next(60)).PlusTicks(random.Next(3) == 0 ? random.Next(10_000_000) : 0),
    };

    private static void Declare(LetterSchemaBuilder to, List<Field> fields)
    {
        foreach (Field field in fields)
        {
            switch (field.Kind)
            {
                case LetterFieldKind.Object:
                    to.Object(field.Name, m => Declare(m, field.Members), optional: field.IsOptional);
                    break;
                case LetterFieldKind.List when field.Item == LetterFieldKind.Object:
                    to.List(field.Name, m => Declare(m, field.Members), optional: field.IsOptional);
                    break;
                case LetterFieldKind.List when field.IsLine && field.Item == LetterFieldKind.Text:
                    to.Lines(field.Name, optional: field.IsOptional);
                    break;
                case LetterFieldKind.List:
                    to.List(field.Name, field.Item, optional: field.IsOptional);
                    break;
                case LetterFieldKind.Text when field.IsLine:
                    to.Line(field.Name, optional: field.IsOptional);
                    break;
                default:
                    to.Field(field.Name, field.Kind, optional: field.IsOptional);
                    break;
            }
        }
    }

    private static void Bind(LetterBindingBuilder<Node> to, List<Field> fields)
    {
        for (int place = 0; place < fields.Count; place++)
        {
            int i = place;
            Field field = fields[i];
            _ = (field.Kind, field.Item, field.IsOptional) switch
            {
                (LetterFieldKind.Object, _, false) => to.Object(field.Name, n => (Node)n.Values[i]!, m => Bind(m, field.Members)),
                (LetterFieldKind.Object, _, true) => to.OptionalObject(field.Name, n => (Node?)n.Values[i], m => Bind(m, field.Members)),
                (LetterFieldKind.List, LetterFieldKind.Object, false) => to.List(field.Name, n => (Node[])n.Values[i]!, m => Bind(m, field.Members)),
                (LetterFieldKind.List, LetterFieldKind.Object, true) => to.OptionalList(field.Name, n => (Node[]?)n.Values[i], m => Bind(m, field.Members)),
                (LetterFieldKind.List, _, false) => BindList(to, field, i),
                (LetterFieldKind.List, _, true) => BindOptionalList(to, field, i),
                (_, _, false) => BindScalar(to, field, i),
                (_, _, true) => BindOptionalScalar(to, field, i),
            };
        }
    }

    private static LetterBindingBuilder<Node> BindScalar(LetterBindingBuilder<Node> to, Field field, int i) => field.Kind switch
    {
        LetterFieldKind.Text when field.IsLine => to.Line(field.Name, n => (string)n.Values[i]!),
        LetterFieldKind.Text => to.Text(field.Name, n => (string)n.Values[i]!),
        LetterFieldKind.Int => to.Int(field.Name, n => (int)n.Values[i]!),
        LetterFieldKind.Long => to.Long(field.Name, n => (long)n.Values[i]!),
        LetterFieldKind.Double => to.Double(field.Name, n => (double)n.Values[i]!),
        LetterFieldKind.Decimal => to.Decimal(field.Name, n => (decimal)n.Values[i]!),
        LetterFieldKind.Bool => to.Bool(field.Name, n => (bool)n.Values[i]!),
        _ => to.Date(field.Name, n => (LocalDateTime)n.Values[i]!),
    };

    private static LetterBindingBuilder<Node> BindOptionalScalar(LetterBindingBuilder<Node> to, Field field, int i) => field.Kind switch
    {
        LetterFieldKind.Text when field.IsLine => to.OptionalLine(field.Name, n => (string?)n.Values[i]),
        LetterFieldKind.Text => to.OptionalText(field.Name, n => (string?)n.Values[i]),
        LetterFieldKind.Int => to.OptionalInt(field.Name, n => (int?)n.Values[i]),
        LetterFieldKind.Long => to.OptionalLong(field.Name, n => (long?)n.Values[i]),
        LetterFieldKind.Double => to.OptionalDouble(field.Name, n => (double?)n.Values[i]),
        LetterFieldKind.Decimal => to.OptionalDecimal(field.Name, n => (decimal?)n.Values[i]),
        LetterFieldKind.Bool => to.OptionalBool(field.Name, n => (bool?)n.Values[i]),
        _ => to.OptionalDate(field.Name, n => (LocalDateTime?)n.Values[i]),
    };

    private static LetterBindingBuilder<Node> BindList(LetterBindingBuilder<Node> to, Field field, int i) => field.Item switch
    {
        LetterFieldKind.Text when field.IsLine => to.Lines(field.Name, n => (string[])n.Values[i]!),
        LetterFieldKind.Text => to.List(field.Name, n => (string[])n.Values[i]!),
        LetterFieldKind.Int => to.List(field.Name, n => (int[])n.Values[i]!),
        LetterFieldKind.Long => to.List(field.Name, n => (long[])n.Values[i]!),
        LetterFieldKind.Double => to.List(field.Name, n => (double[])n.Values[i]!),
        LetterFieldKind.Decimal => to.List(field.Name, n => (decimal[])n.Values[i]!),
        LetterFieldKind.Bool => to.List(field.Name, n => (bool[])n.Values[i]!),
        _ => to.List(field.Name, n => (LocalDateTime[])n.Values[i]!),
    };

    private static LetterBindingBuilder<Node> BindOptionalList(LetterBindingBuilder<Node> to, Field field, int i) => field.Item switch
    {
        LetterFieldKind.Text when field.IsLine => to.OptionalLines(field.Name, n => (string[]?)n.Values[i]),
        LetterFieldKind.Text => to.OptionalList(field.Name, n => (string[]?)n.Values[i]),
        LetterFieldKind.Int => to.OptionalList(field.Name, n => (int[]?)n.Values[i]),
        LetterFieldKind.Long => to.OptionalList(field.Name, n => (long[]?)n.Values[i]),
        LetterFieldKind.Double => to.OptionalList(field.Name, n => (double[]?)n.Values[i]),
        LetterFieldKind.Decimal => to.OptionalList(field.Name, n => (decimal[]?)n.Values[i]),
        LetterFieldKind.Bool => to.OptionalList(field.Name, n => (bool[]?)n.Values[i]),
        _ => to.OptionalList(field.Name, n => (LocalDateTime[]?)n.Values[i]),
    };

    private static void Set(LetterModelBuilder model, List<Field> fields, Node node, string prefix)
    {
        for (int i = 0; i < fields.Count; i++)
        {
            Field field = fields[i];
            string path = prefix + MemberNames.Of(field.Name);
            switch (node.Values[i])
            {
                case null:
                    break;
                case Node inner:
                    model.SetPresent(model.Named(path));
                    Set(model, field.Members, inner, path + ".");
                    break;
                case Node[] items:
                    model.SetObjects(path, items, (item, of) => Set(item, field.Members, of, string.Empty));
                    break;
                case string text:
                    model.Set(path, text);
                    break;
                case int or long:
                    model.Set(path, Convert.ToInt64(node.Values[i], CultureInfo.InvariantCulture));
                    break;
                case double number:
                    model.Set(path, (double?)number);
                    break;
                case decimal number:
                    model.Set(path, (decimal?)number);
                    break;
                case bool flag:
                    model.Set(path, (bool?)flag);
                    break;
                case LocalDateTime date:
                    model.Set(path, (LocalDateTime?)date);
                    break;
                default:
                    SetList(model, model.Named(path), node.Values[i]!);
                    break;
            }
        }
    }

    private static void SetList(LetterModelBuilder model, LetterField field, object list) => _ = list switch
    {
        string[] texts => model.SetList(field, texts),
        int[] numbers => model.SetList(field, [.. numbers.Select(n => (long)n)]),
        long[] numbers => model.SetList(field, numbers),
        double[] numbers => model.SetList(field, numbers),
        decimal[] numbers => model.SetList(field, numbers),
        bool[] flags => model.SetList(field, flags),
        _ => model.SetList(field, (LocalDateTime[])list),
    };

    private Dictionary<string, object?> ToDictionary(List<Field> of, Node node)
    {
        Dictionary<string, object?> data = [];
        foreach ((Field field, object? value) in of.Zip(node.Values).OrderBy(_ => random.Next()).ToList())
        {
            if (value is null && random.Next(2) == 0)
            {
                continue;
            }

            data[Key(field)] = value switch
            {
                Node inner => ToDictionary(field.Members, inner),
                Node[] items => items.Select(item => ToDictionary(field.Members, item)).ToList(),
                _ => value,
            };
        }

        return data;
    }

    private string Key(Field field) => random.Next(2) == 0 ? field.Name : MemberNames.Of(field.Name);

    private void Write(Utf8JsonWriter to, List<Field> of, Node node)
    {
        to.WriteStartObject();
        foreach ((Field field, object? value) in of.Zip(node.Values).OrderBy(_ => random.Next()).ToList())
        {
            to.WritePropertyName(Key(field));
            Write(to, field, value);
        }

        to.WriteEndObject();
    }

    private void Write(Utf8JsonWriter to, Field field, object? value)
    {
        switch (value)
        {
            case null:
                to.WriteNullValue();
                break;
            case Node inner:
                Write(to, field.Members, inner);
                break;
            case string text:
                to.WriteStringValue(text);
                break;
            case int number:
                to.WriteNumberValue(number);
                break;
            case long number:
                to.WriteNumberValue(number);
                break;
            case double number:
                to.WriteNumberValue(number);
                break;
            case decimal number:
                to.WriteNumberValue(number);
                break;
            case bool flag:
                to.WriteBooleanValue(flag);
                break;
            case LocalDateTime date:
                to.WriteStringValue(date.ToDateTimeUnspecified().ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture));
                break;
            default:
                to.WriteStartArray();
                foreach (object? item in (Array)value)
                {
                    Write(to, field, item);
                }

                to.WriteEndArray();
                break;
        }
    }

    private void Any(StringBuilder to, List<Field> of, int depth)
    {
        switch (depth > 5 ? random.Next(1, 9) : depth == 0 && random.Next(20) > 0 ? 10 : random.Next(14))
        {
            case 1:
                to.Append("null");
                break;
            case 2:
                to.Append(random.Next(2) == 0 ? "true" : "false");
                break;
            case 3:
                to.Append(random.Next(100));
                break;
            case 4:
                to.Append(new[] { "1e400", "-1e-400", "99999999999999999999", "1.50", "0.0000000000000000000000000000000001", "2147483648" }[random.Next(6)]);
                break;
            case 5:
                to.Append("\"2026-03-07\"");
                break;
            case 6:
                to.Append(new[] { "\"\\ud800\"", "\"\\udc00x\"", "\"\\u0000\"", "\"a\\nb\"", "\"2026-03-07T09:05:00Z\"", "\"\"" }[random.Next(6)]);
                break;
            case 7 or 8:
                to.Append("\"text\"");
                break;
            case 9:
                to.Append('[');
                for (int i = random.Next(4); i > 0; i--)
                {
                    Any(to, of, depth + 1);
                    to.Append(i > 1 ? "," : string.Empty);
                }

                to.Append(']');
                break;
            default:
                to.Append('{');
                for (int i = random.Next(of.Count + 2); i > 0; i--)
                {
                    Field? field = of.Count == 0 || random.Next(8) == 0 ? null : of[random.Next(of.Count)];
                    to.Append('"').Append(field is null ? new[] { "unknown", "\\ud83d", "", "FullNam", "\\u0041" }[random.Next(5)] : Key(field)).Append("\":");
                    Any(to, field?.Members ?? of, depth + 1);
                    to.Append(i > 1 ? "," : string.Empty);
                }

                to.Append('}');
                break;
        }
    }

    /// <summary>A template that prints every field.</summary>
    private static void Print(StringBuilder to, List<Field> of, string prefix, int depth)
    {
        foreach (Field field in of)
        {
            string path = prefix + MemberNames.Of(field.Name);
            to.Append('<').Append(path).Append(':');
            switch (field.Kind)
            {
                case LetterFieldKind.Object:
                    to.Append("{{ if ").Append(path).Append(" != null }}");
                    Print(to, field.Members, path + ".", depth);
                    to.Append("{{ end }}");
                    break;
                case LetterFieldKind.List when field.Item == LetterFieldKind.Object:
                    string item = "item" + depth;
                    to.Append("{{ for ").Append(item).Append(" in ").Append(path).Append(" }}");
                    Print(to, field.Members, item + ".", depth + 1);
                    to.Append("{{ end }}");
                    break;
                case LetterFieldKind.Date:
                    to.Append("{{ ").Append(path).Append(" }}{{ ").Append(path).Append(" | date.to_string '%T.%L' }}");
                    break;
                default:
                    to.Append("{{ ").Append(path).Append(" }}");
                    break;
            }

            to.Append('>');
        }
    }

    private sealed record Field(string Name, LetterFieldKind Kind, LetterFieldKind Item, bool IsOptional, bool IsLine, List<Field> Members);

    /// <summary>One object of random data: the values in the order of the fields.</summary>
    public sealed record Node(object?[] Values);
}
