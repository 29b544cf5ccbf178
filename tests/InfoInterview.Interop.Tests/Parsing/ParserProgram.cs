using System.Diagnostics;
using System.Text;

namespace InfoInterview.Interop.Parsing;

/// <summary>Starts independent parsers, which are programs of other languages.</summary>
internal static class ParserProgram
{
    public const string Mend = "Run tests/InfoInterview.Interop.Tests/install.sh; on Debian it installs what is missing.";

    /// <summary>The folder with the programs that ask the parsers.</summary>
    public static string Home { get; } = FindHome();

    public static string Run(string program, string[] arguments, string missing)
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
