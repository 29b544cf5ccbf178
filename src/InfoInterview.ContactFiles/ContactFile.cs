using InfoInterview.Diagnostics;

namespace InfoInterview.People;

/// <summary>What every reader of a contact file does the same way.</summary>
internal static class ContactFile
{
    public static void RequireReadable(Stream stream, string source)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        if (!stream.CanRead)
        {
            throw new ArgumentException("The stream cannot be read; open it for reading.", nameof(stream));
        }
    }

    public static CsvTable? Open(Stream stream, string source, CsvKind kind, ContactFileBudget budget, List<Diagnostic> diagnostics) =>
        FileText.Read(stream, source, budget, diagnostics) is { } text ? CsvTable.Open(text, source, kind, budget, diagnostics) : null;

    public static Result<ContactImport> Refused(List<Diagnostic> diagnostics) => Result.Failed<ContactImport>(InOrder(diagnostics));

    public static ValueList<Diagnostic> InOrder(List<Diagnostic> diagnostics) =>
        [.. diagnostics.OrderBy(d => d.Place?.Line ?? 0).ThenBy(d => d.Place?.Column ?? 0)];

    /// <summary>A name from its cells; null when it is none, with the error added.</summary>
    public static PersonName? Name(string given, string family, SourcePlace place, List<Diagnostic> diagnostics)
    {
        PersonName? name = WrittenName.Read(given, family, out string? lost);
        string found = $"{given} {family}".Trim();
        if (name is null)
        {
            diagnostics.Add(new Diagnostic(ContactFileCodes.NotAName, Severity.Error, "No name is left of the cell: it is a formula, an address, only pictures, or longer than 200 characters.", place, found, "Write the name in letters."));
        }
        else if (lost is not null)
        {
            diagnostics.Add(new Diagnostic(ContactFileCodes.NameCleaned, Severity.Hint, "The name was freed of what is no name.", place, lost));
        }

        return name;
    }

    /// <summary>A cell of free text; what a spreadsheet would run as a formula stays the text it is, with a warning.</summary>
    public static string Text(CsvRow row, string column, List<Diagnostic> diagnostics)
    {
        string text = row[column];
        if (text.Length > 1 && (text[0] is '=' or '\uFF1D' || (text[0] is '+' or '-' or '@' && text.Contains('(', StringComparison.Ordinal)) || text.Contains("|'", StringComparison.Ordinal)))
        {
            diagnostics.Add(new Diagnostic(ContactFileCodes.Formula, Severity.Warning, "The cell is a spreadsheet formula; it was kept as the text that it is and not run.", row.PlaceOf(column), text, "Delete the cell if you did not write it."));
        }

        return text;
    }
}
