namespace InfoInterview.Testing;

/// <summary>SplitMix64: the same numbers from the same seed on every machine and every version of the runtime.</summary>
internal sealed class SeededNumbers(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        unchecked
        {
            return Mixed(state += 0x9E3779B97F4A7C15);
        }
    }

    /// <summary>A whole number from 0 to one below the bound.</summary>
    public int Below(int bound)
    {
        unchecked
        {
            return (int)(((Next() >> 32) * (ulong)bound) >> 32);
        }
    }

    /// <summary>A number from 0 up to 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    public static ulong Mixed(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
