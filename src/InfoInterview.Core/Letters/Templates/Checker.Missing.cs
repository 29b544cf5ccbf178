namespace InfoInterview.Letters.Templates;

/// <content>What to write instead of a value that may be missing, in a form that mends it for good.</content>
internal sealed partial class Checker
{
    /// <summary>The print around what is checked, whose tag a guard can be put around; null where none would help.</summary>
    private PrintStatement? printing;

    /// <summary>Tells of a value that may be missing.</summary>
    /// <param name="code">What it is.</param>
    /// <param name="node">What is told.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="question">What to ask for around the print; null when no question helps.</param>
    /// <param name="other">What to write in place of a value where no guard can be.</param>
    /// <param name="at">The value whose place it takes.</param>
    private void FaultMissing(TemplateCode code, Node node, string message, string? question, string other, Expression at)
    {
        other = at.IsParenthesized && other[0] != '(' ? $"({other})" : other;
        if (printing is null || question is null)
        {
            faults.Add(code, node.Start, node.End, message, other, at.Start, at.End);
            return;
        }

        (string guarded, int start, int end) = Guarded(printing, question);
        faults.Add(code, node.Start, node.End, message, other.Contains('…', StringComparison.Ordinal) ? $"{guarded}, or {other}" : guarded, start, end);
    }

    /// <summary>A print with a question around it, and the piece whose place both take: the tag when nothing else is in it, else the statement.</summary>
    private (string Fix, int Start, int End) Guarded(PrintStatement print, string question)
    {
        string text = faults.Text;
        int open = print.Start;
        while (open > 0 && text[open - 1] is ' ' or '\t')
        {
            open--;
        }

        string mark = open > 2 && text[open - 1] is '-' or '~' ? text[open - 1].ToString() : "";
        open -= mark.Length;
        int close = print.End;
        while (close < text.Length && text[close] is ' ' or '\t')
        {
            close++;
        }

        string behind = close < text.Length && text[close] is '-' or '~' ? text[close].ToString() : "";
        close += behind.Length;
        string said = text[print.Start..print.End];
        return open >= 2 && text.AsSpan(open - 2, 2).SequenceEqual("{{") && text.AsSpan(close).StartsWith("}}", StringComparison.Ordinal)
            ? ($"{{{{{mark} if {question} }}}}{{{{ {said} }}}}{{{{ end {behind}}}}}", open - 2, close + 2)
            : ($"if {question}; {said}; end", print.Start, print.End);
    }

    /// <summary>What to ask so that a member and those behind it in the same path are there; null when no question makes sure.</summary>
    private string? QuestionOf(MemberExpression member)
    {
        if (!IsPath(member.Target))
        {
            return null;
        }

        string path = Written(member.Target);
        string question = path;
        Shape shape = member.Target.Shape;
        foreach (MemberExpression part in PathFrom(member))
        {
            path += (shape.MayBeNull ? "?." : ".") + part.Name;
            if (shape.Without(Kinds.Null) is not { Kinds: Kinds.Object, Fields: { } owner } || owner.Member(part.Name) is not { } field)
            {
                break;
            }

            shape = field.Shape;
            question = shape.MayBeNull ? path : question;
        }

        return question;
    }

    /// <summary>A member and those behind it in the path that is printed.</summary>
    private List<MemberExpression> PathFrom(MemberExpression member)
    {
        List<MemberExpression> parts = [];
        for (Expression? value = printing?.Value; value is MemberExpression outer; value = outer.Target)
        {
            parts.Insert(0, outer);
            if (ReferenceEquals(outer, member))
            {
                return parts;
            }
        }

        return [member];
    }

    /// <summary>What to ask so that a value is there; null when no question makes sure.</summary>
    private string? QuestionOf(Expression value)
    {
        List<string> questions = [];
        return Ask(value, questions) && questions.Count > 0 ? string.Join(" && ", questions.Distinct(StringComparer.Ordinal)) : null;
    }

    /// <summary>Collects the paths that must be there for a value to be there.</summary>
    /// <returns>Whether the value is there when they are.</returns>
    private bool Ask(Expression value, List<string> questions)
    {
        if (value.Shape is { IsUnknown: false, MayBeNull: false } || value is LiteralExpression)
        {
            return !IsNull(value);
        }

        switch (value)
        {
            case NameExpression or MemberExpression when value.Shape.Kinds != Kinds.Null && TryPath(value, out _, out _):
                string path = Written(value);
                questions.Add(value.IsParenthesized ? path[1..^1].Trim() : path);
                return true;
            case MemberExpression { Kind: MemberKind.Size or MemberKind.DatePart } part:
                return Ask(part.Target, questions);
            case BinaryExpression { Sign: TokenKind.Plus or TokenKind.Minus or TokenKind.Star or TokenKind.Slash or TokenKind.SlashSlash or TokenKind.Percent } binary:
                return Ask(binary.Left, questions) && Ask(binary.Right, questions);
            case BinaryExpression { Sign: TokenKind.QuestionBang } both:
                return Ask(both.Left, questions) && Ask(both.Right, questions);
            case CallExpression { Function: { } function } call when function.Id is not (FunctionId.First or FunctionId.Last):
                return call.Arguments.TrueForAll(a => Ask(a, questions));
            default:
                return false;
        }
    }

    /// <summary>A value with another behind it for when it is missing: one that is never printed where there is such a one, else … to fill in.</summary>
    private string OrElse(Expression value, Shape shape, string? text = null)
    {
        bool isPrinted = printing is not null;
        string other = shape.Has(Kinds.List) && !isPrinted ? "[]"
            : shape.Has(Kinds.Number) && !shape.Has(Kinds.AnyText) && !isPrinted ? "0"
            : shape.IsOnly(Kinds.Text | Kinds.Null) && text is not null ? text
            : "…";
        string inner = value is BinaryExpression { Sign: TokenKind.QuestionQuestion, IsParenthesized: false } ? Written(value) : Operand(value);
        return $"{inner} ?? {other}";
    }

    private string OrElseAsOperand(Expression value, Shape shape, string? text = null) => $"({OrElse(value, shape, text)})";

    /// <summary>Tells of a list whose join prints a gap where something is missing.</summary>
    private void DoubtJoin(Expression list, Shape shape)
    {
        bool hasGaps = shape.Item is { IsUnknown: false, MayBeNull: true };
        if (shape.MayBeNull || !(hasGaps || shape.Gaps.HasFlag(Gaps.Empty)))
        {
            return;
        }

        if (hasGaps && (shape.Gaps & (Gaps.Unsure | Gaps.Empty)) == Gaps.None)
        {
            Fault(TemplateCodes.NullArg, list, "Items of the list may be missing; their separators would stand around nothing.", $"({Operand(list)} | array.compact)");
            return;
        }

        List<Expression> sources = [];
        const string Message = "All of the list may be missing, and then nothing is printed.";
        if (!FindSources(list, sources) || sources is not [var source, ..] || sources.Exists(s => Written(s) != Written(source)))
        {
            string name = scope.Partial is null ? "parts" : "$parts";
            Fault(TemplateCodes.NullArg, list, Message, $"{name} = {(hasGaps ? $"{Operand(list)} | array.compact" : Written(list))}; if {name}.size > 0; …; end");
        }
        else if (source.Shape.MayBeNull)
        {
            FaultMissing(TemplateCodes.NullArg, list, Message, QuestionOf(source), OrElseAsOperand(source, source.Shape), source);
        }
        else
        {
            FaultMissing(TemplateCodes.NullArg, list, Message, hasGaps ? null : $"{Written(source)}.size > 0", $"({Written(source)}.size > 0 ? {Written(source)} : […])", source);
        }
    }

    /// <summary>Collects the values whose absence can leave a list empty.</summary>
    /// <returns>Whether they are all, and a question can be asked about each.</returns>
    private static bool FindSources(Expression value, List<Expression> sources)
    {
        switch (value)
        {
            case ListExpression list:
                return list.Items.TrueForAll(i => !i.Shape.MayBeNull || FindSources(i, sources));
            case CallExpression { Function.Id: FunctionId.Sort or FunctionId.Reverse or FunctionId.Uniq or FunctionId.Compact or FunctionId.Limit or FunctionId.Offset or FunctionId.Split } call:
                return FindSources(call.Arguments[0], sources);
            case CallExpression { Function.Id: FunctionId.Map } call when call.Shape.Item is { MayBeNull: false }:
                return FindSources(call.Arguments[0], sources);
            case NameExpression or MemberExpression when (value.Shape.MayBeNull && value.Shape.Kinds != Kinds.Null && TryPath(value, out _, out _)) || value is NameExpression { Variable: >= 0, Shape.Gaps: not Gaps.None }:
                sources.Add(value);
                return true;
            default:
                return false;
        }
    }
}
