namespace InfoInterview.Letters.Templates;

/// <summary>Models that agree in the fields that a template reads and in nothing else.</summary>
/// <param name="read">The paths of the fields that stay.</param>
/// <param name="other">What stands in the place of every other value; null puts nothing there, in required fields too.</param>
internal sealed class UnreadFields(IEnumerable<string> read, Func<LetterField, LetterValue>? other)
{
    private readonly HashSet<string> read = new(read, StringComparer.Ordinal);

    /// <summary>How many values were replaced.</summary>
    public int Count { get; private set; }

    public LetterModel Of(LetterModel model)
    {
        LetterValue[] slots = [.. model.Slots];
        Replace(model.Schema.Fields, slots, 0);
        return new LetterModel(model.Schema, slots);
    }

    /// <summary>Another value that a field of its kind could have.</summary>
    public static LetterValue Another(LetterField field) => field.Kind switch
    {
        LetterFieldKind.Text => LetterValue.Of("<unread>"),
        LetterFieldKind.Int => LetterValue.Of(-987),
        LetterFieldKind.Long => LetterValue.Whole(-98_765_432_109),
        LetterFieldKind.Double => LetterValue.Of(-0.125),
        LetterFieldKind.Decimal => LetterValue.Of(-98.70m),
        LetterFieldKind.Bool => LetterValue.Of(true),
        LetterFieldKind.Date => LetterValue.Of(new DateTime(1987, 6, 5)),
        LetterFieldKind.Object => LetterValue.Of(true),
        _ => LetterValue.List([], 0),
    };

    private void Replace(IEnumerable<LetterField> fields, LetterValue[] slots, int start)
    {
        foreach (LetterField field in fields)
        {
            ref LetterValue slot = ref slots[start + field.Slot];
            bool isRead = read.Contains(field.Path);
            if (!isRead)
            {
                slot = other is null ? default : other(field);
                Count++;
            }

            if (field.Kind == LetterFieldKind.Object)
            {
                Replace(field.Members, slots, start);
            }
            else if (isRead && field.IsObjectList && slot.Kind == LetterValueKind.List)
            {
                slot = Items(field, slot);
            }
        }
    }

    private LetterValue Items(LetterField field, LetterValue list)
    {
        var items = new LetterValue[list.Count];
        var own = new LetterValue[list.Count * field.ItemSlots];
        for (int i = 0; i < items.Length; i++)
        {
            LetterValue item = list.AsList[i];
            item.Slots.AsSpan(item.BaseSlot, field.ItemSlots).CopyTo(own.AsSpan(i * field.ItemSlots));
            items[i] = LetterValue.Object(own, i * field.ItemSlots);
            Replace(field.Members, own, i * field.ItemSlots);
        }

        return LetterValue.List(items, items.Length);
    }
}
