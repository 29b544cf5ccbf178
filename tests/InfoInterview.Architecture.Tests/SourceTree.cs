namespace InfoInterview.Architecture;

/// <summary>The files of the repository, without what a build makes.</summary>
internal static class SourceTree
{
    private static readonly string[] Made = ["bin", "obj", "artifacts", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts", "journey-output"];

    public static string PathOf(params string[] parts) => Path.Combine([Repository.Root, .. parts]);

    /// <summary>Every file that could be committed, as a path from the root with forward slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Walk(Repository.Root).Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

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
}
