namespace InfoInterview.People;

/// <summary>One kind of CSV file that we read: its columns and how a user comes by such a file.</summary>
internal sealed class CsvKind
{
    private readonly Dictionary<string, string> written;

    public CsvKind(string name, string howToGet, string[] columns, string[] required, Func<IReadOnlyCollection<string>, bool> fits)
    {
        Name = name;
        HowToGet = howToGet;
        written = columns.ToDictionary(CsvHeader.Normal, c => c, StringComparer.Ordinal);
        Columns = [.. columns.Select(CsvHeader.Normal)];
        Required = [.. required.Select(CsvHeader.Normal)];
        Fits = fits;
        Header = string.Join(",", columns);
    }

    /// <summary>With its article, such as <c>a LinkedIn connections file</c>.</summary>
    public string Name { get; }

    /// <summary>A sentence on how to get one.</summary>
    public string HowToGet { get; }

    /// <summary>Every column that is read, normalized.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Those that must be there, normalized.</summary>
    public IReadOnlyList<string> Required { get; }

    /// <summary>Whether a header, normalized, is meant to be of this kind, misspelled or not.</summary>
    public Func<IReadOnlyCollection<string>, bool> Fits { get; }

    /// <summary>The header as it should stand.</summary>
    public string Header { get; }

    /// <summary>A column as users write it.</summary>
    public string Written(string column) => written[column];
}
