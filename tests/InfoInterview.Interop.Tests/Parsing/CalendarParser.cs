using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace InfoInterview.Interop.Parsing;

/// <summary>An independent parser that is started once for many messages.</summary>
public sealed class CalendarParser
{
    private const string Mend = "Run tests/InfoInterview.Interop.Tests/install.sh; on Debian it installs what is missing.";

    private static readonly string Home = FindHome();

    private static readonly Lazy<string> Compiled = new(Compile);

    private readonly Func<string, (string Program, string[] Arguments)> command;

    private CalendarParser(string name, Func<string, (string Program, string[] Arguments)> command)
    {
        Name = name;
        this.command = command;
    }

    public static CalendarParser IcalJs { get; } = new("ical.js", folder =>
    {
        string package = Path.Combine(Home, "node_modules", "ical.js", "package.json");
        if (!File.Exists(package))
            throw new InvalidOperationException($"ical.js is missing ({package}). {Mend}");
        return ("node", [Path.Combine(Home, "read-icaljs.mjs"), folder]);
    });

    public static CalendarParser PythonIcalendar { get; } = new("python-icalendar", folder =>
        ("/usr/bin/python3", [Path.Combine(Home, "read_icalendar.py"), folder]));

    public static CalendarParser Libical { get; } = new("libical", folder => (Compiled.Value, [folder]));

    public static IReadOnlyList<CalendarParser> All { get; } = [IcalJs, PythonIcalendar, Libical];

    public string Name { get; }

    /// <summary>Reads the messages, in one start of the parser.</summary>
    /// <returns>What was found in each, in the same order.</returns>
    public IReadOnlyList<ParsedInvite> Read(IReadOnlyList<byte[]> messages)
    {
        string folder = Directory.CreateTempSubdirectory("infointerview-interop-").FullName;
        try
        {
            for (int i = 0; i < messages.Count; i++)
                File.WriteAllBytes(Path.Combine(folder, FileOf(i)), messages[i]);
            (string program, string[] arguments) = command(folder);
            string output = Run(program, arguments, $"{Name} cannot be asked. {Mend}");
            ParsedInvite[] read = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ParsedInvite.Read)];
            string[] files = [.. Enumerable.Range(0, messages.Count).Select(FileOf)];
            return read.Select(r => r.File).SequenceEqual(files)
                ? read
                : throw new InvalidOperationException($"{Name} answered to {read.Length} of {messages.Count} messages.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public override string ToString() => Name;

    private static string FileOf(int index) => index.ToString("D7", CultureInfo.InvariantCulture) + ".ics";

    private static string Run(string program, string[] arguments, string missing)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception problem)
        {
            throw new InvalidOperationException($"{missing} ({program}: {problem.Message})", problem);
        }

        using (process)
        {
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0
                ? output
                : throw new InvalidOperationException($"{missing} ({program} ended with {process.ExitCode}: {errors.GetAwaiter().GetResult().Trim()})");
        }
    }

    private static string Compile()
    {
        string program = Path.Combine(AppContext.BaseDirectory, "read_libical");
        Run("cc", ["-O1", "-Wall", "-o", program, Path.Combine(Home, "read_libical.c"), "-lical"], $"libical cannot be compiled against: a C compiler and libical-dev are needed. {Mend}");
        return program;
    }

    private static string FindHome()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string home = Path.Combine(folder.FullName, "tests", "InfoInterview.Interop.Tests", "Parsers");
            if (Directory.Exists(home))
                return home;
        }

        throw new InvalidOperationException("The folder tests/InfoInterview.Interop.Tests/Parsers is not above the test's binaries.");
    }
}
