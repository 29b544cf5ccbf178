using System.Text;

namespace ConsoleJourney;

/// <summary>The page <c>journey.md</c>: what the run found, with links to every file. Outside text is escaped, so that a name cannot become markup.</summary>
internal sealed class JourneyPage
{
    private readonly StringBuilder text = new();

    public JourneyPage Heading(string heading) => Block($"{(text.Length == 0 ? "#" : "##")} {Plain(heading)}");

    public JourneyPage Paragraph(string paragraph) => Block(Plain(paragraph));

    public JourneyPage Links(string lead, params string[] files) => Block($"{Plain(lead)} {string.Join(", ", files.Select(f => $"[{f}]({f})"))}");

    public JourneyPage Picture(string file, string description) => Block($"![{Plain(description)}]({file})");

    public JourneyPage Points(IEnumerable<string> points) => Block(string.Join('\n', points.Select(p => $"- {Plain(p)}")));

    public JourneyPage Numbers(IEnumerable<string> points) => Block(string.Join('\n', points.Select((p, i) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1}. {Plain(p)}"))));

    public JourneyPage Quote(string quoted) => Block(string.Join('\n', quoted.TrimEnd().Split('\n').Select(l => l.Length == 0 ? ">" : $"> {Plain(l)}  ")));

    public override string ToString() => text.ToString();

    private JourneyPage Block(string block)
    {
        if (block.Length > 0)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(block).Append('\n');
        }

        return this;
    }

    private static string Plain(string outside)
    {
        var plain = new StringBuilder(outside.Length);
        foreach (char c in outside.ReplaceLineEndings(" "))
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|')
            {
                plain.Append('\\');
            }

            plain.Append(c);
        }

        return plain.ToString();
    }
}
