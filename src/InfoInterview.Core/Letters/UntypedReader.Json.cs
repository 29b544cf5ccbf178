using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using InfoInterview.Letters.Templates;

namespace InfoInterview.Letters;

/// <content>JSON.</content>
internal sealed partial class UntypedReader
{
    /// <summary>A number of no more digits and without an exponent always fits a decimal.</summary>
    private const int MostExactDigits = 28;

    /// <summary>A double holds every number of so many digits.</summary>
    private const int MostKeptDigits = 15;

    private const long MostPower = 1_000_000_000_000;

    private static readonly FieldFault BrokenText = new(TemplateCodes.Unicode, "holds bytes or escapes that are no whole characters.");

    private void Fill(JsonElement data, MemberTable table, LetterField? owner, LetterValue[] slots, int start)
    {
        Span<ulong> room = stackalloc ulong[4];
        var keys = new Keys(table, table.Count <= 256 ? room : new ulong[(table.Count + 63) / 64]);
        foreach (JsonProperty property in data.EnumerateObject())
        {
            ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8PropertyName(property);
            int place = keys.IsNext(raw) ? keys.TakeNext() : Take(ref keys, raw, property);
            if (place >= 0)
            {
                Put(table[place], property.Value, slots, start);
            }
            else
            {
                Refuse(place, table, KeyOf(property), owner);
            }
        }

        Absent(ref keys, slots, start);
    }

    private static int Take(ref Keys keys, ReadOnlySpan<byte> raw, JsonProperty property)
    {
        Span<char> room = stackalloc char[128];
        if (raw.Length > room.Length || raw.Contains((byte)'\\') || System.Text.Ascii.ToUtf16(raw, room, out int length) != System.Buffers.OperationStatus.Done)
        {
            return keys.Take(KeyOf(property));
        }

        return keys.Take(room[..length]);
    }

    /// <summary>The key, or a mark for one that is no text; nothing is called so.</summary>
    private static string KeyOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    private void Put(LetterField field, JsonElement value, LetterValue[] slots, int start)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null or JsonValueKind.Undefined:
                Absent(field, slots, start);
                return;
            case JsonValueKind.Object when field.Kind == LetterFieldKind.Object:
                slots[start + field.Slot] = LetterValue.Of(true);
                Fill(value, field.Table, field, slots, start);
                return;
            case JsonValueKind.Array when field.Kind == LetterFieldKind.List:
                PutList(field, value, slots, start);
                return;
            default:
                if (field.Kind is LetterFieldKind.Object or LetterFieldKind.List)
                {
                    Add(field, WrongKind(WordOf(value.ValueKind), field.Kind));
                    return;
                }

                slots[start + field.Slot] = Scalar(field, value, out FieldFault? fault);
                Add(field, fault);
                return;
        }
    }

    private void PutList(LetterField field, JsonElement value, LetterValue[] slots, int start)
    {
        if (Open(field, value.GetArrayLength()) is not { } list)
        {
            return;
        }

        int i = 0;
        foreach (JsonElement item in value.EnumerateArray())
        {
            indexes[^1] = i;
            list.Items[i] = Item(field, item, list.Slots, i);
            i++;
        }

        Close(field, list.Items, slots, start);
    }

    private LetterValue Item(LetterField field, JsonElement item, LetterValue[] own, int place)
    {
        if (item.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return Gap(field);
        }

        if (field.ItemKind != LetterFieldKind.Object)
        {
            LetterValue scalar = Scalar(field, item, out FieldFault? fault);
            Add(field, fault);
            return scalar;
        }

        if (item.ValueKind != JsonValueKind.Object)
        {
            Add(field, WrongKind(WordOf(item.ValueKind), LetterFieldKind.Object));
            return default;
        }

        LetterValue made = ObjectAt(field, own, place, out int start);
        Fill(item, field.Table, field, own, start);
        return made;
    }

    private static LetterValue Scalar(LetterField field, JsonElement value, out FieldFault? fault)
    {
        fault = null;
        switch (field.ItemKind, value.ValueKind)
        {
            case (LetterFieldKind.Text, JsonValueKind.String):
                return TextOf(value) is { } text ? FieldRules.Text(field, text, out fault) : Wrong(BrokenText, out fault);
            case (LetterFieldKind.Date, JsonValueKind.String):
                return TextOf(value) is { } date ? Date(date, out fault) : Wrong(BrokenText, out fault);
            case (LetterFieldKind.Bool, JsonValueKind.True or JsonValueKind.False):
                return LetterValue.Of(value.ValueKind == JsonValueKind.True);
            case (LetterFieldKind.Int or LetterFieldKind.Long, JsonValueKind.Number):
                return value.TryGetInt64(out long whole) ? Whole(field, whole, out fault) : Wrong(NotWhole(field), out fault);
            case (LetterFieldKind.Double, JsonValueKind.Number):
                return !value.TryGetDouble(out double number) || !double.IsFinite(number) ? Wrong(FieldRules.NotFinite, out fault) : IsKept(value, number) ? LetterValue.Of(number) : Wrong(NotDouble, out fault);
            case (LetterFieldKind.Decimal, JsonValueKind.Number):
                return value.TryGetDecimal(out decimal exact) && IsExact(value, exact) ? LetterValue.Of(exact) : Wrong(NotDecimal, out fault);
            default:
                return Wrong(WrongKind(WordOf(value.ValueKind), field.ItemKind), out fault);
        }
    }

    /// <summary>Whether a decimal holds every digit that was written: money is never rounded in silence.</summary>
    private static bool IsExact(JsonElement value, decimal read)
    {
        ReadOnlySpan<byte> written = JsonMarshal.GetRawUtf8Value(value);
        return (written.Length <= MostExactDigits && !written.ContainsAny((byte)'e', (byte)'E')) || DigitsOf(written) == DigitsOf(Encoding.ASCII.GetBytes(read.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Whether a double was written as programs write it: by the shortest digits that mean it, or by 17. With others than these, the letter would print another number.</summary>
    private static bool IsKept(JsonElement value, double read)
    {
        ReadOnlySpan<byte> written = JsonMarshal.GetRawUtf8Value(value);
        if (written.Length <= MostKeptDigits && !written.ContainsAny((byte)'e', (byte)'E'))
        {
            return true;
        }

        (string, long) digits = DigitsOf(written);
        return digits == DigitsOf(Encoding.ASCII.GetBytes(read.ToString("R", CultureInfo.InvariantCulture))) || digits == DigitsOf(Encoding.ASCII.GetBytes(read.ToString("G17", CultureInfo.InvariantCulture)));
    }

    /// <summary>The digits of a number without zeros around them, and the power of ten of the last.</summary>
    private static (string Digits, long Power) DigitsOf(ReadOnlySpan<byte> number)
    {
        var digits = new StringBuilder();
        long power = 0;
        bool isFraction = false;
        for (int i = 0; i < number.Length; i++)
        {
            if (char.IsAsciiDigit((char)number[i]))
            {
                digits.Append((char)number[i]);
                power -= isFraction ? 1 : 0;
            }
            else if (number[i] == '.')
            {
                isFraction = true;
            }
            else if (number[i] is (byte)'e' or (byte)'E')
            {
                // An exponent of many digits is only told apart from all that a number can have.
                power += long.TryParse(number[(i + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long exponent) && Math.Abs(exponent / 2) < MostPower / 2 ? exponent : MostPower;
                break;
            }
        }

        string all = digits.ToString().TrimStart('0');
        string kept = all.TrimEnd('0');
        return (kept, kept.Length == 0 ? 0 : power + all.Length - kept.Length);
    }

    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair as an escape, or bytes that are no UTF-8.
            return null;
        }
    }

    private static string WordOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "nothing",
    };
}
