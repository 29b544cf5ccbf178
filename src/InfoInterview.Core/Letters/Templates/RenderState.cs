using System.Globalization;
using System.Text;

namespace InfoInterview.Letters.Templates;

/// <summary>What one rendering writes on: the letter so far, captured texts, made texts, the stack, and the budgets. Kept per thread and emptied after each letter.</summary>
internal sealed partial class RenderState
{
    private const int MostLetterUnits = 1024 * 1024;
    private const int MostKept = 256 * 1024;

    /// <summary>A made text costs a step for so many units, which bounds the memory of a rendering.</summary>
    public const int UnitsPerStep = 16;

    /// <summary>Looking at a text costs a step for so many units.</summary>
    public const int UnitsPerCheck = 64;

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
    private bool isEnded;

    /// <summary>Whether a line starts: in a captured text, and in the letter as long as no more than <see cref="lineStartAt"/> units of it are written.</summary>
    private bool atLineStart;
    private int lineStartAt;

    private RenderState()
    {
    }

    public LetterValue[] Stack { get; private set; } = [];

    public LetterValue[] Variables { get; private set; } = [];

    public int StepsLeft { get; set; }

    public ReadOnlySpan<char> Chars => chars.AsSpan(0, charCount);

    public static RenderState Take(Program program, bool isUtf8)
    {
        RenderState state = kept ?? new RenderState();
        kept = null;
        state.isUtf8 = isUtf8;
        state.isDirectUtf8 = isUtf8;
        state.isEnded = false;
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
        if (!isEnded)
        {
            // Where a failed letter stopped is not known exactly: all of its room is wiped, that of the caller's array too.
            chars.AsSpan().Clear();
            bytes.AsSpan(lentStart).Clear();
            scratch.AsSpan().Clear();
            captured.AsSpan().Clear();
        }
        else if (ownBytes is null)
        {
            chars.AsSpan(0, charCount).Clear();
            bytes.AsSpan(0, byteCount).Clear();
        }

        if (ownBytes is not null)
        {
            (bytes, ownBytes, lentStart) = (ownBytes, null, 0);
        }

        scratch.AsSpan(0, scratchCount).Clear();
        captured.AsSpan(0, capturedCount).Clear();
        Stack.AsSpan(0, program.Stack).Clear();
        Variables.AsSpan(0, program.Variables).Clear();
        loops.AsSpan(0, program.LoopStates).Clear();
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

        charCount = byteCount = capturedCount = scratchCount = captureDepth = lineStartAt = 0;
        atLineStart = false;
        kept = this;
    }

    public ref Loop LoopAt(int depth) => ref loops[depth];

    /// <summary>Takes steps from the budget.</summary>
    public void Charge(int steps)
    {
        // It never falls below minus what one call takes.
        StepsLeft = unchecked(StepsLeft - steps);
        if (StepsLeft < 0)
        {
            throw new RenderStop(TemplateCodes.Steps, "The letter takes more than 1,000,000 steps.");
        }
    }

    /// <summary>Pays for a comparison: those of long texts are work that no node pays for.</summary>
    public void ChargeComparison(in LetterValue a, in LetterValue b)
    {
        int units = Equality.ComparedUnits(a, b);
        if (units >= UnitsPerCheck)
        {
            Charge(units / UnitsPerCheck);
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
    public void Write(in TemplateText text, ReadOnlySpan<byte> known)
    {
        if (isDirectUtf8 && text.ByteLength >= 0)
        {
            if (text.ByteLength > bytes.Length - byteCount)
            {
                GrowBytes(text.ByteLength);
            }

            known.Slice(text.ByteStart, text.ByteLength).CopyTo(bytes.AsSpan(byteCount));
            byteCount += text.ByteLength;
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
            if (IsAtLineStart)
            {
                Append(indent);
            }

            int end = text.IndexOf('\n') + 1;
            Append(end == 0 ? text : text[..end]);
            atLineStart = end > 0;
            text = end == 0 ? default : text[end..];
        }
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
