using System.Text.Json;

namespace InfoInterview.Interop.Parsing;

/// <summary>What a parser found in one HTML page.</summary>
public sealed record ParsedPage
{
    /// <summary>Elements with the names of their attributes, and comments, as they are inside each other; no text.</summary>
    public required string Structure { get; init; }

    /// <summary>All text that a reader sees.</summary>
    public required string Text { get; init; }

    /// <summary>The values of all attributes, as <c>element name=value</c>.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static ParsedPage Read(string line) => JsonSerializer.Deserialize<ParsedPage>(line, Options)!;
}
