using System.Text.Json;

namespace InfoInterview.Diagnostics;

/// <summary>Reads the knowledge that ships inside the assembly as <c>*.data.json</c>. A broken file is our own mistake and throws; tests hold every file to its schema.</summary>
internal static class EmbeddedData
{
    /// <summary>A data file, parsed; the caller disposes it.</summary>
    public static JsonDocument Read(string name)
    {
        using Stream stream = typeof(EmbeddedData).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The embedded data file {name} is missing.");
        JsonDocument document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty("format").GetInt32() == 1
            ? document
            : throw new InvalidOperationException($"{name} is of a format that this code does not know; it reads format 1.");
    }

    public static string Text(this JsonElement element, string member) => element.GetProperty(member).GetString() ?? throw Missing(member);

    public static string? TextOrNull(this JsonElement element, string member) => element.TryGetProperty(member, out JsonElement value) ? value.GetString() : null;

    public static int Number(this JsonElement element, string member) => element.GetProperty(member).GetInt32();

    public static bool Flag(this JsonElement element, string member) => element.TryGetProperty(member, out JsonElement value) && value.GetBoolean();

    public static T OneOf<T>(this JsonElement element, string member)
        where T : struct, Enum => Named<T>(element.Text(member), member);

    public static T? OneOfOrNull<T>(this JsonElement element, string member)
        where T : struct, Enum => element.TextOrNull(member) is { } name ? Named<T>(name, member) : null;

    public static ValueList<T> ListOf<T>(this JsonElement element, string member)
        where T : struct, Enum => [.. element.Texts(member).Select(name => Named<T>(name, member))];

    public static ValueList<string> Texts(this JsonElement element, string member) =>
        element.TryGetProperty(member, out JsonElement list) ? [.. list.EnumerateArray().Select(item => item.GetString() ?? throw Missing(member))] : [];

    private static T Named<T>(string name, string member)
        where T : struct, Enum => Enum.TryParse(name, out T value) && Enum.IsDefined(value)
            ? value
            : throw new InvalidOperationException($"{member} is \"{name}\"; it is one of {string.Join(", ", Enum.GetNames<T>())}.");

    private static InvalidOperationException Missing(string member) => new($"{member} is null in embedded data.");
}
