using System.Buffers;
using System.Globalization;
using InfoInterview.Letters;
using InfoInterview.Letters.Templates;

namespace InfoInterview.Benchmarks.Letters;

/// <content>Goal 15 of performance.md: letters per CPU second on two threads against one.</content>
public static partial class LetterBenchmarks
{
    private const int ThreadSlices = 9;
    private const int LettersPerSlice = 100_000;

    /// <summary>Measures and writes the table. The letter by hand shares nothing, so its ratio shows what the machine itself takes for two threads.</summary>
    public static void RunThreads(TextWriter to)
    {
        ILetterTemplate template = ScribanSubset.Default.Compile(TemplateText, "benchmark.en.letter.sbn", Schema).Value;
        LetterData data = LetterData.Sample;
        to.WriteLine("### Letters: one thread against two (goal 15)\n\n| Contender | Letters per CPU second on two threads over those on one | One thread | Two threads |\n|---|---|---|---|");
        Row(to, "template, model by field handles", buffer => ByTemplate(template, buffer, data));
        LetterModel ready = ModelOf(data);
        Row(to, "template, the model made before", buffer => ByModel(template, buffer, ready));
        Row(to, "written by hand (control)", buffer => ByHand(buffer, data));
        to.WriteLine();
    }

    private static void Row(TextWriter to, string name, Func<ArrayBufferWriter<byte>, object> letter)
    {
        var one = new double[ThreadSlices];
        var two = new double[ThreadSlices];
        CpuPerLetter(letter, 2);
        CpuPerLetter(letter, 1);
        for (int i = 0; i < ThreadSlices; i++)
        {
            // Turn about, so that neither always follows the other.
            if (i % 2 == 0)
            {
                one[i] = CpuPerLetter(letter, 1);
                two[i] = CpuPerLetter(letter, 2);
            }
            else
            {
                two[i] = CpuPerLetter(letter, 2);
                one[i] = CpuPerLetter(letter, 1);
            }
        }

        one.Sort();
        two.Sort();
        double single = one[ThreadSlices / 2];
        double pair = two[ThreadSlices / 2];
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {single / pair:0.00} | {single:0} ns | {pair:0} ns |"));
    }

    /// <summary>Nanoseconds of CPU for one letter when so many threads each write a slice of them.</summary>
    private static double CpuPerLetter(Func<ArrayBufferWriter<byte>, object> letter, int threads)
    {
        var all = new Thread[threads];
        for (int i = 0; i < threads; i++)
        {
            all[i] = new Thread(() =>
            {
                var buffer = new ArrayBufferWriter<byte>(8192);
                for (int n = 0; n < LettersPerSlice; n++)
                {
                    GC.KeepAlive(letter(buffer));
                }
            });
        }

        TimeSpan before = Environment.CpuUsage.TotalTime;
        foreach (Thread thread in all)
        {
            thread.Start();
        }

        foreach (Thread thread in all)
        {
            thread.Join();
        }

        return (Environment.CpuUsage.TotalTime - before).TotalNanoseconds / ((double)threads * LettersPerSlice);
    }
}
