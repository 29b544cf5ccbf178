using System.Diagnostics;
using System.Globalization;
using InfoInterview.People;
using InfoInterview.Referrals;
using InfoInterview.Testing;
using NodaTime;

namespace InfoInterview.Benchmarks.Referrals;

/// <summary>Goals 9 to 12 of the performance page: the strongest path, the ten best, building and memory.</summary>
public static class PathBenchmarks
{
    // At least 300, as the goals say.
    private const int Queries = 400;

    public static void Run(TextWriter to) => Measure(to, 100_000, "goal 9", best: true);

    /// <summary>Ten times as large; takes some minutes and 2 GB.</summary>
    public static void RunMillion(TextWriter to) => Measure(to, 1_000_000, "goal 10", best: false);

    private static void Measure(TextWriter to, int people, string goal, bool best)
    {
        var from = new List<int>();
        var known = new List<int>();
        var strengths = new List<double>();
        SampleNetwork network = SampleNetworks.Communities(people, 1, (_, _, _) => { }, (a, b, s) =>
        {
            from.Add(a);
            known.Add(b);
            strengths.Add(s);
        });
        ReferralGraph graph = Build(to, network, from, known, strengths);
        var plain = new PlainPaths(people, from, known, strengths);
        (int From, int[] Targets, ReferralQuery One, ReferralQuery Ten)[] queries = [.. Ask(network)];

        var ids = new PersonId[40];
        var found = new double[10];
        int reached = 0;
        foreach ((int seeker, int[] targets, ReferralQuery one, _) in queries)
        {
            double expected = plain.Strongest(seeker, targets);
            double given = graph.FindIds(one, ids, found) == 0 ? 0 : found[0];
            if (Math.Abs(given - expected) > expected * 4 * 0.00013)
            {
                throw new InvalidOperationException($"The graph finds {given}, the control {expected}.");
            }

            reached += given > 0 ? 1 : 0;
        }

        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Queries} queries, {reached} with a path; all strengths equal the control's.\n"));
        IReadOnlyList<RatioRow> rows = new Ratio(string.Create(CultureInfo.InvariantCulture, $"Strongest path, at most 4 ties, {graph} ({goal})"))
            .Add("plain Dijkstra over rows", () => queries.Sum(q => plain.Strongest(q.From, q.Targets)), Queries)
            .Add("ReferralGraph.FindIds", () => Sum(graph, queries, ids, found), Queries)
            .Print(to);
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows[0].Nanoseconds / rows[1].Nanoseconds:0.0}x the control.\n"));
        Percentiles(to, "plain", [.. queries.Take(best ? Queries : 40).Select(q => (Func<double>)(() => plain.Strongest(q.From, q.Targets)))]);
        Percentiles(to, "FindIds", [.. queries.Select(q => (Func<double>)(() => graph.FindIds(q.One, ids, found)))]);
        Percentiles(to, "FindIds, ten best", [.. queries.Select(q => (Func<double>)(() => graph.FindIds(q.Ten, ids, found)))]);
        if (best)
        {
            Ten(to, graph, plain, queries, ids, found);
        }
    }

    private static ReferralGraph Build(TextWriter to, SampleNetwork network, List<int> from, List<int> known, List<double> strengths)
    {
        var times = new List<double>();
        ReferralGraph? graph = null;
        for (int run = 0; run < 3; run++)
        {
            graph = null;
            GC.Collect();
            var builder = new ReferralGraphBuilder(Instant.FromUtc(2026, 3, 2, 9, 0));
            var names = Enumerable.Range(0, network.OrganizationCount).Select(SampleNetwork.NameOf).ToArray();
            TimeSpan before = Environment.CpuUsage.TotalTime;
            for (int i = 0; i < network.PeopleCount; i++)
            {
                builder.AddPerson(network.Person(i), names[network.OrganizationOf(i)]);
            }

            TimeSpan people = Environment.CpuUsage.TotalTime;
            for (int i = 0; i < from.Count; i++)
            {
                builder.AddTie(from[i], known[i], strengths[i]);
            }

            graph = builder.Build();
            TimeSpan done = Environment.CpuUsage.TotalTime;
            times.Add((done - people).TotalSeconds);
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"build {graph}: people {(people - before).TotalSeconds:0.00} s, ties and sorting {(done - people).TotalSeconds:0.00} s CPU"));
        }

        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{graph!.Bytes / (double)graph.TieCount:0.0} bytes for a tie, ids and workplaces of people shared out among them\n"));
        return graph;
    }

    private static IEnumerable<(int From, int[] Targets, ReferralQuery One, ReferralQuery Ten)> Ask(SampleNetwork network)
    {
        var members = Enumerable.Range(0, network.PeopleCount).ToLookup(network.OrganizationOf);
        var random = new Random(7);
        for (int i = 0; i < Queries;)
        {
            int organization = random.Next(network.OrganizationCount);
            int seeker = random.Next(network.PeopleCount);
            if (network.SizeOf(organization) < 5)
            {
                continue;
            }

            ReferralTarget target = ReferralTarget.At(SampleNetwork.NameOf(organization));
            PersonId id = network.Person(seeker);
            yield return (seeker, [.. members[organization]], new ReferralQuery(id, target), new ReferralQuery(id, target, count: 10));
            i++;
        }
    }

    private static object Sum(ReferralGraph graph, (int From, int[] Targets, ReferralQuery One, ReferralQuery Ten)[] queries, PersonId[] ids, double[] found)
    {
        foreach ((int From, int[] Targets, ReferralQuery One, ReferralQuery Ten) query in queries)
        {
            graph.FindIds(query.One, ids, found);
        }

        return found;
    }

    private static void Ten(TextWriter to, ReferralGraph graph, PlainPaths plain, (int From, int[] Targets, ReferralQuery One, ReferralQuery Ten)[] queries, PersonId[] ids, double[] found)
    {
        var few = queries.Take(20).ToArray();
        foreach ((int seeker, int[] targets, _, ReferralQuery ten) in few)
        {
            double[] expected = plain.Best(seeker, targets, 10);
            int count = graph.FindIds(ten, ids, found);
            if (count != expected.Length || found.Take(count).Zip(expected).Any(p => Math.Abs(p.First - p.Second) > p.Second * 4 * 0.00013))
            {
                throw new InvalidOperationException("The ten best of the graph differ from the control's.");
            }
        }

        IReadOnlyList<RatioRow> rows = new Ratio("Ten best paths (goal 11), on the first 20 queries") { Slices = 7 }
            .Add("plain enumeration in order of cost", () => few.Sum(q => plain.Best(q.From, q.Targets, 10).Length), few.Length)
            .Add("ReferralGraph.FindIds, ten", () => few.Sum(q => graph.FindIds(q.Ten, ids, found)), few.Length)
            .Add("ReferralGraph.FindIds, one", () => few.Sum(q => graph.FindIds(q.One, ids, found)), few.Length)
            .Print(to);
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ten: {rows[0].Nanoseconds / rows[1].Nanoseconds:0}x the enumeration, {rows[1].Nanoseconds / rows[2].Nanoseconds:0.0}x the cost of one.\n"));
    }

    // Wall time of each query, the median of five rounds through all of them: an interruption by the machine is not taken for a slow query,
    // and no query finds its own data in the cache from the moment before.
    private static void Percentiles(TextWriter to, string name, Func<double>[] queries)
    {
        const int Rounds = 5;
        var runs = new double[queries.Length, Rounds];
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < queries.Length; i++)
            {
                long start = Stopwatch.GetTimestamp();
                queries[i]();
                runs[i, round] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }
        }

        double[] times = [.. Enumerable.Range(0, queries.Length).Select(i => Enumerable.Range(0, Rounds).Select(r => runs[i, r]).Order().ElementAt(Rounds / 2))];
        Array.Sort(times);
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: median {times[times.Length / 2]:0.0} us, p90 {times[times.Length * 9 / 10]:0.0} us, p99 {times[times.Length * 99 / 100]:0.0} us, slowest {times[^1]:0.0} us\n"));
    }
}
