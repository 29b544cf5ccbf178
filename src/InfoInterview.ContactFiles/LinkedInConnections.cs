using System.Globalization;
using InfoInterview.Diagnostics;
using NodaTime;
using NodaTime.Text;

namespace InfoInterview.People;

/// <summary>Reads <c>Connections.csv</c> as LinkedIn exports it: the three lines of notes above the header, a byte order mark, mostly no e-mails, days such as <c>07 Mar 2024</c>.</summary>
/// <remarks>
/// Columns: First Name, Last Name, URL, Email Address, Company, Position, Connected On. UTF-8, UTF-16 and Windows-1252; comma, semicolon, tab or bar.
/// Every row counts as kept, merged into an earlier one, empty or refused. Stateless; safe from many threads.
/// </remarks>
public static class LinkedInConnections
{
    internal static readonly CsvKind Kind = new(
        "a LinkedIn connections file",
        "On LinkedIn: Settings, Data privacy, Get a copy of your data, Connections; the file in the archive is Connections.csv.",
        ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"],
        ["First Name", "Last Name"],
        names => names.Count(n => n is "first name" or "last name" or "url" or "email address" or "company" or "position" or "connected on") >= 3
            && names.Any(n => n is "url" or "email address" or "connected on"));

    private const string FirstName = "first name";
    private const string LastName = "last name";
    private const string Url = "url";
    private const string Email = "email address";
    private const string Company = "company";
    private const string Position = "position";
    private const string ConnectedOn = "connected on";

    // LinkedIn's own form; ISO; and what a spreadsheet makes of the first when it saves. English months, whatever the machine speaks.
    private static readonly LocalDatePattern[] Days =
    [
        LocalDatePattern.CreateWithInvariantCulture("d MMM uuuu"),
        LocalDatePattern.Iso,
        LocalDatePattern.CreateWithInvariantCulture("d-MMM-yy").WithTwoDigitYearMax(99),
        LocalDatePattern.CreateWithInvariantCulture("d-MMM-uuuu"),
    ];

    /// <summary>Reads a file; good rows arrive, bad rows are named.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="budget">Limits; <see cref="ContactFileBudget.Default"/> when null.</param>
    /// <returns>People, and one tie from the owner to each (professional, closeness 1, of the day of connecting). No value when the file is missing, too large, of another kind or without rows.</returns>
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
            diagnostics.Add(new Diagnostic(ContactFileCodes.NoRows, Severity.Error, "There are no rows below the header.", new SourcePlace(source), fix: "Wait for LinkedIn's mail that the whole archive is ready, and export again."));
            return ContactFile.Refused(diagnostics);
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
        private readonly List<ImportedContact> people = [];
        private readonly Dictionary<string, int> byKey = new(StringComparer.Ordinal);
        private int merged;
        private int empty;
        private int refused;

        public void Take(CsvRow row)
        {
            if (row.IsEmptyBut(ConnectedOn))
            {
                empty++;
                return;
            }

            if (Person(row) is not { } person)
            {
                refused++;
            }
            else if (byKey.TryGetValue(person.SourceKeys[0], out int first))
            {
                people[first] = Folded(people[first], person, row);
                merged++;
            }
            else
            {
                byKey.Add(person.SourceKeys[0], people.Count);
                people.Add(person);
            }
        }

        public Result<ContactImport> Done(string source)
        {
            if (empty > 0)
            {
                diagnostics.Add(new Diagnostic(
                    ContactFileCodes.HiddenMembers, Severity.Hint,
                    string.Create(CultureInfo.InvariantCulture, $"{empty} rows name nobody: LinkedIn leaves out members who hide their data or have left."), new SourcePlace(source)));
            }

            var import = new ContactImport(source, [.. people], [.. people.Select(Connection)])
            {
                RowsKept = people.Count,
                RowsMerged = merged,
                RowsEmpty = empty,
                RowsRefused = refused + table.Broken,
            };
            return new Result<ContactImport>(import, ContactFile.InOrder(diagnostics));
        }

        private static ImportedTie Connection(ImportedContact person) => new(SourceKey.Owner, person.SourceKeys[0], TieKind.Professional, 1)
        {
            LastContact = person.ConnectedOn,
            Evidence = "LinkedIn connection",
            Basis = TieBasis.Connection,
            IsMutual = false,
            Place = person.Place,
        };

        private ImportedContact? Person(CsvRow row)
        {
            int before = diagnostics.Count;
            if (row.Count < table.Width)
            {
                Refuse(ContactFileCodes.ShortRow, string.Create(CultureInfo.InvariantCulture, $"The row has {row.Count} cells, the header {table.Width}."), row.Place, null, "LinkedIn writes every cell; a line break outside quotes may have cut the row.");
                return null;
            }

            if (row.HasMoreThan(table.Width))
            {
                Refuse(ContactFileCodes.LongRow, string.Create(CultureInfo.InvariantCulture, $"The row has {row.Count} cells, the header {table.Width}."), row.Place, null, "Put a cell that has a separator in it in double quotes.");
                return null;
            }

            PersonName? name = Name(row);
            EmailAddress? email = row[Email].Length == 0 ? null : ReadEmail(row);
            Uri? profile = row[Url].Length == 0 ? null : ReadProfile(row);
            LocalDate? connectedOn = row[ConnectedOn].Length == 0 ? null : ReadDay(row);
            Employment? job = Job(row);
            if (name is null || diagnostics.Skip(before).Any(d => d.Severity == Severity.Error))
            {
                return null;
            }

            return Keyed(row, name, email, profile, connectedOn) is { } keys
                ? new ImportedContact(keys, name) { Email = email, Profile = profile, Employment = job, ConnectedOn = connectedOn, Place = row.Place }
                : null;
        }

        private ValueList<string>? Keyed(CsvRow row, PersonName name, EmailAddress? email, Uri? profile, LocalDate? connectedOn)
        {
            if (profile is not null || email is not null)
            {
                return [.. new[] { profile is null ? null : SourceKey.Of(profile), email is null ? null : SourceKey.Of(email) }.OfType<string>()];
            }

            if (connectedOn is not { } day)
            {
                Refuse(ContactFileCodes.NothingToRecognizeBy, "The row has no URL, no e-mail and no day; the person could not be found again in the next import.", row.Place, null, "Add one of the three, or the person by hand.");
                return null;
            }

            diagnostics.Add(new Diagnostic(ContactFileCodes.KnownByNameAndDay, Severity.Hint, "The row has no URL and no e-mail; the person is found again by name and day of connecting.", row.Place));
            return [SourceKey.Of(name, day)];
        }

        private PersonName? Name(CsvRow row)
        {
            string given = row[FirstName];
            string family = row[LastName];
            SourcePlace place = row.PlaceOf(given.Length > 0 ? FirstName : LastName);
            if (given.Length + family.Length == 0)
            {
                Refuse(ContactFileCodes.NoName, "The row has no name.", row.PlaceOf(FirstName), null, "Write at least one of First Name and Last Name.");
                return null;
            }

            return ContactFile.Name(given, family, place, diagnostics);
        }

        private EmailAddress? ReadEmail(CsvRow row)
        {
            Result<EmailAddress> read = EmailAddress.Read(row[Email], row.PlaceOf(Email));
            if (read.TryGet(out EmailAddress? email))
            {
                return email;
            }

            Diagnostic why = read.Diagnostics[0];
            Refuse(ContactFileCodes.Email, why.Message, row.PlaceOf(Email), row[Email], "Write one address such as name@example.org, or leave the cell empty.");
            return null;
        }

        private Uri? ReadProfile(CsvRow row)
        {
            if (ProfileAddress.TryRead(row[Url], out Uri? profile))
            {
                return profile;
            }

            Refuse(ContactFileCodes.ProfileUrl, "URL is no web address of a profile.", row.PlaceOf(Url), row[Url], "Write an address such as https://www.linkedin.com/in/anna-lind, or leave the cell empty.");
            return null;
        }

        private LocalDate? ReadDay(CsvRow row)
        {
            foreach (LocalDatePattern pattern in Days)
            {
                if (pattern.Parse(row[ConnectedOn]) is { Success: true, Value: { Year: >= 1900 and <= 2100 } day })
                {
                    return day;
                }
            }

            Refuse(ContactFileCodes.ConnectedOn, "Connected On is no day as LinkedIn writes it.", row.PlaceOf(ConnectedOn), row[ConnectedOn], "Write a day such as 07 Mar 2024 (English months) or 2024-03-07.");
            return null;
        }

        private Employment? Job(CsvRow row)
        {
            string company = ContactFile.Text(row, Company, diagnostics);
            string position = ContactFile.Text(row, Position, diagnostics);
            if (company.Length == 0 && position.Length > 0)
            {
                diagnostics.Add(new Diagnostic(ContactFileCodes.PositionWithoutCompany, Severity.Hint, "A position without a company is not kept.", row.PlaceOf(Position), position, "Write the company, or «Self-employed»."));
            }

            return company.Length == 0 ? null : new Employment(new Organization(company), position);
        }

        private ImportedContact Folded(ImportedContact first, ImportedContact again, CsvRow row)
        {
            var differing = new List<string>();
            if (!string.Equals(first.Name.Full, again.Name.Full, StringComparison.OrdinalIgnoreCase))
            {
                differing.Add("name");
            }

            if (first.Email is not null && again.Email is not null && !first.Email.Equals(again.Email))
            {
                differing.Add("Email Address");
            }

            if (first.Employment is not null && again.Employment is not null && first.Employment != again.Employment)
            {
                differing.Add("Company or Position");
            }

            if (first.ConnectedOn is not null && again.ConnectedOn is not null && first.ConnectedOn != again.ConnectedOn)
            {
                differing.Add("Connected On");
            }

            string but = differing.Count == 0 ? "" : $", with another {string.Join(" and ", differing)}; the first row counts";
            diagnostics.Add(new Diagnostic(
                ContactFileCodes.RepeatedPerson, Severity.Warning, string.Create(CultureInfo.InvariantCulture, $"The row repeats the person of line {first.Place?.Line}{but}."), row.Place, again.Name.Full, "Delete one of the two rows."));
            return new ImportedContact([.. first.SourceKeys.Concat(again.SourceKeys).Distinct(StringComparer.Ordinal)], first.Name)
            {
                Email = first.Email ?? again.Email,
                Profile = first.Profile ?? again.Profile,
                Employment = first.Employment ?? again.Employment,
                ConnectedOn = first.ConnectedOn ?? again.ConnectedOn,
                Place = first.Place,
            };
        }

        private void Refuse(string code, string message, SourcePlace place, string? found, string fix) =>
            diagnostics.Add(new Diagnostic(code, Severity.Error, message, place, found, fix));
    }
}
