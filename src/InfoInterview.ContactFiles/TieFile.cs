using System.Globalization;
using InfoInterview.Diagnostics;
using NodaTime;
using NodaTime.Text;

namespace InfoInterview.People;

/// <summary>Reads a CSV file of who knows whom: people by e-mail or profile address, and who has no row among the contacts with a name (second degree, R75).</summary>
/// <remarks>
/// Columns: from, to, kind (academic, professional, personal, kin), closeness (0 to 3, I05) and, where wanted, last_contact (as 2025-11-03), evidence, private (yes or no),
/// mutual (yes unless told), from_name, from_company, from_position, to_name, to_company, to_position. UTF-8, UTF-16 and Windows-1252; comma, semicolon, tab or bar.
/// A row holds in both directions, for knowing is mutual; closeness 0 («has heard of») and <c>mutual</c> no hold in one. Private holds for both.
/// Every row counts as kept, merged into an earlier one, empty or refused. Stateless; safe from many threads.
/// </remarks>
public static class TieFile
{
    internal static readonly CsvKind Kind = new(
        "a ties file",
        "docs/contact-files.md shows one.",
        ["from", "to", "kind", "closeness", "last_contact", "evidence", "private", "mutual", "from_name", "from_company", "from_position", "to_name", "to_company", "to_position"],
        ["from", "to", "kind", "closeness"],
        names => names.Count(n => n is "from" or "to" or "kind" or "closeness" or "last contact" or "evidence" or "private") >= 2);

    private const string From = "from";
    private const string To = "to";
    private const string KindColumn = "kind";
    private const string Closeness = "closeness";
    private const string LastContact = "last contact";
    private const string Evidence = "evidence";
    private const string Private = "private";
    private const string Mutual = "mutual";

    private static readonly string[] Kinds = [.. Enum.GetNames<TieKind>().Select(k => k.ToLowerInvariant())];

    /// <summary>Reads a file; good rows arrive, bad rows are named.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="budget">Limits; <see cref="ContactFileBudget.Default"/> when null.</param>
    /// <returns>Ties, and the people that the file gives a name. No value when the file is missing, too large, or of another kind; a header alone is a file without ties, with a warning.</returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static Result<ContactImport> Read(string path, ContactFileBudget? budget = null) =>
        FileText.Open(path, (stream, source) => Read(stream, source, budget));

    /// <summary>Reads an open file; good rows arrive, bad rows are named.</summary>
    /// <param name="stream">The bytes; read from where it stands, left open.</param>
    /// <param name="source">What to call the file in diagnostics.</param>
    /// <param name="budget">Limits; <see cref="ContactFileBudget.Default"/> when null.</param>
    /// <returns>As <see cref="Read(string, ContactFileBudget?)"/>.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read, or the source is empty.</exception>
    public static Result<ContactImport> Read(Stream stream, string source, ContactFileBudget? budget = null)
    {
        ContactFile.RequireReadable(stream, source);
        var diagnostics = new List<Diagnostic>();
        if (ContactFile.Open(stream, source, Kind, budget ?? ContactFileBudget.Default, diagnostics) is not { } table || table.Rows(diagnostics) is not { } rows)
        {
            return ContactFile.Refused(diagnostics);
        }

        if (rows.Count + table.Broken == 0)
        {
            diagnostics.Add(new Diagnostic(ContactFileCodes.NoRows, Severity.Warning, "There are no rows below the header.", new SourcePlace(source)));
        }

        var reading = new Reading(table, diagnostics);
        foreach (CsvRow row in rows)
        {
            reading.Take(row);
        }

        return reading.Done(source);
    }

    private sealed class Reading(CsvTable table, List<Diagnostic> diagnostics)
    {
        private readonly List<ImportedTie> ties = [];
        private readonly Dictionary<(string From, string To), int> byPair = [];
        private readonly List<ImportedContact> people = [];
        private readonly Dictionary<string, int> byKey = new(StringComparer.Ordinal);
        private int merged;
        private int empty;
        private int refused;

        public void Take(CsvRow row)
        {
            if (row.IsEmpty)
            {
                empty++;
                return;
            }

            int before = diagnostics.Count;
            ImportedContact? from = Person(row, From);
            ImportedContact? to = Person(row, To);
            if (Tie(row) is not { } tie || diagnostics.Skip(before).Any(d => d.Severity == Severity.Error))
            {
                refused++;
                return;
            }

            Name(from, row, From);
            Name(to, row, To);
            if (byPair.TryGetValue((tie.FromKey, tie.ToKey), out int first))
            {
                ties[first] = Folded(ties[first], tie, row);
                merged++;
            }
            else
            {
                byPair.Add((tie.FromKey, tie.ToKey), ties.Count);
                ties.Add(tie);
            }
        }

        public Result<ContactImport> Done(string source)
        {
            var import = new ContactImport(source, [.. people], [.. ties])
            {
                RowsKept = ties.Count,
                RowsMerged = merged,
                RowsEmpty = empty,
                RowsRefused = refused + table.Broken,
            };
            return new Result<ContactImport>(import, ContactFile.InOrder(diagnostics));
        }

        private ImportedTie? Tie(CsvRow row)
        {
            if (row.HasMoreThan(table.Width))
            {
                Refuse(ContactFileCodes.LongRow, string.Create(CultureInfo.InvariantCulture, $"The row has {row.Count} cells, the header {table.Width}."), row.Place, null, "Put a cell that has a separator in it in double quotes.");
                return null;
            }

            string? from = Key(row, From);
            string? to = Key(row, To);
            TieKind? kind = ReadKind(row);
            int? closeness = ReadCloseness(row);
            LocalDate? last = row[LastContact].Length == 0 ? null : ReadDay(row);
            bool? isPrivate = YesOrNo(row, Private, otherwise: false);
            bool? isMutual = YesOrNo(row, Mutual, otherwise: true);
            string evidence = ContactFile.Text(row, Evidence, diagnostics);
            if (from is not null && from == to)
            {
                Refuse(ContactFileCodes.TieToOneself, "From and to are the same person.", row.PlaceOf(To), row[To], "Name two different people.");
            }

            return from is null || to is null || kind is null || closeness is null || isPrivate is null || isMutual is null
                ? null
                : new ImportedTie(from, to, kind.Value, closeness.Value)
                {
                    LastContact = last,
                    Evidence = evidence.Length == 0 ? null : evidence,
                    IsPrivate = isPrivate.Value,
                    IsMutual = isMutual.Value,
                    Place = row.Place,
                };
        }

        private string? Key(CsvRow row, string column)
        {
            if (row[column].Length > 0 && SourceKey.TryRead(row[column], out string? key))
            {
                return key;
            }

            bool isEmpty = row[column].Length == 0;
            Refuse(
                ContactFileCodes.TiePerson, isEmpty ? $"The column \"{column}\" is empty." : $"The column \"{column}\" holds neither an e-mail nor the address of a profile.",
                row.PlaceOf(column), isEmpty ? null : row[column], "Write an e-mail such as anna@example.org or an address such as https://www.linkedin.com/in/anna-lind.");
            return null;
        }

        private TieKind? ReadKind(CsvRow row)
        {
            string kind = row[KindColumn].ToLowerInvariant();
            int index = Array.IndexOf(Kinds, kind);
            if (index >= 0)
            {
                return Enum.GetValues<TieKind>()[index];
            }

            string meant = Suggestion.Nearest(kind, Kinds) is { } near ? $" Did you mean {near}?" : "";
            Refuse(ContactFileCodes.TieKind, "Kind is not one of academic, professional, personal, kin.", row.PlaceOf(KindColumn), row[KindColumn], $"Write one of the four.{meant}");
            return null;
        }

        private int? ReadCloseness(CsvRow row)
        {
            if (row[Closeness] is [>= '0' and <= '3' and var digit])
            {
                return digit - '0';
            }

            Refuse(ContactFileCodes.TieCloseness, "Closeness is not a whole number from 0 to 3.", row.PlaceOf(Closeness), row[Closeness], "Write 0 (has heard of), 1 (knows), 2 (knows well) or 3 (close).");
            return null;
        }

        private LocalDate? ReadDay(CsvRow row)
        {
            if (LocalDatePattern.Iso.Parse(row[LastContact]) is { Success: true, Value: { Year: >= 1900 and <= 2100 } day })
            {
                return day;
            }

            Refuse(ContactFileCodes.TieLastContact, "The last contact is no day of the years 1900 to 2100 in ISO form.", row.PlaceOf(LastContact), row[LastContact], "Write year, month, day, such as 2025-11-03, or leave the cell empty.");
            return null;
        }

        private bool? YesOrNo(CsvRow row, string column, bool otherwise)
        {
            switch (row[column].ToLowerInvariant())
            {
                case "":
                    return otherwise;
                case "yes" or "y" or "true" or "1":
                    return true;
                case "no" or "n" or "false" or "0":
                    return false;
                default:
                    Refuse(ContactFileCodes.TieYesOrNo, $"The column \"{column}\" is neither yes nor no.", row.PlaceOf(column), row[column], "Write yes or no.");
                    return null;
            }
        }

        private ImportedContact? Person(CsvRow row, string end)
        {
            string name = row[end + " name"];
            string company = ContactFile.Text(row, end + " company", diagnostics);
            string position = ContactFile.Text(row, end + " position", diagnostics);
            if (name.Length == 0)
            {
                if (company.Length + position.Length > 0)
                {
                    diagnostics.Add(new Diagnostic(ContactFileCodes.TieJobWithoutName, Severity.Hint, $"A company or position is read only beside {end}_name.", row.PlaceOf(company.Length > 0 ? end + " company" : end + " position"), fix: $"Write the name in {end}_name."));
                }

                return null;
            }

            if (company.Length == 0 && position.Length > 0)
            {
                diagnostics.Add(new Diagnostic(ContactFileCodes.PositionWithoutCompany, Severity.Hint, "A position without a company is not kept.", row.PlaceOf(end + " position"), position, "Write the company, or «Self-employed»."));
            }

            int space = name.LastIndexOf(' ');
            PersonName? read = ContactFile.Name(space < 0 ? name : name[..space], space < 0 ? "" : name[(space + 1)..], row.PlaceOf(end + " name"), diagnostics);
            if (read is null || !SourceKey.TryRead(row[end], out string? key))
            {
                return null;
            }

            return new ImportedContact([key], read)
            {
                Email = EmailAddress.Read(row[end]).TryGet(out EmailAddress? email) ? email : null,
                Profile = ProfileAddress.TryRead(row[end], out Uri? profile) ? profile : null,
                Employment = company.Length == 0 ? null : new Employment(new Organization(company), position),
                FillsGapsOnly = true,
                Place = row.PlaceOf(end + " name"),
            };
        }

        private void Name(ImportedContact? person, CsvRow row, string end)
        {
            if (person is null)
            {
                return;
            }

            if (!byKey.TryGetValue(person.SourceKeys[0], out int index))
            {
                byKey.Add(person.SourceKeys[0], people.Count);
                people.Add(person);
                return;
            }

            ImportedContact first = people[index];
            bool isRenamed = !string.Equals(first.Name.Full, person.Name.Full, StringComparison.OrdinalIgnoreCase);
            if (isRenamed || (first.Employment is not null && person.Employment is not null && first.Employment != person.Employment))
            {
                diagnostics.Add(new Diagnostic(
                    ContactFileCodes.TiePersonRenamed, Severity.Warning,
                    string.Create(CultureInfo.InvariantCulture, $"Line {first.Place?.Line} gives the same person another {(isRenamed ? "name" : "job")}; the first row counts."),
                    row.PlaceOf(end + " name"), person.Name.Full, "Write the same in both rows."));
            }

            people[index] = new ImportedContact(first.SourceKeys, first.Name) { Email = first.Email, Profile = first.Profile, Employment = first.Employment ?? person.Employment, FillsGapsOnly = true, Place = first.Place };
        }

        private ImportedTie Folded(ImportedTie first, ImportedTie again, CsvRow row)
        {
            bool differs = first.Kind != again.Kind || first.Closeness != again.Closeness || first.IsPrivate != again.IsPrivate || first.IsMutual != again.IsMutual;
            string but = differs ? ", differently; the first row counts, and private if one says so" : "";
            diagnostics.Add(new Diagnostic(
                ContactFileCodes.TieRepeated, Severity.Warning, string.Create(CultureInfo.InvariantCulture, $"The row repeats the tie of line {first.Place?.Line}{but}."), row.Place, $"{row[From]} -> {row[To]}", "Delete one of the two rows."));
            return new ImportedTie(first.FromKey, first.ToKey, first.Kind, first.Closeness)
            {
                LastContact = first.LastContact is { } a && again.LastContact is { } b ? LocalDate.Max(a, b) : first.LastContact ?? again.LastContact,
                Evidence = first.Evidence ?? again.Evidence,
                IsPrivate = first.IsPrivate || again.IsPrivate,
                IsMutual = first.IsMutual,
                Basis = first.Basis,
                Place = first.Place,
            };
        }

        private void Refuse(string code, string message, SourcePlace place, string? found, string fix) =>
            diagnostics.Add(new Diagnostic(code, Severity.Error, message, place, found, fix));
    }
}
