using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace InfoInterview.Letters.Templates;

/// <summary>UTF-16 to UTF-8 for the texts of letters: most are short and ASCII.</summary>
internal static class Utf8Text
{
    /// <summary>Writes a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="to">At least three bytes for each unit.</param>
    /// <returns>How many bytes were written.</returns>
    /// <exception cref="RenderStop">The text holds half a surrogate pair.</exception>
    public static int Write(ReadOnlySpan<char> text, Span<byte> to)
    {
        int done = 0;
        ReadOnlySpan<ushort> numbers = MemoryMarshal.Cast<char, ushort>(text);
        for (; numbers.Length - done >= Vector128<ushort>.Count; done += Vector128<ushort>.Count)
        {
            Vector128<ushort> eight = Vector128.Create(numbers.Slice(done, Vector128<ushort>.Count));
            if ((eight & Vector128.Create((ushort)0xFF80)) != Vector128<ushort>.Zero)
            {
                return done + WriteAny(text[done..], to[done..]);
            }

            Vector128.Narrow(eight, eight).GetLower().CopyTo(to[done..]);
        }

        for (; done < numbers.Length; done++)
        {
            if (numbers[done] > 0x7F)
            {
                return done + WriteAny(text[done..], to[done..]);
            }

            to[done] = unchecked((byte)numbers[done]);
        }

        return done;
    }

    private static int WriteAny(ReadOnlySpan<char> text, Span<byte> to) =>
        Utf8.FromUtf16(text, to, out _, out int written, replaceInvalidSequences: false) == OperationStatus.Done
            ? written
            : throw new RenderStop(TemplateCodes.Unicode, "Half a surrogate pair cannot be written as UTF-8.");
}
