using System.Text.Json;

namespace InfoInterview.Letters.Templates;

/// <summary>The pairs of the folder Examples: short templates over one model, and what each prints or why it is refused. What prints was compared with Scriban 7.2.</summary>
internal static class TemplateExample
{
    private static readonly JsonElement Shared = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder(), "..", "Suite", "model.json"))).RootElement;

    public static IEnumerable<(string Template, JsonElement Wanted)> All() => File.ReadLines(Path.Combine(Folder(), "differences.jsonl"))
        .Where(l => l.Length > 0)
        .Select(l => JsonDocument.Parse(l).RootElement)
        .Select(e => (e.GetProperty("template").GetString()!, e));

    /// <summary>A case over the shared model and partials.</summary>
    public static ScribanCase Over(string template)
    {
        string line = JsonSerializer.Serialize(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["id"] = "t",
            ["template"] = template,
            ["model"] = Shared.GetProperty("model"),
            ["partials"] = Shared.GetProperty("partials"),
        });
        return ScribanCase.Parse(JsonDocument.Parse(line).RootElement);
    }

    private static string Folder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string examples = Path.Combine(folder.FullName, "Letters", "Templates", "Examples");
            if (Directory.Exists(examples))
            {
                return examples;
            }
        }

        throw new DirectoryNotFoundException("The folder Letters/Templates/Examples is not above the tests.");
    }
}
