using System.Text;
using System.Text.RegularExpressions;

namespace InfoInterview.Docs.Pages;

/// <summary>A Markdown page, as far as tests read it: fenced blocks and links.</summary>
internal static partial class Page
{
    /// <summary>Every fenced block.</summary>
    public static IReadOnlyList<CodeBlock> Blocks(string text)
    {
        List<CodeBlock> blocks = [];
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            int end = Array.FindIndex(lines, i + 1, l => l.TrimEnd() == "```");
            end = end < 0 ? lines.Length : end;
            Match name = i == 0 ? Match.Empty : SnippetComment().Match(lines[i - 1]);
            string language = lines[i][3..].Trim().Split(' ')[0];
            blocks.Add(new CodeBlock(i + 1, language, string.Join('\n', lines[(i + 1)..end]), name.Success ? name.Groups["name"].Value : null));
            i = end;
        }

        return blocks;
    }

    /// <summary>The same page with the blocks of snippets as the code has them; a snippet that is not known stays.</summary>
    public static string WithSnippets(string text, IReadOnlyDictionary<string, string> snippets)
    {
        string[] lines = text.Split('\n');
        var made = new StringBuilder();
        int from = 0;
        foreach (CodeBlock block in Blocks(text).Where(b => b.Snippet is not null && snippets.ContainsKey(b.Snippet)))
        {
            made.AppendJoin('\n', lines[from..block.Line]).Append('\n').Append(snippets[block.Snippet!]).Append('\n');
            from = block.Line + block.Text.Split('\n').Length;
            from = block.Text.Length == 0 && lines[block.Line].TrimEnd() == "```" ? block.Line : from;
        }

        return made.AppendJoin('\n', lines[from..]).ToString();
    }

    /// <summary>The commands of the page's shell blocks, one each; a line that ends in a backslash goes on, comments are left out.</summary>
    public static IEnumerable<string> Commands(string text) =>
        Blocks(text).Where(b => b.Language is "bash" or "sh" or "shell" or "console")
            .SelectMany(b => b.Text.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n'))
            .Select(l => Spaces().Replace(l.Split(" #")[0].Trim(), " "))
            .Where(l => l.Length > 0 && l[0] != '#');

    /// <summary>Rows of tables with another number of cells than the table's head.</summary>
    public static IEnumerable<string> BrokenRows(string text)
    {
        int width = 0;
        bool isFenced = false;
        foreach (string line in text.Split('\n'))
        {
            isFenced ^= line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            if (isFenced || !line.StartsWith('|'))
            {
                width = 0;
                continue;
            }

            int cells = line.Replace("\\|", string.Empty, StringComparison.Ordinal).Count(c => c == '|');
            width = width == 0 ? cells : width;
            if (cells != width)
            {
                yield return line;
            }
        }
    }

    /// <summary>Targets of links and pictures that are paths, without their anchor, outside code.</summary>
    public static IEnumerable<string> Links(string text) =>
        Link().Matches(Fence().Replace(text, "")).Select(m => m.Groups["target"].Value).Where(t => !Address().IsMatch(t) && t[0] != '#');

    [GeneratedRegex(@"^<!-- snippet: (?<name>\w+) -->\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex SnippetComment();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)(\s+""[^""]*"")?\)|^\[[^\]]+\]:\s*(?<target>\S+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Link();

    [GeneratedRegex("^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
