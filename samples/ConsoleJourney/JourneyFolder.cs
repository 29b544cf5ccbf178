using System.Text;

namespace ConsoleJourney;

/// <summary>The files of a run, kept in memory until all of them are there, then written at once: nothing half-written is left behind.</summary>
internal sealed class JourneyFolder
{
    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    /// <summary>The names of the files so far, in ordinal order.</summary>
    public IReadOnlyCollection<string> Names => files.Keys;

    /// <summary>Keeps a text as UTF-8 without a byte order mark.</summary>
    public void Add(string name, string text) => Add(name, new UTF8Encoding(false).GetBytes(text));

    /// <summary>Keeps a file.</summary>
    public void Add(string name, byte[] content) => files.Add(name, content);

    /// <summary>Writes all files: first beside the folder, then moved into their place one by one.</summary>
    /// <exception cref="IOException">The disk would not take them; what was begun is removed.</exception>
    public void Write(string folder)
    {
        string target = Path.GetFullPath(folder);
        string begun = $"{target.TrimEnd(Path.DirectorySeparatorChar)}.{Environment.ProcessId}.partial";
        try
        {
            Directory.CreateDirectory(begun);
            foreach ((string name, byte[] content) in files)
            {
                File.WriteAllBytes(Path.Combine(begun, name), content);
            }

            Directory.CreateDirectory(target);
            foreach (string name in files.Keys)
            {
                File.Move(Path.Combine(begun, name), Path.Combine(target, name), overwrite: true);
            }
        }
        finally
        {
            if (Directory.Exists(begun))
            {
                Directory.Delete(begun, recursive: true);
            }
        }
    }
}
