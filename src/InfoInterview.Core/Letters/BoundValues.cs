using NodaTime;

namespace InfoInterview.Letters;

/// <summary>What a getter of a binding read, made into a letter's value by the rules of its field.</summary>
internal static class BoundValues
{
    public static LetterValue Text(LetterField field, string? value, out FieldFault? fault)
    {
        fault = null;
        return value is null ? default : FieldRules.Text(field, value, out fault);
    }

    public static LetterValue Int(LetterField field, int value, out FieldFault? fault)
    {
        fault = null;
        return LetterValue.Of(value);
    }

    public static LetterValue Long(LetterField field, long value, out FieldFault? fault)
    {
        fault = null;
        return LetterValue.Whole(value);
    }

    public static LetterValue Double(LetterField field, double value, out FieldFault? fault)
    {
        fault = double.IsFinite(value) ? null : FieldRules.NotFinite;
        return LetterValue.Of(value);
    }

    public static LetterValue Decimal(LetterField field, decimal value, out FieldFault? fault)
    {
        fault = null;
        return LetterValue.Of(value);
    }

    public static LetterValue Bool(LetterField field, bool value, out FieldFault? fault)
    {
        fault = null;
        return LetterValue.Of(value);
    }

    public static LetterValue Date(LetterField field, LocalDateTime value, out FieldFault? fault)
    {
        fault = FieldRules.TryDate(value, out LetterValue made) ? null : FieldRules.NoYear;
        return made;
    }

    public static LetterValue Date(LetterField field, LocalDate value, out FieldFault? fault) => Date(field, value.AtMidnight(), out fault);

    public static LetterValue Date(LetterField field, DateTime value, out FieldFault? fault)
    {
        fault = value.Kind == DateTimeKind.Utc ? FieldRules.IsInstant : null;
        return LetterValue.Of(value);
    }

    public static LetterValue Date(LetterField field, DateOnly value, out FieldFault? fault)
    {
        fault = null;
        return LetterValue.Of(value.ToDateTime(TimeOnly.MinValue));
    }

    /// <summary>The same for values that may be missing.</summary>
    public static MakeValue<TValue?> Optional<TValue>(MakeValue<TValue> make)
        where TValue : struct => (LetterField field, TValue? value, out FieldFault? fault) =>
        {
            fault = null;
            return value is { } there ? make(field, there, out fault) : default;
        };
}
