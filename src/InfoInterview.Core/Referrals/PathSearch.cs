namespace InfoInterview.Referrals;

/// <summary>The exact search: the paths of least cost from one person to any of several, over at most so many ties.</summary>
/// <remarks>
/// Partial paths grow from both ends, a tie at a time, the smaller side first. Each new one is looked up among the longest of the other side, so
/// every path is met at exactly one place when both sides together have its length. A person's ties are sorted, so a row is left as soon as its
/// cost plus the least cost of the other side exceeds the worst path kept; the last step of all only looks up and keeps nothing.
/// For one path each person needs only the best partial path of each length: the best of all is then free of circles, because without the circle
/// it would have fewer ties at no greater cost. For several paths all partial paths without circles are kept.
/// Between paths of one cost the one with fewer ties is better, then the one whose people, in order from the seeker, come first by id.
/// </remarks>
internal sealed class PathSearch
{
    public const int MostTies = 6;
    public const int MostPaths = 1000;

    // Costs of real paths stay far below: at most 6 ties of 65,535.
    private const int Unbounded = int.MaxValue / 4;

    [ThreadStatic]
    private static PathSearch? ofThread;

    private readonly Frontier ahead = new();
    private readonly Frontier back = new();
    private readonly PersonSet closed = new();
    private readonly int[] candidate = new int[MostTies];
    private int[] foundPeople = new int[MostTies];
    private int[] foundCosts = new int[1];
    private int[] foundTies = new int[1];
    private readonly int[] only = new int[1];
    private int wanted;
    private int bound;

    /// <summary>The search of the running thread, with what earlier searches have allocated.</summary>
    public static PathSearch OfThread => ofThread ??= new PathSearch();

    /// <summary>How many paths the last search found.</summary>
    public int Found { get; private set; }

    public int CostOf(int path) => foundCosts[path];

    /// <summary>The people of a found path after the seeker.</summary>
    public ReadOnlySpan<int> PeopleOf(int path) => foundPeople.AsSpan(path * MostTies, foundTies[path]);

    /// <summary>A list of one person, valid until the next call on this thread.</summary>
    public ReadOnlySpan<int> Only(int person)
    {
        only[0] = person;
        return only;
    }

    /// <summary>Searches.</summary>
    /// <param name="outward">Ties by who knows.</param>
    /// <param name="inward">The same ties by who is known.</param>
    /// <param name="from">Where all paths start; no path comes back to it.</param>
    /// <param name="targets">Where paths end; a path ends at the first of them that it meets.</param>
    /// <param name="resting">Who may not stand inside a path.</param>
    /// <param name="mostTies">From 1 to <see cref="MostTies"/>.</param>
    /// <param name="count">How many paths, from 1 to <see cref="MostPaths"/>.</param>
    public void Run(SortedTies outward, SortedTies inward, int from, ReadOnlySpan<int> targets, ReadOnlySpan<int> resting, int mostTies, int count)
    {
        Start(from, targets, resting, count);
        for (int ties = 1; ties <= mostTies; ties++)
        {
            // Every path not met yet has more ties than the two sides together, so it costs at least what both have spent.
            if (ahead.TopCount == 0 || back.TopCount == 0 || ahead.Least + back.Least > bound)
            {
                break;
            }

            if (ahead.TopCount <= back.TopCount)
            {
                Extend(outward, ahead, back, forward: true, keep: ties < mostTies);
            }
            else
            {
                Extend(inward, back, ahead, forward: false, keep: ties < mostTies);
            }
        }
    }

    private void Start(int from, ReadOnlySpan<int> targets, ReadOnlySpan<int> resting, int count)
    {
        wanted = count;
        Found = 0;
        bound = Unbounded;
        if (foundCosts.Length < count)
        {
            foundCosts = new int[count];
            foundTies = new int[count];
            foundPeople = new int[count * MostTies];
        }

        closed.Clear(targets.Length + resting.Length + 1);
        closed.Add(from);
        ahead.Clear();
        ahead.Add(from, 0, -1);
        back.Clear();
        foreach (int target in targets)
        {
            if (target != from)
            {
                closed.Add(target);
                back.AddBest(target, 0, -1, forward: false);
            }
        }

        foreach (int person in resting)
        {
            closed.Add(person);
        }
    }

    private void Extend(SortedTies ties, Frontier side, Frontier other, bool forward, bool keep)
    {
        unchecked
        {
            int[] starts = ties.Starts;
            int rest = other.Least;
            ReadOnlySpan<ulong> paths = side.SortedTop();
            side.Deepen();
            foreach (ulong key in paths)
            {
                int spent = (int)(key >> 32);
                int path = (int)(uint)key;
                if (spent + rest > bound)
                {
                    break;
                }

                int person = side.PersonOf(path);
                int start = starts[person];
                int length = starts[person + 1] - start;
                ReadOnlySpan<int> people = ties.People.AsSpan(start, length);
                ReadOnlySpan<ushort> costs = ties.Costs.AsSpan(start, length);
                int left = bound - spent - rest;
                for (int i = 0; i < people.Length && i < costs.Length; i++)
                {
                    int cost = costs[i];
                    if (cost > left)
                    {
                        break;
                    }

                    int next = people[i];
                    int match = other.Find(next);
                    if (match >= 0)
                    {
                        Meet(side, path, spent + cost, other, match, forward);
                        left = bound - spent - rest;
                    }

                    if (keep && !closed.Contains(next))
                    {
                        Keep(side, next, spent + cost, path, forward);
                    }
                }
            }
        }
    }

    private void Keep(Frontier side, int person, int cost, int path, bool forward)
    {
        if (wanted == 1)
        {
            side.AddBest(person, cost, path, forward);
            return;
        }

        for (int before = path; before >= 0; before = side.ParentOf(before))
        {
            if (side.PersonOf(before) == person)
            {
                return;
            }
        }

        side.Add(person, cost, path);
    }

    // The new partial path `path` plus one tie stops where `match` of the other side stops.
    private void Meet(Frontier side, int path, int spent, Frontier other, int match, bool forward)
    {
        for (; match >= 0; match = other.OtherOf(match))
        {
            int cost = spent + other.CostOf(match);
            if (cost > bound)
            {
                continue;
            }

            int ties = forward ? Gather(path, match) : Gather(match, path);
            if (ties > 0)
            {
                Insert(cost, ties);
            }
        }
    }

    /// <summary>Puts the people of both halves into one row, the seeker left out.</summary>
    /// <returns>The number of ties; 0 when somebody would stand in the path twice.</returns>
    private int Gather(int first, int second)
    {
        int ties = 0;
        for (int path = first; ahead.ParentOf(path) >= 0; path = ahead.ParentOf(path))
        {
            candidate[ties++] = ahead.PersonOf(path);
        }

        candidate.AsSpan(0, ties).Reverse();
        int half = ties;
        for (int path = second; path >= 0; path = back.ParentOf(path))
        {
            int person = back.PersonOf(path);
            if (candidate.AsSpan(0, half).Contains(person))
            {
                return 0;
            }

            candidate[ties++] = person;
        }

        return ties;
    }

    private void Insert(int cost, int ties)
    {
        int place = Found;
        while (place > 0 && Compare(cost, ties, place - 1) < 0)
        {
            place--;
        }

        if (place == wanted)
        {
            return;
        }

        int last = Math.Min(Found, wanted - 1);
        for (int i = last; i > place; i--)
        {
            foundCosts[i] = foundCosts[i - 1];
            foundTies[i] = foundTies[i - 1];
            foundPeople.AsSpan((i - 1) * MostTies, MostTies).CopyTo(foundPeople.AsSpan(i * MostTies));
        }

        foundCosts[place] = cost;
        foundTies[place] = ties;
        candidate.AsSpan(0, ties).CopyTo(foundPeople.AsSpan(place * MostTies));
        Found = Math.Min(Found + 1, wanted);
        if (Found == wanted)
        {
            bound = foundCosts[wanted - 1];
        }
    }

    private int Compare(int cost, int ties, int place)
    {
        int order = cost.CompareTo(foundCosts[place]);
        if (order == 0)
        {
            order = ties.CompareTo(foundTies[place]);
        }

        return order != 0 ? order : candidate.AsSpan(0, ties).SequenceCompareTo(PeopleOf(place));
    }
}
