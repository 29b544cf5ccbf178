using System.Runtime.CompilerServices;

namespace InfoInterview.Referrals;

/// <summary>How far the search has come from one end: the partial paths by number of ties, and a table of the longest ones by the person where they stop.</summary>
/// <remarks>Grows to what a search needs and is kept for the next one, so that a search allocates nothing once the arrays are large enough.</remarks>
internal sealed class Frontier
{
    private const int LeastShift = 32 - 10;
    private const int LeastSlots = 1 << (32 - LeastShift);
    private int[] people = new int[LeastSlots];
    private int[] costs = new int[LeastSlots];
    private int[] parents = new int[LeastSlots];
    private int[] others = new int[LeastSlots];
    private int[] slots = new int[LeastSlots];
    private ulong[] order = new ulong[LeastSlots];
    private int shift = LeastShift;
    private int top;
    private int count;

    /// <summary>Ties in the longest partial paths.</summary>
    public int Depth { get; private set; }

    /// <summary>The least cost among the longest partial paths.</summary>
    public int Least { get; private set; }

    /// <summary>How many of the longest partial paths there are.</summary>
    public int TopCount => count - top;

    public int PersonOf(int path) => people[path];

    public int CostOf(int path) => costs[path];

    /// <summary>The partial path that is one tie shorter, or -1.</summary>
    public int ParentOf(int path) => parents[path];

    /// <summary>Another of the longest partial paths that stops at the same person, or -1.</summary>
    public int OtherOf(int path) => others[path];

    public void Clear()
    {
        count = 0;
        Depth = -1;
        Deepen();
    }

    /// <summary>Starts the partial paths with one tie more; those so far stay as their parents.</summary>
    public void Deepen()
    {
        top = count;
        Depth++;
        Least = int.MaxValue;
        shift = LeastShift;
        Array.Clear(slots, 0, LeastSlots);
    }

    /// <summary>The longest partial paths, the strongest first: cost in the upper half, path in the lower.</summary>
    public ReadOnlySpan<ulong> SortedTop()
    {
        int n = TopCount;
        if (order.Length < n)
        {
            order = new ulong[people.Length];
        }

        for (int i = 0; i < n; i++)
        {
            order[i] = ((ulong)(uint)costs[top + i] << 32) | (uint)(top + i);
        }

        Span<ulong> sorted = order.AsSpan(0, n);
        sorted.Sort();
        return sorted;
    }

    /// <summary>The first of the longest partial paths that stop at a person, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(int person)
    {
        unchecked
        {
            int[] table = slots;
            int slot = (int)(((uint)person * 2654435769u) >> shift);
            int path = table[slot];
            return path == 0 ? -1 : Find(person, slot, path);
        }
    }

    /// <summary>Adds a partial path, keeping those to the same person beside it.</summary>
    public void Add(int person, int cost, int parent)
    {
        int slot = SlotOf(person);
        int path = Append(person, cost, parent);
        others[path] = slots[slot] - 1;
        slots[slot] = path + 1;
        Widen();
    }

    /// <summary>Adds a partial path unless one to the same person is better; of two of one cost the caller says which.</summary>
    /// <param name="person">Where it stops.</param>
    /// <param name="cost">Its cost.</param>
    /// <param name="parent">The partial path before it.</param>
    /// <param name="forward">Whether partial paths start at the seeker: then the whole way decides between equals, else the next person.</param>
    public void AddBest(int person, int cost, int parent, bool forward)
    {
        int slot = SlotOf(person);
        int path = slots[slot] - 1;
        if (path < 0)
        {
            path = Append(person, cost, parent);
            others[path] = -1;
            slots[slot] = path + 1;
            Widen();
        }
        else if (cost < costs[path] || (cost == costs[path] && Precedes(parent, parents[path], forward)))
        {
            costs[path] = cost;
            parents[path] = parent;
            Least = Math.Min(Least, cost);
        }
    }

    // Both have the same number of ties. Forward the first person that differs decides, counted from the seeker; backward each
    // person has one best way on, so the next person decides.
    private bool Precedes(int one, int other, bool forward)
    {
        bool smaller = people[one] < people[other];
        if (!forward)
        {
            return smaller;
        }

        bool precedes = false;
        while (one != other && one >= 0)
        {
            if (people[one] != people[other])
            {
                precedes = people[one] < people[other];
            }

            one = parents[one];
            other = parents[other];
        }

        return precedes;
    }

    private int Append(int person, int cost, int parent)
    {
        if (count == people.Length)
        {
            int size = count * 2;
            Array.Resize(ref people, size);
            Array.Resize(ref costs, size);
            Array.Resize(ref parents, size);
            Array.Resize(ref others, size);
        }

        people[count] = person;
        costs[count] = cost;
        parents[count] = parent;
        Least = Math.Min(Least, cost);
        return count++;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Find(int person, int slot, int path)
    {
        int mask = (1 << (32 - shift)) - 1;
        while (path != 0)
        {
            if (people[path - 1] == person)
            {
                return path - 1;
            }

            slot = (slot + 1) & mask;
            path = slots[slot];
        }

        return -1;
    }

    private int SlotOf(int person)
    {
        unchecked
        {
            int mask = (1 << (32 - shift)) - 1;
            int slot = (int)(((uint)person * 2654435769u) >> shift);
            while (slots[slot] != 0 && people[slots[slot] - 1] != person)
            {
                slot = (slot + 1) & mask;
            }

            return slot;
        }
    }

    // At most a quarter of the table is used, so that looking for somebody who is not in it mostly ends at the first slot.
    private void Widen()
    {
        if (TopCount * 4 <= 1 << (32 - shift))
        {
            return;
        }

        shift -= 2;
        int size = 1 << (32 - shift);
        if (slots.Length < size)
        {
            slots = new int[size];
        }
        else
        {
            Array.Clear(slots, 0, size);
        }

        for (int path = top; path < count; path++)
        {
            // Paths to one person hang together; the last one added heads them, as before.
            slots[SlotOf(people[path])] = path + 1;
        }
    }
}
