namespace InfoInterview.Letters.Templates;

/// <summary>Runs a program on a model. It has no recursion; every step takes from one budget.</summary>
internal static class Renderer
{
    /// <summary>The steps that a letter may take (letters.md §10).</summary>
    public const int MostSteps = 1_000_000;

    /// <summary>Runs to the end.</summary>
    /// <param name="program">What to do.</param>
    /// <param name="model">The model's slots.</param>
    /// <param name="state">What to write on.</param>
    /// <param name="at">The step that runs, for the place of an error.</param>
    /// <exception cref="RenderStop">The letter cannot be written.</exception>
    public static void Run(Program program, LetterValue[] model, RenderState state, ref int at)
    {
        Op[] ops = program.Ops;
        LetterValue[] stack = state.Stack;
        LetterValue[] variables = state.Variables;
        TemplateText[] texts = program.Texts;
        string[] indents = program.Indents;
        int top = -1;
        int next = 0;

        // The only way back is ForNext, which pays for the whole body; so no construct escapes the budget.
        state.Charge(ops.Length);
        while (true)
        {
            at = next;
            Op op = ops[next++];
            switch (op.Code)
            {
                case OpCode.End:
                    state.CheckLength();
                    return;
                case OpCode.WriteText:
                    state.Write(texts[op.A], program.Bytes);
                    break;
                case OpCode.WriteIndented:
                    state.Write(texts[op.A].Units, indents[op.B]);
                    break;
                case OpCode.WriteTextAndSlot:
                    state.Write(texts[op.B], program.Bytes);
                    if (model[op.A].Kind == LetterValueKind.Text)
                    {
                        state.Write(model[op.A].AsText);
                    }
                    else
                    {
                        state.Print(model[op.A], null);
                    }

                    break;
                case OpCode.PrintSlot:
                    if (op.B < 0 && model[op.A].Kind == LetterValueKind.Text)
                    {
                        state.Write(model[op.A].AsText);
                    }
                    else
                    {
                        state.Print(model[op.A], op.B < 0 ? null : indents[op.B]);
                    }

                    break;
                case OpCode.PrintVariable:
                    state.Print(variables[op.A], op.B < 0 ? null : indents[op.B]);
                    break;
                case OpCode.Print:
                    state.Print(stack[top--], op.B < 0 ? null : indents[op.B]);
                    break;
                case OpCode.Constant:
                    stack[++top] = program.Constants[op.A];
                    break;
                case OpCode.LoadSlot:
                    stack[++top] = model[op.A];
                    break;
                case OpCode.LoadObject:
                    stack[++top] = model[op.A].IsNull ? default : LetterValue.Object(model, op.A);
                    break;
                case OpCode.LoadVariable:
                    stack[++top] = variables[op.A];
                    break;
                case OpCode.StoreVariable:
                    variables[op.A] = stack[top--];
                    break;
                case OpCode.LoadMember or OpCode.LoadMemberObject:
                    LoadMember(ref stack[top], op);
                    break;
                case OpCode.LoadLoopState:
                    stack[++top] = LoopState(op.A, ref state.LoopAt(op.B));
                    break;
                case OpCode.Size:
                    stack[top] = stack[top].IsNull ? default : LetterValue.Of(stack[top].Kind == LetterValueKind.List ? stack[top].Count : stack[top].TextLength);
                    break;
                case OpCode.IsEmpty:
                    stack[top] = stack[top].IsNull ? default : LetterValue.Of((stack[top].Kind == LetterValueKind.List ? stack[top].Count : stack[top].TextLength) == 0);
                    break;
                case OpCode.DatePart:
                    stack[top] = stack[top].IsNull ? default : DatePart(stack[top].AsDate, op.A);
                    break;
                case OpCode.Index:
                    top--;
                    stack[top] = Index(stack[top], stack[top + 1].AsLong);
                    break;
                case OpCode.Not:
                    stack[top] = LetterValue.Of(!stack[top].IsTruthy);
                    break;
                case OpCode.Negate:
                    stack[top] = Arithmetic.Negate(stack[top]);
                    break;
                case OpCode.Plus:
                    break;
                case OpCode.Add:
                    top--;
                    stack[top] = Add(stack[top], stack[top + 1], state);
                    break;
                case OpCode.Subtract or OpCode.Multiply or OpCode.Divide or OpCode.DivideWhole or OpCode.Remainder:
                    top--;
                    stack[top] = Arithmetic.Apply(op.Code, stack[top], stack[top + 1]);
                    break;
                case OpCode.Equal:
                    top--;
                    stack[top] = LetterValue.Of(AreEqual(stack[top], stack[top + 1], state));
                    break;
                case OpCode.NotEqual:
                    top--;
                    stack[top] = LetterValue.Of(!AreEqual(stack[top], stack[top + 1], state));
                    break;
                case OpCode.Less or OpCode.LessOrEqual or OpCode.Greater or OpCode.GreaterOrEqual:
                    top--;
                    stack[top] = LetterValue.Of(IsOrdered(op.Code, stack[top], stack[top + 1]));
                    break;
                case OpCode.Range or OpCode.RangeWithoutEnd:
                    top--;
                    stack[top] = Range(stack[top], stack[top + 1], op.Code == OpCode.Range, state);
                    break;
                case OpCode.Coalesce:
                    top--;
                    stack[top] = stack[top].IsNull ? stack[top + 1] : stack[top];
                    break;
                case OpCode.NullThen:
                    top--;
                    stack[top] = stack[top].IsNull ? default : stack[top + 1];
                    break;
                case OpCode.Jump:
                    next = op.A;
                    break;
                case OpCode.JumpIfFalse:
                    next = stack[top--].IsTruthy ? next : op.A;
                    break;
                case OpCode.JumpIfSlotFalse:
                    next = model[op.B].IsTruthy ? next : op.A;
                    break;
                case OpCode.JumpIfTrue:
                    next = stack[top--].IsTruthy ? op.A : next;
                    break;
                case OpCode.AndTest or OpCode.OrTest:
                    if (stack[top].IsTruthy == (op.Code == OpCode.OrTest))
                    {
                        stack[top] = LetterValue.Of(op.Code == OpCode.OrTest);
                        next = op.A;
                    }
                    else
                    {
                        top--;
                    }

                    break;
                case OpCode.ToBool:
                    stack[top] = LetterValue.Of(stack[top].IsTruthy);
                    break;
                case OpCode.Duplicate:
                    stack[top + 1] = stack[top];
                    top++;
                    break;
                case OpCode.Drop:
                    top--;
                    break;
                case OpCode.MakeList:
                    LetterValue[] items = stack.AsSpan(top + 1 - op.A, op.A).ToArray();
                    state.Charge(items.Length);
                    top += 1 - op.A;
                    stack[top] = LetterValue.List(items, items.Length);
                    break;
                case OpCode.Concatenate:
                    top += 1 - op.A;
                    stack[top] = Concatenate(stack.AsSpan(top, op.A), state);
                    break;
                case OpCode.Call:
                    top += 1 - op.B;
                    stack[top] = Call((FunctionId)(op.A & 0xFF), op.A >> 8 == 0 ? [] : program.Paths[(op.A >> 8) - 1], stack.AsSpan(top, op.B), state);
                    break;
                case OpCode.ForStart:
                    LoopPlan plan = program.Loops[op.B];
                    if (stack[top--].IsNull)
                    {
                        next = op.A;
                    }
                    else if (StartLoop(plan, stack[top + 1], ref state.LoopAt(plan.Depth)))
                    {
                        variables[plan.Variable] = state.LoopAt(plan.Depth).Item;
                        next++;
                    }

                    break;
                case OpCode.ForEmpty:
                    next = op.A;
                    break;
                case OpCode.ForNext:
                    state.Charge(at - op.A + 1);
                    ref RenderState.Loop loop = ref state.LoopAt(program.Loops[op.B].Depth);
                    if (++loop.Index < loop.Count)
                    {
                        variables[program.Loops[op.B].Variable] = loop.Item;
                        next = op.A;
                    }

                    break;
                case OpCode.CaptureStart:
                    state.StartCapture(isPartial: false);
                    break;
                case OpCode.CaptureEnd:
                    variables[op.A] = state.EndCapture(isPartial: false);
                    break;
                case OpCode.IncludeStart:
                    state.StartCapture(isPartial: true);
                    break;
                case OpCode.IncludeEnd:
                    stack[++top] = state.EndCapture(isPartial: true);
                    break;
            }
        }
    }

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

    private static LetterValue LoopState(int part, ref RenderState.Loop loop) => part switch
    {
        0 => LetterValue.Of(loop.Index),
        1 => LetterValue.Of(loop.Count - loop.Index - 1),
        2 => LetterValue.Of(loop.Index == 0),
        3 => LetterValue.Of(loop.Index >= loop.Count - 1),
        4 => LetterValue.Of((loop.Index & 1) == 0),
        5 => LetterValue.Of((loop.Index & 1) != 0),
        6 => LetterValue.Of(loop.Count),
        _ => LetterValue.Of(loop.Count > 0 && (loop.Index == 0 || !Equality.IsSame(loop.Item, loop.Previous))),
    };

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
            return left.AsText.SequenceEqual(state.TextOf(b).AsText);
        }

        return Equality.IsNumber(a.Kind) ? Equality.CompareNumbers(a, b) == 0 : Equality.IsSame(a, b);
    }

    private static bool IsOrdered(OpCode op, in LetterValue a, in LetterValue b)
    {
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
