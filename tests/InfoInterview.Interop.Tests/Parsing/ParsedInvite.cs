using System.Text.Json;
using System.Text.Json.Serialization;

namespace InfoInterview.Interop.Parsing;

/// <summary>What a parser found in one message.</summary>
public sealed record ParsedInvite
{
    public required string File { get; init; }

    public string? Error { get; init; }

    public string? Method { get; init; }

    public string? Uid { get; init; }

    public int? Sequence { get; init; }

    public string? Status { get; init; }

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public string? Location { get; init; }

    public string? Url { get; init; }

    public long? Start { get; init; }

    public long? End { get; init; }

    public long? Stamp { get; init; }

    public ParsedPerson? Organizer { get; init; }

    public IReadOnlyList<ParsedPerson> Attendees { get; init; } = [];

    public int Alarms { get; init; }

    public IReadOnlyList<string> Names { get; init; } = [];

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static ParsedInvite Read(string line) => JsonSerializer.Deserialize<ParsedInvite>(line, Options)!;
}
