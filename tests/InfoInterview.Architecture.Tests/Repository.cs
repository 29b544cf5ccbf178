namespace InfoInterview.Architecture;

/// <summary>The repository's own files, found upward from the test assembly.</summary>
internal static class Repository
{
    private static readonly string[] Made = ["bin", "obj", "artifacts", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts", "journey-output"];

    public static string Root { get; } = Found();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Every file that could be committed, as a path from the root with forward slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Walk(Root).Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> SourceFiles(params string[] tops) =>
        Files.Where(f => f.EndsWith(".cs", StringComparison.Ordinal) && tops.Any(t => f.StartsWith(t + "/", StringComparison.Ordinal)));

    public static string Read(string path) => File.ReadAllText(PathOf(path));

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder))
        {
            yield return file;
        }

        foreach (string inner in Directory.EnumerateDirectories(folder))
        {
            string name = Path.GetFileName(inner);
            if (name is ".git" or ".vs" or ".idea" || Made.Contains(name, StringComparer.Ordinal))
            {
                continue;
            }

            foreach (string file in Walk(inner))
            {
                yield return file;
            }
        }
    }

    private static string Found()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "InfoInterview.Core.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException($"No InfoInterview.Core.sln above {AppContext.BaseDirectory}: run the tests from the repository.");
    }
}
