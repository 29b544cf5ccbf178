namespace InfoInterview.People;

/// <summary>A kind of file that people give by mistake, recognized so that the message can say what it is.</summary>
/// <param name="Name">With its article.</param>
/// <param name="Fix">What to do instead; null when nothing special.</param>
internal sealed record ExportKind(string Name, string? Fix = null)
{
    private const string GetConnections = "On LinkedIn: Settings, Data privacy, Get a copy of your data, Connections; the file in the archive is Connections.csv.";

    /// <summary>The kind, or null when it is none that we know or just the wanted one.</summary>
    public static ExportKind? Recognize(string text, IReadOnlyCollection<string> names, CsvKind wanted)
    {
        ReadOnlySpan<char> start = text.AsSpan(0, Math.Min(text.Length, 400)).TrimStart();
        if (start.StartsWith("BEGIN:VCARD", StringComparison.OrdinalIgnoreCase))
        {
            return new ExportKind("a vCard file");
        }

        if (start.StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase))
        {
            return new ExportKind("a calendar file");
        }

        if (start.StartsWith("<", StringComparison.Ordinal) || start.StartsWith("{", StringComparison.Ordinal) || start.StartsWith("[", StringComparison.Ordinal))
        {
            return new ExportKind(start[0] == '<' ? "a web page or XML" : "JSON");
        }

        bool Has(params string[] all) => all.All(names.Contains);
        ExportKind? kind = true switch
        {
            _ when Has("given name", "family name") || names.Any(n => n.StartsWith("e-mail 1 - ", StringComparison.Ordinal)) => new ExportKind("a Google Contacts export"),
            _ when Has("e-mail address") && names.Any(n => n is "e-mail type" or "business phone" or "business street" or "job title" or "e-mail display name") => new ExportKind("an Outlook contacts export"),
            _ when Has("conversation id") => new ExportKind("the messages of a LinkedIn export", GetConnections),
            _ when Has("from", "to", "sent at") => new ExportKind("the invitations of a LinkedIn export", GetConnections),
            _ when Has("first name", "last name", "headline") && !Has("connected on") => new ExportKind("the profile of a LinkedIn export", GetConnections),
            _ when Has("first name", "last name", "connected on") || Has("first name", "last name", "url") => new ExportKind(LinkedInConnections.Kind.Name),
            _ when Has("from", "to") && (names.Contains("closeness") || names.Contains("kind")) => new ExportKind(TieFile.Kind.Name),
            _ => null,
        };
        return kind?.Name == wanted.Name ? null : kind;
    }
}
