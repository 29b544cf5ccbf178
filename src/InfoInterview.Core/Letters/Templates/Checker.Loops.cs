namespace InfoInterview.Letters.Templates;

/// <content>Loops, case, break and continue.</content>
internal sealed partial class Checker
{
    /// <summary>The variable that takes the items of the loops of each depth; -1 for none yet.</summary>
    private readonly int[] itemPlaces = [-1, -1, -1];

    private void CheckFor(ForStatement loop)
    {
        Shape list = CheckExpression(loop.List);
        if (loop.Limit is not null)
        {
            CheckExpression(loop.Limit);
        }

        if (loop.Offset is not null)
        {
            CheckExpression(loop.Offset);
        }

        if (!list.IsUnknown && !list.IsOnly(Kinds.List | Kinds.Null))
        {
            Fault(TemplateCodes.Kind, loop.List, $"A loop needs a list; this is {list}.", list.HoldsObject ? "Name its fields one by one." : list.Has(Kinds.AnyText) ? $"({Operand(loop.List)} | string.split ' ')" : list.IsOnly(Kinds.Whole) ? $"1..{Operand(loop.List)}" : null);
            list = Shape.Unknown;
        }

        if (loop.List is ListExpression { Items.Count: 0 })
        {
            Fault(TemplateCodes.Unreachable, loop.List, "The list is always empty.", loop.Otherwise is null ? "Delete the loop." : "Keep what else writes, without the loop.");
        }
        else if (loop.Otherwise is not null && loop.Offset is null && loop.List is ListExpression or BinaryExpression { Sign: TokenKind.DotDot, Left: LiteralExpression, Right: LiteralExpression })
        {
            UnreachableElse(loop.Otherwise, "The list is never empty, so else is never written.");
        }

        if (list.MayBeNull && loop.Otherwise is not null)
        {
            Fault(TemplateCodes.NullElse, loop.List, "The list may be missing, and then not even else is written.", OrElse(loop.List, list));
        }

        string name = loop.Variable.Name;
        if (loop.Variable.IsReserved)
        {
            // The parser has told so.
        }
        else if (scope.Find(name) is not null || scope.FindLoop(name) is not null || (!loop.Variable.IsLocal && schema.Root(name) is not null))
        {
            Fault(TemplateCodes.Shadow, loop.Variable, $"{name} would hide {(schema.Root(name) is not null ? "a field of the model" : "a variable")} of that name.", $"Call it {name.TrimStart('$')}_item, here and in the loop.");
        }

        if (loops >= MostLoops)
        {
            faults.Add(TemplateCodes.Nest, loop.Start, loop.Start + 3, "Loops are nested more than 3 deep.", "Let the letter's data hold what the inner loop goes through, as one list.");
            return;
        }

        if (loop.Place < 0)
        {
            // Loops of one depth never run at the same time, so they share the place of their item.
            CountDeclared();
            loop.Place = itemPlaces[loops] >= 0 ? itemPlaces[loops] : itemPlaces[loops] = variables++;
        }

        loop.Depth = loopStates;
        MostLoopStates = Math.Max(MostLoopStates, loopStates + 1);
        long outerWeight = weight;
        long outerSteps = steps;
        weight = Math.Min(long.MaxValue / 4096, weight * MostItemsOf(loop.List));
        loops++;
        loopStates++;
        Flow entry = flow;
        Shape item = list.IsUnknown ? list : list.Item ?? Shape.Null;
        Flow end = CheckLoopBody(loop, ref entry, list, item);
        loops--;
        weight = outerWeight;
        flow = entry.Copy();
        if (loop.Otherwise is not null)
        {
            CheckOtherwise(loop, list);
        }

        loopStates--;
        if (loops == 0 && scope.Partial is null && steps - outerSteps > heaviest.Steps)
        {
            heaviest = (loop.Start, loop.End, steps - outerSteps);
        }

        flow = Flow.Join(flow, Flow.Join(entry, end));
    }

    /// <summary>Checks what is written when the list is empty. There for.… tells of the loop that did not run, and break and continue end the branch.</summary>
    private void CheckOtherwise(ForStatement statement, Shape list)
    {
        var branch = new Scope.Loop(string.Empty, -1, list);
        scope.Loops.Add(branch);
        CheckBlock(statement.Otherwise!);
        scope.Loops.RemoveAt(scope.Loops.Count - 1);
        foreach (Flow? ended in new[] { branch.Continued, branch.Broken })
        {
            flow = ended is null ? flow : Flow.Join(flow, ended);
        }
    }

    /// <summary>Checks a loop's body until what is known at its start holds for every turn.</summary>
    /// <returns>What is known when the loop has run.</returns>
    private Flow CheckLoopBody(ForStatement statement, ref Flow entry, Shape list, Shape item)
    {
        long stepsBefore = steps;
        for (int pass = 0; ; pass++)
        {
            steps = stepsBefore;
            int mark = faults.Mark();
            var loop = new Scope.Loop(statement.Variable.Name, statement.Place, list);
            scope.Loops.Add(loop);
            flow = entry.Copy();
            flow.Assign(statement.Place, item);
            if (list is { IsUnknown: false, Item: null })
            {
                // Nothing is in the list, so this way is never taken.
                flow.KnowPresent(statement.Place, 0);
            }

            CheckBlock(statement.Body);
            scope.Loops.RemoveAt(scope.Loops.Count - 1);
            Flow again = loop.Continued is null ? flow : Flow.Join(flow, loop.Continued);
            again.Assign(statement.Place, null);
            loop.Broken?.Assign(statement.Place, null);
            if (isExhausted || faults.HasErrorSince(mark) || !again.IsReachable || entry.Covers(again) || pass >= MostLoopPasses)
            {
                // After an error nothing is looked at again: what it left unknown would hide it in the next pass.
                if (pass >= MostLoopPasses)
                {
                    faults.Add(TemplateCodes.Kind, statement.Start, statement.Start + 3, "A variable gets a value of another kind in every turn of the loop.", "Use another name for each kind.");
                }

                Flow after = again.IsReachable ? again : entry;
                return loop.Broken is null ? after : Flow.Join(after, loop.Broken);
            }

            faults.Rollback(mark);
            entry = Flow.Join(entry, again);
        }
    }

    private void UnreachableElse(Block? otherwise, string message)
    {
        if (otherwise is not null)
        {
            int keyword = faults.Text.LastIndexOf("else", otherwise.Start, StringComparison.Ordinal);
            faults.Add(TemplateCodes.Unreachable, keyword, keyword + 4, message, "Delete else and what it writes.");
        }
    }

    private long MostItemsOf(Expression list) => list switch
    {
        // Only what is declared counts: a list of unknown length is bounded by the step counter when the letter is written.
        NameExpression { Slot: >= 0 } name => schema.Root(name.Name)?.DeclaredMostItems ?? 1,
        MemberExpression { Kind: MemberKind.Field } member => member.Field?.DeclaredMostItems ?? 1,
        BinaryExpression { Sign: TokenKind.DotDot or TokenKind.DotDotLess, Left: LiteralExpression from, Right: LiteralExpression to } when from.Value.IsWhole && to.Value.IsWhole => Math.Clamp(Math.Abs((to.Value.AsLong / 2) - (from.Value.AsLong / 2)) * 2, 1, 1000),
        CallExpression { Arguments: [var first, ..] } => MostItemsOf(first),
        ListExpression written => Math.Max(1, written.Items.Count),
        _ => 1,
    };

    private void CheckCase(CaseStatement choice)
    {
        Shape subject = CheckExpression(choice.Subject);
        if (IsConstant(choice.Subject))
        {
            Fault(TemplateCodes.Const, choice.Subject, "The value is always the same.", "Write what belongs to it, without case.");
        }

        List<Flow> ends = [];
        List<LetterValue> seen = [];
        foreach ((List<Expression> values, Block body) in choice.Whens)
        {
            foreach (Expression value in values)
            {
                Shape shape = CheckExpression(value);
                CheckEquality(subject, shape, choice.Subject, value, value);
                if (value is LiteralExpression literal)
                {
                    if (seen.Exists(v => Equality.IsSame(v, literal.Value)))
                    {
                        Fault(TemplateCodes.Unreachable, value, "An earlier when has this value already.", "Delete it.");
                    }

                    seen.Add(literal.Value);
                }
            }

            Flow before = flow;
            flow = before.Copy();
            CheckBlock(body);
            ends.Add(flow);
            flow = before;
        }

        if (subject.Kinds == Kinds.Bool && seen.Exists(v => v.IsTruthy) && seen.Exists(v => v.Kind == LetterValueKind.Bool && !v.IsTruthy))
        {
            UnreachableElse(choice.Otherwise, "Yes and no have their when, so else is never written.");
        }

        flow = flow.Copy();
        if (choice.Otherwise is not null)
        {
            CheckBlock(choice.Otherwise);
        }

        foreach (Flow end in ends)
        {
            flow = Flow.Join(flow, end);
        }
    }

    private void CheckJump(JumpStatement jump)
    {
        if (scope.Loops.Count == 0)
        {
            Fault(TemplateCodes.LoopCtl, jump, $"{(jump.IsBreak ? "break" : "continue")} stands outside a loop.");
            return;
        }

        Scope.Loop loop = scope.Loops[^1];
        Flow here = flow.Copy();
        for (int i = loop.Captures.Count - 1; i >= 0; i--)
        {
            here.Assign(loop.Captures[i], Shape.Of(Kinds.Captured));
        }

        if (jump.IsBreak)
        {
            loop.Broken = loop.Broken is null ? here : Flow.Join(loop.Broken, here);
        }
        else
        {
            loop.Continued = loop.Continued is null ? here : Flow.Join(loop.Continued, here);
        }

        flow.EndHere();
    }
}
