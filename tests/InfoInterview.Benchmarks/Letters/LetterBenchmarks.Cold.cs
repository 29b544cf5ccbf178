using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using InfoInterview.Letters.Templates;

namespace InfoInterview.Benchmarks.Letters;

/// <content>Goal 4 of performance.md, second half: the first letter of a fresh process.</content>
public static partial class LetterBenchmarks
{
    /// <summary>The argument that makes this program write one letter and the CPU time of it, and end.</summary>
    public const string ColdCommand = "cold-letter";

    private const int ColdStarts = 7;

    private static readonly string[] ColdContenders = ["by-hand", "template", "handlebars"];

    /// <summary>Starts a fresh process for each first letter and writes the medians.</summary>
    public static void RunCold(TextWriter to)
    {
        var times = ColdContenders.ToDictionary(c => c, _ => new List<double>(), StringComparer.Ordinal);
        for (int i = 0; i < ColdStarts; i++)
        {
            foreach (string contender in ColdContenders)
            {
                times[contender].Add(FirstLetterElsewhere(contender));
            }
        }

        to.WriteLine("### Letters: the first letter of a fresh process, compiling included (goal 4)\n\n| Contender | CPU time from the start of the program to the letter |\n|---|---|");
        foreach (string contender in ColdContenders)
        {
            double median = times[contender].Order().ElementAt(ColdStarts / 2);
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {contender} | {median:0.0} ms |"));
        }

        to.WriteLine();
    }

    /// <summary>Writes one letter in this process and prints the milliseconds of CPU that it took.</summary>
    /// <param name="contender">What writes it: by-hand, template or handlebars.</param>
    /// <returns>The exit code: 0, or 2 when there is no such contender.</returns>
    public static int FirstLetter(string contender)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        LetterData data = LetterData.Sample;
        switch (contender)
        {
            case "by-hand":
                GC.KeepAlive(ByHand(new ArrayBufferWriter<byte>(8192), data));
                break;
            case "template":
                GC.KeepAlive(ByTemplate(ScribanSubset.Default.Compile(TemplateText, "benchmark.en.letter.sbn", Schema).Value, new ArrayBufferWriter<byte>(8192), data));
                break;
            case "handlebars":
                GC.KeepAlive(ByPeer(Peer(), data));
                break;
            default:
                return 2;
        }

        Console.Out.WriteLine((Environment.CpuUsage.TotalTime - before).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static double FirstLetterElsewhere(string contender)
    {
        string host = Environment.ProcessPath!;
        var start = new ProcessStartInfo(host) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(host) == "dotnet")
        {
            start.ArgumentList.Add(typeof(LetterBenchmarks).Assembly.Location);
        }

        start.ArgumentList.Add(ColdCommand);
        start.ArgumentList.Add(contender);
        using Process process = Process.Start(start)!;
        string written = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? double.Parse(written, CultureInfo.InvariantCulture) : throw new InvalidOperationException($"The process for {contender} ended with {process.ExitCode}.");
    }
}
