using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace InfoInterview.ContentLines;

/// <summary>Writes content lines straight into the buffer of whoever takes them: folded, escaped, nothing allocated.</summary>
/// <remarks>
/// No method lets a control character through, so whatever a field holds, it stays inside its own line. A fold never falls inside a
/// character, a backslash escape or a caret escape: what belongs together is written as one unit.
/// </remarks>
internal ref struct FoldedOutput
{
    /// <summary>RFC 5545 3.1: octets of one line without its line break.</summary>
    private const int Most = 75;

    private const int Block = 1024;

    // Printable ASCII and the tab, without what a text escapes.
    private static readonly SearchValues<char> PlainText = SearchValues.Create(
        "\t !\"#$%&'()*+-./0123456789:<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    // Printable ASCII, without the quote, the caret and the backslash that a parameter cannot hold.
    private static readonly SearchValues<char> PlainParameter = SearchValues.Create(
        " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_`abcdefghijklmnopqrstuvwxyz{|}~");

    private static readonly SearchValues<char> PlainValue = SearchValues.Create(
        "\t !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",;:");

    private readonly IBufferWriter<byte> to;
    private Span<byte> buffer;
    private int at;
    private int lineStart;

    public FoldedOutput(IBufferWriter<byte> to)
    {
        this.to = to;
        buffer = to.GetSpan(Block);
    }

    /// <summary>Writes a whole line of ours, or the beginning of one: ASCII, no longer than a line may be, at the start of a line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Start(scoped ReadOnlySpan<byte> ascii)
    {
        Ensure(ascii.Length);
        ascii.CopyTo(buffer[at..]);
        at += ascii.Length;
    }

    /// <summary>Ends the line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void End()
    {
        Ensure(2);
        buffer[at] = (byte)'\r';
        buffer[at + 1] = (byte)'\n';
        at += 2;
        lineStart = at;
    }

    /// <summary>Writes a whole line of ours, which ends with its line break.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Line(scoped ReadOnlySpan<byte> ascii)
    {
        Start(ascii);
        lineStart = at;
    }

    /// <summary>Hands over what was written; the last call.</summary>
    public void Finish()
    {
        to.Advance(at);
        lineStart -= at;
        at = 0;
        buffer = default;
    }

    /// <summary>Writes our own ASCII, such as a time or a number; it has no escapes, so it may be folded anywhere.</summary>
    public void Token(scoped ReadOnlySpan<byte> ascii)
    {
        int room = Most - (at - lineStart);
        if (ascii.Length > room)
        {
            Start(ascii[..room]);
            Fold();
            ascii = ascii[room..];
        }

        Start(ascii);
    }

    /// <summary>Writes a text value with its escapes.</summary>
    public void Text(scoped ReadOnlySpan<char> text)
    {
        while (true)
        {
            int special = text.IndexOfAnyExcept(PlainText);
            if (special < 0)
            {
                Plain(text);
                return;
            }

            Plain(text[..special]);
            (int taken, Rune rune) = Next(text[special..]);
            text = text[(special + taken)..];
            if (rune.Value == '\n')
                Pair((byte)'\\', (byte)'n');
            else if (rune.Value is '\\' or ';' or ',')
                Pair((byte)'\\', (byte)rune.Value);
            else if (!IsLeftOut(rune))
                Character(rune);
        }
    }

    /// <summary>Writes a value that has no escapes of its own (an address, a rule) or has them already; a line break in it becomes <c>\n</c>.</summary>
    public void Value(scoped ReadOnlySpan<char> value)
    {
        while (true)
        {
            int special = value.IndexOfAnyExcept(PlainValue);
            if (special < 0)
            {
                Plain(value);
                return;
            }

            Plain(value[..special]);
            (int taken, Rune rune) = Next(value[special..]);
            value = value[(special + taken)..];
            if (rune.Value == '\n')
            {
                Pair((byte)'\\', (byte)'n');
            }
            else if (rune.Value == '\\' && value.Length > 0 && value[0] is > ' ' and < '\x7F')
            {
                Pair((byte)'\\', (byte)value[0]);
                value = value[1..];
            }
            else if (rune.Value == '\\' && value.Length > 0 && char.IsControl(value[0]))
            {
                // What follows is left out or becomes an escape of its own: alone, the backslash would begin another.
                Pair((byte)'\\', (byte)'\\');
            }
            else if (!IsLeftOut(rune))
            {
                Character(rune);
            }
        }
    }

    /// <summary>Writes one parameter value: quoted where it must be, carets of RFC 6868 for quote, caret and line break.</summary>
    /// <remarks>A backslash becomes a slash: readers disagree about it (ical.js takes it as an escape, libical trips over <c>\"</c>).</remarks>
    public void Parameter(scoped ReadOnlySpan<char> value)
    {
        bool quoted = value.ContainsAny(NeedsQuotes);
        if (quoted)
            Single((byte)'"');
        while (true)
        {
            int special = value.IndexOfAnyExcept(PlainParameter);
            if (special < 0)
            {
                Plain(value);
                break;
            }

            Plain(value[..special]);
            (int taken, Rune rune) = Next(value[special..]);
            value = value[(special + taken)..];
            switch (rune.Value)
            {
                case '\n': Pair((byte)'^', (byte)'n'); break;
                case '^': Pair((byte)'^', (byte)'^'); break;
                case '"': Pair((byte)'^', (byte)'\''); break;
                case '\\': Single((byte)'/'); break;
                case '\t': Single((byte)' '); break;
                default:
                    if (!IsLeftOut(rune))
                        Character(rune);
                    break;
            }
        }

        if (quoted)
            Single((byte)'"');
    }

    /// <summary>Writes a number.</summary>
    public void Number(int value)
    {
        Span<byte> digits = stackalloc byte[11];
        System.Buffers.Text.Utf8Formatter.TryFormat(value, digits, out int count);
        Token(digits[..count]);
    }

    /// <summary>The next character of a text, where every line break counts as one line feed and a lone surrogate as U+FFFD.</summary>
    public static (int Taken, Rune Rune) Next(ReadOnlySpan<char> text)
    {
        if (text[0] == '\r')
            return (text.Length > 1 && text[1] == '\n' ? 2 : 1, new Rune('\n'));
        Rune.DecodeFromUtf16(text, out Rune rune, out int taken);
        return (taken, rune);
    }

    /// <summary>Whether a character is never written: a control character, but for tab, line break and U+0085, which is data.</summary>
    public static bool IsLeftOut(Rune rune) => rune.Value is < ' ' or (>= 0x7F and <= 0x9F) && rune.Value is not ('\t' or '\n' or 0x85);

    private void Plain(scoped ReadOnlySpan<char> ascii)
    {
        while (!ascii.IsEmpty)
        {
            int room = Most - (at - lineStart);
            if (room == 0)
            {
                Fold();
                room = Most - 1;
            }

            int count = Math.Min(room, ascii.Length);
            Ensure(count);
            Ascii.FromUtf16(ascii[..count], buffer[at..], out _);
            at += count;
            ascii = ascii[count..];
        }
    }

    private void Single(byte one)
    {
        MakeRoom(1);
        Ensure(1);
        buffer[at++] = one;
    }

    private void Pair(byte first, byte second)
    {
        MakeRoom(2);
        Ensure(2);
        buffer[at] = first;
        buffer[at + 1] = second;
        at += 2;
    }

    private void Character(Rune rune)
    {
        int length = rune.Utf8SequenceLength;
        MakeRoom(length);
        Ensure(length);
        rune.EncodeToUtf8(buffer[at..]);
        at += length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void MakeRoom(int octets)
    {
        if (at - lineStart + octets > Most)
            Fold();
    }

    private void Fold()
    {
        Ensure(3);
        buffer[at] = (byte)'\r';
        buffer[at + 1] = (byte)'\n';
        buffer[at + 2] = (byte)' ';
        lineStart = at + 2;
        at += 3;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Ensure(int octets)
    {
        if (buffer.Length - at < octets)
            Grow(octets);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int octets)
    {
        to.Advance(at);
        lineStart -= at;
        at = 0;
        buffer = to.GetSpan(Math.Max(octets, Block));
    }
}
