using System.Globalization;
using CsvHelper;
using InfoInterview.Diagnostics;

namespace InfoInterview.People;

/// <summary>A CSV text with a header that fits: the rows, and a diagnostic for every line that is none.</summary>
internal sealed class CsvTable
{
    private readonly string text;
    private readonly CsvHeader header;
    private readonly ContactFileBudget budget;
    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);

    private CsvTable(string source, string text, CsvHeader header, ContactFileBudget budget)
    {
        Source = source;
        this.text = text;
        this.header = header;
        this.budget = budget;
        foreach (CsvColumn column in header.Columns)
        {
            indexes.TryAdd(column.Name, column.Index);
        }
    }

    /// <summary>The file's name.</summary>
    public string Source { get; }

    /// <summary>Cells in a full row.</summary>
    public int Width => header.Width;

    /// <summary>Lines refused because they are no records.</summary>
    public int Broken { get; private set; }

    /// <summary>Finds the header and checks it; null when the file is of another kind, with the errors added.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="source">Its name.</param>
    /// <param name="kind">What columns are wanted.</param>
    /// <param name="budget">Limits.</param>
    /// <param name="diagnostics">Takes the errors.</param>
    public static CsvTable? Open(string text, string source, CsvKind kind, ContactFileBudget budget, List<Diagnostic> diagnostics)
    {
        CsvHeader header = CsvHeader.Find(text, kind.Columns);
        var table = new CsvTable(source, text, header, budget);
        var place = new SourcePlace(source, header.Line);
        if (header.Width > budget.Columns)
        {
            diagnostics.Add(new Diagnostic(ContactFileCodes.TooManyCells, Severity.Error, string.Create(CultureInfo.InvariantCulture, $"The header has more than {budget.Columns} columns."), place, fix: "Check that this is the right file, or raise ContactFileBudget.Columns."));
            return null;
        }

        string[] names = [.. header.Columns.Select(c => c.Name)];
        if (ExportKind.Recognize(text, names, kind) is { } other || !kind.Fits(names))
        {
            diagnostics.Add(OtherKind(header, place, kind, ExportKind.Recognize(text, names, kind)));
            return null;
        }

        int before = diagnostics.Count;
        foreach (IGrouping<string, CsvColumn> twice in header.Columns.Where(c => kind.Columns.Contains(c.Name)).GroupBy(c => c.Name).Where(g => g.Count() > 1))
        {
            CsvColumn second = twice.ElementAt(1);
            diagnostics.Add(new Diagnostic(ContactFileCodes.ColumnTwice, Severity.Error, $"The column \"{twice.Key}\" stands twice in the header.", new SourcePlace(source, header.Line, second.Column), second.Written, "Delete or rename one of them."));
        }

        List<string> missing = [.. kind.Columns.Where(c => !names.Contains(c))];
        foreach (CsvColumn unknown in header.Columns.Where(c => !kind.Columns.Contains(c.Name)))
        {
            var at = new SourcePlace(source, header.Line, unknown.Column);
            if (Suggestion.Nearest(unknown.Name, missing) is { } meant)
            {
                missing.Remove(meant);
                diagnostics.Add(new Diagnostic(ContactFileCodes.MisspelledColumn, Severity.Error, $"The header has an unknown column; did you mean \"{kind.Written(meant)}\"?", at, unknown.Written, $"Write {kind.Written(meant)}, or take the column out."));
            }
            else
            {
                diagnostics.Add(new Diagnostic(ContactFileCodes.ColumnNotRead, Severity.Hint, "The column is not read.", at, unknown.Written, $"Columns that are read: {kind.Header}."));
            }
        }

        foreach (string required in kind.Required.Where(missing.Contains))
        {
            diagnostics.Add(new Diagnostic(ContactFileCodes.MissingColumn, Severity.Error, $"The column \"{kind.Written(required)}\" is missing.", place, Shown(header), $"Add it to the header. Columns that are read: {kind.Header}."));
        }

        return diagnostics.Skip(before).Any(d => d.Severity == Severity.Error) ? null : table;
    }

    /// <summary>Index of a column's cells; -1 when the file has no such column.</summary>
    public int IndexOf(string column) => indexes.GetValueOrDefault(column, -1);

    /// <summary>All rows, or null when there are more than the budget allows, with the error added; lines that are no record are added as errors.</summary>
    public IReadOnlyList<CsvRow>? Rows(List<Diagnostic> diagnostics)
    {
        var scanner = new CsvScanner(text, header.RowsStart, header.Line + 1, header.Separator, budget);
        var records = new List<CsvRecord>();
        while (scanner.TryNext(out CsvRecord record, out CsvFault? fault))
        {
            if (fault is not null)
            {
                Broken++;
                diagnostics.Add(new Diagnostic(fault.Code, Severity.Error, fault.Message, new SourcePlace(Source, fault.Line, fault.Column), text[record.Start..Math.Min(record.End, record.Start + 200)], fault.Fix));
            }
            else
            {
                records.Add(record);
            }

            if (records.Count + Broken > budget.Rows)
            {
                diagnostics.Clear();
                diagnostics.Add(new Diagnostic(ContactFileCodes.TooManyRows, Severity.Error, string.Create(CultureInfo.InvariantCulture, $"The file has more than {budget.Rows} rows."), new SourcePlace(Source, record.Line), fix: "Split the file, or raise ContactFileBudget.Rows."));
                return null;
            }
        }

        return Parsed(records, scanner.IsClean);
    }

    /// <summary>Where a cell of a record begins.</summary>
    public SourcePlace PlaceOf(CsvRecord record, int index)
    {
        int line = record.Line;
        int lineStart = record.Start;
        int cell = 0;
        int cellStart = record.Start;
        bool quoted = false;
        for (int i = record.Start; i <= record.End; i++)
        {
            bool isEnd = i == record.End || (text[i] == header.Separator && !quoted);
            if (isEnd && cell == index)
            {
                // The line is that of the cell's own beginning, which the loop has passed when the cell runs over lines.
                int breaks = 0;
                for (int j = record.Start; j < cellStart; j++)
                {
                    if (text[j] == '\n' || (text[j] == '\r' && text[j + 1] != '\n'))
                    {
                        breaks++;
                        lineStart = j + 1;
                    }
                }

                // A record in the middle of the text begins at the start of its line.
                return new SourcePlace(Source, line + breaks, 1 + cellStart - lineStart, i - cellStart);
            }

            if (isEnd)
            {
                cell++;
                cellStart = i + 1;
            }
            else if (text[i] == '"')
            {
                quoted = !quoted;
            }
        }

        return new SourcePlace(Source, line);
    }

    private List<CsvRow> Parsed(List<CsvRecord> records, bool isClean)
    {
        var rows = new List<CsvRow>(records.Count);
        // The scanner passes on whole records only; where the parser found fewer or others, a defect of ours would shift every row.
        var options = new CsvReaderOptions
        {
            Separator = header.Separator,
            HasHeader = false,
            Mode = CsvMode.Rfc4180,
            MalformedData = CsvMalformedDataHandling.Throw,
            IncludeValuesInExceptions = false,
        };
        string body = isClean ? text[header.RowsStart..] : string.Join('\n', records.Select(r => text[r.Start..r.End]));

        // The parser drops a byte order mark at the beginning, and with it a row that is nothing else; behind a row of ours it is a character.
        bool isMarked = body.StartsWith('\uFEFF');
        using CsvReader parser = CsvReader.FromText(isMarked ? "-\n" + body : body, options);
        if (isMarked)
        {
            parser.Read();
        }

        foreach (CsvRecord record in records)
        {
            if (!parser.Read())
            {
                throw new InvalidOperationException($"The parser found fewer than {records.Count} records; this is a defect of the library.");
            }

            rows.Add(new CsvRow(this, parser.Current.ToArray(), record));
        }

        return rows;
    }

    private static Diagnostic OtherKind(CsvHeader header, SourcePlace place, CsvKind kind, ExportKind? other)
    {
        string looks = other is null ? "" : $" This looks like {other.Name}.";
        string fix = other?.Fix is { } own ? own : $"Expected is a header with the columns {kind.Header}. {kind.HowToGet}";
        return new Diagnostic(ContactFileCodes.OtherKind, Severity.Error, $"This is not {kind.Name}.{looks} Expected are the columns {kind.Header}.", place, Shown(header), fix);
    }

    private static string Shown(CsvHeader header) => string.Join(", ", header.Columns.Take(12).Select(c => c.Written));
}
