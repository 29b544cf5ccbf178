namespace InfoInterview;

/// <summary>The repository's own files, found upward from the test assembly. Linked into every test project.</summary>
internal static class Repository
{
    public static string Root { get; } = Found();

    /// <summary>Whether golden files are to be rewritten instead of compared.</summary>
    public static bool UpdatesGolden => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    public static string Find(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Compares a text with a golden file; with UPDATE_GOLDEN=1 rewrites the file.</summary>
    public static void ShouldBeGolden(string path, string actual)
    {
        string file = Find(path);
        if (UpdatesGolden)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        File.Exists(file).Should().BeTrue($"{path} is a golden file; UPDATE_GOLDEN=1 ./test.sh writes it");
        actual.Should().Be(File.ReadAllText(file), $"{path} is a golden file; UPDATE_GOLDEN=1 ./test.sh rewrites it, then read the diff");
    }

    private static string Found()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "InfoInterview.Core.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No InfoInterview.Core.sln above {AppContext.BaseDirectory}: run the tests from the repository.");
    }
}
