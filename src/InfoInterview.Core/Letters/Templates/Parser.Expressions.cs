using System.Globalization;
using System.Text;

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
        Nodes++;
        node.End = at > 0 ? tokens[at - 1].End : node.Start;
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
            if (left is ConditionalExpression { IsParenthesized: false })
            {
                Fault(TemplateCodes.TernaryPipe, pipe, "Beside ?: the pipe takes only the last branch.", "Put ( ) around the whole ?:, or around the branch with its pipe.");
            }

            if (++stages > MostPipes)
            {
                Stop(pipe, "More than 32 pipes follow each other.");
                return left;
            }

            if (Kind == TokenKind.Greater && !Now.SpaceBefore)
            {
                Fault(TemplateCodes.Parse, Now, "|> is no pipe here.", "|");
                at++;
            }

            while (Kind == TokenKind.NewLine)
            {
                at++;
            }

            left = ReadPipeStage(left, pipe);
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

        List<Expression> arguments = [left];
        ReadSpacedArguments(arguments);
        return AfterStage(Ended(new CallExpression(left.Start, callee, arguments)));
    }

    private Expression AfterStage(Expression stage)
    {
        if (Kind == TokenKind.Question)
        {
            Fault(TemplateCodes.TernaryPipe, Now, "A pipe beside ?: needs parentheses.", "Put ( ) around the pipe.");
            SkipStatement();
        }
        else if (LevelOf(Kind) >= 0)
        {
            Fault(TemplateCodes.PipeRhs, Now, "What stands right of a pipe is one function with its arguments.", "Put ( ) around the pipe.");
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
                Fault(TemplateCodes.Parse, question, "? needs a : and a second value.", ":");
            }

            otherwise = Broken();
        }

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
            while (!isStopped && LevelOf(Kind) > level)
            {
                right = ReadBinaryRest(right, LevelOf(Kind));
            }

            if (sign.Kind is TokenKind.ShiftLeft or TokenKind.ShiftRight)
            {
                Fault(TemplateCodes.Shift, sign, $"{TextOf(sign)} is left out.", "Use array.add, or * for numbers.");
            }

            left = Ended(new BinaryExpression(left.Start, sign.Kind, sign.Start, left, right));
        }

        return left;
    }

    /// <summary>The first operand of a whole expression, which may be a call with arguments after spaces.</summary>
    private Expression ReadCallOrUnary()
    {
        if (Kind is TokenKind.Bang or TokenKind.Minus or TokenKind.Plus)
        {
            return ReadUnary();
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
            Fault(TemplateCodes.ArgShape, Now, "Behind arguments after spaces an operator would belong to the last of them.", "Put ( ) around the argument, or around the whole call.");
            SkipStatement();
        }

        return call;
    }

    /// <summary>Whether an argument after a space starts here.</summary>
    private bool StartsArgument()
    {
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
        while (!isStopped && StartsArgument())
        {
            if (Kind == TokenKind.Name && tokens[at + 1].Kind == TokenKind.Colon)
            {
                Fault(TemplateCodes.NamedArg, Now, "Arguments have names only in include.", "Write the values alone, in their order.");
                at += 2;
            }

            arguments.Add(ReadPostfix());
        }

        if (Kind == TokenKind.Bang && !isStopped)
        {
            Fault(TemplateCodes.ArgShape, Now, "An argument made with an operator needs parentheses.", "( )");
            SkipStatement();
        }
    }

    private Expression ReadUnary()
    {
        Token sign = Now;
        if (sign.Kind is TokenKind.Bang or TokenKind.Minus or TokenKind.Plus)
        {
            at++;
            CountOperator(sign);
            if (!Enter())
            {
                return Broken();
            }

            Expression operand = ReadUnary();
            Leave();
            return Ended(new UnaryExpression(sign.Start, sign.Kind, operand));
        }

        if (sign.Kind is TokenKind.PlusPlus or TokenKind.MinusMinus)
        {
            Fault(TemplateCodes.IncDec, sign, $"{TextOf(sign)} is left out.", "Write x = x + 1.");
            while (Kind is TokenKind.PlusPlus or TokenKind.MinusMinus)
            {
                at++;
            }

            return ReadPostfix();
        }

        Expression value = ReadPostfix();
        if (!isStopped && StartsArgument())
        {
            Token token = Now;
            Fault(TemplateCodes.CallPos, token, "A call with arguments after spaces needs parentheses here.", "Put ( ) around the call, or write f(a, b).");
            List<Expression> arguments = [];
            ReadSpacedArguments(arguments);
            value = Ended(new CallExpression(value.Start, value, arguments));
        }

        return value;
    }

    private Expression ReadPostfix(bool mayIncludeArguments = false)
    {
        Expression value = ReadPrimary(mayIncludeArguments);
        for (int links = 0; !isStopped; links++)
        {
            Token token = Now;
            if (links > MostDepth)
            {
                Stop(token, "More than 32 members, indexes or calls follow each other.");
                return value;
            }

            if (token.Kind is TokenKind.Dot or TokenKind.QuestionDot)
            {
                at++;
                if (Kind != TokenKind.Name)
                {
                    Fault(TemplateCodes.Parse, token, "A dot needs a name behind it.");
                    return Broken();
                }

                Token name = Take();
                value = Ended(new MemberExpression(value.Start, value, TextOf(name).ToString(), name.Start, token.Kind == TokenKind.QuestionDot));
            }
            else if (token.Kind == TokenKind.OpenBracket && !token.SpaceBefore)
            {
                at++;
                if (!Enter())
                {
                    return value;
                }

                SkipLineEnds();
                Expression index = ReadConditional();
                SkipLineEnds();
                Close(TokenKind.CloseBracket, token, "]");
                Leave();
                value = Ended(new IndexExpression(value.Start, value, index));
            }
            else if (token.Kind == TokenKind.OpenParen && !token.SpaceBefore)
            {
                value = ReadParenthesizedArguments(value);
            }
            else
            {
                return value;
            }
        }

        return value;
    }

    private CallExpression ReadParenthesizedArguments(Expression callee)
    {
        Token open = Take();
        List<Expression> arguments = [];
        if (!Enter())
        {
            return new CallExpression(callee.Start, callee, arguments);
        }

        if (Kind != TokenKind.CloseParen)
        {
            do
            {
                if (Kind == TokenKind.Name && tokens[at + 1].Kind == TokenKind.Colon)
                {
                    Fault(TemplateCodes.NamedArg, Now, "Arguments have names only in include.", "Write the values alone, in their order.");
                    at += 2;
                }

                arguments.Add(ReadConditional());
            }
            while (!isStopped && TryTake(TokenKind.Comma));
        }

        Close(TokenKind.CloseParen, open, ")");
        Leave();
        return Ended(new CallExpression(callee.Start, callee, arguments));
    }

    private void Close(TokenKind kind, Token open, string sign)
    {
        if (isStopped || TryTake(kind))
        {
            return;
        }

        Fault(TemplateCodes.Parse, Kind is TokenKind.CloseCode or TokenKind.EndOfText or TokenKind.NewLine ? open : Now, $"A {sign} is missing for the {TextOf(open)} before.", sign);
        SkipStatement();
    }

    private void SkipLineEnds()
    {
        while (Kind == TokenKind.NewLine)
        {
            at++;
        }
    }

    private Expression ReadPrimary(bool mayIncludeArguments)
    {
        Token token = Now;
        switch (token.Kind)
        {
            case TokenKind.Name:
                return ReadName(token, mayIncludeArguments);
            case TokenKind.Local:
                at++;
                return Ended(new NameExpression(token.Start, TextOf(token).ToString()));
            case TokenKind.Number:
                at++;
                return Ended(new LiteralExpression(token.Start, NumberOf(token)));
            case TokenKind.Quoted:
                at++;
                return Ended(new LiteralExpression(token.Start, LetterValue.Of(Unescape(token.Start + 1, token.End - 1, isInterpolated: false))));
            case TokenKind.Verbatim:
                at++;
                return Ended(new LiteralExpression(token.Start, LetterValue.Of(text[(token.Start + 1)..(token.End - 1)].Replace("``", "`", StringComparison.Ordinal))));
            case TokenKind.InterpolationStart:
                return ReadInterpolation();
            case TokenKind.OpenParen:
                return ReadParenthesis();
            case TokenKind.OpenBracket:
                return ReadList();
            case TokenKind.OpenBrace:
                Fault(TemplateCodes.Object, token, "Objects are not written out; the model alone has objects.");
                SkipObject();
                return Broken();
            case TokenKind.At:
                Fault(TemplateCodes.Alias, token, "@ takes a function as a value, which is left out.", "Call the function.");
                return SkipPrefix();
            case TokenKind.Caret:
                Fault(TemplateCodes.Expand, token, "^ spreads a list over arguments, which is left out.", "Use array.join, or the items one by one.");
                return SkipPrefix();
            case TokenKind.Arguments:
                at++;
                Fault(TemplateCodes.Args, token, "$ and $0 are the arguments of a function of one's own; there are none here.", "Give the value a name.");
                return Broken();
            case TokenKind.Broken:
                at++;
                return Broken();
            case TokenKind.Dot:
                Fault(TemplateCodes.Parse, token, "A value is missing before the dot.");
                at++;
                return Broken();
            default:
                if (token.Kind is TokenKind.CloseCode or TokenKind.EndOfText or TokenKind.NewLine or TokenKind.Semicolon)
                {
                    Fault(TemplateCodes.Parse, tokens[Math.Max(0, at - 1)], "A value is missing here.");
                    return Broken();
                }

                at++;
                Fault(TemplateCodes.Parse, token, $"A value is missing before «{TextOf(token)}».");
                return Broken();
        }
    }

    private BrokenExpression SkipPrefix()
    {
        while (Kind is TokenKind.At or TokenKind.Caret)
        {
            at++;
        }

        ReadPostfix();
        return Broken();
    }

    private Expression ReadName(Token token, bool mayIncludeArguments)
    {
        at++;
        switch (TextOf(token))
        {
            case "true":
                return Ended(new LiteralExpression(token.Start, LetterValue.Of(true)));
            case "false":
                return Ended(new LiteralExpression(token.Start, LetterValue.Of(false)));
            case "null":
                return Ended(new LiteralExpression(token.Start, LetterValue.Null));
            case "this":
                Fault(TemplateCodes.This, token, "this is left out: names could not be checked.", "Write the field's name.");
                return Broken();
            case "include":
                return ReadInclude(token, mayIncludeArguments);
            case "include_join":
                Fault(TemplateCodes.IncludeJoin, token, "include_join takes names that are known only later.", "Use for and include 'name'.");
                SkipStatement();
                return Broken();
            case "do" or "func":
                Fault(TemplateCodes.Func, token, "Templates define no functions of their own.");
                return Broken();
            case "ret":
                Fault(TemplateCodes.Ret, token, "ret is left out.");
                return Broken();
            default:
                return Ended(new NameExpression(token.Start, TextOf(token).ToString()));
        }
    }

    private void SkipObject()
    {
        int open = 0;
        while (Kind is not (TokenKind.EndOfText or TokenKind.CloseCode))
        {
            open += Kind switch { TokenKind.OpenBrace => 1, TokenKind.CloseBrace => -1, _ => 0 };
            at++;
            if (open == 0)
            {
                return;
            }
        }
    }

    private Expression ReadInclude(Token keyword, bool mayIncludeArguments)
    {
        List<(string Name, int Start, Expression Value)> arguments = [];
        if (Kind is TokenKind.CloseCode or TokenKind.EndOfText or TokenKind.NewLine or TokenKind.Semicolon)
        {
            Fault(TemplateCodes.Include, keyword, "include needs the partial's name in quotes.");
            return Broken();
        }

        if (Kind == TokenKind.OpenParen && !Now.SpaceBefore)
        {
            Token open = Take();
            Expression inner = ReadConditional();
            if (Kind == TokenKind.Comma)
            {
                Fault(TemplateCodes.NamedArg, Now, "A partial's parameters are given as name:value after spaces.");
                SkipStatement();
            }
            else
            {
                Close(TokenKind.CloseParen, open, ")");
            }

            return Ended(new IncludeExpression(keyword.Start, inner, arguments));
        }

        if (!mayIncludeArguments)
        {
            Fault(TemplateCodes.CallPos, keyword, "include needs parentheses here.", "(include 'name')");
        }

        Expression name = ReadPostfix();
        while (!isStopped && Kind == TokenKind.Name && tokens[at + 1].Kind == TokenKind.Colon)
        {
            Token parameter = Take();
            at++;
            arguments.Add((TextOf(parameter).ToString(), parameter.Start, ReadPostfix()));
        }

        if (!isStopped && StartsArgument())
        {
            Fault(TemplateCodes.Include, Now, "A partial's parameters have names: name:value.");
            SkipStatement();
        }
        else if (LevelOf(Kind) >= 0 || Kind == TokenKind.Question)
        {
            Fault(mayIncludeArguments ? TemplateCodes.ArgShape : TemplateCodes.CallPos, Now, "include with an operator behind it needs parentheses.", "(include 'name')");
            SkipStatement();
        }

        return Ended(new IncludeExpression(keyword.Start, name, arguments));
    }

    private Expression ReadParenthesis()
    {
        Token open = Take();
        if (!Enter())
        {
            return Broken();
        }

        bool wasForList = isForList;
        isForList = false;
        Expression inner = ReadPipe();
        isForList = wasForList;
        Close(TokenKind.CloseParen, open, ")");
        Leave();
        if (isStopped)
        {
            return inner;
        }

        inner.IsParenthesized = true;
        inner.Start = open.Start;
        inner.End = tokens[at - 1].End;
        return inner;
    }

    private Expression ReadList()
    {
        Token open = Take();
        List<Expression> items = [];
        if (!Enter())
        {
            return Broken();
        }

        SkipLineEnds();
        while (Kind != TokenKind.CloseBracket && !isStopped)
        {
            items.Add(ReadConditional());
            SkipLineEnds();
            if (!TryTake(TokenKind.Comma))
            {
                break;
            }

            SkipLineEnds();
        }

        Close(TokenKind.CloseBracket, open, "]");
        Leave();
        return Ended(new ListExpression(open.Start, items));
    }

    private Expression ReadInterpolation()
    {
        Token open = Take();
        List<Expression> parts = [];
        while (!isStopped)
        {
            Token token = Take();
            switch (token.Kind)
            {
                case TokenKind.InterpolationText:
                    if (token.Length > 0)
                    {
                        parts.Add(Ended(new LiteralExpression(token.Start, LetterValue.Of(Unescape(token.Start, token.End, isInterpolated: true)))));
                    }

                    break;
                case TokenKind.HoleStart:
                    int outer = operators;
                    Expression hole = ReadPipe();
                    operators = outer;
                    if (!isStopped && !TryTake(TokenKind.HoleEnd))
                    {
                        Fault(TemplateCodes.Parse, Now, "A hole holds one expression.", "}");
                        while (Kind is not (TokenKind.HoleEnd or TokenKind.InterpolationEnd or TokenKind.EndOfText or TokenKind.Broken))
                        {
                            at++;
                        }

                        TryTake(TokenKind.HoleEnd);
                    }

                    parts.Add(hole);
                    break;
                case TokenKind.InterpolationEnd:
                    return Ended(new InterpolatedExpression(open.Start, parts));
                default:
                    at--;
                    return Broken();
            }
        }

        return Broken();
    }

    private LetterValue NumberOf(Token token)
    {
        ReadOnlySpan<char> digits = TextOf(token);
        if (digits[^1] is 'm' or 'M')
        {
            if (decimal.TryParse(digits[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal money))
            {
                return LetterValue.Of(money);
            }
        }
        else if (digits.Contains('.'))
        {
            if (double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number))
            {
                return LetterValue.Of(number);
            }
        }
        else if (TryWhole(digits, out long whole))
        {
            return LetterValue.Whole(whole);
        }

        Fault(TemplateCodes.Number, token, "The number is too large, or written in a form that is left out.");
        return LetterValue.Of(0);
    }

    private static bool TryWhole(ReadOnlySpan<char> digits, out long whole)
    {
        whole = 0;
        int i = 0;
        for (; i < digits.Length && digits[i] is not ('e' or 'E'); i++)
        {
            if (digits[i] == '_')
            {
                continue;
            }

            if (!char.IsAsciiDigit(digits[i]) || whole > (long.MaxValue - (digits[i] - '0')) / 10)
            {
                return false;
            }

            whole = (whole * 10) + (digits[i] - '0');
        }

        if (i == digits.Length)
        {
            return true;
        }

        if (!int.TryParse(digits[(i + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int exponent))
        {
            return false;
        }

        for (; exponent > 0 && whole > 0; exponent--)
        {
            if (whole > long.MaxValue / 10)
            {
                return false;
            }

            whole *= 10;
        }

        return true;
    }

    private string Unescape(int start, int end, bool isInterpolated)
    {
        ReadOnlySpan<char> raw = text.AsSpan(start, end - start);
        if (!raw.Contains('\\'))
        {
            return raw.ToString();
        }

        var plain = new StringBuilder(raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 >= raw.Length)
            {
                plain.Append(raw[i]);
                continue;
            }

            char c = raw[++i];
            int digits = c switch { 'x' => 2, 'u' => 4, _ => 0 };
            char? one = c switch { '\'' => '\'', '"' => '"', '\\' => '\\', 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', 'v' => '\v', '0' => '\0', '{' when isInterpolated => '{', _ => null };
            if (one is char known)
            {
                plain.Append(known);
            }
            else if (c == '\n')
            {
            }
            else if (c == '\r' && i + 1 < raw.Length && raw[i + 1] == '\n')
            {
                i++;
            }
            else if (digits > 0 && i + digits < raw.Length && int.TryParse(raw.Slice(i + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code))
            {
                plain.Append((char)code);
                i += digits;
            }
            else
            {
                faults.Add(TemplateCodes.Parse, start + i - 1, start + i + 1, "This escape means nothing in a text.", "\\\\");
            }
        }

        return plain.ToString();
    }
}
