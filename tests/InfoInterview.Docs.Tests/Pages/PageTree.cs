namespace InfoInterview.Docs.Pages;

/// <summary>The pages of the repository and the files that they lean on.</summary>
internal static class PageTree
{
    /// <summary>README.md, CHANGELOG.md and every page under docs, as paths from the root.</summary>
    public static IReadOnlyList<string> Pages { get; } =
        [.. new[] { "README.md", "CHANGELOG.md" }.Concat(Under("docs", "*.md")).Concat(Under("samples", "*.md")).Where(Exists).Order(StringComparer.Ordinal)];

    public static bool Exists(string path) => File.Exists(PathOf(path)) || Directory.Exists(PathOf(path));

    public static string Read(string path) => File.ReadAllText(PathOf(path));

    public static void Write(string path, string text) => File.WriteAllText(PathOf(path), text);

    public static string PathOf(string path) => Path.GetFullPath(Path.Combine(Repository.Root, path));

    public static IEnumerable<string> Under(string folder, string pattern) =>
        Directory.Exists(PathOf(folder))
            ? Directory.EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
                .Where(f => !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/obj/", StringComparison.Ordinal))
            : [];
}
