using System.Globalization;
using InfoInterview.Diagnostics;
using NodaTime;

namespace InfoInterview.Letters;

/// <content>Lists.</content>
public sealed partial class LetterModelBuilder
{
    /// <summary>Sets a list of texts.</summary>
    /// <param name="field">The field, a list of Text.</param>
    /// <param name="values">The texts, none of them null; at most as many as the field allows, which <see cref="Build"/> checks.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The field is of another schema, object or kind, or an item is null.</exception>
    public LetterModelBuilder SetList(LetterField field, params ReadOnlySpan<string> values)
    {
        ref LetterValue slot = ref ListSlot(field, LetterFieldKind.Text);
        var items = new LetterValue[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            string text = values[i] ?? throw new ArgumentException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Item {i} of {field.Path} is null; items are never missing."), nameof(values));
            items[i] = Checked(field, text);
        }

        return Take(ref slot, field, items);
    }

    /// <summary>Sets a list of whole numbers.</summary>
    /// <param name="field">The field, a list of Int or Long.</param>
    /// <param name="values">The numbers; at most as many as the field allows, which <see cref="Build"/> checks.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The field is of another schema, object or kind, or a number does not fit it.</exception>
    public LetterModelBuilder SetList(LetterField field, params ReadOnlySpan<long> values)
    {
        ArgumentNullException.ThrowIfNull(field);
        ref LetterValue slot = ref ListSlot(field, field.ItemKind == LetterFieldKind.Long ? LetterFieldKind.Long : LetterFieldKind.Int);
        var items = new LetterValue[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            if (field.ItemKind == LetterFieldKind.Int && values[i] is < int.MinValue or > int.MaxValue)
            {
                throw Require.OutOfRange(field.Path, values[i], string.Create(CultureInfo.InvariantCulture, $"from {int.MinValue} to {int.MaxValue}"));
            }

            items[i] = LetterValue.Whole(values[i]);
        }

        return Take(ref slot, field, items);
    }

    /// <summary>Sets a list of floating-point numbers.</summary>
    /// <param name="field">The field, a list of Double.</param>
    /// <param name="values">The numbers, all finite, and at most as many as the field allows; <see cref="Build"/> checks both.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The field is of another schema, object or kind.</exception>
    public LetterModelBuilder SetList(LetterField field, params ReadOnlySpan<double> values)
    {
        ref LetterValue slot = ref ListSlot(field, LetterFieldKind.Double);
        var items = new LetterValue[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
            {
                Fault(FieldRules.NotFinite, field);
            }

            items[i] = LetterValue.Of(values[i]);
        }

        return Take(ref slot, field, items);
    }

    /// <summary>Sets a list of decimal numbers.</summary>
    /// <param name="field">The field, a list of Decimal.</param>
    /// <param name="values">The numbers; at most as many as the field allows, which <see cref="Build"/> checks.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The field is of another schema, object or kind.</exception>
    public LetterModelBuilder SetList(LetterField field, params ReadOnlySpan<decimal> values)
    {
        ref LetterValue slot = ref ListSlot(field, LetterFieldKind.Decimal);
        var items = new LetterValue[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            items[i] = LetterValue.Of(values[i]);
        }

        return Take(ref slot, field, items);
    }

    /// <summary>Sets a list of yes-or-no values.</summary>
    /// <param name="field">The field, a list of Bool.</param>
    /// <param name="values">The values; at most as many as the field allows, which <see cref="Build"/> checks.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The field is of another schema, object or kind.</exception>
    public LetterModelBuilder SetList(LetterField field, params ReadOnlySpan<bool> values)
    {
        ref LetterValue slot = ref ListSlot(field, LetterFieldKind.Bool);
        var items = new LetterValue[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            items[i] = LetterValue.Of(values[i]);
        }

        return Take(ref slot, field, items);
    }

    /// <summary>Sets a list of dates.</summary>
    /// <param name="field">The field, a list of Date.</param>
    /// <param name="values">The local dates and times, years 1 to 9999; at most as many as the field allows, which <see cref="Build"/> checks.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The field is of another schema, object or kind, or a year is not 1 to 9999.</exception>
    public LetterModelBuilder SetList(LetterField field, params ReadOnlySpan<LocalDateTime> values)
    {
        ref LetterValue slot = ref ListSlot(field, LetterFieldKind.Date);
        var items = new LetterValue[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            items[i] = DateOf(field, values[i]);
        }

        return Take(ref slot, field, items);
    }

    /// <summary>Sets a list of objects; each item's values are set by a call.</summary>
    /// <typeparam name="T">What the items are made from.</typeparam>
    /// <param name="field">The field, a list of Object.</param>
    /// <param name="values">What the items are made from; at most as many as the field allows, which <see cref="Build"/> checks.</param>
    /// <param name="fill">Sets the fields of one item; fields are those of <see cref="LetterField.Members"/>.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The field is of another schema, object or kind.</exception>
    public LetterModelBuilder SetObjects<T>(LetterField field, IReadOnlyList<T> values, Action<LetterModelBuilder, T> fill)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(fill);
        ref LetterValue slot = ref ListSlot(field, LetterFieldKind.Object);
        var items = new LetterValue[values.Count];
        for (int i = 0; i < items.Length; i++)
        {
            var own = new LetterValue[field.ItemSlots];
            own[0] = LetterValue.Of(true);
            var item = new LetterModelBuilder(schema, field, own, root);
            fill(item, values[i]);
            CheckComplete(field.Members, own);
            item.slots = null;
            items[i] = LetterValue.Object(own, 0);
        }

        return Take(ref slot, field, items);
    }

    private ref LetterValue ListSlot(LetterField field, LetterFieldKind items)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (field.Kind != LetterFieldKind.List || field.ItemKind != items || !Belongs(field) || slots is null)
        {
            throw Misplaced(field, $"list of {items}");
        }

        return ref slots[field.Slot];
    }

    private LetterModelBuilder Take(ref LetterValue slot, LetterField field, LetterValue[] items)
    {
        if (FieldRules.Count(field, items.Length) is { } fault)
        {
            Fault(fault, field);
            items = [];
        }

        slot = LetterValue.List(items, items.Length);
        return Present(field);
    }
}
