using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace InfoInterview.Letters.Templates;

/// <summary>What one rendering writes on: the letter so far, captured texts, made texts, the stack, and the budgets. Kept per thread and emptied after each letter.</summary>
internal sealed class RenderState
{
    private const int MostLetterUnits = 1024 * 1024;
    private const int MostKept = 256 * 1024;

    /// <summary>A made text costs a step for so many units, which bounds the memory of a rendering.</summary>
    private const int UnitsPerStep = 16;

    [ThreadStatic]
    private static RenderState? kept;

    private Loop[] loops = new Loop[4];
    private char[] chars = [];
    private byte[] bytes = [];

    /// <summary>The own bytes while the letter is written into the caller's array.</summary>
    private byte[]? ownBytes;
    private int lentStart;
    private char[] captured = [];
    private char[] scratch = new char[1024];
    private int charCount;
    private int byteCount;
    private int capturedCount;
    private int scratchCount;
    private int captureDepth;
    private (int Start, bool LineStart)[] captures = new (int, bool)[8];
    private bool isUtf8;
    private bool isDirectUtf8;
    private bool atLineStart;

    private RenderState()
    {
    }

    public LetterValue[] Stack { get; private set; } = [];

    public LetterValue[] Variables { get; private set; } = [];

    public int StepsLeft { get; set; }

    public ReadOnlySpan<char> Chars => chars.AsSpan(0, charCount);

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

    public static RenderState Take(Program program, bool isUtf8)
    {
        RenderState state = kept ?? new RenderState();
        kept = null;
        state.isUtf8 = isUtf8;
        state.isDirectUtf8 = isUtf8;
        state.StepsLeft = Renderer.MostSteps;
        if (state.Stack.Length < program.Stack)
        {
            state.Stack = new LetterValue[program.Stack];
        }

        if (state.loops.Length < program.LoopStates)
        {
            state.loops = new Loop[program.LoopStates];
        }

        if (state.Variables.Length < program.Variables)
        {
            state.Variables = new LetterValue[program.Variables];
        }

        return state;
    }

    /// <summary>Forgets the letter, so that no data of it stays in memory, and keeps the empty buffers.</summary>
    public void GiveBack(Program program)
    {
        chars.AsSpan(0, charCount).Clear();
        if (ownBytes is null)
        {
            bytes.AsSpan(0, byteCount).Clear();
        }
        else
        {
            // What a failed letter left in the caller's array is wiped; a finished one starts where it ends.
            bytes.AsSpan(lentStart, byteCount - lentStart).Clear();
            (bytes, ownBytes, lentStart) = (ownBytes, null, 0);
        }

        scratch.AsSpan(0, scratchCount).Clear();
        captured.AsSpan().Clear();
        Stack.AsSpan(0, program.Stack).Clear();
        Variables.AsSpan(0, program.Variables).Clear();
        loops.AsSpan().Clear();
        if (chars.Length > MostKept)
        {
            chars = [];
        }

        if (bytes.Length > MostKept)
        {
            bytes = [];
        }

        if (captured.Length > MostKept)
        {
            captured = [];
        }

        if (scratch.Length > MostKept)
        {
            scratch = new char[1024];
        }

        if (Stack.Length > MostKept / 16)
        {
            Stack = [];
        }

        if (Variables.Length > MostKept / 16)
        {
            Variables = [];
        }

        charCount = byteCount = capturedCount = scratchCount = captureDepth = 0;
        atLineStart = false;
        kept = this;
    }

    public ref Loop LoopAt(int depth) => ref loops[depth];

    /// <summary>Takes steps from the budget.</summary>
    public void Charge(int steps)
    {
        StepsLeft -= steps;
        if (StepsLeft < 0)
        {
            throw new RenderStop(TemplateCodes.Steps, "The letter takes more than 1,000,000 steps.");
        }
    }

    /// <summary>Room for a text that is being made; it becomes one with <see cref="Commit"/>.</summary>
    public Span<char> Reserve(int most)
    {
        if (most > scratch.Length - scratchCount)
        {
            // Texts made before keep the old buffer alive as long as they are used.
            scratch = new char[Math.Max(most, Math.Min(scratch.Length * 2, MostKept))];
            scratchCount = 0;
        }

        return scratch.AsSpan(scratchCount, most);
    }

    /// <summary>The text in the room that was reserved last.</summary>
    public LetterValue Commit(int length)
    {
        if (length > LetterSchema.MostTextUnits)
        {
            throw new RenderStop(TemplateCodes.Output, "A text becomes longer than 262,144 characters.");
        }

        Charge(1 + (length / UnitsPerStep));
        var value = LetterValue.Of(scratch, scratchCount, length);
        scratchCount += length;
        return value;
    }

    /// <summary>Two or three texts as one.</summary>
    public LetterValue Join(ReadOnlySpan<char> a, ReadOnlySpan<char> b, ReadOnlySpan<char> c = default)
    {
        int length = a.Length + b.Length + c.Length;
        if (length > LetterSchema.MostTextUnits)
        {
            throw new RenderStop(TemplateCodes.Output, "A text becomes longer than 262,144 characters.");
        }

        Span<char> to = Reserve(length);
        a.CopyTo(to);
        b.CopyTo(to[a.Length..]);
        c.CopyTo(to[(a.Length + b.Length)..]);
        return Commit(length);
    }

    public LetterValue Made(string text) => Join(text, default);

    /// <summary>The text of a value (letters.md §4), made if need be.</summary>
    public LetterValue TextOf(in LetterValue value)
    {
        switch (value.Kind)
        {
            case LetterValueKind.Text:
                return value;
            case LetterValueKind.Null:
                return LetterValue.Of(string.Empty);
            case LetterValueKind.List:
                var text = new StringBuilder();
                AppendList(value, text);
                return Made(text.ToString());
            default:
                return Commit(Format(value, Reserve(64)));
        }
    }

    private static int Format(in LetterValue value, Span<char> to)
    {
        int length;
        switch (value.Kind)
        {
            case LetterValueKind.Bool:
                string word = value.AsBool ? "true" : "false";
                word.CopyTo(to);
                return word.Length;
            case LetterValueKind.Int or LetterValueKind.Long:
                value.AsLong.TryFormat(to, out length, default, CultureInfo.InvariantCulture);
                return length;
            case LetterValueKind.Double:
                value.AsDouble.TryFormat(to, out length, default, CultureInfo.InvariantCulture);
                return length;
            case LetterValueKind.Decimal:
                value.AsDecimal.TryFormat(to, out length, default, CultureInfo.InvariantCulture);
                return length;
            case LetterValueKind.Date:
                return DatePattern.WriteDefault(value.AsDate, to);
            default:
                throw new RenderStop(TemplateCodes.Kind, "An object has no text.");
        }
    }

    private void AppendList(in LetterValue list, StringBuilder to)
    {
        to.Append('[');
        Span<char> scalar = stackalloc char[64];
        for (int i = 0; i < list.Count; i++)
        {
            Charge(1);
            if (i > 0)
            {
                to.Append(", ");
            }

            ref readonly LetterValue item = ref list.Items[i];
            switch (item.Kind)
            {
                case LetterValueKind.Null:
                    to.Append("null");
                    break;
                case LetterValueKind.Text:
                    to.Append('"');
                    TextFunctions.AppendEscaped(item.AsText, to);
                    to.Append('"');
                    break;
                case LetterValueKind.List:
                    AppendList(item, to);
                    break;
                default:
                    to.Append(scalar[..Format(item, scalar)]);
                    break;
            }

            if (to.Length > LetterSchema.MostTextUnits)
            {
                throw new RenderStop(TemplateCodes.Output, "A list becomes longer than 262,144 characters.");
            }
        }

        to.Append(']');
    }

    /// <summary>Writes a value with an indent before each new line.</summary>
    public void Print(in LetterValue value, string? indent)
    {
        switch (value.Kind)
        {
            case LetterValueKind.Null:
                return;
            case LetterValueKind.Text:
                Write(value.AsText, indent);
                return;
            case LetterValueKind.List:
                var text = new StringBuilder();
                AppendList(value, text);
                Write(text.ToString(), indent);
                return;
            default:
                Span<char> scalar = stackalloc char[64];
                Write(scalar[..Format(value, scalar)], indent);
                return;
        }
    }

    /// <summary>Writes a constant text without an indent.</summary>
    public void Write(TemplateText text)
    {
        if (isDirectUtf8 && text.Bytes is { } known)
        {
            int count = byteCount;
            if (known.Length > bytes.Length - count)
            {
                GrowBytes(known.Length);
            }

            known.CopyTo(bytes.AsSpan(count));
            byteCount = count + known.Length;
            atLineStart = text.EndsLine;
            return;
        }

        Write(text.Units);
    }

    /// <summary>Writes a text without an indent.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty)
        {
            Append(text);
            atLineStart = text[^1] == '\n';
        }
    }

    /// <summary>Writes a text with an indent before each new line (letters.md §2.5).</summary>
    public void Write(ReadOnlySpan<char> text, string? indent)
    {
        if (text.IsEmpty)
        {
            return;
        }

        if (indent is null)
        {
            Append(text);
            atLineStart = text[^1] == '\n';
            return;
        }

        while (!text.IsEmpty)
        {
            if (atLineStart)
            {
                Append(indent);
            }

            int end = text.IndexOf('\n') + 1;
            Append(end == 0 ? text : text[..end]);
            atLineStart = end > 0;
            text = end == 0 ? default : text[end..];
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

    /// <summary>A loop that is running.</summary>
    internal struct Loop
    {
        public LetterValue[] Items;
        public int First;
        public int Step;
        public int Count;
        public int Index;

        public readonly ref readonly LetterValue Item => ref Items[First + (Step * Index)];

        public readonly ref readonly LetterValue Previous => ref Items[First + (Step * (Index - 1))];
    }
}
