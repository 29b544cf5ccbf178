using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using InfoInterview.Diagnostics;

namespace InfoInterview.Json;

/// <summary>Reads a document from JSON text within a budget: syntax, shape, then the serializer. Never throws for what the text says.</summary>
internal static class JsonText
{
    public const int Format = 1;
    private const int MaxDepth = 32;

    public static (T? Document, JsonPlaces Places) Read<T>(Stream stream, string source, JsonTypeInfo<T> shape, long budget, List<Diagnostic> faults)
        where T : class
    {
        byte[] text = Bytes(stream, budget, out bool whole);
        var places = new JsonPlaces(source, text);
        if (!whole)
        {
            faults.Add(new Diagnostic(JsonCodes.TooLarge, Severity.Error, FormattableString.Invariant($"The text is larger than {budget} bytes."), new SourcePlace(source), null, "A plan is some kilobytes; is this the right file?"));
            return (null, places);
        }

        ReadOnlySpan<byte> json = text;
        if (json.Trim(" \t\r\n"u8).IsEmpty)
        {
            faults.Add(new Diagnostic(JsonCodes.Empty, Severity.Error, "The file is empty.", new SourcePlace(source), null, "Write a JSON object { … } as docs/plan-files.md shows."));
            return (null, places);
        }

        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            reader.Read();
            new JsonShape(shape.Options, places, faults).Check(ref reader, typeof(T), "");
            while (reader.Read())
            {
                // To the end, so that what stands behind the object is a fault too.
            }

            return (faults.Any(f => f.Severity == Severity.Error) ? null : JsonSerializer.Deserialize(json, shape), places);
        }
        catch (JsonException exception)
        {
            faults.Add(new Diagnostic(JsonCodes.Syntax, Severity.Error, "This is not JSON.", places.Of(exception), Around(text, exception, places), "Check the comma, quote or bracket here or on the line before."));
            return (null, places);
        }
        catch (InvalidOperationException)
        {
            // The reader's word for a text that is no Unicode, such as a lone surrogate escape.
            faults.Add(new Diagnostic(JsonCodes.Syntax, Severity.Error, "A text in the file is not valid Unicode.", new SourcePlace(source), null, "Save the file as UTF-8."));
            return (null, places);
        }
    }

    private static byte[] Bytes(Stream stream, long budget, out bool whole)
    {
        using var all = new MemoryStream();
        var part = new byte[16_384];
        int read;
        while ((read = stream.Read(part, 0, part.Length)) > 0)
        {
            all.Write(part, 0, read);
            if (all.Length > budget)
            {
                whole = false;
                return [];
            }
        }

        whole = true;
        byte[] bytes = all.ToArray();
        return bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
    }

    private static string? Around(byte[] text, JsonException exception, JsonPlaces places)
    {
        int line = places.Of(exception).Line;
        string[] lines = System.Text.Encoding.UTF8.GetString(text).Split('\n');
        return line >= 1 && line <= lines.Length ? lines[line - 1].Trim() : null;
    }
}
