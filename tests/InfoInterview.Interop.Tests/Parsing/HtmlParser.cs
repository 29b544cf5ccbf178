using System.Text;
using System.Text.Json;

namespace InfoInterview.Interop.Parsing;

/// <summary>parse5, an HTML parser that follows the HTML standard; it is started once for many pages.</summary>
public static class HtmlParser
{
    /// <summary>Reads whole pages.</summary>
    /// <returns>What was found in each, in the same order.</returns>
    public static IReadOnlyList<ParsedPage> Read(IReadOnlyList<string> pages)
    {
        string package = Path.Combine(ParserProgram.Home, "node_modules", "parse5", "package.json");
        if (!File.Exists(package))
            throw new InvalidOperationException($"parse5 is missing ({package}). {ParserProgram.Mend}");
        string folder = Directory.CreateTempSubdirectory("infointerview-interop-").FullName;
        try
        {
            string file = Path.Combine(folder, "pages.jsonl");
            File.WriteAllLines(file, pages.Select(p => JsonSerializer.Serialize(p)), new UTF8Encoding(false));
            string output = ParserProgram.Run("node", [Path.Combine(ParserProgram.Home, "read-parse5.mjs"), file], $"parse5 cannot be asked. {ParserProgram.Mend}");
            ParsedPage[] read = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ParsedPage.Read)];
            return read.Length == pages.Count ? read : throw new InvalidOperationException($"parse5 answered to {read.Length} of {pages.Count} pages.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
