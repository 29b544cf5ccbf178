using System.Globalization;
using System.Runtime.CompilerServices;
using InfoInterview.Diagnostics;
using NodaTime;

namespace InfoInterview.Letters;

/// <summary>Takes the values of one <see cref="LetterModel"/>, or of one item of a list of objects in it.</summary>
/// <remarks>A field of another kind or an unknown name is a caller's mistake and throws; a value that is too long or broken is reported by <see cref="Build"/>. Not safe to share between threads.</remarks>
public sealed partial class LetterModelBuilder
{
    private readonly LetterSchema schema;
    private readonly LetterField? list;
    private readonly LetterModelBuilder root;
    private LetterValue[]? slots;
    private List<Diagnostic>? faults;

    internal LetterModelBuilder(LetterSchema schema, LetterField? list, LetterValue[] slots, LetterModelBuilder? root = null)
    {
        this.schema = schema;
        this.list = list;
        this.slots = slots;
        this.root = root ?? this;
    }

    /// <summary>Sets a text.</summary>
    /// <param name="field">The field; texts go into <see cref="LetterFieldKind.Text"/>.</param>
    /// <param name="value">The text, or null when there is none.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The field is of another schema, object or kind.</exception>
    public LetterModelBuilder Set(LetterField field, string? value)
    {
        ref LetterValue slot = ref Slot(field, LetterFieldKind.Text);
        if (value is null)
        {
            slot = default;
            return this;
        }

        slot = FieldRules.IsPlain(field, value) ? LetterValue.Of(value) : Checked(field, value);
        return Present(field, !slot.IsNull);
    }

    /// <summary>Sets a whole number.</summary>
    /// <param name="field">The field; whole numbers go into Int and Long, and into Double and Decimal as such.</param>
    /// <param name="value">The number, or null when there is none.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The field is of another schema, object or kind, or the number does not fit it.</exception>
    public LetterModelBuilder Set(LetterField field, long? value)
    {
        ArgumentNullException.ThrowIfNull(field);
        switch (field.Kind)
        {
            case LetterFieldKind.Double:
                return Set(field, (double?)value);
            case LetterFieldKind.Decimal:
                return Set(field, (decimal?)value);
            case LetterFieldKind.Int when value is < int.MinValue or > int.MaxValue:
                throw Require.OutOfRange(field.Path, value, string.Create(CultureInfo.InvariantCulture, $"from {int.MinValue} to {int.MaxValue}"));
        }

        ref LetterValue slot = ref Slot(field, field.Kind == LetterFieldKind.Long ? LetterFieldKind.Long : LetterFieldKind.Int);
        slot = value is long number ? LetterValue.Whole(number) : default;
        return Present(field, value is not null);
    }

    /// <summary>Sets a whole number.</summary>
    /// <param name="field">The field; whole numbers go into Int and Long, and into Double and Decimal as such.</param>
    /// <param name="value">The number.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The field is of another schema, object or kind.</exception>
    public LetterModelBuilder Set(LetterField field, int value) => Set(field, (long?)value);

    /// <summary>Sets a floating-point number.</summary>
    /// <param name="field">The field, of kind Double.</param>
    /// <param name="value">The number, or null when there is none; it must be finite, which <see cref="Build"/> checks.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The field is of another schema, object or kind.</exception>
    public LetterModelBuilder Set(LetterField field, double? value)
    {
        ref LetterValue slot = ref Slot(field, LetterFieldKind.Double);
        if (value is double number && !double.IsFinite(number))
        {
            Fault(FieldRules.NotFinite, field);
            value = 0;
        }

        slot = value is double finite ? LetterValue.Of(finite) : default;
        return Present(field, value is not null);
    }

    /// <summary>Sets a decimal number.</summary>
    /// <param name="field">The field, of kind Decimal.</param>
    /// <param name="value">The number, or null when there is none; its scale is kept.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The field is of another schema, object or kind.</exception>
    public LetterModelBuilder Set(LetterField field, decimal? value)
    {
        ref LetterValue slot = ref Slot(field, LetterFieldKind.Decimal);
        slot = value is decimal number ? LetterValue.Of(number) : default;
        return Present(field, value is not null);
    }

    /// <summary>Sets a yes or no.</summary>
    /// <param name="field">The field, of kind Bool.</param>
    /// <param name="value">The value, or null when it is not known.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The field is of another schema, object or kind.</exception>
    public LetterModelBuilder Set(LetterField field, bool? value)
    {
        ref LetterValue slot = ref Slot(field, LetterFieldKind.Bool);
        slot = value is bool flag ? LetterValue.Of(flag) : default;
        return Present(field, value is not null);
    }

    /// <summary>Sets a date with time of day.</summary>
    /// <param name="field">The field, of kind Date.</param>
    /// <param name="value">The local date and time, or null when there is none; kept to 100 nanoseconds. The year must be 1 to 9999.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The field is of another schema, object or kind, or the year is not 1 to 9999.</exception>
    public LetterModelBuilder Set(LetterField field, LocalDateTime? value)
    {
        ref LetterValue slot = ref Slot(field, LetterFieldKind.Date);
        slot = default;
        if (value is LocalDateTime date)
        {
            slot = DateOf(field, date);
        }

        return Present(field, value is not null);
    }

    /// <summary>Sets a date at midnight.</summary>
    /// <param name="field">The field, of kind Date.</param>
    /// <param name="value">The date, or null when there is none. The year must be 1 to 9999.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The field is of another schema, object or kind, or the year is not 1 to 9999.</exception>
    public LetterModelBuilder Set(LetterField field, LocalDate? value) => Set(field, value?.AtMidnight());

    /// <summary>Says that an optional object is there although none of its fields is set.</summary>
    /// <param name="field">The field, of kind Object.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The field is of another schema, object or kind.</exception>
    public LetterModelBuilder SetPresent(LetterField field)
    {
        Slot(field, LetterFieldKind.Object) = LetterValue.Of(true);
        Present(field);
        return this;
    }

    /// <summary>The finished model; the builder is empty afterwards.</summary>
    /// <returns>The model, or a fault for each required field without a value (E-MODEL), each text over 262,144 units (E-OUTPUT) or with half a surrogate pair (E-UNICODE), each link field whose value is no absolute http, https, mailto or tel address (E-LINK), and each list with too many items (E-LIST). Faults name fields, never values.</returns>
    /// <exception cref="InvalidOperationException">The builder was used up, or it is that of a list's item.</exception>
    public Result<LetterModel> Build()
    {
        if (slots is null || list is not null)
        {
            throw new InvalidOperationException(list is null ? "This builder has built its model; start another with LetterModel.For." : "An item of a list is finished by its model's builder.");
        }

        LetterValue[] own = slots;
        CheckComplete(schema.Fields, own);
        if (faults is not null)
        {
            return new Result<LetterModel>(null, [.. faults]);
        }

        slots = null;
        return Result.Of(new LetterModel(schema, own), ValueList<Diagnostic>.Empty);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref LetterValue Slot(LetterField field, LetterFieldKind kind)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (field.Kind != kind || !Belongs(field) || slots is null)
        {
            throw Misplaced(field, kind.ToString());
        }

        return ref slots[field.Slot];
    }

    private bool Belongs(LetterField field) => ReferenceEquals(field.Schema, schema) && ReferenceEquals(field.AroundList, list);

    private Exception Misplaced(LetterField field, string wanted) =>
        slots is null ? new InvalidOperationException("This builder has built its model; start another with LetterModel.For.")
        : !ReferenceEquals(field.Schema, schema) ? new ArgumentException($"The field {field.Path} belongs to the schema {field.Schema.Name}; this model is for {schema.Name}.", nameof(field))
        : !Belongs(field) ? new ArgumentException($"The field {field.Path} does not stand in {(list is null ? "the model itself" : "an item of " + list.Path)}.", nameof(field))
        : new ArgumentException($"The field {field.Path} is {(field.Kind == LetterFieldKind.List ? "list of " + field.ItemKind : field.Kind.ToString())}; the value given is {wanted}.", nameof(field));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private LetterModelBuilder Present(LetterField field, bool isSet = true)
    {
        if (isSet && field.Parent is not null)
        {
            for (LetterField? around = field.Parent; around is { Kind: LetterFieldKind.Object } && slots![around.Slot].IsNull; around = around.Parent)
            {
                slots[around.Slot] = LetterValue.Of(true);
            }
        }

        return this;
    }

    private static LetterValue DateOf(LetterField field, LocalDateTime date) =>
        FieldRules.TryDate(date, out LetterValue made) ? made : throw Require.OutOfRange(field.Path, date.Year, "a year from 1 to 9999");

    private LetterValue Checked(LetterField field, string text)
    {
        LetterValue value = FieldRules.Text(field, text, out FieldFault? fault);
        if (fault is { } wrong)
        {
            Fault(wrong, field);
        }

        return value;
    }

    private void CheckComplete(ValueList<LetterField> fields, LetterValue[] own)
    {
        if (FieldRules.IsComplete(fields, own))
        {
            return;
        }

        List<LetterField> missing = [];
        FieldRules.AddMissing(fields, own, missing);
        missing.ForEach(field => Fault(FieldRules.Missing, field));
    }

    private void Fault(FieldFault fault, LetterField field) => (root.faults ??= []).Add(fault.At(schema.Name, field));
}
