using System.Collections;
using System.Text.Json;

namespace InfoInterview.Letters;

/// <content>Lists.</content>
internal sealed partial class UntypedReader
{
    private void PutList(LetterField field, object value, LetterValue[] slots, int start)
    {
        // Dictionaries can be lists of pairs too; those are never meant.
        IList? plain = null;
        if (PairsOf(value) is not null || (value is not IReadOnlyList<object?> && (plain = value as IList) is null))
        {
            Add(field, WrongKind(WordOf(value), LetterFieldKind.List));
            return;
        }

        if (value is Array array && (array.Rank > 1 || array.GetLowerBound(0) != 0))
        {
            Add(field, WrongKind("an array of several dimensions, or one whose places do not begin at 0", LetterFieldKind.List));
            return;
        }

        int depth = indexes.Count;
        try
        {
            PutItems(field, plain is null ? (IReadOnlyList<object?>)value : null, plain, slots, start);
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            // Objects of the list caught their own; so it is the list, at the item that was asked for.
            Threw(thrown, field, Math.Min(indexes.Count, depth + 1));
            indexes.RemoveRange(depth, indexes.Count - depth);
        }
    }

    private void PutItems(LetterField field, IReadOnlyList<object?>? ready, IList? plain, LetterValue[] slots, int start)
    {
        if (CountOf(ready, plain) is not { } count)
        {
            Add(field, WrongKind("a list that was never made, such as a default ImmutableArray", LetterFieldKind.List));
            return;
        }

        if (Open(field, count) is not { } list)
        {
            return;
        }

        for (int i = 0; i < count && Spend(); i++)
        {
            indexes[^1] = i;
            object? item = ready is null ? plain![i] : ready[i];
            list.Items[i] = item switch
            {
                null or DBNull => Gap(field),
                JsonElement json => Item(field, json, list.Slots, i),
                _ => Item(field, item, list.Slots, i),
            };
        }

        Close(field, list.Items, slots, start);
    }

    private static int? CountOf(IReadOnlyList<object?>? ready, IList? plain)
    {
        try
        {
            int count = ready?.Count ?? plain!.Count;
            return count < 0 ? null : count;
        }
        catch (Exception fault) when (fault is InvalidOperationException or NullReferenceException)
        {
            // There is nothing else by which a boxed default ImmutableArray of any type is told.
            return null;
        }
    }

    private LetterValue Item(LetterField field, object item, LetterValue[] own, int place)
    {
        if (field.ItemKind != LetterFieldKind.Object)
        {
            LetterValue scalar = Scalar(field, item, out FieldFault? fault);
            Add(field, fault);
            return scalar;
        }

        if (PairsOf(item) is not { } pairs)
        {
            Add(field, WrongKind(WordOf(item), LetterFieldKind.Object));
            return default;
        }

        LetterValue made = ObjectAt(field, own, place, out int start);
        Fill(pairs, field.Table, field, own, start);
        return made;
    }

    /// <summary>Room for a list's items and the slots of its objects, one after another; null when there are too many. Faults up to <see cref="Close"/> stand in an item.</summary>
    private (LetterValue[] Items, LetterValue[] Slots)? Open(LetterField field, int count)
    {
        if (FieldRules.Count(field, count) is { } fault)
        {
            Add(field, fault);
            return null;
        }

        indexes.Add(0);
        return (count == 0 ? [] : new LetterValue[count], field.IsObjectList && count > 0 ? new LetterValue[count * field.ItemSlots] : []);
    }

    private void Close(LetterField field, LetterValue[] items, LetterValue[] slots, int start)
    {
        indexes.RemoveAt(indexes.Count - 1);
        slots[start + field.Slot] = LetterValue.List(items, items.Length);
    }

    /// <summary>An object of a list, whose fields are to be filled from a place of the list's slots.</summary>
    private static LetterValue ObjectAt(LetterField field, LetterValue[] own, int place, out int start)
    {
        start = place * field.ItemSlots;
        own[start] = LetterValue.Of(true);
        return LetterValue.Object(own, start);
    }

    private LetterValue Gap(LetterField field)
    {
        Add(field, FieldRules.MissingItem);
        return default;
    }
}
