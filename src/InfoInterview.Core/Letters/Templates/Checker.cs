using InfoInterview.Diagnostics;

namespace InfoInterview.Letters.Templates;

/// <summary>Finds what every name means, which kinds every value can be and what can be missing, along every way through the template (letters.md §4 to §8, §11). It fills in the tree for the <see cref="Compiler"/>.</summary>
internal sealed partial class Checker
{
    private const int MostLoops = 3;
    private const int MostIncludes = 8;
    private const int MostNodes = 100_000;
    private const int MostLoopPasses = 12;
    private const int MostVariables = 2048;

    /// <summary>Looking for a near name costs with the number of names; behind so many unknown ones a template is told without it.</summary>
    private const int MostSuggestions = 200;
    private const int MostWork = 2_000_000;
    private const long MostSteps = Renderer.MostSteps;

    private readonly LetterSchema schema;
    private readonly ScribanSubsetOptions options;
    private readonly List<string> includes = [];
    private readonly Faults top;
    private List<Faults>? partialFaults;

    /// <summary>Which fields are read, by their numbers.</summary>
    private readonly bool[] read;
    private Faults faults;
    private Scope scope = new(null);
    private Flow flow = new();
    private int variables;
    private int declared;
    private int loops;
    private int work;
    private bool isExhausted;
    private int suggestions;

    /// <summary>How many loops and else branches of loops are around; each has a place for its state.</summary>
    private int loopStates;
    private int nodes;
    private int partialCount;
    private long steps;
    private long weight = 1;

    /// <summary>The head of the outermost loop that takes the most steps, and how many.</summary>
    private (int Start, int End, long Steps) heaviest;

    private Checker(Faults faults, LetterSchema schema, ScribanSubsetOptions options, int nodes)
    {
        this.faults = top = faults;
        this.schema = schema;
        this.options = options;
        this.nodes = nodes;
        read = new bool[schema.FieldCount];
    }

    public int Variables => variables;

    /// <summary>How many loops are inside each other at most, with the else branches of loops.</summary>
    public int MostLoopStates { get; private set; }

    /// <summary>The fields that the template reads.</summary>
    public LetterField[] ReadFields
    {
        get
        {
            var fields = new LetterField[read.AsSpan().Count(true)];
            int count = 0;
            for (int i = 0; i < read.Length; i++)
            {
                if (read[i])
                {
                    fields[count++] = schema.FieldAt(i);
                }
            }

            return fields;
        }
    }

    /// <summary>Whether the template or one of its partials is refused.</summary>
    public bool IsRefused => top.IsRefused || (partialFaults is not null && partialFaults.Exists(p => p.IsRefused));

    /// <summary>All that was found: in the template, then in each of its partials, in the order of the text.</summary>
    public ValueList<Diagnostic> AllFaults()
    {
        if (top.IsEmpty && partialFaults is null)
        {
            return ValueList<Diagnostic>.Empty;
        }

        return [.. top.InOrder(), .. (partialFaults ?? []).SelectMany(p => p.InOrder())];
    }

    /// <summary>Checks a template.</summary>
    /// <param name="block">Its tree, which is filled in.</param>
    /// <param name="faults">Its text, and where to tell what is wrong with it.</param>
    /// <param name="schema">The fields that it may read.</param>
    /// <param name="options">How strict to be, and the partials.</param>
    /// <param name="nodes">How many nodes the tree has.</param>
    public static Checker Check(Block block, Faults faults, LetterSchema schema, ScribanSubsetOptions options, int nodes)
    {
        var checker = new Checker(faults, schema, options, nodes);
        checker.CheckBlock(block);
        checker.Finish();
        return checker;
    }

    /// <summary>Tells what is known only when the whole template was checked.</summary>
    private void Finish()
    {
        ReportUnused();
        if (options.OwnsPartials)
        {
            ReportUnusedPartials();
        }

        if (steps > MostSteps)
        {
            faults.Add(TemplateCodes.Steps, heaviest.Start, heaviest.End, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"With the lists as long as the schema allows, the letter takes {steps} steps; at most {MostSteps} are allowed."), "Nest loops less deep, or declare smaller lists.");
        }
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
                    WarnIndent(branch, branch.Then, LastOf(branch));
                    CheckIf(branch);
                    break;
                case ForStatement loop:
                    WarnIndent(loop, loop.Body, loop.Otherwise ?? loop.Body);
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

    private void CheckPrint(PrintStatement print)
    {
        printing = print;
        PrintValue(print);
        printing = null;
    }

    private void PrintValue(PrintStatement print)
    {
        Shape shape = CheckExpression(print.Value);
        if (shape.IsUnknown || (shape.Has(Kinds.List) && faults.HasErrorIn(print.Start, print.End)))
        {
            return;
        }

        if (shape.HoldsObject)
        {
            Fault(TemplateCodes.Kind, print.Value, "An object is not printed: that would put all of its fields in the letter.", FieldsOf(print.Value, shape));
        }
        else if (shape.Has(Kinds.List))
        {
            Fault(TemplateCodes.ListOut, print.Value, "The list is printed with brackets and quotes.", $"{Written(print.Value)} | array.join ', '");
        }

        if (shape.MayBeNull && !IsNull(print.Value))
        {
            WarnNullPrint(print.Value);
        }
    }

    private void WarnNullPrint(Expression value)
    {
        if (IsDead(value) || (!faults.IsEmpty && faults.HasErrorIn(value.Start, value.End, TemplateCodes.NullRef)))
        {
            return;
        }

        bool isWhole = printing is not null && ReferenceEquals(printing.Value, value);
        FaultMissing(TemplateCodes.NullPrint, value, $"{Written(value)} may be missing, and then nothing is printed.", QuestionOf(value), isWhole ? OrElse(value, value.Shape) : OrElseAsOperand(value, value.Shape), value);
    }

    private static bool IsPath(Expression value) => value is NameExpression || (value is MemberExpression member && IsPath(member.Target));

    private int NewVariable()
    {
        CountDeclared();
        return variables++;
    }

    private void CountDeclared()
    {
        if (++declared == MostVariables)
        {
            faults.Add(TemplateCodes.Size, 0, faults.Text.Length, "The template has more than 2,048 variables and loops.", "Part it into several letters, or give one name to what is never used at the same time.");
            isExhausted = true;
        }
    }

    /// <summary>Whether checking has become too much work; then the template is refused already.</summary>
    private bool IsExhausted()
    {
        if (!isExhausted && ++work > MostWork)
        {
            faults.Add(TemplateCodes.Size, 0, faults.Text.Length, "The template's loops are too intricate to check.", "Use fewer variables that depend on each other in loops.");
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
        if (target.IsReserved)
        {
            Fault(TemplateCodes.Reserved, target, $"{target.Name} is a word of the language and cannot be a name.", $"Call it {target.Name}_value, here and wherever it stands.");
            return false;
        }

        if (scope.FindLoop(target.Name) is not null)
        {
            Fault(TemplateCodes.LoopVar, target, $"{target.Name} is the variable of a loop around; it gets its values from the list.", $"Give it another name, such as own_{target.Name.TrimStart('$')}.");
            return false;
        }

        if (scope.Partial is not null && !target.IsLocal)
        {
            Fault(TemplateCodes.PartialWrite, target, "A partial assigns only names with $.", $"Call it ${target.Name}, here and wherever it stands.");
            return false;
        }

        if (!target.IsLocal && schema.Root(target.Name) is not null)
        {
            Fault(TemplateCodes.ModelWrite, target, $"{target.Name} is a field of the model and stays as it is.", $"Call it own_{target.Name}, here and wherever its new value is meant.");
            return false;
        }

        return true;
    }

    private void CheckAssign(AssignStatement assign)
    {
        if (assign.Sign != TokenKind.Assign)
        {
            TokenKind sign = assign.Sign switch { TokenKind.PlusAssign => TokenKind.Plus, TokenKind.MinusAssign => TokenKind.Minus, TokenKind.StarAssign => TokenKind.Star, TokenKind.SlashAssign => TokenKind.Slash, TokenKind.SlashSlashAssign => TokenKind.SlashSlash, _ => TokenKind.Percent };
            assign.Whole = new BinaryExpression(assign.Start, sign, assign.SignStart, new NameExpression(assign.Target.Start, assign.Target.Name, assign.Target.IsReserved) { End = assign.Target.End }, assign.Value) { End = assign.Value.End };
        }

        Shape shape = CheckExpression(assign.Whole);
        if (!MayAssign(assign.Target))
        {
            if (scope.Partial is not null && scope.FindLoop(assign.Target.Name) is null && !Keywords.IsReserved(assign.Target.Name))
            {
                // Told is that it may not be assigned; that it has no value would be said of the same fault.
                Scope.Variable refused = Declare(assign.Target);
                refused.IsRead = true;
                flow.Assign(refused.Place, shape.IsTooDeep ? Shape.Unknown : shape);
            }

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

    private void CheckCapture(CaptureStatement capture)
    {
        bool mayAssign = capture.Target.End > 0 && MayAssign(capture.Target);
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

    private void ReportUnused()
    {
        foreach (Scope.Variable variable in scope.Variables)
        {
            if (!variable.IsRead && !variable.IsParameter && variable.Start < variable.End)
            {
                faults.Add(TemplateCodes.Unused, variable.Start, variable.End, $"{variable.Name} is never used.", "Delete it.");
            }
        }
    }

    private void ReportUnusedPartials()
    {
        foreach (string name in options.Partials.Keys.Order(StringComparer.Ordinal))
        {
            if (partialFaults?.Exists(f => f.Source == name) != true)
            {
                var own = new Faults(options.Partials[name], name, options);
                own.Add(TemplateCodes.Unused, 0, 0, $"The partial {name} is never included.", "Delete it.");
                (partialFaults ??= []).Add(own);
            }
        }
    }
}
