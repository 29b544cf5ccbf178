namespace InfoInterview.Letters.Templates;

/// <content>What conditions tell about values that may be missing.</content>
internal sealed partial class Checker
{
    private void CheckIf(IfStatement branch)
    {
        // A chain of else if is walked in a loop, so that its length costs no depth.
        List<Flow> ends = [];
        List<Expression> asked = [];
        IfStatement? now = branch;
        while (now is not null)
        {
            CheckCondition(now.Condition);
            if (asked.Exists(c => IsSameQuestion(c, now.Condition)))
            {
                Fault(TemplateCodes.Unreachable, now.Condition, "An earlier branch asks the same, so this one is never written.", "Delete it.");
            }

            asked.Add(now.Condition);
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

    /// <summary>Whether a value hangs on one that is always missing, on a way that asks for it to be there: that way is never taken.</summary>
    private bool IsDead(Expression value) => value switch
    {
        NameExpression { Variable: >= 0 } name => flow.Variable(name.Variable) is { Kinds: Kinds.Null } && flow.IsPresent(name.Variable, 0),
        MemberExpression member => IsDead(member.Target),
        IndexExpression index => IsDead(index.Target),
        CallExpression call => call.Arguments.Exists(IsDead),
        BinaryExpression binary => IsDead(binary.Left) || IsDead(binary.Right),
        _ => false,
    };

    /// <summary>Whether a question is about a parameter. A partial serves many includes, so what one of them gives does not make its questions needless.</summary>
    private bool AsksForParameter(Expression value) => scope.Partial is not null && value switch
    {
        NameExpression name => scope.Find(name.Name) is { IsParameter: true },
        MemberExpression member => AsksForParameter(member.Target),
        IndexExpression index => AsksForParameter(index.Target),
        UnaryExpression unary => AsksForParameter(unary.Operand),
        BinaryExpression binary => AsksForParameter(binary.Left) || AsksForParameter(binary.Right),
        CallExpression call => call.Arguments.Exists(AsksForParameter),
        _ => false,
    };

    private void CheckCondition(Expression condition)
    {
        Shape shape = CheckExpression(condition);
        if (shape.IsUnknown || AsksForParameter(condition))
        {
            return;
        }

        int behind = condition.End;
        while (behind < faults.Text.Length && faults.Text[behind] == ' ')
        {
            behind++;
        }

        if (!faults.IsEmpty && faults.HasErrorIn(condition.Start, behind))
        {
            // What is asked is not what was meant.
            return;
        }

        if (IsConstant(condition) || shape.Kinds == Kinds.Null)
        {
            Fault(TemplateCodes.Const, condition, "The condition is always the same.", "Delete the branch that is never taken.");
        }
        else if (!shape.Has(Kinds.Null | Kinds.Bool))
        {
            Fault(TemplateCodes.Truthy, condition, $"The condition is always true: this is {shape}, and true also for {(shape.Has(Kinds.Number) ? "0" : shape.Has(Kinds.List) ? "an empty list" : "an empty text")}.", shape.Has(Kinds.List) ? $"{Operand(condition)}.size > 0" : shape.Has(Kinds.Number) ? $"{Operand(condition)} > 0" : shape.Has(Kinds.AnyText) ? $"{Operand(condition)} != ''" : "Delete the question.");
        }
    }

    /// <summary>Whether a condition comes out the same for every model: it is made of literals alone, or one literal decides it.</summary>
    private static bool IsConstant(Expression value) => value switch
    {
        LiteralExpression => true,
        UnaryExpression unary => IsConstant(unary.Operand),
        BinaryExpression { Sign: TokenKind.AndAnd } both => IsDecided(both.Left, truth: false) || IsDecided(both.Right, truth: false) || (IsConstant(both.Left) && IsConstant(both.Right)),
        BinaryExpression { Sign: TokenKind.OrOr } either => IsDecided(either.Left, truth: true) || IsDecided(either.Right, truth: true) || (IsConstant(either.Left) && IsConstant(either.Right)),
        BinaryExpression { Sign: TokenKind.EqualEqual or TokenKind.BangEqual or TokenKind.Less or TokenKind.LessEqual or TokenKind.Greater or TokenKind.GreaterEqual } compared => (IsConstant(compared.Left) && IsConstant(compared.Right)) || IsSameQuestion(compared.Left, compared.Right),
        BinaryExpression binary => IsConstant(binary.Left) && IsConstant(binary.Right),
        _ => false,
    };

    private static bool IsDecided(Expression value, bool truth) => value is LiteralExpression literal && literal.Value.IsTruthy == truth;

    /// <summary>Whether two expressions ask the same of the same values; a variable between them could have changed only by a statement, and none stands between conditions of one chain.</summary>
    private static bool IsSameQuestion(Expression one, Expression other) => (one, other) switch
    {
        (LiteralExpression a, LiteralExpression b) => Equality.IsSame(a.Value, b.Value),
        (NameExpression a, NameExpression b) => a.Name == b.Name,
        (MemberExpression a, MemberExpression b) => a.Name == b.Name && IsSameQuestion(a.Target, b.Target),
        (IndexExpression a, IndexExpression b) => IsSameQuestion(a.Target, b.Target) && IsSameQuestion(a.Index, b.Index),
        (UnaryExpression a, UnaryExpression b) => a.Sign == b.Sign && IsSameQuestion(a.Operand, b.Operand),
        (BinaryExpression a, BinaryExpression b) => a.Sign == b.Sign && IsSameQuestion(a.Left, b.Left) && IsSameQuestion(a.Right, b.Right),
        (CallExpression a, CallExpression b) => a.Function is not null && ReferenceEquals(a.Function, b.Function) && a.Arguments.Count == b.Arguments.Count && a.Arguments.Zip(b.Arguments).All(p => IsSameQuestion(p.First, p.Second)),
        _ => false,
    };

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
            case BinaryExpression { Left: MemberExpression { Kind: MemberKind.Size } size, Right: LiteralExpression { Value: { Kind: LetterValueKind.Int, AsLong: 0 } } } compared when compared.Sign is TokenKind.EqualEqual or TokenKind.LessEqual ? !truth : truth && compared.Sign is TokenKind.Greater or TokenKind.BangEqual:
                KnowFilled(size.Target);
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
            case MemberExpression { Kind: MemberKind.IsEmpty, IsGuarded: false } empty when !truth:
                KnowFilled(empty.Target);
                break;
            case NameExpression or MemberExpression when truth:
                KnowPresent(condition);
                break;
        }
    }

    /// <summary>Something is in a list: what was missing has not left it empty.</summary>
    private void KnowFilled(Expression value)
    {
        if (value is NameExpression { Variable: >= 0 } name && flow.Variable(name.Variable) is { MayBeNull: false } list)
        {
            flow.Narrow(name.Variable, list.WithGaps((list.Gaps & ~Gaps.Empty) & (list.Item is { MayBeNull: false } ? ~Gaps.Unsure : list.Gaps)));
        }
    }

    private static bool IsNull(Expression value) => value is LiteralExpression { Value.Kind: LetterValueKind.Null };

    private void KnowPresent(Expression value)
    {
        if (value is NameExpression { Variable: >= 0 } name)
        {
            if (flow.Variable(name.Variable) is { MayBeNull: true } shape)
            {
                if (shape.Kinds == Kinds.Null)
                {
                    // What is always missing, such as a parameter given as null, stays so; this way is never taken.
                    flow.KnowPresent(name.Variable, 0);
                }
                else
                {
                    flow.Narrow(name.Variable, shape.Without(Kinds.Null));
                }
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
