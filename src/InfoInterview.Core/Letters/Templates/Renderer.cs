using System.Globalization;
using System.Runtime.CompilerServices;

namespace InfoInterview.Letters.Templates;

/// <summary>Runs a program on a model. It has no recursion; every step takes from one budget.</summary>
internal static partial class Renderer
{
    /// <summary>The steps that a letter may take (letters.md §10).</summary>
    public const int MostSteps = 1_000_000;

    /// <summary>Runs to the end.</summary>
    /// <typeparam name="TUnit">What the letter is written in: byte for UTF-8, char for UTF-16.</typeparam>
    /// <param name="program">What to do.</param>
    /// <param name="model">The model's slots.</param>
    /// <param name="state">What to write on.</param>
    /// <param name="at">The step that runs, for the place of an error.</param>
    /// <exception cref="RenderStop">The letter cannot be written.</exception>
    public static void Run<TUnit>(Program program, LetterValue[] model, RenderState state, ref int at)
        where TUnit : unmanaged
    {
        Op[] ops = program.Ops;
        TemplateText[] texts = program.Texts;
        LetterValue[] variables = state.Variables;
        var pen = new Pen<TUnit>(state, program.Bytes);
        int top = -1;
        int next = 0;

        // The only way back is ForNext, which pays for the whole body; so no construct escapes the budget.
        state.Charge(ops.Length);
        while (true)
        {
            at = next;
            ref readonly Op op = ref ops[next++];
            switch (op.Code)
            {
                case OpCode.WriteText:
                    pen.Write(texts[op.A]);
                    break;
                case OpCode.WriteTextAndSlot:
                    pen.Write(texts[op.B]);
                    pen.WriteField(model[op.A]);
                    break;
                case OpCode.PrintSlot when op.B < 0:
                    pen.WriteField(model[op.A]);
                    break;
                case OpCode.PrintVariable when op.B < 0:
                    pen.Write(variables[op.A]);
                    break;
                case OpCode.PrintCall:
                    ref LetterValue subject = ref op.A < 0 ? ref variables[~op.A] : ref model[op.A];
                    PrintCall(program, in op, in subject, state, ref pen);
                    break;
                case OpCode.Jump:
                    next = op.A;
                    break;
                case OpCode.JumpIfSlotFalse:
                    next = model[op.B].IsTruthy ? next : op.A;
                    break;
                case OpCode.ForNext:
                    next = GoOn(program, op, state, at);
                    break;
                case OpCode.End:
                    pen.Lower();
                    state.End();
                    return;
                default:
                    pen.Lower();
                    next = Step(program, op, model, state, ref top, next);
                    pen.Lift();
                    break;
            }
        }
    }

    /// <summary>Writes what a function of one value gives.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void PrintCall<TUnit>(Program program, in Op op, in LetterValue value, RenderState state, ref Pen<TUnit> pen)
        where TUnit : unmanaged
    {
        // It stands for three steps: load, call and print.
        var id = (FunctionId)(op.B & 0xFF);
        state.Charge(2);
        if (id == FunctionId.DateToString)
        {
            if (!value.IsNull)
            {
                pen.Write(DatePattern.Format(value.AsDate, program.Constants[op.B >> 8].AsText, CultureInfo.InvariantCulture, state));
            }
        }
        else if (pen.TryWrite(id, value))
        {
            int length = value.TextLength;
            state.Charge((length / RenderState.UnitsPerCheck) + (id == FunctionId.Strip ? 0 : 1 + (length / RenderState.UnitsPerStep)));
        }
        else
        {
            LetterValue subject = value;
            pen.Write(TextFunctions.Call(id, new Span<LetterValue>(ref subject), state));
        }
    }

    /// <summary>Takes the next item of a loop.</summary>
    /// <returns>Where to go on.</returns>
    private static int GoOn(Program program, in Op op, RenderState state, int at)
    {
        state.Charge(at - op.A + 1);
        LoopPlan plan = program.Loops[op.B];
        ref RenderState.Loop loop = ref state.LoopAt(plan.Depth);
        if (++loop.Index >= loop.Count)
        {
            return at + 1;
        }

        state.Variables[plan.Variable] = loop.Item;
        return op.A;
    }

    /// <summary>Does one of the steps that are rarer, or that need the stack.</summary>
    /// <returns>Where to go on.</returns>
    private static int Step(Program program, in Op op, LetterValue[] model, RenderState state, ref int stackTop, int next)
    {
        LetterValue[] stack = state.Stack;
        LetterValue[] variables = state.Variables;
        int top = stackTop;
        switch (op.Code)
        {
            case OpCode.WriteIndented:
                state.Write(program.Texts[op.A].Units, program.Indents[op.B]);
                break;
            case OpCode.PrintSlot:
                state.Print(model[op.A], program.Indents[op.B]);
                break;
            case OpCode.PrintVariable:
                state.Print(variables[op.A], program.Indents[op.B]);
                break;
            case OpCode.Print:
                state.Print(stack[top--], op.B < 0 ? null : program.Indents[op.B]);
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
                stack[++top] = LoopState(op.A, ref state.LoopAt(op.B), state);
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
                stack[top] = LetterValue.Of(IsOrdered(op.Code, stack[top], stack[top + 1], state));
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
            case OpCode.JumpIfFalse:
                next = stack[top--].IsTruthy ? next : op.A;
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

        stackTop = top;
        return next;
    }
}
