using NodaTime;

namespace InfoInterview.Benchmarks.Letters;

/// <summary>What a host holds when it writes the measured letter.</summary>
public sealed record LetterData
{
    public required string ContactFirst { get; init; }

    public required string ContactFull { get; init; }

    public required string JobTitle { get; init; }

    public required string Company { get; init; }

    public required string City { get; init; }

    public required string StudentFull { get; init; }

    public required string Program { get; init; }

    public required string School { get; init; }

    public required string Email { get; init; }

    public string? Phone { get; init; }

    public string? Introducer { get; init; }

    public required string Topic { get; init; }

    public required LocalDateTime Proposed { get; init; }

    public required int Minutes { get; init; }

    public required string[] Questions { get; init; }

    public static LetterData Sample { get; } = new()
    {
        ContactFirst = "Astrid",
        ContactFull = "Astrid Bergström",
        JobTitle = "Senior Robotics Engineer",
        Company = "Norrland Robotics",
        City = "Luleå",
        StudentFull = "Mara Lindqvist",
        Program = "mechanical engineering",
        School = "Luleå University",
        Email = "mara@example.org",
        Phone = "+46 920 123 45",
        Introducer = "Jonas Ek",
        Topic = "field robotics",
        Proposed = new LocalDateTime(2026, 3, 17, 15, 30),
        Minutes = 20,
        Questions = ["How much of your week is spent in the field?", "Which course helped you most in the first year?", "What would you do differently if you started today?"],
    };
}
