using System.Globalization;

namespace InfoInterview.Interop.Parsing;

/// <summary>An independent parser that is started once for many messages.</summary>
public sealed class CalendarParser
{
    private static readonly Lazy<string> Compiled = new(Compile);

    private readonly Func<string, (string Program, string[] Arguments)> command;

    private CalendarParser(string name, Func<string, (string Program, string[] Arguments)> command)
    {
        Name = name;
        this.command = command;
    }

    public static CalendarParser IcalJs { get; } = new("ical.js", folder =>
    {
        string package = Path.Combine(ParserProgram.Home, "node_modules", "ical.js", "package.json");
        if (!File.Exists(package))
            throw new InvalidOperationException($"ical.js is missing ({package}). {ParserProgram.Mend}");
        return ("node", [Path.Combine(ParserProgram.Home, "read-icaljs.mjs"), folder]);
    });

    public static CalendarParser PythonIcalendar { get; } = new("python-icalendar", folder =>
        ("/usr/bin/python3", [Path.Combine(ParserProgram.Home, "read_icalendar.py"), folder]));

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
            string output = ParserProgram.Run(program, arguments, $"{Name} cannot be asked. {ParserProgram.Mend}");
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

    private static string Compile()
    {
        string program = Path.Combine(AppContext.BaseDirectory, "read_libical");
        ParserProgram.Run("cc", ["-O1", "-Wall", "-o", program, Path.Combine(ParserProgram.Home, "read_libical.c"), "-lical"], $"libical cannot be compiled against: a C compiler and libical-dev are needed. {ParserProgram.Mend}");
        return program;
    }
}
