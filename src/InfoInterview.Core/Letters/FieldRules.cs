using System.Globalization;
using InfoInterview.Letters.Templates;
using NodaTime;

namespace InfoInterview.Letters;

/// <summary>What a value must keep to enter a field; the same for models by hand, from outside data and from bindings (letters.md §4, §10).</summary>
internal static class FieldRules
{
    /// <summary>A required field without a value.</summary>
    public static FieldFault Missing { get; } = new(TemplateCodes.Model, "has no value, and it is not optional.");

    /// <summary>A required line of nothing but blanks.</summary>
    public static FieldFault Blank { get; } = new(TemplateCodes.Model, "is empty or blank, and it is not optional.");

    /// <summary>A list of lines with one of nothing but blanks.</summary>
    public static FieldFault BlankItem { get; } = new(TemplateCodes.Model, "is an empty or blank item.", "Leave it out of the list.");

    /// <summary>A list with an item that is null.</summary>
    public static FieldFault MissingItem { get; } = new(TemplateCodes.Model, "is a missing item; items of a list are never missing.", "Leave it out of the list.");

    /// <summary>A number that is infinite or not a number.</summary>
    public static FieldFault NotFinite { get; } = new(TemplateCodes.Model, "is not a finite number.");

    /// <summary>A year outside 1 to 9999.</summary>
    public static FieldFault NoYear { get; } = new(TemplateCodes.Date, "is a date outside the years 1 to 9999.");

    /// <summary>A point of time where a letter prints what somebody's clock shows.</summary>
    public static FieldFault IsInstant { get; } = new(TemplateCodes.Model, "is an instant; a letter prints local times, and whose is not said.", "Give the local date and time of the reader.");

    /// <summary>Whether a text can go in as it is, which most do.</summary>
    public static bool IsPlain(LetterField field, string text) =>
        !field.IsSingleLine && !field.IsLink && text.Length <= field.MostUnits && Utf16Text.FirstBroken(text) < 0;

    /// <summary>The text as it goes in; empty on a fault. A line of blanks counts as missing, so that no letter says «Dear ,».</summary>
    public static LetterValue Text(LetterField field, string text, out FieldFault? fault)
    {
        fault = null;
        if (IsPlain(field, text))
        {
            return LetterValue.Of(text);
        }

        if (field.IsSingleLine && string.IsNullOrWhiteSpace(text))
        {
            if (field is { IsOptional: true, Kind: LetterFieldKind.Text })
            {
                return default;
            }

            fault = field.Kind == LetterFieldKind.List ? BlankItem : Blank;
            return LetterValue.Of(string.Empty);
        }

        if (field.IsSingleLine && text.Length <= LetterSchema.MostTextUnits)
        {
            text = SingleLine.Of(text);
        }

        if (text.Length > field.MostUnits)
        {
            fault = new FieldFault(TemplateCodes.Output, string.Create(CultureInfo.InvariantCulture, $"has {text.Length} characters; at most {field.MostUnits} are allowed."));
            return LetterValue.Of(string.Empty);
        }

        if (Utf16Text.FirstBroken(text) is int at and >= 0)
        {
            fault = new FieldFault(TemplateCodes.Unicode, string.Create(CultureInfo.InvariantCulture, $"holds half a surrogate pair at position {at}."));
            return LetterValue.Of(string.Empty);
        }

        if (field.IsLink && LinkText.Fault(text) is { } what)
        {
            fault = new FieldFault(TemplateCodes.Link, what);
            return LetterValue.Of(string.Empty);
        }

        return LetterValue.Of(text);
    }

    /// <summary>What is wrong with the number of a list's items.</summary>
    public static FieldFault? Count(LetterField list, int count) =>
        count <= list.MostItems ? null : new FieldFault(TemplateCodes.List, string.Create(CultureInfo.InvariantCulture, $"has {count} items; at most {list.MostItems} are allowed."));

    /// <summary>A local date and time as it goes in, to 100 nanoseconds.</summary>
    /// <returns>False when its year is not 1 to 9999.</returns>
    public static bool TryDate(LocalDateTime date, out LetterValue made)
    {
        LocalDateTime iso = date.Calendar == CalendarSystem.Iso ? date : date.WithCalendar(CalendarSystem.Iso);
        bool isInRange = iso.Year is >= 1 and <= 9999;
        made = isInRange ? LetterValue.Of(iso.ToDateTimeUnspecified()) : default;
        return isInRange;
    }

    /// <summary>Whether every required field has a value; required objects become present.</summary>
    public static bool IsComplete(ValueList<LetterField> fields, Span<LetterValue> slots)
    {
        bool isComplete = true;
        foreach (LetterField field in fields.AsSpan())
        {
            ref LetterValue slot = ref slots[field.Slot];
            if (field.Kind == LetterFieldKind.Object)
            {
                if (!field.IsOptional)
                {
                    slot = LetterValue.Of(true);
                }

                isComplete &= slot.IsNull || IsComplete(field.Members, slots);
            }
            else
            {
                isComplete &= field.IsOptional || !slot.IsNull;
            }
        }

        return isComplete;
    }

    /// <summary>The required fields without a value, after <see cref="IsComplete"/> said that there are some.</summary>
    public static void AddMissing(ValueList<LetterField> fields, ReadOnlySpan<LetterValue> slots, List<LetterField> missing)
    {
        foreach (LetterField field in fields)
        {
            if (field.Kind == LetterFieldKind.Object)
            {
                if (!slots[field.Slot].IsNull)
                {
                    AddMissing(field.Members, slots, missing);
                }
            }
            else if (slots[field.Slot].IsNull && !field.IsOptional)
            {
                missing.Add(field);
            }
        }
    }
}
