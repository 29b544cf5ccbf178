using System.Buffers.Binary;
using InfoInterview.People;

namespace InfoInterview.Testing;

/// <summary>Ids for tests: the same seed and number always give the same id, and two numbers never the same.</summary>
public sealed class SeededIds
{
    private readonly ulong seed;

    /// <summary>A family of ids.</summary>
    /// <param name="seed">Any number; another one gives other ids.</param>
    public SeededIds(ulong seed) => this.seed = seed;

    /// <summary>The id of a person.</summary>
    /// <param name="number">Which person, from 0.</param>
    /// <returns>A version 8 UUID; ids do not sort by number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 0.</exception>
    public PersonId Person(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        Span<byte> bytes = stackalloc byte[16];
        unchecked
        {
            // The number itself stands in the last four bytes, so that no two ids of a seed are equal.
            BinaryPrimitives.WriteUInt64BigEndian(bytes, SeededNumbers.Mixed((seed * 0x9E3779B97F4A7C15) + (ulong)number));
            BinaryPrimitives.WriteUInt32BigEndian(bytes[8..], (uint)SeededNumbers.Mixed(seed));
        }

        BinaryPrimitives.WriteInt32BigEndian(bytes[12..], number);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new PersonId(new Guid(bytes, bigEndian: true));
    }
}
