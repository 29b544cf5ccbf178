namespace InfoInterview.Letters.Templates;

/// <content>Expressions, calls and partials.</content>
internal sealed partial class Compiler
{
    private void EmitMember(MemberExpression member)
    {
        bool isObject = member.Field is { Kind: LetterFieldKind.Object };
        if (member.Kind == MemberKind.LoopState)
        {
            Emit(OpCode.LoadLoopState, member.Start, member.Part, frames[^1].Depth, 1);
            return;
        }

        if (member.Slot >= 0)
        {
            Emit(isObject ? OpCode.LoadObject : OpCode.LoadSlot, member.Start, member.Slot, 0, 1);
            return;
        }

        Emit(member.Target);
        switch (member.Kind)
        {
            case MemberKind.Field:
                Emit(isObject ? OpCode.LoadMemberObject : OpCode.LoadMember, member.Start, member.Part);
                break;
            case MemberKind.Size:
                Emit(OpCode.Size, member.Start);
                break;
            case MemberKind.IsEmpty:
                Emit(OpCode.IsEmpty, member.Start);
                break;
            default:
                Emit(OpCode.DatePart, member.Start, member.Part);
                break;
        }
    }

    private void EmitBinary(BinaryExpression binary)
    {
        Emit(binary.Left);
        if (binary.Sign is TokenKind.AndAnd or TokenKind.OrOr)
        {
            int test = Emit(binary.Sign == TokenKind.AndAnd ? OpCode.AndTest : OpCode.OrTest, binary.SignStart, 0, 0, -1);
            Emit(binary.Right);
            Emit(OpCode.ToBool, binary.SignStart);
            Aim(test);
            return;
        }

        Emit(binary.Right);
        OpCode code = binary.Sign switch
        {
            TokenKind.Plus => OpCode.Add,
            TokenKind.Minus => OpCode.Subtract,
            TokenKind.Star => OpCode.Multiply,
            TokenKind.Slash => OpCode.Divide,
            TokenKind.SlashSlash => OpCode.DivideWhole,
            TokenKind.Percent => OpCode.Remainder,
            TokenKind.EqualEqual => OpCode.Equal,
            TokenKind.BangEqual => OpCode.NotEqual,
            TokenKind.Less => OpCode.Less,
            TokenKind.LessEqual => OpCode.LessOrEqual,
            TokenKind.Greater => OpCode.Greater,
            TokenKind.GreaterEqual => OpCode.GreaterOrEqual,
            TokenKind.DotDot => OpCode.Range,
            TokenKind.DotDotLess => OpCode.RangeWithoutEnd,
            TokenKind.QuestionQuestion => OpCode.Coalesce,
            _ => OpCode.NullThen,
        };
        Emit(code, binary.Start, 0, 0, -1);
    }

    private void EmitCall(CallExpression call)
    {
        if (call.Function is not { } function)
        {
            faults.Add(TemplateCodes.Kind, call.Start, call.End, "The kinds of this call's arguments are not known.");
            return;
        }

        int count = 0;
        int path = -1;
        foreach (Expression argument in call.Arguments)
        {
            if (argument is LiteralExpression { Path: { } slots })
            {
                paths.Add(slots);
                path = paths.Count - 1;
                continue;
            }

            if (function.Parameters[count] == ParameterKind.Member)
            {
                // The list is known to be empty: there is no member to read.
                paths.Add([]);
                path = paths.Count - 1;
                continue;
            }

            Emit(argument);
            count++;
        }

        Emit(OpCode.Call, call.Start, (int)function.Id | ((path + 1) << 8), count, 1 - count);
    }

    private void EmitInclude(IncludeExpression include)
    {
        foreach ((string _, int _, Expression value) in include.Arguments)
        {
            Emit(value);
        }

        for (int i = include.Arguments.Count - 1; i >= 0; i--)
        {
            Emit(OpCode.StoreVariable, include.Start, include.Variables[i], 0, -1);
        }

        Emit(OpCode.IncludeStart, include.Start);
        (Faults outer, int outerSource) = (faults, source);
        faults = include.Faults!;
        int known = sources.IndexOf(faults);
        if (known < 0)
        {
            sources.Add(faults);
            known = sources.Count - 1;
        }

        source = known;
        List<LoopFrame> around = [.. frames];
        frames.Clear();
        Emit(include.Body!);
        frames.AddRange(around);
        (faults, source) = (outer, outerSource);
        Emit(OpCode.IncludeEnd, include.Start, 0, 0, 1);
    }
}
