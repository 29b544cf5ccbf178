namespace InfoInterview.Architecture.FolderOrder;

/// <summary>Folders of one package from top to bottom: a folder may use itself and those before it.</summary>
/// <param name="Prefix">The namespace of the root folder.</param>
/// <param name="Folders">The folders below it, the one that may use nothing first.</param>
internal sealed record FolderTable(string Prefix, IReadOnlyList<string> Folders)
{
    public const string Root = "(root)";

    public static FolderTable Core { get; } = new(
        "InfoInterview",
        [
            Root,
            "Privacy",
            "Diagnostics",
            "ContentLines",
            "Timing",
            "People",
            "Correspondence",
            "Policies",
            "Referrals",
            "Planning",
            "Outcomes",
            "Interviews",
            "Calendars",
            "Letters",
            "Cadences",
            "Guidance",
            "Campaigns",
        ]);

    /// <summary>The folder of a namespace, or null when it is none of this package.</summary>
    public string? FolderOf(string space)
    {
        if (space == Prefix)
        {
            return Root;
        }

        return space.StartsWith(Prefix + ".", StringComparison.Ordinal) ? space[(Prefix.Length + 1)..].Split('.')[0] : null;
    }

    /// <summary>Every use that points down the table, and every type that stands in no folder of it.</summary>
    public IReadOnlyList<string> Violations(IEnumerable<TypeUse> uses)
    {
        List<string> found = [];
        foreach (TypeUse use in uses)
        {
            int from = Place(use.FromSpace);
            int to = Place(use.ToSpace);
            if (from < 0 || to < 0)
            {
                found.Add($"{(from < 0 ? use.FromSpace : use.ToSpace)} is no folder of the table.");
            }
            else if (from < to)
            {
                found.Add($"{Folders[from]} uses {Folders[to]}, which is below it: {use.FromSpace}.{use.Where} uses {use.ToSpace}.{use.ToType}.");
            }
        }

        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    private int Place(string space) => FolderOf(space) is { } folder ? Folders.ToList().IndexOf(folder) : -1;
}
