using System.Text;

namespace InfoInterview.Letters.Templates;

/// <summary>The table of the language, Suite/rows.txt: what the guide explains and what the suite must cover.</summary>
internal static class SuiteTable
{
    public static string Folder => Repository.Find("tests/InfoInterview.Core.Tests/Letters/Templates/Suite");

    public static IReadOnlyList<SuiteSection> Sections { get; } = Read(File.ReadAllLines(Path.Combine(Folder, "rows.txt")));

    public static IEnumerable<SuiteRow> Rows => Sections.SelectMany(s => s.Rows);

    private static List<SuiteSection> Read(string[] lines)
    {
        List<SuiteSection> sections = [];
        List<SuiteRow> rows = [];
        (string Spec, string Title)? heading = null;
        var intro = new StringBuilder();
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i];
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                EndSection();
                string[] parts = line[3..].Split(' ', 2);
                heading = (parts[0], parts[1]);
            }
            else if (line.StartsWith('['))
            {
                rows.Add(ReadRow(lines, ref i));
            }
            else if (heading is not null)
            {
                intro.Append(line).Append('\n');
            }
        }

        EndSection();
        return sections;

        void EndSection()
        {
            if (heading is { } h)
            {
                sections.Add(new SuiteSection(h.Spec, h.Title, intro.ToString().Trim('\n'), rows));
                rows = [];
                intro.Clear();
            }
        }
    }

    private static SuiteRow ReadRow(string[] lines, ref int at)
    {
        string place = $"rows.txt({at + 1})";
        string id = lines[at].Trim('[', ']');
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        while (at + 1 < lines.Length && lines[at + 1].Length > 0)
        {
            string[] parts = lines[++at].Split(": ", 2);
            if (parts.Length < 2 || parts[0] is not ("spec" or "title" or "says" or "write" or "instead" or "shows") || !values.TryAdd(parts[0], parts[1]))
            {
                throw new InvalidOperationException($"{place}: the line «{lines[at]}» is none of spec, title, says, write, instead, shows, or stands twice.");
            }
        }

        string[] shows = values["shows"].Split(", ");
        return new SuiteRow(id, values["spec"], values["title"], values["says"])
        {
            Write = values.GetValueOrDefault("write", ""),
            Instead = values.GetValueOrDefault("instead", ""),
            Prints = shows.Contains("prints", StringComparer.Ordinal),
            Refuses = shows.Contains("refused", StringComparer.Ordinal),
        };
    }
}
