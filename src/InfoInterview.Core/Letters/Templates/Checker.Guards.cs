namespace InfoInterview.Letters.Templates;

/// <content>What conditions tell about values that may be missing.</content>
internal sealed partial class Checker
{
    private void CheckIf(IfStatement branch)
    {
        // A chain of else if is walked in a loop, so that its length costs no depth.
        List<Flow> ends = [];
        IfStatement? now = branch;
        while (now is not null)
        {
            CheckCondition(now.Condition);
            Flow before = flow;
            flow = before.Copy();
            Assume(now.Condition, truth: true);
            CheckBlock(now.Then);
            ends.Add(flow);
            flow = before.Copy();
            Assume(now.Condition, truth: false);
            if (now.Otherwise is { Statements: [IfStatement next] } block && block.Start == next.Start)
            {
                now = next;
                continue;
            }

            if (now.Otherwise is not null)
            {
                CheckBlock(now.Otherwise);
            }

            now = null;
        }

        foreach (Flow end in ends)
        {
            flow = Flow.Join(flow, end);
        }
    }

    private void CheckCondition(Expression condition)
    {
        Shape shape = CheckExpression(condition);
        if (shape.IsUnknown)
        {
            return;
        }

        if (condition is LiteralExpression || shape.Kinds == Kinds.Null)
        {
            Fault(TemplateCodes.Const, condition, "The condition is always the same.", "Delete the branch that is never taken.");
        }
        else if (!shape.Has(Kinds.Null | Kinds.Bool))
        {
            Fault(TemplateCodes.Truthy, condition, $"The condition is true for every {shape}, also for {(shape.Has(Kinds.Number) ? "0" : shape.Has(Kinds.List) ? "an empty list" : "an empty text")}.", shape.Has(Kinds.List) ? "Ask for .size > 0." : shape.Has(Kinds.Number) ? "Compare: … > 0." : "Compare: … != ''.");
        }
    }

    /// <summary>Notes what a condition tells about values that may be missing.</summary>
    private void Assume(Expression condition, bool truth)
    {
        switch (condition)
        {
            case UnaryExpression { Sign: TokenKind.Bang } not:
                Assume(not.Operand, !truth);
                break;
            case BinaryExpression { Sign: TokenKind.AndAnd } both when truth:
                Assume(both.Left, truth: true);
                Assume(both.Right, truth: true);
                break;
            case BinaryExpression { Sign: TokenKind.OrOr } either when !truth:
                Assume(either.Left, truth: false);
                Assume(either.Right, truth: false);
                break;
            case BinaryExpression { Sign: TokenKind.EqualEqual or TokenKind.BangEqual } compared when truth == (compared.Sign == TokenKind.BangEqual):
                if (IsNull(compared.Right))
                {
                    KnowPresent(compared.Left);
                }
                else if (IsNull(compared.Left))
                {
                    KnowPresent(compared.Right);
                }

                break;
            case BinaryExpression { Sign: TokenKind.EqualEqual } equal when truth:
                if (!equal.Right.Shape.IsUnknown && !equal.Right.Shape.MayBeNull)
                {
                    KnowPresent(equal.Left);
                }
                else if (!equal.Left.Shape.IsUnknown && !equal.Left.Shape.MayBeNull)
                {
                    KnowPresent(equal.Right);
                }

                break;
            case NameExpression or MemberExpression when truth:
                KnowPresent(condition);
                break;
        }
    }

    private static bool IsNull(Expression value) => value is LiteralExpression { Value.Kind: LetterValueKind.Null };

    private void KnowPresent(Expression value)
    {
        if (value is NameExpression { Variable: >= 0 } name)
        {
            if (flow.Variable(name.Variable) is { MayBeNull: true } shape)
            {
                flow.Narrow(name.Variable, shape.Without(Kinds.Null));
            }
        }
        else if (TryPath(value, out int variable, out int slot))
        {
            flow.KnowPresent(variable, slot);
            if (value is MemberExpression { IsGuarded: true } member)
            {
                KnowPresent(member.Target);
            }
        }
    }

    /// <summary>The place that a path of names stands for: a slot of the model (variable -1), or of the object in a variable.</summary>
    private static bool TryPath(Expression value, out int variable, out int slot)
    {
        variable = -1;
        slot = -1;
        switch (value)
        {
            case NameExpression { Slot: >= 0 } root:
                slot = root.Slot;
                return true;
            case NameExpression { Variable: >= 0 } name:
                variable = name.Variable;
                slot = 0;
                return true;
            case MemberExpression { Kind: MemberKind.Field } member when TryPath(member.Target, out variable, out slot):
                slot += member.Part;
                return true;
            default:
                return false;
        }
    }
}
