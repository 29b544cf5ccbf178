using System.Runtime.CompilerServices;

namespace InfoInterview.Referrals;

/// <summary>A set of people by place, kept and reused from search to search.</summary>
internal sealed class PersonSet
{
    private const int LeastShift = 32 - 8;
    private int[] slots = new int[1 << (32 - LeastShift)];
    private int shift = LeastShift;
    private int count;

    /// <summary>Empties the set and makes room.</summary>
    /// <param name="expected">About how many people will be added.</param>
    public void Clear(int expected)
    {
        shift = LeastShift;
        while (1L << (32 - shift) < expected * 4L)
        {
            shift--;
        }

        count = 0;
        int size = 1 << (32 - shift);
        if (slots.Length < size)
        {
            slots = new int[size];
        }
        else
        {
            Array.Clear(slots, 0, size);
        }
    }

    public void Add(int person)
    {
        unchecked
        {
            int mask = (1 << (32 - shift)) - 1;
            int slot = (int)(((uint)person * 2654435769u) >> shift);
            while (slots[slot] != 0)
            {
                if (slots[slot] == person + 1)
                {
                    return;
                }

                slot = (slot + 1) & mask;
            }

            slots[slot] = person + 1;
            count++;
            System.Diagnostics.Debug.Assert(count < slots.Length, "The set was cleared for fewer people.");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(int person)
    {
        unchecked
        {
            int[] table = slots;
            int slot = (int)(((uint)person * 2654435769u) >> shift);
            int mask = (1 << (32 - shift)) - 1;
            int there = table[slot];
            while (there != 0 && there != person + 1)
            {
                slot = (slot + 1) & mask;
                there = table[slot];
            }

            return there != 0;
        }
    }
}
