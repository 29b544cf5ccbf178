namespace InfoInterview.Referrals;

/// <summary>Ties in one direction, in compressed rows: those of person i stand from Starts[i] to Starts[i + 1], the strongest first.</summary>
internal sealed class SortedTies(int[] starts, int[] people, ushort[] costs)
{
    public readonly int[] Starts = starts;
    public readonly int[] People = people;
    public readonly ushort[] Costs = costs;

    public int Count => People.Length;

    public int PeopleCount => Starts.Length - 1;

    public long Bytes => (4L * Starts.Length) + (4L * People.Length) + (2L * Costs.Length);

    /// <summary>Sorts ties into rows; of two ties between the same people the stronger one stays.</summary>
    public static SortedTies Of(int peopleCount, ReadOnlySpan<int> from, ReadOnlySpan<int> to, ReadOnlySpan<ushort> costs)
    {
        int[] starts = RowStarts(peopleCount, from);
        var keys = new ulong[from.Length];
        int[] next = starts.AsSpan(0, peopleCount).ToArray();
        unchecked
        {
            for (int i = 0; i < from.Length; i++)
            {
                keys[next[from[i]]++] = ((ulong)costs[i] << 32) | (uint)to[i];
            }
        }

        return Sorted(peopleCount, starts, keys);
    }

    /// <summary>The same ties seen from the other end.</summary>
    public SortedTies Reversed()
    {
        int peopleCount = PeopleCount;
        int[] starts = RowStarts(peopleCount, People);
        int[] next = starts.AsSpan(0, peopleCount).ToArray();
        var keys = new ulong[People.Length];
        unchecked
        {
            for (int person = 0; person < peopleCount; person++)
            {
                for (int i = Starts[person]; i < Starts[person + 1]; i++)
                {
                    keys[next[People[i]]++] = ((ulong)Costs[i] << 32) | (uint)person;
                }
            }
        }

        return Sorted(peopleCount, starts, keys);
    }

    /// <summary>The place of a tie, or -1 when there is none.</summary>
    public int Find(int from, int to)
    {
        int place = People.AsSpan(Starts[from], Starts[from + 1] - Starts[from]).IndexOf(to);
        return place < 0 ? -1 : Starts[from] + place;
    }

    private static int[] RowStarts(int peopleCount, ReadOnlySpan<int> row)
    {
        var starts = new int[peopleCount + 1];
        unchecked
        {
            foreach (int person in row)
            {
                starts[person + 1]++;
            }

            for (int i = 0; i < peopleCount; i++)
            {
                starts[i + 1] += starts[i];
            }
        }

        return starts;
    }

    private static SortedTies Sorted(int peopleCount, int[] starts, ulong[] keys)
    {
        // seen[p] is the row, counted from 1, in which p was met last: a second tie to the same person is the weaker one and goes.
        var seen = new int[peopleCount];
        int kept = 0;
        unchecked
        {
            for (int person = 0; person < peopleCount; person++)
            {
                Span<ulong> row = keys.AsSpan(starts[person], starts[person + 1] - starts[person]);
                Sort(row);
                starts[person] = kept;
                foreach (ulong key in row)
                {
                    int other = (int)(uint)key;
                    if (seen[other] != person + 1)
                    {
                        seen[other] = person + 1;
                        keys[kept++] = key;
                    }
                }
            }
        }

        starts[peopleCount] = kept;
        var people = new int[kept];
        var costs = new ushort[kept];
        unchecked
        {
            for (int i = 0; i < kept; i++)
            {
                people[i] = (int)(uint)keys[i];
                costs[i] = (ushort)(keys[i] >> 32);
            }
        }

        return new SortedTies(starts, people, costs);
    }

    // Most rows are short; for these the general sort costs more to call than to run.
    private static void Sort(Span<ulong> row)
    {
        if (row.Length > 24)
        {
            row.Sort();
            return;
        }

        for (int i = 1; i < row.Length; i++)
        {
            ulong key = row[i];
            int place = i;
            while (place > 0 && row[place - 1] > key)
            {
                row[place] = row[place - 1];
                place--;
            }

            row[place] = key;
        }
    }
}
