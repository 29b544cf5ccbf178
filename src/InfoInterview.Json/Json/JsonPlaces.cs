using System.Text;
using System.Text.Json;
using InfoInterview.Diagnostics;

namespace InfoInterview.Json;

/// <summary>Where in a JSON text each value stands: line, column and the path into our data.</summary>
internal sealed class JsonPlaces(string source, byte[] text)
{
    private readonly Dictionary<string, long> offsets = new(StringComparer.Ordinal);

    /// <summary>Notes that the value of a path begins at a byte.</summary>
    public void Note(string path, long offset) => offsets[path] = offset;

    /// <summary>The place of a path; of its nearest noted parent when the path itself is not in the text.</summary>
    public SourcePlace Of(string path)
    {
        string near = path;
        while (!offsets.ContainsKey(near) && near.Length > 0)
        {
            int cut = Math.Max(near.LastIndexOf('.'), near.LastIndexOf('['));
            near = cut <= 0 ? "" : near[..cut];
        }

        return At(offsets.GetValueOrDefault(near), path);
    }

    /// <summary>The place of a byte.</summary>
    public SourcePlace At(long offset, string? path = null)
    {
        ReadOnlySpan<byte> before = text.AsSpan(0, (int)Math.Clamp(offset, 0, text.Length));
        int line = before.Count((byte)'\n') + 1;
        int start = before.LastIndexOf((byte)'\n') + 1;
        return new SourcePlace(source, line, Encoding.UTF8.GetCharCount(before[start..]) + 1, 0, string.IsNullOrEmpty(path) ? null : path);
    }

    /// <summary>The place that a JSON exception names.</summary>
    public SourcePlace Of(JsonException exception)
    {
        long line = exception.LineNumber ?? 0;
        int start = 0;
        for (long i = 0; i < line; i++)
        {
            int next = text.AsSpan(start).IndexOf((byte)'\n');
            if (next < 0)
            {
                break;
            }

            start += next + 1;
        }

        return At(start + (exception.BytePositionInLine ?? 0));
    }
}
