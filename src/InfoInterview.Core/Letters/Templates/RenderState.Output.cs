using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace InfoInterview.Letters.Templates;

/// <content>Where the letter goes: characters, bytes, the caller's own array, captured texts.</content>
internal sealed partial class RenderState
{
    /// <summary>Units or bytes of the letter, counted from the start of their array.</summary>
    public int Count
    {
        get => isUtf8 ? byteCount : charCount;
        set
        {
            if (isUtf8)
            {
                byteCount = value;
            }
            else
            {
                charCount = value;
            }
        }
    }

    /// <summary>The array of the letter as it is now; empty while a text is captured.</summary>
    public Span<TUnit> Room<TUnit>()
        where TUnit : unmanaged => captureDepth > 0 ? default : isUtf8 ? MemoryMarshal.Cast<byte, TUnit>(bytes.AsSpan()) : MemoryMarshal.Cast<char, TUnit>(chars.AsSpan());

    private int Written => isUtf8 ? byteCount - lentStart : charCount;

    /// <summary>Whether the next unit starts a line. The letter's last unit tells, but where nothing was written since a capture, that tells.</summary>
    private bool IsAtLineStart => captureDepth > 0 || Written == lineStartAt ? atLineStart : isUtf8 ? bytes[byteCount - 1] == (byte)'\n' : chars[charCount - 1] == '\n';

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

            byteCount = count + Utf8Text.Write(text, bytes.AsSpan(count));
        }
        else if (captureDepth > 0)
        {
            AppendCaptured(text);
        }
        else
        {
            Utf16Text.DemandWhole(text);
            int count = charCount;
            if (text.Length > chars.Length - count)
            {
                GrowChars(text.Length);
            }

            text.CopyTo(chars.AsSpan(count));
            charCount = count + text.Length;
        }
    }

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

    /// <summary>Ends the letter, which is known now to be not too long.</summary>
    public void End()
    {
        CheckLength();
        isEnded = true;
    }

    private void CheckLength()
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

        bool lineStart = IsAtLineStart;
        captures[captureDepth++] = (capturedCount, lineStart);
        isDirectUtf8 = false;
        atLineStart = lineStart && !isPartial;
    }

    public LetterValue EndCapture(bool isPartial)
    {
        (int start, bool lineStart) = captures[--captureDepth];
        isDirectUtf8 = isUtf8 && captureDepth == 0;
        LetterValue value = Join(captured.AsSpan(start, capturedCount - start), default);
        captured.AsSpan(start, capturedCount - start).Clear();
        capturedCount = start;
        atLineStart = isPartial ? lineStart : atLineStart;
        lineStartAt = Written;
        return value;
    }
}
