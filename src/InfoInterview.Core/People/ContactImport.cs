using InfoInterview.Diagnostics;

namespace InfoInterview.People;

/// <summary>What one file said, not yet merged into a book; the book gives the ids.</summary>
public sealed record ContactImport
{
    /// <summary>What a file said.</summary>
    /// <param name="source">The file's name.</param>
    /// <param name="contacts">The people in it, in file order.</param>
    /// <param name="ties">Who knows whom, in file order.</param>
    /// <exception cref="ArgumentException">The source is empty.</exception>
    public ContactImport(string source, ValueList<ImportedContact> contacts, ValueList<ImportedTie> ties)
    {
        ArgumentNullException.ThrowIfNull(contacts);
        ArgumentNullException.ThrowIfNull(ties);
        Source = Require.Text(source);
        Contacts = contacts;
        Ties = ties;
    }

    /// <summary>The file's name.</summary>
    public string Source { get; }

    /// <summary>The people in it.</summary>
    public ValueList<ImportedContact> Contacts { get; }

    /// <summary>Who knows whom.</summary>
    public ValueList<ImportedTie> Ties { get; }

    /// <summary>Data rows read: kept and refused together.</summary>
    public int RowsRead { get; init; }

    /// <summary>Data rows refused; each has at least one error in the diagnostics.</summary>
    public int RowsRefused { get; init; }

    /// <summary>Source and counts, no personal data.</summary>
    /// <returns>For example <c>Connections.csv: 520 rows read, 517 kept, 3 refused</c>.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Source}: {RowsRead} rows read, {RowsRead - RowsRefused} kept, {RowsRefused} refused");
}
