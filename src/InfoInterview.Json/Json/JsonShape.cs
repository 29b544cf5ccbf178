using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using InfoInterview.Diagnostics;

namespace InfoInterview.Json;

/// <summary>Compares a JSON text with the shape of a document and names every fault at once: unknown, doubled and missing members, values of the wrong kind.</summary>
/// <remarks>The serializer alone would stop at the first fault; whoever mends a file by hand wants all of them.</remarks>
internal sealed class JsonShape(JsonSerializerOptions options, JsonPlaces places, List<Diagnostic> faults)
{
    private readonly Dictionary<Type, JsonTypeInfo> types = [];

    public void Check(ref Utf8JsonReader reader, Type type, string path)
    {
        places.Note(path, reader.TokenStartIndex);
        if (reader.TokenType == JsonTokenType.Null)
        {
            return;
        }

        JsonTypeInfo info = Info(type);
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object:
                CheckObject(ref reader, info, path);
                break;
            case JsonTypeInfoKind.Enumerable:
                CheckList(ref reader, info, path);
                break;
            default:
                CheckLeaf(ref reader, Nullable.GetUnderlyingType(type) ?? type, path);
                break;
        }
    }

    private JsonTypeInfo Info(Type type)
    {
        if (!types.TryGetValue(type, out JsonTypeInfo? info))
        {
            types[type] = info = options.GetTypeInfo(type);
        }

        return info;
    }

    private void CheckObject(ref Utf8JsonReader reader, JsonTypeInfo info, string path)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            WrongKind(ref reader, path, "an object { … }");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var meant = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            long nameAt = reader.TokenStartIndex;
            string inner = path.Length == 0 ? name : $"{path}.{name}";
            JsonPropertyInfo? member = info.Properties.FirstOrDefault(p => p.Name == name);
            reader.Read();
            if (!seen.Add(name))
            {
                faults.Add(new Diagnostic(JsonCodes.DuplicateMember, Severity.Error, "A member is given twice.", places.At(nameAt, inner), name, "Keep one of the two."));
                reader.Skip();
            }
            else if (member is null)
            {
                string? near = Suggestion.Nearest(name, info.Properties.Select(p => p.Name).Where(p => !seen.Contains(p)));
                if (near is not null)
                {
                    // The misspelled member is the missing one; one fault says it.
                    meant.Add(near);
                }

                faults.Add(new Diagnostic(
                    JsonCodes.UnknownMember,
                    Severity.Error,
                    "There is no such member here.",
                    places.At(nameAt, inner),
                    name,
                    near is null ? $"Remove it; known here are {string.Join(", ", info.Properties.Select(p => p.Name))}." : $"Did you mean \"{near}\"?"));
                reader.Skip();
            }
            else
            {
                if (reader.TokenType == JsonTokenType.Null && member.IsRequired)
                {
                    seen.Remove(name);
                }

                Check(ref reader, member.PropertyType, inner);
            }
        }

        foreach (JsonPropertyInfo member in info.Properties.Where(p => p.IsRequired && !seen.Contains(p.Name) && !meant.Contains(p.Name)))
        {
            string missing = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            faults.Add(new Diagnostic(JsonCodes.MissingMember, Severity.Error, $"The member \"{member.Name}\" is missing.", places.Of(path) is var p && path.Length > 0 ? p : places.At(0, missing), null, $"Add \"{member.Name}\"{(path.Length == 0 ? "" : $" to \"{path}\"")}."));
        }
    }

    private void CheckList(ref Utf8JsonReader reader, JsonTypeInfo info, string path)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            WrongKind(ref reader, path, "a list [ … ]");
            return;
        }

        for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            string item = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}[{i}]");
            if (reader.TokenType == JsonTokenType.Null)
            {
                WrongKind(ref reader, item, "a value; null is none");
            }
            else
            {
                Check(ref reader, info.ElementType!, item);
            }
        }
    }

    private void CheckLeaf(ref Utf8JsonReader reader, Type type, string path)
    {
        if (type == typeof(string))
        {
            if (reader.TokenType != JsonTokenType.String)
            {
                WrongKind(ref reader, path, "a text in quotes");
            }
        }
        else if (type == typeof(bool))
        {
            if (reader.TokenType is not (JsonTokenType.True or JsonTokenType.False))
            {
                WrongKind(ref reader, path, "true or false");
            }
        }
        else if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out _))
        {
            WrongKind(ref reader, path, "a whole number");
        }
    }

    private void WrongKind(ref Utf8JsonReader reader, string path, string wanted)
    {
        string found = reader.TokenType switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "a list",
            JsonTokenType.String => $"the text {reader.GetString()}",
            JsonTokenType.Number => $"the number {System.Text.Encoding.UTF8.GetString(reader.ValueSpan)}",
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            _ => "null",
        };
        faults.Add(new Diagnostic(JsonCodes.WrongKind, Severity.Error, "The value is of the wrong kind.", places.At(reader.TokenStartIndex, path), found, $"Write {wanted}."));
        reader.Skip();
    }
}
