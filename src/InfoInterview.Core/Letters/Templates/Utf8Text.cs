using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace InfoInterview.Letters.Templates;

/// <summary>UTF-16 to UTF-8 for the texts of letters: most are short and ASCII, and go eight or four units at a time.</summary>
internal static class Utf8Text
{
    private const ulong NotAscii = 0xFF80_FF80_FF80_FF80;

    /// <summary>Writes a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="to">At least three bytes for each unit.</param>
    /// <returns>How many bytes were written.</returns>
    /// <exception cref="RenderStop">The text holds half a surrogate pair.</exception>
    public static int Write(ReadOnlySpan<char> text, Span<byte> to)
    {
        int length = text.Length;
        int done = 0;
        if (length >= 8)
        {
            for (; done <= length - 8; done = unchecked(done + 8))
            {
                if (!TryEight(text[done..], to[done..]))
                {
                    return done + WriteAny(text[done..], to[done..]);
                }
            }

            // The rest together with some that are written already.
            return done == length || TryEight(text[^8..], to[(length - 8)..]) ? length : done + WriteAny(text[done..], to[done..]);
        }

        if (length >= 4)
        {
            return TryFour(text, to) && TryFour(text[^4..], to[(length - 4)..]) ? length : WriteAny(text, to);
        }

        for (; done < length; done = unchecked(done + 1))
        {
            if (text[done] > '\u007F')
            {
                return WriteAny(text, to);
            }

            to[done] = unchecked((byte)text[done]);
        }

        return length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryEight(ReadOnlySpan<char> text, Span<byte> to)
    {
        Vector128<short> eight = MemoryMarshal.Read<Vector128<short>>(MemoryMarshal.AsBytes(text));
        if ((eight.AsUInt64() & Vector128.Create(NotAscii)) != Vector128<ulong>.Zero)
        {
            return false;
        }

        MemoryMarshal.Write(to, Vector128.NarrowWithSaturation(eight, eight).AsUInt64().ToScalar());
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryFour(ReadOnlySpan<char> text, Span<byte> to)
    {
        ulong four = MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text));
        if ((four & NotAscii) != 0)
        {
            return false;
        }

        Vector128<short> units = Vector128.CreateScalar(four).AsInt16();
        MemoryMarshal.Write(to, Vector128.NarrowWithSaturation(units, units).AsUInt32().ToScalar());
        return true;
    }

    private static int WriteAny(ReadOnlySpan<char> text, Span<byte> to) =>
        Utf8.FromUtf16(text, to, out _, out int written, replaceInvalidSequences: false) == OperationStatus.Done
            ? written
            : throw Utf16Text.Broken();
}
