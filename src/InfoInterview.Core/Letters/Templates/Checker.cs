namespace InfoInterview.Letters.Templates;

/// <summary>Finds what every name means, which kinds every value can be and what can be missing, along every way through the template (letters.md §4 to §8, §11). It fills in the tree for the <see cref="Compiler"/>.</summary>
internal sealed partial class Checker
{
    private const int MostLoops = 3;
    private const int MostIncludes = 8;
    private const int MostNodes = 100_000;
    private const int MostLoopPasses = 12;
    private const int MostVariables = 2048;
    private const int MostWork = 2_000_000;
    private const long MostSteps = Renderer.MostSteps;

    private readonly LetterSchema schema;
    private readonly ScribanSubsetOptions options;
    private readonly List<string> includes = [];
    private List<Faults>? partialFaults;
    private readonly HashSet<LetterField> read = [];
    private Faults faults;
    private Scope scope = new(null);
    private Flow flow = new();
    private int variables;
    private int loops;
    private int work;
    private bool isExhausted;

    /// <summary>How many loops and else branches of loops are around; each has a place for its state.</summary>
    private int loopStates;
    private int nodes;
    private int partialCount;
    private long steps;
    private long weight = 1;

    private Checker(Faults faults, LetterSchema schema, ScribanSubsetOptions options, int nodes)
    {
        this.faults = faults;
        this.schema = schema;
        this.options = options;
        this.nodes = nodes;
    }

    public int Variables => variables;

    /// <summary>How many loops are inside each other at most, with the else branches of loops.</summary>
    public int MostLoopStates { get; private set; }

    public IReadOnlyCollection<LetterField> ReadFields => read;

    /// <summary>Faults of partials, apart from those of the template itself.</summary>
    public IReadOnlyList<Faults> PartialFaults => partialFaults ?? [];

    public static Checker Check(Block block, Faults faults, LetterSchema schema, ScribanSubsetOptions options, int nodes)
    {
        var checker = new Checker(faults, schema, options, nodes);
        checker.CheckBlock(block);
        checker.ReportUnused();
        if (checker.steps > MostSteps)
        {
            faults.Add(TemplateCodes.Steps, 0, 0, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"With the lists as long as the schema allows, the letter takes {checker.steps} steps; at most {MostSteps} are allowed."), "Nest loops less deep, or declare smaller lists.");
        }

        return checker;
    }

    private void Fault(TemplateCode code, Node node, string message, string? fix = null) => faults.Add(code, node.Start, node.End, message, fix);

    private void CheckBlock(Block block)
    {
        bool isTold = false;
        foreach (Statement statement in block.Statements)
        {
            if (IsExhausted())
            {
                return;
            }

            if (!flow.IsReachable && !isTold && !(statement is TextStatement text && string.IsNullOrWhiteSpace(faults.Text[text.Start..text.TextEnd])))
            {
                isTold = true;
                faults.Add(TemplateCodes.Unreachable, statement.Start, statement.End, "This is never written: break or continue stands before it.", "Delete it.");
            }

            statement.IsNeverReached = !flow.IsReachable;
            steps = Math.Min(long.MaxValue / 4, steps + weight);
            switch (statement)
            {
                case TextStatement:
                    break;
                case PrintStatement print:
                    CheckPrint(print);
                    break;
                case AssignStatement assign:
                    CheckAssign(assign);
                    break;
                case IfStatement branch:
                    WarnIndent(branch, branch.Then);
                    CheckIf(branch);
                    break;
                case ForStatement loop:
                    WarnIndent(loop, loop.Body);
                    CheckFor(loop);
                    break;
                case CaseStatement choice:
                    CheckCase(choice);
                    break;
                case CaptureStatement capture:
                    CheckCapture(capture);
                    break;
                case JumpStatement jump:
                    CheckJump(jump);
                    break;
            }
        }
    }

    /// <summary>A block tag behind blanks puts those blanks before every line of its body, which has its own already.</summary>
    private void WarnIndent(Statement block, Block body)
    {
        if (!string.IsNullOrEmpty(block.Indent) && body.Statements.Exists(s => s is TextStatement text && faults.Text.AsSpan(text.Start, text.TextEnd - text.Start).Contains('\n')))
        {
            int tag = faults.Text.LastIndexOf("{{", block.Start, StringComparison.Ordinal);
            faults.Add(TemplateCodes.Indent, tag, block.End, "The blanks before this tag are written before each line of its body too.", "{{~ … ~}}");
        }
    }

    private void CheckPrint(PrintStatement print)
    {
        Shape shape = CheckExpression(print.Value);
        if (shape.IsUnknown)
        {
            return;
        }

        if (shape.HoldsObject)
        {
            Fault(TemplateCodes.Kind, print.Value, "An object is not printed: that would put all of its fields in the letter.", "Print one of its fields.");
        }
        else if (shape.Has(Kinds.List))
        {
            Fault(TemplateCodes.ListOut, print.Value, "The list is printed with brackets and quotes.", $"{faults.Text[print.Value.Start..print.Value.End]} | array.join ', '");
        }

        if (shape.MayBeNull && shape.Kinds != Kinds.Null)
        {
            WarnNullPrint(print.Value);
        }
    }

    private void WarnNullPrint(Expression value)
    {
        string text = faults.Text[value.Start..value.End];
        Fault(TemplateCodes.NullPrint, value, $"{text} may be missing, and then nothing is printed.", IsPath(value) ? $"{{{{ if {text} }}}} … {{{{ end }}}}, or {text} ?? '…'" : "Give a value with ?? '…'.");
    }

    private static bool IsPath(Expression value) => value is NameExpression || (value is MemberExpression member && IsPath(member.Target));

    private int NewVariable()
    {
        if (++variables == MostVariables)
        {
            faults.Add(TemplateCodes.Size, 0, 0, "The template has more than 2,048 variables and loops.");
            isExhausted = true;
        }

        return variables - 1;
    }

    /// <summary>Whether checking has become too much work; then the template is refused already.</summary>
    private bool IsExhausted()
    {
        if (!isExhausted && ++work > MostWork)
        {
            faults.Add(TemplateCodes.Size, 0, 0, "The template's loops are too intricate to check.", "Use fewer variables that depend on each other in loops.");
            isExhausted = true;
        }

        return isExhausted;
    }

    private Scope.Variable Declare(NameExpression target)
    {
        if (scope.Find(target.Name) is { } known)
        {
            return known;
        }

        var variable = new Scope.Variable(target.Name, NewVariable(), target.Start, target.End);
        scope.Add(variable);
        return variable;
    }

    /// <summary>Checks the name on the left of an assignment or capture.</summary>
    private bool MayAssign(NameExpression target)
    {
        if (Keywords.IsReserved(target.Name))
        {
            Fault(TemplateCodes.Reserved, target, $"{target.Name} is a word of the language and cannot be a name.", $"{target.Name}_value");
            return false;
        }

        if (scope.FindLoop(target.Name) is not null)
        {
            Fault(TemplateCodes.LoopVar, target, $"{target.Name} is the variable of a loop around; it gets its values from the list.", "Use another name.");
            return false;
        }

        if (scope.Partial is not null && !target.IsLocal)
        {
            Fault(TemplateCodes.PartialWrite, target, "A partial assigns only names with $.", "$" + target.Name);
            return false;
        }

        if (!target.IsLocal && schema.Root(target.Name) is not null)
        {
            Fault(TemplateCodes.ModelWrite, target, $"{target.Name} is a field of the model and stays as it is.", $"own_{target.Name}");
            return false;
        }

        return true;
    }

    private void CheckAssign(AssignStatement assign)
    {
        if (assign.Sign != TokenKind.Assign)
        {
            TokenKind sign = assign.Sign switch { TokenKind.PlusAssign => TokenKind.Plus, TokenKind.MinusAssign => TokenKind.Minus, TokenKind.StarAssign => TokenKind.Star, TokenKind.SlashAssign => TokenKind.Slash, TokenKind.SlashSlashAssign => TokenKind.SlashSlash, _ => TokenKind.Percent };
            assign.Whole = new BinaryExpression(assign.Start, sign, assign.SignStart, new NameExpression(assign.Target.Start, assign.Target.Name) { End = assign.Target.End }, assign.Value) { End = assign.Value.End };
        }

        Shape shape = CheckExpression(assign.Whole);
        if (!MayAssign(assign.Target))
        {
            return;
        }

        Scope.Variable variable = Declare(assign.Target);
        assign.Variable = variable.Place;
        if (shape.IsTooDeep)
        {
            Fault(TemplateCodes.Kind, assign.Value, "Lists are nested too deep.");
            shape = Shape.Unknown;
        }

        if (scope.Loops.Count > 0 && shape.Has(Kinds.AnyText) && Mentions(assign.Whole, assign.Target.Name))
        {
            Fault(TemplateCodes.Grow, assign, $"{assign.Target.Name} grows with every turn of the loop; it may not pass 262,144 characters.", "Print inside the loop, or use array.join.");
        }

        flow.Assign(variable.Place, shape);
    }

    private static bool Mentions(Expression value, string name) => value switch
    {
        NameExpression other => other.Name == name,
        BinaryExpression binary => Mentions(binary.Left, name) || Mentions(binary.Right, name),
        InterpolatedExpression text => text.Parts.Exists(p => Mentions(p, name)),
        ConditionalExpression choice => Mentions(choice.Then, name) || Mentions(choice.Otherwise, name),
        CallExpression { Function.Id: FunctionId.Append or FunctionId.Prepend or FunctionId.Replace or FunctionId.ReplaceFirst or FunctionId.Join or FunctionId.Escape or FunctionId.Literal } call => call.Arguments.Exists(a => Mentions(a, name)),
        _ => false,
    };

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
            Fault(TemplateCodes.Kind, loop.List, $"A loop needs a list; this is {list}.", list.Has(Kinds.Object) ? "Name its fields one by one." : null);
            list = Shape.Unknown;
        }

        if (list.MayBeNull && loop.Otherwise is not null)
        {
            Fault(TemplateCodes.NullElse, loop.List, "The list may be missing, and then not even else is written.", $"{faults.Text[loop.List.Start..loop.List.End]} ?? []");
        }

        string name = loop.Variable.Name;
        if (Keywords.IsReserved(name))
        {
            // The parser has told so.
        }
        else if (scope.Find(name) is not null || scope.FindLoop(name) is not null || (!loop.Variable.IsLocal && schema.Root(name) is not null))
        {
            Fault(TemplateCodes.Shadow, loop.Variable, $"{name} would hide {(schema.Root(name) is not null ? "a field of the model" : "a variable")} of that name.", "Use another name.");
        }

        if (loops >= MostLoops)
        {
            faults.Add(TemplateCodes.Nest, loop.Start, loop.Start + 3, "Loops are nested more than 3 deep.");
            return;
        }

        if (loop.Place < 0)
        {
            loop.Place = NewVariable();
        }

        loop.Depth = loopStates;
        MostLoopStates = Math.Max(MostLoopStates, loopStates + 1);
        long outerWeight = weight;
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
                    faults.Add(TemplateCodes.Kind, statement.Start, statement.Start + 3, "A variable gets a value of another kind in every turn of the loop.");
                }

                Flow after = again.IsReachable ? again : entry;
                return loop.Broken is null ? after : Flow.Join(after, loop.Broken);
            }

            faults.Rollback(mark);
            entry = Flow.Join(entry, again);
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

    private void CheckCapture(CaptureStatement capture)
    {
        bool mayAssign = MayAssign(capture.Target);
        capture.Variable = mayAssign ? Declare(capture.Target).Place : capture.Variable < 0 ? NewVariable() : capture.Variable;
        foreach (Scope.Loop loop in scope.Loops)
        {
            loop.Captures.Add(capture.Variable);
        }

        CheckBlock(capture.Body);
        foreach (Scope.Loop loop in scope.Loops)
        {
            loop.Captures.RemoveAt(loop.Captures.Count - 1);
        }

        if (mayAssign)
        {
            flow.Assign(capture.Variable, Shape.Of(Kinds.Captured));
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

    private void ReportUnused()
    {
        foreach (Scope.Variable variable in scope.Variables)
        {
            if (!variable.IsRead && !variable.IsParameter)
            {
                faults.Add(TemplateCodes.Unused, variable.Start, variable.End, $"{variable.Name} is never used.", "Delete it.");
            }
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
