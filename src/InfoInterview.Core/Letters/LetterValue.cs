using System.Runtime.CompilerServices;

namespace InfoInterview.Letters;

/// <summary>One value of a letter in 24 bytes: nothing is boxed, and a text can be a piece of a longer one. The default is null.</summary>
internal readonly struct LetterValue
{
    private const byte SignBit = 0x80;

    private readonly object? reference;
    private readonly long bits;
    private readonly int extra;
    private readonly byte scale;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private LetterValue(LetterValueKind kind, object? reference, long bits, int extra = 0, byte scale = 0)
    {
        Kind = kind;
        this.reference = reference;
        this.bits = bits;
        this.extra = extra;
        this.scale = scale;
    }

    public LetterValueKind Kind { get; }

    public bool IsNull => Kind == LetterValueKind.Null;

    /// <summary>Null and false are false, everything else is true.</summary>
    public bool IsTruthy => Kind switch { LetterValueKind.Null => false, LetterValueKind.Bool => bits != 0, _ => true };

    public bool AsBool => bits != 0;

    public bool IsWhole => Kind is LetterValueKind.Int or LetterValueKind.Long;

    public long AsLong => bits;

    public double AsDouble => BitConverter.Int64BitsToDouble(bits);

    public decimal AsDecimal => new(unchecked((int)bits), unchecked((int)(bits >> 32)), extra, (scale & SignBit) != 0, (byte)(scale & ~SignBit));

    public DateTime AsDate => new(bits, DateTimeKind.Unspecified);

    public LetterValue[] Items => (LetterValue[])reference!;

    /// <summary>How many items a list has.</summary>
    public int Count => unchecked((int)bits);

    public ReadOnlySpan<LetterValue> AsList => Items.AsSpan(0, Count);

    /// <summary>The array in which an object's fields stand.</summary>
    public LetterValue[] Slots => (LetterValue[])reference!;

    /// <summary>The slot of the object itself; its fields come after it.</summary>
    public int BaseSlot => unchecked((int)bits);

    public int TextLength => unchecked((int)bits);

    /// <summary>The units of a text.</summary>
    public ReadOnlySpan<char> AsText
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => reference is string text ? text.AsSpan(extra, unchecked((int)bits)) : ((char[])reference!).AsSpan(extra, unchecked((int)bits));
    }

    public static LetterValue Null => default;

    public static LetterValue Of(bool value) => new(LetterValueKind.Bool, null, value ? 1 : 0);

    public static LetterValue Of(int value) => new(LetterValueKind.Int, null, value);

    /// <summary>A whole number in the smallest kind that holds it.</summary>
    public static LetterValue Whole(long value) => new(value is >= int.MinValue and <= int.MaxValue ? LetterValueKind.Int : LetterValueKind.Long, null, value);

    /// <summary>A 64-bit number that stays one although it may fit 32 bits.</summary>
    public static LetterValue Long(long value) => new(LetterValueKind.Long, null, value);

    public static LetterValue Of(double value) => new(LetterValueKind.Double, null, BitConverter.DoubleToInt64Bits(value));

    public static LetterValue Of(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        return new(LetterValueKind.Decimal, null, unchecked((long)((ulong)(uint)parts[0] | ((ulong)(uint)parts[1] << 32))), parts[2], unchecked((byte)(((parts[3] >> 16) & 0x7F) | (parts[3] < 0 ? SignBit : 0))));
    }

    public static LetterValue Of(string value) => new(LetterValueKind.Text, value, value.Length);

    public static LetterValue Of(char[] buffer, int start, int length) => new(LetterValueKind.Text, buffer, length, start);

    public static LetterValue Of(DateTime value) => new(LetterValueKind.Date, null, value.Ticks);

    public static LetterValue List(LetterValue[] items, int count) => new(LetterValueKind.List, items, count);

    public static LetterValue Object(LetterValue[] slots, int baseSlot) => new(LetterValueKind.Object, slots, baseSlot);

    /// <summary>A piece of this text, without copying.</summary>
    public LetterValue Slice(int start, int length) => new(LetterValueKind.Text, reference, length, extra + start);
}
