using System.Globalization;
using System.Text;

namespace InfoInterview.Letters.Templates;

/// <summary>A file of the suite: the pairs of one row. A pair starts with «=== title», with [doc] behind it when the guide shows it; its template follows, then sections that start with «--- name». An empty line before the next pair belongs to neither.</summary>
internal static class SuiteFile
{
    public static IEnumerable<string> Paths() => Directory.EnumerateFiles(SuiteTable.Folder, "*.txt", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(SuiteTable.Folder, f).Replace('\\', '/'))
        .Where(f => f.Contains('/', StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    public static string RowOf(string path) => path[..^".txt".Length];

    public static IReadOnlyList<SuitePair> Read(string path) => Parse(RowOf(path), File.ReadAllText(Path.Combine(SuiteTable.Folder, path)));

    public static IReadOnlyList<SuitePair> Parse(string row, string text)
    {
        string[] lines = text.Split('\n');
        List<SuitePair> pairs = [];
        int at = 0;
        while (at < lines.Length && !IsPair(lines[at]))
        {
            if (lines[at].Length > 0)
            {
                throw new InvalidOperationException($"Suite/{row}.txt({at + 1}): before the first pair nothing may stand.");
            }

            at++;
        }

        while (at < lines.Length)
        {
            int start = at;
            string title = lines[at][3..].Trim();
            bool isDoc = title.EndsWith("[doc]", StringComparison.Ordinal);
            at++;
            var pair = new SuitePair(row, start + 1, isDoc ? title[..^5].TrimEnd() : title, Body()) { IsDoc = isDoc };
            while (at < lines.Length && !IsPair(lines[at]))
            {
                string name = lines[at++][3..].Trim();
                string body = Body();
                pair = name switch
                {
                    "prints" => pair with { Wanted = pair.Wanted with { Prints = body } },
                    "doubts" => pair with { Wanted = pair.Wanted with { Doubts = body } },
                    "refused" => pair with { Wanted = pair.Wanted with { Refused = body } },
                    "stops" => pair with { Wanted = pair.Wanted with { Stops = body } },
                    "reads" => pair with { Wanted = pair.Wanted with { Reads = body } },
                    "model" => pair with { Model = body },
                    "schema" => pair with { Schema = body },
                    _ when name.StartsWith("source ", StringComparison.Ordinal) => pair with { Source = name[7..] },
                    _ when name.StartsWith("partial ", StringComparison.Ordinal) => pair with { Partials = [.. pair.Partials, (name[8..], body)] },
                    _ => throw new InvalidOperationException($"{pair}: there is no section «{name}»."),
                };
            }

            pairs.Add(pair);
        }

        return pairs;

        string Body()
        {
            int from = at;
            while (at < lines.Length && !IsPair(lines[at]) && !lines[at].StartsWith("---", StringComparison.Ordinal))
            {
                at++;
            }

            // The empty line before the next pair, and the one that the file's last line end makes, is layout.
            int to = (at == lines.Length || IsPair(lines[at])) && at > from && lines[at - 1].Length == 0 ? at - 1 : at;
            return string.Join('\n', lines[from..to]);
        }
    }

    public static string Write(IEnumerable<SuitePair> pairs)
    {
        var text = new StringBuilder();
        foreach (SuitePair pair in pairs)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append($"=== {pair.Title}{(pair.IsDoc ? " [doc]" : "")}".TrimEnd()).Append('\n').Append(pair.Template).Append('\n');
            if (pair.Source != "t")
            {
                text.Append(CultureInfo.InvariantCulture, $"--- source {pair.Source}\n");
            }

            Section("schema", pair.Schema);
            Section("model", pair.Model);
            foreach ((string name, string partial) in pair.Partials)
            {
                text.Append(CultureInfo.InvariantCulture, $"--- partial {name}\n{partial}\n");
            }

            foreach ((string name, string body) in pair.Wanted.Sections())
            {
                text.Append(CultureInfo.InvariantCulture, $"--- {name}\n{body}\n");
            }
        }

        return text.ToString();

        void Section(string name, string body)
        {
            if (body.Length > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"--- {name}\n{body}\n");
            }
        }
    }

    private static bool IsPair(string line) => line.StartsWith("===", StringComparison.Ordinal);
}
