namespace InfoInterview.Letters.Templates;

/// <content>What the steps make of their values.</content>
internal static partial class Renderer
{
    private static void LoadMember(ref LetterValue value, Op op)
    {
        if (value.IsNull)
        {
            return;
        }

        int slot = value.BaseSlot + op.A;
        ref LetterValue field = ref value.Slots[slot];
        value = op.Code == OpCode.LoadMember || field.IsNull ? field : LetterValue.Object(value.Slots, slot);
    }

    private static LetterValue LoopState(int part, ref RenderState.Loop loop, RenderState state) => part switch
    {
        0 => LetterValue.Of(loop.Index),
        1 => LetterValue.Of(loop.Count - loop.Index - 1),
        2 => LetterValue.Of(loop.Index == 0),
        3 => LetterValue.Of(loop.Index >= loop.Count - 1),
        4 => LetterValue.Of((loop.Index & 1) == 0),
        5 => LetterValue.Of((loop.Index & 1) != 0),
        6 => LetterValue.Of(loop.Count),
        _ => LetterValue.Of(loop.Count > 0 && (loop.Index == 0 || HasChanged(ref loop, state))),
    };

    private static bool HasChanged(ref RenderState.Loop loop, RenderState state)
    {
        state.ChargeComparison(loop.Item, loop.Previous);
        return !Equality.IsSame(loop.Item, loop.Previous);
    }

    private static LetterValue DatePart(DateTime date, int part) => LetterValue.Of(part switch
    {
        0 => date.Year,
        1 => date.Month,
        2 => date.Day,
        3 => date.Hour,
        4 => date.Minute,
        5 => date.Second,
        _ => date.DayOfYear,
    });

    private static LetterValue Index(in LetterValue list, long place)
    {
        if (list.IsNull)
        {
            return default;
        }

        if (place is < int.MinValue or > int.MaxValue)
        {
            throw new RenderStop(TemplateCodes.Overflow, "The index is too large.");
        }

        place = place < 0 ? place + list.Count : place;
        return place < 0 || place >= list.Count ? default : list.Items[place];
    }

    private static LetterValue Add(in LetterValue a, in LetterValue b, RenderState state)
    {
        if (a.Kind != LetterValueKind.Text && b.Kind != LetterValueKind.Text)
        {
            return Arithmetic.Apply(OpCode.Add, a, b);
        }

        LetterValue left = state.TextOf(a);
        LetterValue right = state.TextOf(b);
        return state.Join(left.AsText, right.AsText);
    }

    private static bool AreEqual(in LetterValue a, in LetterValue b, RenderState state)
    {
        if (a.IsNull || b.IsNull)
        {
            return a.IsNull && b.IsNull;
        }

        if (a.Kind == LetterValueKind.Text || b.Kind == LetterValueKind.Text)
        {
            LetterValue left = state.TextOf(a);
            LetterValue right = state.TextOf(b);
            state.ChargeComparison(left, right);
            return left.AsText.SequenceEqual(right.AsText);
        }

        return Equality.IsNumber(a.Kind) ? Equality.CompareNumbers(a, b) == 0 : Equality.IsSame(a, b);
    }

    private static bool IsOrdered(OpCode op, in LetterValue a, in LetterValue b, RenderState state)
    {
        state.ChargeComparison(a, b);
        if (a.IsNull || b.IsNull)
        {
            // Beside a text nothing comes first; beside anything else the answer is no.
            return op is OpCode.Greater or OpCode.GreaterOrEqual ? a.Kind == LetterValueKind.Text : b.Kind == LetterValueKind.Text;
        }

        int order = a.Kind switch
        {
            LetterValueKind.Text => a.AsText.SequenceCompareTo(b.AsText),
            LetterValueKind.Date => a.AsLong.CompareTo(b.AsLong),
            _ => Equality.CompareNumbers(a, b),
        };
        return op switch { OpCode.Less => order < 0, OpCode.LessOrEqual => order <= 0, OpCode.Greater => order > 0, _ => order >= 0 };
    }

    private static LetterValue Range(in LetterValue from, in LetterValue to, bool isWithEnd, RenderState state)
    {
        if (from.AsLong is < int.MinValue or > int.MaxValue || to.AsLong is < int.MinValue or > int.MaxValue)
        {
            throw new RenderStop(TemplateCodes.Overflow, "An end of the range is too large.");
        }

        long step = from.AsLong <= to.AsLong ? 1 : -1;
        long count = Math.Abs(to.AsLong - from.AsLong) + (isWithEnd ? 1 : 0);
        if (count > LetterSchema.MostListItems)
        {
            throw new RenderStop(TemplateCodes.Range, "The range has more than 1,000 numbers.");
        }

        state.Charge((int)count);
        var items = new LetterValue[count];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = LetterValue.Whole(from.AsLong + (step * i));
        }

        return LetterValue.List(items, items.Length);
    }

    private static LetterValue Concatenate(Span<LetterValue> parts, RenderState state)
    {
        long length = 0;
        foreach (ref LetterValue part in parts)
        {
            part = state.TextOf(part);
            length += part.TextLength;
        }

        if (length > LetterSchema.MostTextUnits)
        {
            throw new RenderStop(TemplateCodes.Output, "A text becomes longer than 262,144 characters.");
        }

        Span<char> to = state.Reserve((int)length);
        foreach (ref LetterValue part in parts)
        {
            part.AsText.CopyTo(to);
            to = to[part.TextLength..];
        }

        return state.Commit((int)length);
    }

    private static LetterValue Call(FunctionId id, int[] path, Span<LetterValue> arguments, RenderState state) => id switch
    {
        FunctionId.Pluralize => TextFunctions.Pluralize(arguments, state),
        <= FunctionId.Literal or >= FunctionId.HtmlEscape => TextFunctions.Call(id, arguments, state),
        <= FunctionId.AddRange => ListFunctions.Call(id, path, arguments, state),
        _ => NumberFunctions.Call(id, arguments, state),
    };

    private static bool StartLoop(LoopPlan plan, in LetterValue list, ref RenderState.Loop loop)
    {
        // Offset, then reversed, then limit.
        int count = Math.Max(0, list.Count - plan.Offset);
        loop.Items = list.Items;
        loop.First = plan.IsReversed ? list.Count - 1 : plan.Offset;
        loop.Step = plan.IsReversed ? -1 : 1;
        loop.Count = plan.Limit < 0 ? count : Math.Min(count, plan.Limit);
        loop.Index = 0;
        return loop.Count > 0;
    }
}
