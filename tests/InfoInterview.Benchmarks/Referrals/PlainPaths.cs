namespace InfoInterview.Benchmarks.Referrals;

/// <summary>The control: Dijkstra's search forward from the seeker over rows of ties, one label for each person and number of ties, as one writes it by hand.</summary>
public sealed class PlainPaths
{
    private const int Layers = 5;
    private readonly int[] starts;
    private readonly int[] people;
    private readonly double[] costs;
    private readonly double[] least;
    private readonly bool[] isTarget;
    private readonly List<int> touched = [];
    private readonly PriorityQueue<int, double> queue = new();

    public PlainPaths(int peopleCount, List<int> from, List<int> to, List<double> strengths)
    {
        // Of two ties between the same people the stronger wins by itself: its label is never worse.
        starts = new int[peopleCount + 1];
        foreach (int person in from)
        {
            starts[person + 1]++;
        }

        for (int i = 0; i < peopleCount; i++)
        {
            starts[i + 1] += starts[i];
        }

        int[] next = starts[..peopleCount];
        people = new int[from.Count];
        costs = new double[from.Count];
        for (int i = 0; i < from.Count; i++)
        {
            people[next[from[i]]] = to[i];
            costs[next[from[i]]++] = -Math.Log(strengths[i]);
        }

        least = new double[peopleCount * Layers];
        Array.Fill(least, double.PositiveInfinity);
        isTarget = new bool[peopleCount];
    }

    /// <summary>Strength of the best way of at most 4 ties to one of the targets; 0 when there is none.</summary>
    public double Strongest(int from, int[] targets)
    {
        foreach (int target in targets)
        {
            isTarget[target] = true;
        }

        isTarget[from] = false;
        double found = Search(from);
        foreach (int target in targets)
        {
            isTarget[target] = false;
        }

        foreach (int label in touched)
        {
            least[label] = double.PositiveInfinity;
        }

        touched.Clear();
        queue.Clear();
        return found;
    }

    /// <summary>Strengths of the best ways of at most 4 ties, by trying them all in order of cost: each partial way is a label of its own.</summary>
    public double[] Best(int from, int[] targets, int count)
    {
        foreach (int target in targets)
        {
            isTarget[target] = true;
        }

        isTarget[from] = false;
        var ways = new PriorityQueue<int[], double>();
        var found = new List<double>();
        ways.Enqueue([from], 0);
        while (found.Count < count && ways.TryDequeue(out int[]? way, out double cost))
        {
            int person = way[^1];
            if (way.Length > 1 && isTarget[person])
            {
                found.Add(Math.Exp(-cost));
                continue;
            }

            for (int i = starts[person]; way.Length < Layers && i < starts[person + 1]; i++)
            {
                if (!way.Contains(people[i]))
                {
                    ways.Enqueue([.. way, people[i]], cost + costs[i]);
                }
            }
        }

        foreach (int target in targets)
        {
            isTarget[target] = false;
        }

        return [.. found];
    }

    private double Search(int from)
    {
        least[from * Layers] = 0;
        touched.Add(from * Layers);
        queue.Enqueue(from * Layers, 0);
        while (queue.TryDequeue(out int label, out double cost))
        {
            if (cost > least[label])
            {
                continue;
            }

            (int person, int ties) = Math.DivRem(label, Layers);
            if (isTarget[person])
            {
                return Math.Exp(-cost);
            }

            if (ties == Layers - 1)
            {
                continue;
            }

            for (int i = starts[person]; i < starts[person + 1]; i++)
            {
                int next = (people[i] * Layers) + ties + 1;
                double sum = cost + costs[i];
                bool worse = false;
                for (int fewer = people[i] * Layers; fewer <= next; fewer++)
                {
                    worse |= least[fewer] <= sum;
                }

                if (!worse)
                {
                    least[next] = sum;
                    touched.Add(next);
                    queue.Enqueue(next, sum);
                }
            }
        }

        return 0;
    }
}
