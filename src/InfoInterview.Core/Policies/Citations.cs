using System.Text.Json;
using InfoInterview.Diagnostics;

namespace InfoInterview.Policies;

/// <summary>The sources of every number and rule, by slug (<c>docs/sources.md</c> lists them). Safe to share between threads.</summary>
public static class Citations
{
    private static readonly Lazy<Dictionary<string, Citation>> BySlug = new(Read);

    /// <summary>All sources, by slug.</summary>
    public static ValueList<Citation> All => [.. BySlug.Value.Values.OrderBy(c => c.Slug, StringComparer.Ordinal)];

    /// <summary>The source of a slug.</summary>
    /// <param name="slug">For example <c>granovetter-1974</c>.</param>
    /// <returns>The source, or null when there is none of that slug.</returns>
    public static Citation? Find(string slug)
    {
        ArgumentNullException.ThrowIfNull(slug);
        return BySlug.Value.GetValueOrDefault(slug);
    }

    /// <summary>The sources of slugs in our own data.</summary>
    internal static ValueList<Citation> Of(IEnumerable<string> slugs) =>
        [.. slugs.Select(slug => Find(slug) ?? throw new InvalidOperationException($"No source has the slug {slug}."))];

    private static Dictionary<string, Citation> Read()
    {
        using JsonDocument document = EmbeddedData.Read("Policies/sources.data.json");
        return document.RootElement.GetProperty("sources").EnumerateArray()
            .Select(row => new Citation(row.Text("slug"), row.Text("title"), row.TextOrNull("address") is { } address ? new Uri(address) : null))
            .ToDictionary(c => c.Slug, StringComparer.Ordinal);
    }
}
