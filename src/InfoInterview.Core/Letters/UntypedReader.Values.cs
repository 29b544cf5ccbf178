using System.Collections;
using System.Globalization;
using InfoInterview.Letters.Templates;
using NodaTime;

namespace InfoInterview.Letters;

/// <content>Which .NET values become which kinds (letters.md §4).</content>
internal sealed partial class UntypedReader
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF"];

    private static readonly FieldFault NotDecimal = new(TemplateCodes.Model, "does not fit a decimal number, which holds 28 digits.", "Write fewer digits, or let the field be a Double.");

    private static readonly FieldFault NotDouble = new(TemplateCodes.Model, "has more digits than a floating-point number holds, which is 15 to 17.", "Write fewer digits, or let the field be a Decimal.");

    private static readonly FieldFault NotDate = new(TemplateCodes.Model, "is a text that is no date.", "Write it as 2026-03-17 or 2026-03-17T15:30.");

    private static IEnumerable<KeyValuePair<string, object?>>? PairsOf(object value) =>
        value is IReadOnlyDictionary<string, object?> or IDictionary<string, object?> ? (IEnumerable<KeyValuePair<string, object?>>)value : null;

    private static LetterValue Scalar(LetterField field, object value, out FieldFault? fault)
    {
        fault = null;
        switch (field.ItemKind)
        {
            case LetterFieldKind.Text:
                string? text = value switch { string plain => plain, char unit => unit.ToString(), Guid id => id.ToString("D"), _ => null };
                return text is null ? Wrong(WrongKind(WordOf(value), field.ItemKind), out fault) : FieldRules.Text(field, text, out fault);
            case LetterFieldKind.Bool:
                return value is bool flag ? LetterValue.Of(flag) : Wrong(WrongKind(WordOf(value), field.ItemKind), out fault);
            case LetterFieldKind.Date:
                return Date(field, value, out fault);
            case LetterFieldKind.Double when value is double number:
                return Number(number, out fault);
            case LetterFieldKind.Double when value is float single:
                // By its shortest text, so that 0.1f prints as 0.1 and not with the digits that a double adds.
                return Number(double.Parse(single.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), out fault);
            case LetterFieldKind.Decimal when value is decimal exact:
                return LetterValue.Of(exact);
        }

        if (WholeOf(value) is not { } whole)
        {
            return Wrong(value is ulong ? NotWhole(field) : WrongKind(WordOf(value), field.ItemKind), out fault);
        }

        return field.ItemKind switch
        {
            LetterFieldKind.Double => (Int128)(double)whole == whole ? LetterValue.Of((double)whole) : Wrong(NotDouble, out fault),
            LetterFieldKind.Decimal => LetterValue.Of((decimal)whole),
            _ => Whole(field, whole, out fault),
        };
    }

    private static LetterValue Date(LetterField field, object value, out FieldFault? fault)
    {
        fault = null;
        switch (value)
        {
            case DateOnly day:
                return BoundValues.Date(field, day, out fault);
            case Instant:
                return Wrong(FieldRules.IsInstant, out fault);
            case DateTime time:
                return BoundValues.Date(field, time, out fault);
            case DateTimeOffset time:
                return LetterValue.Of(time.DateTime);
            case string text:
                return Date(text, out fault);
        }

        return value switch
        {
            LocalDateTime time => BoundValues.Date(field, time, out fault),
            LocalDate day => BoundValues.Date(field, day, out fault),
            OffsetDateTime time => BoundValues.Date(field, time.LocalDateTime, out fault),
            ZonedDateTime time => BoundValues.Date(field, time.LocalDateTime, out fault),
            _ => Wrong(WrongKind(WordOf(value), LetterFieldKind.Date), out fault),
        };
    }

    /// <summary>A date of ISO 8601: day, day and time, or these with an offset, of which what the clock shows is taken.</summary>
    private static LetterValue Date(ReadOnlySpan<char> text, out FieldFault? fault)
    {
        fault = null;
        ReadOnlySpan<char> clock = text;
        if (text.Length > 16 && text[^1] == 'Z')
        {
            return DateTime.TryParseExact(text[..^1], DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? Wrong(FieldRules.IsInstant, out fault) : Wrong(NotDate, out fault);
        }

        if (text.Length >= 22 && text[^6] is '+' or '-' && text[^3] == ':' && int.TryParse(text[^5..^3], NumberStyles.None, CultureInfo.InvariantCulture, out int hours) && hours <= 18 && int.TryParse(text[^2..], NumberStyles.None, CultureInfo.InvariantCulture, out int minutes) && minutes < 60)
        {
            clock = text[..^6];
        }

        return DateTime.TryParseExact(clock, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date) ? LetterValue.Of(date) : Wrong(NotDate, out fault);
    }

    private static LetterValue Whole(LetterField field, long whole, out FieldFault? fault)
    {
        fault = field.ItemKind == LetterFieldKind.Int && whole is < int.MinValue or > int.MaxValue ? NotWhole(field) : null;
        return LetterValue.Whole(whole);
    }

    private static LetterValue Number(double number, out FieldFault? fault)
    {
        fault = double.IsFinite(number) ? null : FieldRules.NotFinite;
        return LetterValue.Of(number);
    }

    private static long? WholeOf(object value) => value switch
    {
        int number => number,
        long number => number,
        short number => number,
        byte number => number,
        sbyte number => number,
        ushort number => number,
        uint number => number,
        ulong and <= long.MaxValue => (long)(ulong)value,
        _ => null,
    };

    private static FieldFault NotWhole(LetterField field) => new(TemplateCodes.Model, field.ItemKind == LetterFieldKind.Int
        ? string.Create(CultureInfo.InvariantCulture, $"is no whole number from {int.MinValue} to {int.MaxValue}.")
        : string.Create(CultureInfo.InvariantCulture, $"is no whole number from {long.MinValue} to {long.MaxValue}."));

    private static FieldFault WrongKind(string found, LetterFieldKind wanted) => new(TemplateCodes.Model, $"is {found}; it takes {WordOf(wanted)}.", wanted switch
    {
        LetterFieldKind.Text => "Write the text as it should print.",
        LetterFieldKind.Object => "Give its fields by name.",
        LetterFieldKind.List => "Give a list, with one item if there is only one.",
        LetterFieldKind.Date => "Write it as 2026-03-17 or 2026-03-17T15:30.",
        LetterFieldKind.Double => "Give a finite floating-point or whole number.",
        LetterFieldKind.Decimal => "Give a decimal or whole number.",
        LetterFieldKind.Bool => "Give true or false.",
        _ => "Give a whole number.",
    });

    private static LetterValue Wrong(FieldFault what, out FieldFault? fault)
    {
        fault = what;
        return default;
    }

    private static string WordOf(LetterFieldKind kind) => kind switch
    {
        LetterFieldKind.Text => "a text",
        LetterFieldKind.Int => "a whole number of 32 bits",
        LetterFieldKind.Long => "a whole number of 64 bits",
        LetterFieldKind.Double => "a number",
        LetterFieldKind.Decimal => "a decimal number",
        LetterFieldKind.Bool => "true or false",
        LetterFieldKind.Date => "a date",
        LetterFieldKind.Object => "an object",
        _ => "a list",
    };

    /// <summary>What a value is, never what it says.</summary>
    private static string WordOf(object value) => value switch
    {
        string => "a text",
        bool => "true or false",
        byte or sbyte or short or ushort or int or uint or long or ulong => "a whole number",
        float or double => "a floating-point number",
        decimal => "a decimal number",
        Enum => "an enum value, whose name in code is seldom what a letter should say",
        _ when PairsOf(value) is not null => "an object",
        IList => "a list",
        _ => $"of the .NET type {value.GetType().Name}",
    };
}
