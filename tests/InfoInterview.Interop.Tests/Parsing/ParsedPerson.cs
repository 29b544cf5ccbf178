namespace InfoInterview.Interop.Parsing;

/// <summary>An organizer or attendee as a parser found it.</summary>
public sealed record ParsedPerson(string? Address, string? Name, string? Participation);
