namespace InfoInterview.Letters.Templates;

/// <summary>array.… (letters.md §8). Each costs a step per item; lists are never changed in place.</summary>
internal static class ListFunctions
{
    public static LetterValue Call(FunctionId id, int[] path, Span<LetterValue> a, RenderState state)
    {
        LetterValue list = a[0];
        bool isNull = list.IsNull;
        ReadOnlySpan<LetterValue> items = isNull ? default : list.AsList;
        state.Charge(1 + items.Length);
        switch (id)
        {
            case FunctionId.Join:
                return Join(items, state.TextOf(a[1]), state);
            case FunctionId.First:
                return items.Length == 0 ? default : items[0];
            case FunctionId.Last:
                return items.Length == 0 ? default : items[^1];
            case FunctionId.ListSize:
                return LetterValue.Of(items.Length);
            case FunctionId.Sort:
                return Sort(items, path, state);
            case FunctionId.Reverse:
                LetterValue[] reversed = items.ToArray();
                reversed.AsSpan().Reverse();
                return LetterValue.List(reversed, reversed.Length);
            case FunctionId.ListContains:
                return LetterValue.Of(IndexOf(items, a[1], state) >= 0);
            case FunctionId.Map:
                return Map(items, path);
            case FunctionId.Add:
                return Concat(items, [a[1]]);
            case FunctionId.Concat or FunctionId.AddRange:
                return isNull && a[1].IsNull ? default : Concat(items, a[1].IsNull ? default : a[1].AsList);
            case FunctionId.Uniq:
                return isNull ? default : Uniq(items, state);
            case FunctionId.Compact:
                return isNull ? default : Compact(items);
            case FunctionId.Limit:
                return Part(isNull, items[..Math.Clamp(Arithmetic.ToInt(a[1]), 0, items.Length)]);
            default:
                return Part(isNull, items[Math.Clamp(Arithmetic.ToInt(a[1]), 0, items.Length)..]);
        }
    }

    private static LetterValue Part(bool isNull, ReadOnlySpan<LetterValue> items) => isNull ? default : LetterValue.List(items.ToArray(), items.Length);

    private static LetterValue Join(ReadOnlySpan<LetterValue> items, LetterValue separator, RenderState state)
    {
        // All texts are made first, so that the room for the result stays in one piece.
        var texts = new LetterValue[items.Length];
        long length = 0;
        for (int i = 0; i < items.Length; i++)
        {
            texts[i] = state.TextOf(items[i]);
            length += texts[i].TextLength + (i > 0 ? separator.TextLength : 0);
        }

        if (length > LetterSchema.MostTextUnits)
        {
            throw new RenderStop(TemplateCodes.Output, "A text becomes longer than 262,144 characters.");
        }

        Span<char> to = state.Reserve((int)length);
        int at = 0;
        for (int i = 0; i < texts.Length; i++)
        {
            if (i > 0)
            {
                separator.AsText.CopyTo(to[at..]);
                at += separator.TextLength;
            }

            texts[i].AsText.CopyTo(to[at..]);
            at += texts[i].TextLength;
        }

        return state.Commit((int)length);
    }

    private static LetterValue Concat(ReadOnlySpan<LetterValue> one, ReadOnlySpan<LetterValue> other)
    {
        int count = one.Length + other.Length;
        if (count > LetterSchema.MostListItems)
        {
            throw new RenderStop(TemplateCodes.List, "A list has more than 1,000 items.");
        }

        var both = new LetterValue[count];
        one.CopyTo(both);
        other.CopyTo(both.AsSpan(one.Length));
        return LetterValue.List(both, count);
    }

    private static int IndexOf(ReadOnlySpan<LetterValue> items, in LetterValue wanted, RenderState state)
    {
        for (int i = 0; i < items.Length; i++)
        {
            state.ChargeComparison(items[i], wanted);
            if (Equality.IsSame(items[i], wanted))
            {
                return i;
            }
        }

        return -1;
    }

    private static LetterValue Uniq(ReadOnlySpan<LetterValue> items, RenderState state)
    {
        var kept = new LetterValue[items.Length];
        int count = 0;
        foreach (ref readonly LetterValue item in items)
        {
            state.Charge(1 + (count / 16));
            if (IndexOf(kept.AsSpan(0, count), item, state) < 0)
            {
                kept[count++] = item;
            }
        }

        return LetterValue.List(kept, count);
    }

    private static LetterValue Compact(ReadOnlySpan<LetterValue> items)
    {
        var kept = new LetterValue[items.Length];
        int count = 0;
        foreach (ref readonly LetterValue item in items)
        {
            if (!item.IsNull)
            {
                kept[count++] = item;
            }
        }

        return LetterValue.List(kept, count);
    }

    private static LetterValue Map(ReadOnlySpan<LetterValue> items, int[] path)
    {
        var mapped = new LetterValue[items.Length];
        int count = 0;
        foreach (ref readonly LetterValue item in items)
        {
            if (item.Kind == LetterValueKind.Object)
            {
                mapped[count++] = Member(item, path);
            }
        }

        return LetterValue.List(mapped, count);
    }

    /// <summary>Pays for a sort before it: each key is compared about as often as the list can be halved, by the slow order of a culture.</summary>
    private static void ChargeSort((LetterValue Key, int Place)[] keys, RenderState state)
    {
        long units = 0;
        foreach ((LetterValue key, _) in keys)
        {
            units += key.Kind == LetterValueKind.Text ? key.TextLength : 0;
        }

        long rounds = System.Numerics.BitOperations.Log2((uint)keys.Length | 1) + 1;
        state.Charge((int)Math.Min(units * rounds / RenderState.UnitsPerStep, Renderer.MostSteps + 1));
    }

    private static LetterValue Member(LetterValue item, int[] path)
    {
        for (int i = 0; i < path.Length && !item.IsNull; i++)
        {
            int slot = item.BaseSlot + path[i];
            LetterValue next = item.Slots[slot];
            item = i < path.Length - 1 && !next.IsNull ? LetterValue.Object(item.Slots, slot) : next;
        }

        return item;
    }

    private static LetterValue Sort(ReadOnlySpan<LetterValue> items, int[] path, RenderState state)
    {
        LetterValue[] sorted = items.ToArray();
        var keys = new (LetterValue Key, int Place)[items.Length];
        LetterValueKind kind = LetterValueKind.Null;
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = (path.Length == 0 ? items[i] : items[i].Kind == LetterValueKind.Object ? Member(items[i], path) : default, i);
            if (!keys[i].Key.IsNull)
            {
                // A whole number of 32 bits and one of 64 do not compare there.
                kind = kind == LetterValueKind.Null || kind == keys[i].Key.Kind ? keys[i].Key.Kind : throw new RenderStop(TemplateCodes.Kind, "The list holds numbers of 32 bits and larger ones; such a list cannot be sorted.");
            }
        }

        ChargeSort(keys, state);

        // The place decides between equals, which makes the sort stable.
        Array.Sort(keys, sorted, Comparer<(LetterValue Key, int Place)>.Create((x, y) => Equality.CompareForSort(x.Key, y.Key) is var order and not 0 ? order : x.Place.CompareTo(y.Place)));
        return LetterValue.List(sorted, sorted.Length);
    }
}
