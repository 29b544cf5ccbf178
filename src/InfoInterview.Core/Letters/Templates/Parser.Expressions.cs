namespace InfoInterview.Letters.Templates;

/// <content>Expressions, weakest operator first: | ?: ??/?! || &amp;&amp; == &lt; + * .. unary access (letters.md §6).</content>
internal sealed partial class Parser
{
    private const int CoalesceLevel = 0;
    private const int OrLevel = 1;
    private const int AndLevel = 2;
    private const int EqualLevel = 3;
    private const int CompareLevel = 4;
    private const int AddLevel = 5;
    private const int MultiplyLevel = 6;
    private const int RangeLevel = 7;

    /// <summary>The values of when are parted by ||, so they bind tighter.</summary>
    private const int WhenLevel = AndLevel;

    private static int LevelOf(TokenKind kind) => kind switch
    {
        TokenKind.QuestionQuestion or TokenKind.QuestionBang => CoalesceLevel,
        TokenKind.OrOr => OrLevel,
        TokenKind.AndAnd => AndLevel,
        TokenKind.EqualEqual or TokenKind.BangEqual => EqualLevel,
        TokenKind.Less or TokenKind.LessEqual or TokenKind.Greater or TokenKind.GreaterEqual => CompareLevel,
        TokenKind.ShiftLeft or TokenKind.ShiftRight => AddLevel,
        TokenKind.Plus or TokenKind.Minus => AddLevel,
        TokenKind.Star or TokenKind.Slash or TokenKind.SlashSlash or TokenKind.Percent => MultiplyLevel,
        TokenKind.DotDot or TokenKind.DotDotLess => RangeLevel,
        _ => -1,
    };

    private T Ended<T>(T node)
        where T : Node
    {
        nodes++;
        node.End = at > 0 ? Math.Max(node.Start, tokens[at - 1].End) : node.Start;
        return node;
    }

    private BrokenExpression Broken() => Ended(new BrokenExpression(Now.Start));

    /// <summary>A whole expression: a call with arguments after spaces may start it, and pipes may follow.</summary>
    private Expression ReadPipe()
    {
        Expression left = ReadConditional(mayCall: true);
        int stages = 0;
        while (Kind == TokenKind.Pipe && !isStopped)
        {
            Token pipe = Take();
            Expression? beside = left is ConditionalExpression { IsParenthesized: false } ? left : null;
            if (++stages > MostPipes)
            {
                Stop(pipe, "More than 32 pipes follow each other.");
                return left;
            }

            if (Kind == TokenKind.Greater && !Now.SpaceBefore)
            {
                Fault(TemplateCodes.Parse, Now, "|> is no pipe here.", "|", pipe.Start, Now.End);
                at++;
            }

            while (Kind == TokenKind.NewLine)
            {
                at++;
            }

            left = ReadPipeStage(left, pipe);
            if (beside is not null)
            {
                FaultAndFix(TemplateCodes.TernaryPipe, pipe, "Beside ?: the pipe takes only the last branch.", $"({text[beside.Start..beside.End]}) {text[pipe.Start..Math.Max(pipe.End, tokens[at - 1].End)]}", beside.Start);
            }
        }

        return left;
    }

    private Expression ReadPipeStage(Expression left, Token pipe)
    {
        if (Kind is TokenKind.CloseCode or TokenKind.Semicolon or TokenKind.EndOfText or TokenKind.CloseParen)
        {
            Fault(TemplateCodes.Parse, pipe, "A pipe needs a function behind it.");
            return left;
        }

        Expression callee = ReadPostfix(mayIncludeArguments: true);
        if (isStopped)
        {
            return left;
        }

        if (callee is CallExpression { IsParenthesized: false } call)
        {
            // f(a, b) behind a pipe: what is piped in comes first.
            call.Arguments.Insert(0, left);
            call = Ended(new CallExpression(left.Start, call.Callee, call.Arguments));
            return AfterStage(call);
        }

        callee = TranslateFilter(pipe, callee);
        var stage = new CallExpression(left.Start, callee, [left]);
        ReadSpacedArguments(stage.Arguments);
        return AfterStage(Ended(stage));
    }

    private Expression AfterStage(Expression stage)
    {
        if (Kind == TokenKind.Question)
        {
            Fault(TemplateCodes.TernaryPipe, Now, "A pipe beside ?: needs parentheses.", $"({text[stage.Start..stage.End]})", stage.Start, stage.End);
            SkipStatement();
        }
        else if (LevelOf(Kind) >= 0)
        {
            // A minus right before a number was meant as its sign.
            bool isSign = Kind == TokenKind.Minus && Now.SpaceBefore && tokens[at + 1] is { Kind: TokenKind.Number, SpaceBefore: false };
            Fault(TemplateCodes.PipeRhs, Now, "What stands right of a pipe is one function with its arguments.", isSign ? $"({text[Now.Start..tokens[at + 1].End]})" : $"({text[stage.Start..stage.End]})", isSign ? Now.Start : stage.Start, isSign ? tokens[at + 1].End : stage.End);
            SkipStatement();
        }

        return stage;
    }

    private Expression ReadConditional(bool mayCall = false)
    {
        Expression condition = ReadBinary(CoalesceLevel, mayCall);
        if (Kind != TokenKind.Question || isStopped)
        {
            return condition;
        }

        Token question = Take();
        if (!Enter())
        {
            return condition;
        }

        CountOperator(question);
        OperandPlace outer = place;
        place = OperandPlace.Anywhere;
        Expression then = ReadConditional();
        Expression otherwise;
        if (TryTake(TokenKind.Colon))
        {
            otherwise = ReadConditional();
        }
        else
        {
            if (!isStopped)
            {
                FaultAndFix(TemplateCodes.Parse, question, "? needs a : and a second value.", then is BrokenExpression ? "Write both values: a ? b : c." : $"{text[condition.Start..tokens[at - 1].End]} : ''", condition.Start);
            }

            otherwise = Broken();
        }

        place = outer;
        Leave();
        return Ended(new ConditionalExpression(condition.Start, condition, then, otherwise));
    }

    private void CountOperator(Token sign)
    {
        if (++operators > MostOperators)
        {
            Stop(sign, "One expression has more than 64 operators.");
        }
    }

    private Expression ReadBinary(int level, bool mayCall = false)
    {
        Expression left = mayCall ? ReadCallOrUnary() : ReadUnary();
        return ReadBinaryRest(left, level);
    }

    private Expression ReadBinaryRest(Expression left, int least)
    {
        while (!isStopped)
        {
            TranslateOperator();
            Token sign = Now;
            int level = LevelOf(sign.Kind);
            if (level < least)
            {
                return left;
            }

            at++;
            CountOperator(sign);
            if (Kind is TokenKind.NewLine or TokenKind.CloseCode or TokenKind.Semicolon or TokenKind.EndOfText or TokenKind.CloseParen or TokenKind.CloseBracket)
            {
                Fault(TemplateCodes.Parse, sign, $"{TextOf(sign)} needs a value on its right.");
                return left;
            }

            Expression right = ReadUnary();
            TranslateOperator();
            while (!isStopped && LevelOf(Kind) > level)
            {
                right = ReadBinaryRest(right, LevelOf(Kind));
                TranslateOperator();
            }

            if (sign.Kind == TokenKind.EqualEqual && text[sign.Start] != '=' && TextOf(sign) is "contains" or "in")
            {
                left = Contained(sign, left, right);
                continue;
            }

            if (sign.Kind is TokenKind.ShiftLeft or TokenKind.ShiftRight)
            {
                bool isList = sign.Kind == TokenKind.ShiftLeft && left is NameExpression or MemberExpression or ListExpression && right is LiteralExpression { Value.Kind: LetterValueKind.Text };
                FaultAndFix(TemplateCodes.Shift, sign, $"{TextOf(sign)} is left out.", isList ? $"{text[left.Start..left.End]} | array.add {text[right.Start..right.End]}" : "Use array.add for a list, * or // for numbers.", left.Start);
            }

            left = Ended(new BinaryExpression(left.Start, sign.Kind, sign.Start, left, right));
        }

        return left;
    }

    /// <summary>The first operand of a whole expression, which may be a call with arguments after spaces.</summary>
    private Expression ReadCallOrUnary()
    {
        if (Kind is TokenKind.Bang or TokenKind.Minus or TokenKind.Plus or TokenKind.PlusPlus or TokenKind.MinusMinus)
        {
            return ReadUnary();
        }

        if (Kind == TokenKind.Name && ReadNot() is { } not)
        {
            return not;
        }

        Expression callee = ReadPostfix(mayIncludeArguments: true);
        if (isStopped || !StartsArgument())
        {
            return callee;
        }

        List<Expression> arguments = [];
        ReadSpacedArguments(arguments);
        CallExpression call = Ended(new CallExpression(callee.Start, callee, arguments));
        if (LevelOf(Kind) >= 0 || Kind == TokenKind.Question)
        {
            Token sign = Now;
            Expression last = ReadBinaryRest(arguments[^1], CoalesceLevel);
            int end = last.End;
            if (TryTake(TokenKind.Question))
            {
                ReadConditional();
                end = TryTake(TokenKind.Colon) ? ReadConditional().End : end;
            }

            // A name and a list with a blank between is an index that was torn off.
            bool isIndex = callee is NameExpression or MemberExpression && arguments is [ListExpression { Items.Count: 1 }];
            // What is broken behind the sign ends before it; then there is nothing to put in parentheses.
            end = Math.Max(end, call.End);
            string? fix = last.End < last.Start || last.Start < call.Start || end < last.End ? null
                : isIndex ? $"{text[callee.Start..callee.End]}{text[arguments[0].Start..end]}" : $"{text[call.Start..last.Start]}({text[last.Start..end]}), or ({text[call.Start..call.End]}){text[call.End..end]}";
            Fault(TemplateCodes.ArgShape, sign, "Behind arguments after spaces an operator would belong to the last of them.", fix, call.Start, end);
            SkipStatement();
        }

        return call;
    }

    /// <summary>Whether an argument after a space starts here.</summary>
    private bool StartsArgument()
    {
        TranslateOperator();
        Token token = Now;
        if (!token.SpaceBefore && token.Kind is not (TokenKind.Quoted or TokenKind.Verbatim or TokenKind.InterpolationStart))
        {
            return false;
        }

        return token.Kind switch
        {
            TokenKind.Name => !(isForList && TextOf(token) is "limit" or "offset" or "reversed"),
            TokenKind.Local or TokenKind.Number or TokenKind.Quoted or TokenKind.Verbatim or TokenKind.InterpolationStart or TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace or TokenKind.At or TokenKind.Caret or TokenKind.Arguments => true,
            _ => false,
        };
    }

    private void ReadSpacedArguments(List<Expression> arguments)
    {
        OperandPlace outer = place;
        while (!isStopped && StartsArgument())
        {
            if (Kind == TokenKind.Name && tokens[at + 1].Kind == TokenKind.Colon)
            {
                Fault(TemplateCodes.NamedArg, Now, "Arguments have names only in include.", "Write the values alone, in their order.");
                at += 2;
            }

            place = OperandPlace.Argument;
            arguments.Add(ReadPostfix());
            place = outer;
        }

        if (Kind == TokenKind.Bang && !isStopped)
        {
            Token sign = Now;
            Expression argument = ReadUnary();
            Fault(TemplateCodes.ArgShape, sign, "An argument made with an operator needs parentheses.", $"({text[argument.Start..argument.End]})", argument.Start, argument.End);
            SkipStatement();
        }
    }

    private Expression ReadUnary()
    {
        Token sign = Now;
        if (sign.Kind == TokenKind.Name && ReadNot() is { } not)
        {
            return not;
        }

        if (sign.Kind is TokenKind.Bang or TokenKind.Minus or TokenKind.Plus)
        {
            at++;
            CountOperator(sign);
            if (!Enter())
            {
                return Broken();
            }

            OperandPlace outer = place;
            place = OperandPlace.Anywhere;
            Expression operand = ReadUnary();
            place = outer;
            Leave();
            if (Kind == TokenKind.Colon && !isStopped)
            {
                Fault(TemplateCodes.Parse, sign, $"Before the : of ?: what starts with {TextOf(sign)} needs parentheses.", $"({text[sign.Start..operand.End]})", sign.Start, operand.End);
            }

            return Ended(new UnaryExpression(sign.Start, sign.Kind, operand));
        }

        if (sign.Kind is TokenKind.PlusPlus or TokenKind.MinusMinus)
        {
            bool isName = tokens[at + 1].Kind is TokenKind.Name or TokenKind.Local && tokens[at + 2].Kind is not (TokenKind.Dot or TokenKind.OpenBracket or TokenKind.OpenParen);
            bool isStatement = text.AsSpan(StatementStart(), sign.Start - StatementStart()).IsWhiteSpace();
            string counts = isName ? $"{TextOf(tokens[at + 1])} {text[sign.Start]} 1" : "";
            Fault(TemplateCodes.IncDec, sign, $"{TextOf(sign)} is left out.", !isName ? "Write the number with one sign, in parentheses." : isStatement ? $"{TextOf(tokens[at + 1])} = {counts}" : $"({counts})", isName ? sign.Start : -1, tokens[at + 1].End);
            while (Kind is TokenKind.PlusPlus or TokenKind.MinusMinus)
            {
                at++;
            }

            Expression counted = ReadPostfix();
            if (counted is not (NameExpression or MemberExpression or IndexExpression or BrokenExpression))
            {
                Fault(TemplateCodes.Parse, sign, $"{TextOf(sign)} needs a name behind it.");
            }

            return counted;
        }

        Expression value = ReadPostfix();
        bool isOption = isForList && Kind == TokenKind.Name && value is not MemberExpression { Target: NameExpression };
        if (!isStopped && !isOption && StartsArgument())
        {
            List<Expression> arguments = [];
            ReadSpacedArguments(arguments);
            value = Ended(new CallExpression(value.Start, value, arguments));
            faults.Add(TemplateCodes.CallPos, value.Start, value.End, "A call with arguments after spaces needs parentheses here.", $"({text[value.Start..value.End]})");
        }

        return value;
    }
}
