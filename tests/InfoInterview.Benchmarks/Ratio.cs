using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace InfoInterview.Benchmarks;

/// <summary>Compares contenders on the same work in one process: alternating slices, CPU time, medians, as ratios to the first contender (the control).</summary>
public sealed class Ratio
{
    private readonly List<Contender> contenders = [];
    private readonly string title;
    private Func<object, string>? compared;

    public Ratio(string title) => this.title = title;

    /// <summary>How many slices each contender gets; the goals of performance.md ask for at least 6.</summary>
    public int Slices { get; init; } = 9;

    /// <summary>About how much CPU time one slice takes.</summary>
    public TimeSpan Slice { get; init; } = TimeSpan.FromMilliseconds(120);

    /// <summary>Adds a contender; the first one added is the control.</summary>
    /// <param name="name">What the table calls it.</param>
    /// <param name="work">One operation. What it returns keeps the work from being optimized away and is compared when asked for.</param>
    /// <param name="operations">How many units of work one call does, for example events in a feed.</param>
    public Ratio Add(string name, Func<object> work, int operations = 1)
    {
        contenders.Add(new Contender(name, work, operations));
        return this;
    }

    /// <summary>Checks before timing that every contender does the same work.</summary>
    /// <param name="output">What a contender's result stands for, for example the text of its bytes.</param>
    public Ratio SameOutput(Func<object, string> output)
    {
        compared = output;
        return this;
    }

    /// <summary>Runs all contenders in alternating slices.</summary>
    /// <returns>One row per contender, in the order in which they were added.</returns>
    /// <exception cref="InvalidOperationException">Two contenders give different output.</exception>
    public IReadOnlyList<RatioRow> Run()
    {
        if (compared is not null)
        {
            string wanted = compared(contenders[0].Work());
            foreach (Contender contender in contenders.Skip(1))
            {
                string given = compared(contender.Work());
                if (!string.Equals(given, wanted, StringComparison.Ordinal))
                {
                    int at = wanted.Zip(given).TakeWhile(p => p.First == p.Second).Count();
                    throw new InvalidOperationException($"{title}: {contender.Name} gives other output than {contenders[0].Name} from character {at} on:\n{Piece(wanted, at)}\n{Piece(given, at)}");
                }
            }
        }

        foreach (Contender contender in contenders)
        {
            contender.WarmUp(Slice);
        }

        for (int slice = 0; slice < Slices; slice++)
        {
            // Every other round runs backwards, so that no contender always follows the same neighbor.
            foreach (Contender contender in slice % 2 == 0 ? contenders : Enumerable.Reverse(contenders))
            {
                contender.Measure();
            }
        }

        double control = contenders[0].Median;
        return [.. contenders.Select(c => new RatioRow(c.Name, c.Median / control, c.Median, c.Times.Min(), c.Times.Max(), c.BytesPerOperation))];
    }

    /// <summary>Runs and writes the table.</summary>
    public IReadOnlyList<RatioRow> Print(TextWriter to)
    {
        IReadOnlyList<RatioRow> rows = Run();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"### {title}\n\n| Contender | Ratio to the control | CPU time per operation (slowest to fastest slice) | Allocated per operation |\n|---|---|---|---|\n");
        foreach (RatioRow row in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {row.Name} | {row.ToControl:0.00} | {Time(row.Nanoseconds)} ({Time(row.Slowest)} to {Time(row.Fastest)}) | {row.Bytes:N0} B |\n");
        }

        to.WriteLine(text.ToString());
        return rows;
    }

    private static string Piece(string text, int at) => text[Math.Max(0, at - 20)..Math.Min(text.Length, at + 60)];

    private static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:0} ns"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1_000:0.00} us"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1_000_000:0.00} ms"),
    };

    private sealed class Contender(string name, Func<object> work, int operations)
    {
        private int calls = 1;

        public string Name { get; } = name;

        public Func<object> Work { get; } = work;

        public List<double> Times { get; } = [];

        public double BytesPerOperation { get; private set; }

        public double Median
        {
            get
            {
                double[] sorted = [.. Times.Order()];
                return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
            }
        }

        public void WarmUp(TimeSpan slice)
        {
            // Long enough for the tiered compiler to settle, then the number of calls that fills a slice.
            long until = Stopwatch.GetTimestamp() + (Stopwatch.Frequency / 2);
            int done = 0;
            while (Stopwatch.GetTimestamp() < until || done < 3)
            {
                GC.KeepAlive(Work());
                done++;
            }

            TimeSpan before = Cpu();
            int count = Math.Max(1, done / 4);
            for (int i = 0; i < count; i++)
            {
                GC.KeepAlive(Work());
            }

            double perCall = Math.Max(1e-9, (Cpu() - before).TotalSeconds / count);
            calls = Math.Max(1, (int)Math.Min(50_000_000, slice.TotalSeconds / perCall));
        }

        public void Measure()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            long bytes = GC.GetAllocatedBytesForCurrentThread();
            TimeSpan before = Cpu();
            for (int i = 0; i < calls; i++)
            {
                GC.KeepAlive(Work());
            }

            TimeSpan used = Cpu() - before;
            double done = (double)calls * operations;
            BytesPerOperation = (GC.GetAllocatedBytesForCurrentThread() - bytes) / done;
            Times.Add(used.TotalNanoseconds / done);
        }

        // The whole process, so that the work of the collector's threads counts too.
        private static TimeSpan Cpu() => Environment.CpuUsage.TotalTime;
    }
}
