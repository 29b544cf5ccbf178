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

    /// <summary>Data rows read. Every one was kept, merged, empty or refused, so the counts add up.</summary>
    public int RowsRead => RowsKept + RowsMerged + RowsEmpty + RowsRefused;

    /// <summary>Data rows that gave a person or a tie of their own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set below 0.</exception>
    public int RowsKept { get; init => field = Require.AtLeast(value, 0, nameof(RowsKept)); }

    /// <summary>Data rows that repeat a person or tie of an earlier row; what they add was put there, and each has a warning.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set below 0.</exception>
    public int RowsMerged { get; init => field = Require.AtLeast(value, 0, nameof(RowsMerged)); }

    /// <summary>Data rows that name nobody: LinkedIn writes one for every member who hides their data.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set below 0.</exception>
    public int RowsEmpty { get; init => field = Require.AtLeast(value, 0, nameof(RowsEmpty)); }

    /// <summary>Data rows refused; each has at least one error in the diagnostics.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set below 0.</exception>
    public int RowsRefused { get; init => field = Require.AtLeast(value, 0, nameof(RowsRefused)); }

    /// <summary>Source and counts, no personal data.</summary>
    /// <returns>For example <c>Connections.csv: 520 rows read, 515 kept, 1 merged, 1 empty, 3 refused</c>.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Source}: {RowsRead} rows read, {RowsKept} kept, {RowsMerged} merged, {RowsEmpty} empty, {RowsRefused} refused");
}
