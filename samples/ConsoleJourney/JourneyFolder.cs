using System.Text;

namespace ConsoleJourney;

/// <summary>The files of a run, kept in memory until all of them are there, then written at once: nothing half-written is left behind.</summary>
internal sealed class JourneyFolder
{
    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    // Every file that a run can leave.
    private static readonly string[] Known =
    [
        "1-ask-introducer.html", "1-ask-introducer.txt", "2-blurb-to-forward.html", "2-blurb-to-forward.txt", "3-request.html", "3-request.txt", "4-thank-you.html", "4-thank-you.txt",
        "add-to-calendar.ics", "invite-cancelled.ics", "invite-moved.ics", "invite.ics", "journey.md", "network.svg", "notes.txt", "own-calendar.ics",
    ];

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
            if (files.Keys.FirstOrDefault(n => Directory.Exists(Path.Combine(target, n))) is { } taken)
            {
                throw new IOException($"{taken} is a folder there.");
            }

            // What an earlier run left and this one does not make would pass for its result.
            foreach (string old in Known.Where(n => !files.ContainsKey(n)))
            {
                File.Delete(Path.Combine(target, old));
            }

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
