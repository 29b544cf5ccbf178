using FsCheck;
using FsCheck.Fluent;
using InfoInterview.People;
using InfoInterview.Testing;

namespace InfoInterview.Referrals;

/// <summary>A random network small enough to try every path; few different strengths, so that ties in rank are common.</summary>
internal sealed record SmallNetwork(int People, ValueList<(int From, int To, double Strength)> Ties, ValueList<int> Workers, int MaxTies, int Count)
{
    private static readonly SeededIds Ids = new(7);
    private static readonly double[] Strengths = [1, 0.9, 0.5, 0.5, 0.25, 0.1, 0.02, 0.37, 0.71];

    /// <summary>People in order of id, so that number and place agree.</summary>
    public static IReadOnlyList<PersonId> InOrder { get; } = [.. Enumerable.Range(0, 12).Select(Ids.Person).Order()];

    public static Gen<SmallNetwork> Any { get; } =
        from people in Gen.Choose(2, 12)
        from tieCount in Gen.Choose(0, people * 4)
        from ties in (from a in Gen.Choose(0, people - 1)
                      from step in Gen.Choose(1, people - 1)
                      from s in Gen.Choose(0, Strengths.Length - 1)
                      select (a, (a + step) % people, Strengths[s])).ListOf(tieCount)
        from workers in Gen.Choose(0, people - 1).ListOf(3)
        from maxTies in Gen.Choose(1, 6)
        from count in Gen.Elements(1, 1, 2, 3, 10)
        select new SmallNetwork(people, [.. ties], [.. workers.Distinct()], maxTies, count);

    public ReferralQuery Query => new(InOrder[0], ReferralTarget.At("Acme"), MaxTies, Count);

    public ReferralGraph Graph() => Builder().Build();

    public ReferralGraphBuilder Builder()
    {
        var builder = new ReferralGraphBuilder(Instant.FromUtc(2026, 3, 2, 9, 0));
        for (int i = 0; i < People; i++)
        {
            builder.AddPerson(InOrder[i], Workers.Contains(i) ? "Acme" : null);
        }

        foreach ((int from, int to, double strength) in Ties)
        {
            builder.AddTie(from, to, strength);
        }

        return builder;
    }

    /// <summary>The answers as rows of numbers, each with its cost.</summary>
    public IReadOnlyList<string> Find(ReferralGraph graph)
    {
        var ids = new PersonId[MaxTies * Count];
        var strengths = new double[Count];
        int found = graph.FindIds(Query, ids, strengths);
        return [.. Enumerable.Range(0, found).Select(i => Row((int)Math.Round(-Math.Log(strengths[i]) * TieCost.StepsPerNat), ids.AsSpan(i * MaxTies, MaxTies).ToArray().Where(p => !p.IsNobody).Select(p => InOrder.ToList().IndexOf(p))))];
    }

    /// <summary>The same by trying every path.</summary>
    public IReadOnlyList<string> TryAll()
    {
        var best = new Dictionary<(int, int), int>();
        foreach ((int from, int to, double strength) in Ties)
        {
            int cost = TieCost.FromStrength(strength);
            best[(from, to)] = Math.Min(cost, best.GetValueOrDefault((from, to), int.MaxValue));
        }

        var all = new List<(int Cost, int[] Way)>();
        Walk([0], 0);
        return [.. all.OrderBy(p => p.Cost).ThenBy(p => p.Way.Length).ThenBy(p => string.Join(' ', p.Way.Select(w => w.ToString("D3")))).Take(Count).Select(p => Row(p.Cost, p.Way.Skip(1)))];

        void Walk(int[] way, int cost)
        {
            if (way.Length > 1 && Workers.Contains(way[^1]))
            {
                all.Add((cost, way));
                return;
            }

            if (way.Length <= MaxTies)
            {
                foreach (((int from, int to), int more) in best)
                {
                    if (from == way[^1] && !way.Contains(to))
                    {
                        Walk([.. way, to], cost + more);
                    }
                }
            }
        }
    }

    private static string Row(int cost, IEnumerable<int> way) => $"{cost}: {string.Join(' ', way)}";
}
