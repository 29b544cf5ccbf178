using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace InfoInterview.Letters.Templates;

/// <summary>Writes what most of a letter is made of straight into its room, without a question for each piece where it goes. What does not fit, or goes elsewhere, is the <see cref="RenderState"/>'s affair.</summary>
/// <typeparam name="TUnit">Byte for UTF-8, char for UTF-16.</typeparam>
[StructLayout(LayoutKind.Auto)]
internal ref struct Pen<TUnit>
    where TUnit : unmanaged
{
    private readonly RenderState state;
    private readonly ReadOnlySpan<byte> known;

    /// <summary>The room of the letter; empty while a text is captured, so that nothing fits.</summary>
    private Span<TUnit> room;
    private int count;

    public Pen(RenderState state, ReadOnlySpan<byte> known)
    {
        this.state = state;
        this.known = known;
        Lift();
    }

    /// <summary>Hands over to the state, before it writes or ends the letter.</summary>
    public readonly void Lower()
    {
        if (!room.IsEmpty)
        {
            state.Count = count;
        }
    }

    /// <summary>Goes on where the state stopped.</summary>
    public void Lift()
    {
        room = state.Room<TUnit>();
        count = room.IsEmpty ? 0 : state.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(in TemplateText text)
    {
        if (typeof(TUnit) == typeof(byte))
        {
            // A text without bytes has the length -1 and never fits.
            if (unchecked((uint)text.ByteLength <= (uint)(room.Length - count)))
            {
                known.Slice(text.ByteStart, text.ByteLength).CopyTo(Bytes[count..]);
                count = unchecked(count + text.ByteLength);
                return;
            }
        }
        else if (text.Length <= room.Length - count && text.ByteLength >= 0)
        {
            text.Units.CopyTo(Units[count..]);
            count += text.Length;
            return;
        }

        WriteElsewhere(text);
    }

    /// <summary>Writes a field of the model, whose texts are known to be whole characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteField(in LetterValue value)
    {
        if (typeof(TUnit) == typeof(char) && value.Kind == LetterValueKind.Text && value.AsText is var text && text.Length <= room.Length - count)
        {
            text.CopyTo(Units[count..]);
            count += text.Length;
            return;
        }

        Write(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(in LetterValue value)
    {
        if (value.Kind == LetterValueKind.Text)
        {
            Write(value.AsText);
        }
        else
        {
            WriteScalar(value);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<char> text)
    {
        if (!TryWrite(text))
        {
            Lower();
            state.Write(text);
            Lift();
        }
    }

    /// <summary>Writes what a function makes of a value, when it is one of the plain cases that need no text of their own.</summary>
    /// <returns>Whether it was written; else nothing was.</returns>
    public bool TryWrite(FunctionId function, in LetterValue value)
    {
        if (value.Kind != LetterValueKind.Text)
        {
            return false;
        }

        ReadOnlySpan<char> text = value.AsText;
        if (function == FunctionId.Strip)
        {
            return TryWrite(text.Trim());
        }

        if (typeof(TUnit) != typeof(byte) || text.IsEmpty || text.Length * 3 > room.Length - count)
        {
            return false;
        }

        Span<byte> to = Bytes[count..];
        int written;
        switch (function)
        {
            case FunctionId.Capitalize when text[0] <= '\u007F':
                written = Utf8Text.Write(text, to);
                to[0] = (byte)char.ToUpperInvariant(text[0]);
                break;
            case FunctionId.Downcase:
                if (Ascii.ToLower(text, to, out written) != OperationStatus.Done)
                {
                    return false;
                }

                break;
            case FunctionId.Upcase:
                if (Ascii.ToUpper(text, to, out written) != OperationStatus.Done)
                {
                    return false;
                }

                break;
            default:
                return false;
        }

        count += written;
        return true;
    }

    // The unit is known when a method is compiled for it: these cost nothing.
    private readonly Span<byte> Bytes => MemoryMarshal.Cast<TUnit, byte>(room);

    private readonly Span<char> Units => MemoryMarshal.Cast<TUnit, char>(room);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryWrite(ReadOnlySpan<char> text)
    {
        if (typeof(TUnit) == typeof(byte))
        {
            // No text is so long that three times its length would not be a number.
            if (unchecked(text.Length * 3 > room.Length - count))
            {
                return false;
            }

            count = unchecked(count + Utf8Text.Write(text, Bytes[count..]));
            return true;
        }

        if (text.Length > room.Length - count)
        {
            return false;
        }

        Utf16Text.DemandWhole(text);
        text.CopyTo(Units[count..]);
        count += text.Length;
        return true;
    }

    private void WriteScalar(in LetterValue value)
    {
        if (value.IsWhole)
        {
            int written;
            if (typeof(TUnit) == typeof(byte) ? value.AsLong.TryFormat(Bytes[count..], out written, default, CultureInfo.InvariantCulture) : value.AsLong.TryFormat(Units[count..], out written, default, CultureInfo.InvariantCulture))
            {
                count += written;
                return;
            }
        }

        Lower();
        state.Print(value, null);
        Lift();
    }

    private void WriteElsewhere(in TemplateText text)
    {
        Lower();
        state.Write(text, known);
        Lift();
    }
}
