using System.Diagnostics.CodeAnalysis;

namespace InfoInterview.Letters;

/// <summary>Fills one declared field from an object.</summary>
internal abstract class FieldGetter<T>(LetterField field)
{
    protected LetterField Field { get; } = field;

    /// <summary>Reads the value and puts it in its slot.</summary>
    /// <param name="from">The object.</param>
    /// <param name="slots">The slots of the model or of a list's items.</param>
    /// <param name="start">Where those of the item start; 0 in the model.</param>
    /// <param name="run">Takes faults and gives arrays.</param>
    public abstract void Fill(T from, LetterValue[] slots, int start, BindingRun run);
}

/// <summary>Makes a letter's value of a .NET value; null stays null.</summary>
internal delegate LetterValue MakeValue<in TValue>(LetterField field, TValue value, out FieldFault? fault);

internal sealed class ValueGetter<T, TValue>(LetterField field, Func<T, TValue> get, MakeValue<TValue> make) : FieldGetter<T>(field)
{
    public override void Fill(T from, LetterValue[] slots, int start, BindingRun run)
    {
        LetterValue value = make(Field, get(from), out FieldFault? fault);
        if (fault is { } wrong)
        {
            run.Fault(wrong, Field);
        }
        else if (value.IsNull && !Field.IsOptional)
        {
            run.Fault(FieldRules.Missing, Field);
        }

        slots[start + Field.Slot] = value;
    }
}

internal sealed class ListGetter<T, TValue>(LetterField field, Func<T, IReadOnlyList<TValue>?> get, MakeValue<TValue> make) : FieldGetter<T>(field)
{
    public override void Fill(T from, LetterValue[] slots, int start, BindingRun run)
    {
        if (!BoundList.TryBegin(Field, get(from), run, out IReadOnlyList<TValue>? values, out int count))
        {
            return;
        }

        LetterValue[] items = run.Rent(count);
        run.Enter();
        for (int i = 0; i < count; i++)
        {
            run.At(i);
            items[i] = make(Field, values[i], out FieldFault? fault);
            if (fault is null && items[i].IsNull)
            {
                fault = FieldRules.MissingItem;
            }

            if (fault is { } wrong)
            {
                run.Fault(wrong, Field);
            }
        }

        run.Leave();
        slots[start + Field.Slot] = LetterValue.List(items, count);
    }
}

internal sealed class ObjectGetter<T, TMember>(LetterField field, Func<T, TMember?> get, FieldGetter<TMember>[] members) : FieldGetter<T>(field)
{
    public override void Fill(T from, LetterValue[] slots, int start, BindingRun run)
    {
        if (get(from) is not { } inner)
        {
            if (!Field.IsOptional)
            {
                run.Fault(FieldRules.Missing, Field);
            }

            return;
        }

        slots[start + Field.Slot] = LetterValue.Of(true);
        foreach (FieldGetter<TMember> member in members)
        {
            member.Fill(inner, slots, start, run);
        }
    }
}

internal sealed class ObjectListGetter<T, TItem>(LetterField field, Func<T, IReadOnlyList<TItem>?> get, FieldGetter<TItem>[] members) : FieldGetter<T>(field)
{
    public override void Fill(T from, LetterValue[] slots, int start, BindingRun run)
    {
        if (!BoundList.TryBegin(Field, get(from), run, out IReadOnlyList<TItem>? values, out int count))
        {
            return;
        }

        LetterValue[] items = run.Rent(count);
        LetterValue[] own = run.Rent(count * Field.ItemSlots);
        run.Enter();
        for (int i = 0; i < count; i++)
        {
            run.At(i);
            int at = i * Field.ItemSlots;
            own[at] = LetterValue.Of(true);
            items[i] = LetterValue.Object(own, at);
            if (values[i] is not { } item)
            {
                run.Fault(FieldRules.MissingItem, Field);
                continue;
            }

            foreach (FieldGetter<TItem> member in members)
            {
                member.Fill(item, own, at, run);
            }
        }

        run.Leave();
        slots[start + Field.Slot] = LetterValue.List(items, count);
    }
}

internal static class BoundList
{
    /// <summary>Whether there is a list that fits.</summary>
    public static bool TryBegin<TItem>(LetterField field, IReadOnlyList<TItem>? given, BindingRun run, [NotNullWhen(true)] out IReadOnlyList<TItem>? values, out int count)
    {
        values = given;
        count = given?.Count ?? 0;
        FieldFault? fault = given is not null ? FieldRules.Count(field, count) : field.IsOptional ? null : FieldRules.Missing;
        if (fault is { } wrong)
        {
            run.Fault(wrong, field);
        }

        return given is not null && fault is null;
    }
}
