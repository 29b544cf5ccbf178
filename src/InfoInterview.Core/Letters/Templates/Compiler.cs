using System.Buffers;
using System.Text.Unicode;

namespace InfoInterview.Letters.Templates;

/// <summary>Turns a checked tree into one flat row of steps; partials are written out where they are included.</summary>
internal sealed partial class Compiler
{
    /// <summary>How many steps the room has that a thread keeps for its next template.</summary>
    private const int MostKept = 16 * 1024;

    [ThreadStatic]
    private static Compiler? kept;

    private readonly List<Op> ops = [];
    private readonly List<(int Source, int Start)> places = [];
    private readonly List<Faults> sources = [];
    private readonly List<LetterValue> constants = [];
    private readonly List<TemplateText> texts = [];
    private readonly List<string> indents = [];
    private readonly List<LoopPlan> loops = [];
    private readonly List<int[]> paths = [];
    private readonly List<LoopFrame> frames = [];
    private byte[] bytes = new byte[2048];
    private int byteCount;
    private Faults faults = null!;
    private int source;

    /// <summary>The last step that a jump ends at; it is not joined with the one before.</summary>
    private int label;
    private int most;
    private int height;

    private Compiler()
    {
    }

    /// <summary>The program of a checked template.</summary>
    public static Program Compile(Block block, Faults faults, Checker checker)
    {
        Compiler compiler = kept ?? new Compiler();
        kept = null;
        compiler.faults = faults;
        compiler.sources.Add(faults);
        compiler.Emit(block);
        Program program = compiler.Finish(checker);
        compiler.GiveBack();
        return program;
    }

    private Program Finish(Checker checker)
    {
        Emit(OpCode.End, 0);
        var origins = new (string Text, string Source)[sources.Count];
        for (int i = 0; i < origins.Length; i++)
        {
            origins[i] = (sources[i].Text, sources[i].Source);
        }

        return new Program(
            [.. ops],
            [.. places],
            origins,
            [.. constants],
            [.. texts],
            bytes.AsSpan(0, byteCount).ToArray(),
            [.. indents],
            [.. loops],
            [.. paths],
            checker.Variables,
            checker.MostLoopStates,
            most + 4);
    }

    /// <summary>Forgets the program and keeps the empty room for the thread's next one.</summary>
    private void GiveBack()
    {
        if (ops.Capacity > MostKept || bytes.Length > MostKept * 16)
        {
            return;
        }

        ops.Clear();
        places.Clear();
        sources.Clear();
        constants.Clear();
        texts.Clear();
        indents.Clear();
        loops.Clear();
        paths.Clear();
        frames.Clear();
        faults = null!;
        byteCount = source = label = most = height = 0;
        kept = this;
    }

    private int Emit(OpCode code, int place, int a = 0, int b = 0, int change = 0)
    {
        ops.Add(new Op(code, a, b));
        places.Add((source, place));
        height += change;
        most = Math.Max(most, height);
        return ops.Count - 1;
    }

    /// <summary>Makes a jump end at the next step.</summary>
    private void Aim(int op)
    {
        ops[op] = ops[op] with { A = ops.Count };
        label = ops.Count;
    }

    private void Emit(Block block)
    {
        foreach (Statement statement in block.Statements)
        {
            if (!statement.IsNeverReached)
            {
                Emit(statement);
            }
        }
    }

    private int IndentOf(Statement statement)
    {
        if (string.IsNullOrEmpty(statement.Indent))
        {
            return -1;
        }

        int known = indents.IndexOf(statement.Indent);
        if (known >= 0)
        {
            return known;
        }

        indents.Add(statement.Indent);
        return indents.Count - 1;
    }

    private void Emit(Statement statement)
    {
        switch (statement)
        {
            case TextStatement text:
                AddText(text.Start, text.TextEnd - text.Start);
                int indent = IndentOf(text);
                Emit(indent < 0 ? OpCode.WriteText : OpCode.WriteIndented, text.Start, texts.Count - 1, indent);
                break;
            case PrintStatement print:
                EmitPrint(print);
                break;
            case AssignStatement assign:
                Emit(assign.Whole);
                Emit(OpCode.StoreVariable, assign.Start, assign.Variable, 0, -1);
                break;
            case IfStatement branch:
                EmitIf(branch);
                break;
            case ForStatement loop:
                EmitFor(loop);
                break;
            case CaseStatement choice:
                EmitCase(choice);
                break;
            case CaptureStatement capture:
                Emit(OpCode.CaptureStart, capture.Start);
                OpenCapture(capture.Variable);
                Emit(capture.Body);
                CloseCapture();
                Emit(OpCode.CaptureEnd, capture.Start, capture.Variable);
                break;
            case JumpStatement jump:
                EmitJump(jump);
                break;
        }
    }

    private void AddText(int start, int length)
    {
        if (length * 3 > bytes.Length - byteCount)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, byteCount + (length * 3)));
        }

        bool isWhole = Utf8.FromUtf16(faults.Text.AsSpan(start, length), bytes.AsSpan(byteCount), out _, out int written, replaceInvalidSequences: false) == OperationStatus.Done;
        texts.Add(new TemplateText(faults.Text, start, length, byteCount, isWhole ? written : -1));
        byteCount += isWhole ? written : 0;
    }

    private void OpenCapture(int variable)
    {
        if (frames.Count > 0)
        {
            frames[^1].Captures.Add(variable);
        }
    }

    private void CloseCapture()
    {
        if (frames.Count > 0)
        {
            frames[^1].Captures.RemoveAt(frames[^1].Captures.Count - 1);
        }
    }

    private void EmitPrint(PrintStatement print)
    {
        int indent = IndentOf(print);
        switch (print.Value)
        {
            case NameExpression { Slot: >= 0 } name:
                EmitPrintSlot(name.Slot, name.Start, indent);
                break;
            case NameExpression { Variable: >= 0 } name:
                Emit(OpCode.PrintVariable, name.Start, name.Variable, indent);
                break;
            case MemberExpression { Slot: >= 0, Kind: MemberKind.Field } member:
                EmitPrintSlot(member.Slot, member.Start, indent);
                break;
            case CallExpression { Function.Id: FunctionId.Strip or FunctionId.Capitalize or FunctionId.Downcase or FunctionId.Upcase, Arguments: [var subject] } call when indent < 0 && PlaceOf(subject) is int at:
                Emit(OpCode.PrintCall, call.Start, at, (int)call.Function.Id);
                break;
            case CallExpression { Function.Id: FunctionId.DateToString, Arguments: [var subject, LiteralExpression pattern] } call when indent < 0 && PlaceOf(subject) is int at:
                constants.Add(pattern.Value);
                Emit(OpCode.PrintCall, call.Start, at, (int)FunctionId.DateToString | ((constants.Count - 1) << 8));
                break;
            default:
                Emit(print.Value);
                Emit(OpCode.Print, print.Value.Start, 0, indent, -1);
                break;
        }
    }

    /// <summary>Where a value stands that needs no step to be loaded: its slot, or ~ its variable; null for any other.</summary>
    private static int? PlaceOf(Expression value) => value switch
    {
        NameExpression { Slot: >= 0 } name when !name.Shape.Has(Kinds.Object) => name.Slot,
        NameExpression { Variable: >= 0 } name => ~name.Variable,
        MemberExpression { Slot: >= 0, Kind: MemberKind.Field } member when !member.Shape.Has(Kinds.Object) => member.Slot,
        _ => null,
    };

    private void EmitPrintSlot(int slot, int place, int indent)
    {
        if (indent < 0 && label < ops.Count && ops[^1].Code == OpCode.WriteText)
        {
            ops[^1] = new Op(OpCode.WriteTextAndSlot, slot, ops[^1].A);
            places[^1] = (source, place);
            return;
        }

        Emit(OpCode.PrintSlot, place, slot, indent);
    }

    private void EmitIf(IfStatement branch)
    {
        List<int> ends = [];
        IfStatement? now = branch;
        while (now is not null)
        {
            int over = EmitJumpIfFalse(now.Condition);
            Emit(now.Then);
            if (now.Otherwise is null)
            {
                Aim(over);
                break;
            }

            ends.Add(Emit(OpCode.Jump, now.Start));
            Aim(over);
            if (now.Otherwise is { Statements: [IfStatement next] } block && block.Start == next.Start)
            {
                now = next;
                continue;
            }

            Emit(now.Otherwise);
            break;
        }

        ends.ForEach(Aim);
    }

    private int EmitJumpIfFalse(Expression condition)
    {
        int slot = condition switch
        {
            NameExpression name => name.Slot,
            MemberExpression { Kind: MemberKind.Field } member => member.Slot,
            _ => -1,
        };
        if (slot >= 0)
        {
            return Emit(OpCode.JumpIfSlotFalse, condition.Start, 0, slot);
        }

        Emit(condition);
        return Emit(OpCode.JumpIfFalse, condition.Start, 0, 0, -1);
    }

    private void Emit(Expression value)
    {
        switch (value)
        {
            case LiteralExpression literal:
                constants.Add(literal.Value);
                Emit(OpCode.Constant, value.Start, constants.Count - 1, 0, 1);
                break;
            case NameExpression { Slot: >= 0 } name:
                Emit(name.Shape.Has(Kinds.Object) ? OpCode.LoadObject : OpCode.LoadSlot, name.Start, name.Slot, 0, 1);
                break;
            case NameExpression name:
                Emit(OpCode.LoadVariable, name.Start, name.Variable, 0, 1);
                break;
            case MemberExpression member:
                EmitMember(member);
                break;
            case IndexExpression index:
                Emit(index.Target);
                Emit(index.Index);
                Emit(OpCode.Index, index.Start, 0, 0, -1);
                break;
            case UnaryExpression unary:
                Emit(unary.Operand);
                Emit(unary.Sign switch { TokenKind.Bang => OpCode.Not, TokenKind.Minus => OpCode.Negate, _ => OpCode.Plus }, unary.Start);
                break;
            case BinaryExpression binary:
                EmitBinary(binary);
                break;
            case ConditionalExpression choice:
                Emit(choice.Condition);
                int over = Emit(OpCode.JumpIfFalse, choice.Start, 0, 0, -1);
                Emit(choice.Then);
                int end = Emit(OpCode.Jump, choice.Start);
                height--;
                Aim(over);
                Emit(choice.Otherwise);
                Aim(end);
                break;
            case ListExpression list:
                list.Items.ForEach(Emit);
                Emit(OpCode.MakeList, list.Start, list.Items.Count, 0, 1 - list.Items.Count);
                break;
            case InterpolatedExpression text:
                text.Parts.ForEach(Emit);
                Emit(OpCode.Concatenate, text.Start, text.Parts.Count, 0, 1 - text.Parts.Count);
                break;
            case CallExpression call:
                EmitCall(call);
                break;
            case IncludeExpression include:
                EmitInclude(include);
                break;
        }
    }
}
