namespace InfoInterview.Letters.Templates;

/// <summary>What the page of one code says beside its meaning: Suite/codes.txt.</summary>
/// <param name="Name">Such as E-MEMBER.</param>
/// <param name="Row">The row whose pairs show it.</param>
/// <param name="Why">Why it is there.</param>
/// <param name="Mend">How to mend it.</param>
/// <param name="GoodRow">The row whose pair shows how to do it right.</param>
/// <param name="GoodTitle">The pair's title; null for the first that prints without a doubt.</param>
internal sealed record SuiteCode(string Name, string Row, string Why, string Mend, string GoodRow, string? GoodTitle)
{
    public static IReadOnlyList<SuiteCode> All { get; } = Read(File.ReadAllLines(Path.Combine(SuiteTable.Folder, "codes.txt")));

    /// <summary>The first pair of the row that gives the code, one of the guide's where there is one.</summary>
    public SuitePair Bad => PairsOf(Row).Where(p => Gives(p, Name)).OrderByDescending(p => p.IsDoc).ThenByDescending(p => FirstOf(p) == Name).First();

    /// <summary>The first pair of the row that prints without a doubt.</summary>
    public SuitePair Good => PairsOf(GoodRow).Where(p => p.Wanted is { Prints: not null, Doubts: null, Stops: null } && (GoodTitle is null || p.Title == GoodTitle)).OrderByDescending(p => p.IsDoc).FirstOrDefault()
        ?? throw new InvalidOperationException($"No pair of {GoodRow} shows what to write instead of what gives {Name}.");

    private static IEnumerable<SuitePair> PairsOf(string row) => SuiteFile.Read(row + ".txt");

    private static bool Gives(SuitePair pair, string name) => CodesOf(pair).Contains(name, StringComparer.Ordinal);

    private static string? FirstOf(SuitePair pair) => CodesOf(pair).FirstOrDefault();

    private static IEnumerable<string> CodesOf(SuitePair pair) => string.Join('\n', pair.Wanted.Refused, pair.Wanted.Stops, pair.Wanted.Doubts).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ')[0]);

    private static List<SuiteCode> Read(string[] lines)
    {
        List<SuiteCode> codes = [];
        foreach (string[] block in string.Join('\n', lines).Split("\n\n").Skip(1).Select(b => b.Trim('\n').Split('\n')))
        {
            Dictionary<string, string> values = block.Skip(1).Select(l => l.Split(": ", 2)).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
            string row = values["row"];
            string[] parts = values.TryGetValue("good", out string? other) ? other.Split(", ", 2) : [];
            string good = parts.Length > 0 ? SuiteTable.Rows.Single(r => r.Id.EndsWith("/" + parts[0], StringComparison.Ordinal)).Id : row;
            codes.Add(new SuiteCode(block[0].Trim('[', ']'), row, values["why"], values["mend"], good, parts.Length > 1 ? parts[1] : null));
        }

        return codes;
    }
}
