using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace InfoInterview.Letters.Templates;

/// <content>Where the letter goes: characters, bytes, the caller's own array, captured texts.</content>
internal sealed partial class RenderState
{
    /// <summary>Hands the finished letter over.</summary>
    public void Finish(IBufferWriter<byte> to)
    {
        if (ownBytes is null)
        {
            to.Write(bytes.AsSpan(0, byteCount));
        }
        else
        {
            to.Advance(byteCount - lentStart);
            lentStart = byteCount;
        }
    }

    /// <summary>Writes into the caller's own array as long as the letter fits; it counts only once it is finished.</summary>
    public void Borrow(IBufferWriter<byte> to, int hint)
    {
        if (MemoryMarshal.TryGetArray(to.GetMemory(hint), out ArraySegment<byte> segment) && segment.Array is { } array && segment.Offset + segment.Count == array.Length)
        {
            (ownBytes, bytes) = (bytes, array);
            byteCount = lentStart = segment.Offset;
        }
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (isDirectUtf8)
        {
            int count = byteCount;
            if (text.Length * 3 > bytes.Length - count)
            {
                GrowBytes(text.Length * 3);
            }

            byteCount = count + Encode(text, bytes.AsSpan(count));
        }
        else if (captureDepth > 0)
        {
            AppendCaptured(text);
        }
        else
        {
            int count = charCount;
            if (text.Length > chars.Length - count)
            {
                GrowChars(text.Length);
            }

            text.CopyTo(chars.AsSpan(count));
            charCount = count + text.Length;
        }
    }

    /// <summary>Most texts of a letter are short and ASCII: those go eight units at a time.</summary>
    private static int Encode(ReadOnlySpan<char> text, Span<byte> to)
    {
        int done = 0;
        ReadOnlySpan<ushort> numbers = MemoryMarshal.Cast<char, ushort>(text);
        for (; numbers.Length - done >= Vector128<ushort>.Count; done += Vector128<ushort>.Count)
        {
            Vector128<ushort> eight = Vector128.Create(numbers.Slice(done, Vector128<ushort>.Count));
            if ((eight & Vector128.Create((ushort)0xFF80)) != Vector128<ushort>.Zero)
            {
                return done + EncodeAny(text[done..], to[done..]);
            }

            Vector128.Narrow(eight, eight).GetLower().CopyTo(to[done..]);
        }

        for (; done < numbers.Length; done++)
        {
            if (numbers[done] > 0x7F)
            {
                return done + EncodeAny(text[done..], to[done..]);
            }

            to[done] = unchecked((byte)numbers[done]);
        }

        return done;
    }

    private static int EncodeAny(ReadOnlySpan<char> text, Span<byte> to) =>
        Utf8.FromUtf16(text, to, out _, out int written, replaceInvalidSequences: false) == OperationStatus.Done
            ? written
            : throw new RenderStop(TemplateCodes.Unicode, "Half a surrogate pair cannot be written as UTF-8.");

    private void GrowChars(int more)
    {
        if (charCount + more > MostLetterUnits)
        {
            throw TooLong();
        }

        Array.Resize(ref chars, Math.Min(MostLetterUnits, Math.Max(Math.Max(chars.Length * 2, 2048), charCount + more)));
    }

    private void GrowBytes(int more)
    {
        if (ownBytes is not null)
        {
            // The caller's array is full: what is written so far moves to the own one.
            int count = byteCount - lentStart;
            if (ownBytes.Length < count + more)
            {
                ownBytes = new byte[Math.Max(Math.Max(bytes.Length * 2, 2048), count + more)];
            }

            bytes.AsSpan(lentStart, count).CopyTo(ownBytes);
            bytes.AsSpan(lentStart, count).Clear();
            (bytes, ownBytes, byteCount, lentStart) = (ownBytes, null, count, 0);
            return;
        }

        // A text has never more units than bytes, so units are counted only where that says nothing any more.
        if (byteCount > MostLetterUnits)
        {
            CheckLength();
        }

        Array.Resize(ref bytes, Math.Max(Math.Max(bytes.Length * 2, 2048), byteCount + more));
    }

    /// <summary>Stops a letter that has become too long; asked once more when it is done.</summary>
    public void CheckLength()
    {
        if (byteCount - lentStart > MostLetterUnits && Encoding.UTF8.GetCharCount(bytes, lentStart, byteCount - lentStart) > MostLetterUnits)
        {
            throw TooLong();
        }
    }

    private static RenderStop TooLong() => new(TemplateCodes.Output, "The letter becomes longer than 1,048,576 characters.");

    private void AppendCaptured(ReadOnlySpan<char> text)
    {
        if (capturedCount - captures[captureDepth - 1].Start + text.Length > LetterSchema.MostTextUnits)
        {
            throw new RenderStop(TemplateCodes.Output, "A text becomes longer than 262,144 characters.");
        }

        if (text.Length > captured.Length - capturedCount)
        {
            Array.Resize(ref captured, Math.Max(Math.Max(captured.Length * 2, 1024), capturedCount + text.Length));
        }

        text.CopyTo(captured.AsSpan(capturedCount));
        capturedCount += text.Length;
    }

    /// <summary>From here on what is written goes into a text of its own.</summary>
    /// <param name="isPartial">Whether a partial starts, which begins in the middle of a line.</param>
    public void StartCapture(bool isPartial)
    {
        if (captureDepth == captures.Length)
        {
            Array.Resize(ref captures, captureDepth * 2);
        }

        captures[captureDepth++] = (capturedCount, atLineStart);
        isDirectUtf8 = false;
        if (isPartial)
        {
            atLineStart = false;
        }
    }

    public LetterValue EndCapture(bool isPartial)
    {
        (int start, bool lineStart) = captures[--captureDepth];
        isDirectUtf8 = isUtf8 && captureDepth == 0;
        LetterValue value = Join(captured.AsSpan(start, capturedCount - start), default);
        captured.AsSpan(start, capturedCount - start).Clear();
        capturedCount = start;
        if (isPartial)
        {
            atLineStart = lineStart;
        }

        return value;
    }
}
