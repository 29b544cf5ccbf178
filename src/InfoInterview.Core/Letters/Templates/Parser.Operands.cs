namespace InfoInterview.Letters.Templates;

/// <content>Operands: names, members, indexes, calls, parentheses.</content>
internal sealed partial class Parser
{
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

                value = Ended(NewMember(value, Take(), token.Kind == TokenKind.QuestionDot));
            }
            else if (token.Kind == TokenKind.OpenBracket && !token.SpaceBefore)
            {
                if (value is ListExpression or InterpolatedExpression && !value.IsParenthesized)
                {
                    Fault(TemplateCodes.NotFunc, token, "Scriban takes a list behind a list that is written out for an argument, not for an index.", "Put ( ) around the first list.");
                }

                at++;
                if (!Enter())
                {
                    return value;
                }

                Expression index = ReadIndex();
                Close(TokenKind.CloseBracket, token, "]");
                Leave();
                value = Ended(new IndexExpression(value.Start, value, index));
            }
            else if (token.Kind == TokenKind.OpenParen && !token.SpaceBefore)
            {
                bool isBare = place is OperandPlace.ParameterValue or OperandPlace.ArgumentIndex;
                value = ReadParenthesizedArguments(value);
                if (isBare)
                {
                    RefuseBareCall(token, value.Start);
                }
            }
            else
            {
                return value;
            }
        }

        return value;
    }

    private void RefuseBareCall(Token open, int start) =>
        FaultAndFix(TemplateCodes.ArgShape, open, place == OperandPlace.ParameterValue ? "A call as a parameter's value needs parentheses around it." : "A call in the index of an argument needs parentheses around it.", $"({text[start..tokens[at - 1].End]})", start);

    /// <summary>An index. In a parameter's value it is one operand; in an argument after a space it holds no bare call.</summary>
    private Expression ReadIndex()
    {
        OperandPlace outer = place;
        Expression index;
        SkipLineEndsInList();
        if (outer == OperandPlace.ParameterValue && Kind is not (TokenKind.Bang or TokenKind.Minus or TokenKind.Plus))
        {
            index = ReadPostfix();
            if (LevelOf(Kind) >= 0 || Kind == TokenKind.Question)
            {
                Token sign = Now;
                while (Kind is not (TokenKind.CloseBracket or TokenKind.CloseCode or TokenKind.EndOfText or TokenKind.NewLine or TokenKind.Semicolon))
                {
                    at++;
                }

                FaultAndFix(TemplateCodes.ArgShape, sign, "An index made with an operator needs parentheses in a parameter's value.", $"({text[index.Start..tokens[at - 1].End]})", index.Start);
            }
        }
        else
        {
            place = outer == OperandPlace.Argument ? OperandPlace.ArgumentIndex : OperandPlace.Anywhere;
            index = outer == OperandPlace.ParameterValue ? ReadUnary() : ReadConditional();
        }

        place = outer;
        SkipLineEndsInList();
        return index;
    }

    private CallExpression ReadParenthesizedArguments(Expression callee)
    {
        Token open = Take();
        List<Expression> arguments = [];
        if (!Enter())
        {
            return new CallExpression(callee.Start, callee, arguments);
        }

        OperandPlace outer = place;
        place = OperandPlace.Anywhere;
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

        place = outer;
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

        bool isAtEnd = Kind is TokenKind.CloseCode or TokenKind.EndOfText or TokenKind.NewLine;
        bool isOther = Kind is TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.CloseBrace;
        Fault(
            TemplateCodes.Parse,
            isAtEnd ? open : Now,
            $"A {sign} is missing for the {TextOf(open)} before.",
            Kind == TokenKind.NewLine ? $"What stands in {TextOf(open)} {sign} stays on one line." : sign,
            isOther ? -1 : tokens[at - 1].End,
            tokens[at - 1].End);
        SkipStatement();
    }

    /// <summary>Line ends are free in a written list, also in an index that stands in one; elsewhere an index stays on its line.</summary>
    private void SkipLineEndsInList()
    {
        if (lists > 0)
        {
            SkipLineEnds();
        }
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
                return Ended(NewName(token));
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
                Fault(TemplateCodes.Object, token, "Objects are not written out; the letter's data alone has objects.", "Give each value a name of its own.");
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
                lastFault = Math.Max(lastFault, token.Start);
                at++;
                return Broken();
            case TokenKind.Dot:
                Fault(TemplateCodes.Parse, token, "A value is missing before the dot.");
                at++;
                return Broken();
            default:
                if (token.Kind is TokenKind.CloseCode or TokenKind.EndOfText or TokenKind.NewLine or TokenKind.Semicolon or TokenKind.HoleEnd)
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

    private Expression ReadName(in Token token, bool mayIncludeArguments)
    {
        at++;
        if (!token.IsReserved)
        {
            return Ended(NewName(token));
        }

        switch (TextOf(token))
        {
            case "true":
                return Ended(new LiteralExpression(token.Start, LetterValue.Of(true)));
            case "false":
                return Ended(new LiteralExpression(token.Start, LetterValue.Of(false)));
            case "null":
                return Ended(new LiteralExpression(token.Start, LetterValue.Null));
            case "this":
                if (Kind == TokenKind.Dot && tokens[at + 1].Kind == TokenKind.Name)
                {
                    Token field = tokens[at + 1];
                    Fault(TemplateCodes.This, token, "this is left out: names could not be checked.", TextOf(field).ToString(), token.Start, field.End);
                    at++;
                    return ReadName(field, mayIncludeArguments);
                }

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
                return Ended(NewName(token));
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

        OperandPlace outer = place;
        if (Kind == TokenKind.OpenParen && !Now.SpaceBefore)
        {
            bool isBare = outer is OperandPlace.ParameterValue or OperandPlace.ArgumentIndex;
            Token open = Take();
            place = OperandPlace.Anywhere;
            Expression inner = ReadConditional();
            place = outer;
            if (Kind == TokenKind.Comma)
            {
                Fault(TemplateCodes.NamedArg, Now, "A partial's parameters are given as name:value after spaces.");
                SkipStatement();
            }
            else
            {
                Close(TokenKind.CloseParen, open, ")");
            }

            if (isBare)
            {
                RefuseBareCall(open, keyword.Start);
            }

            return Ended(new IncludeExpression(keyword.Start, inner, arguments));
        }

        Expression name = ReadPostfix();
        while (!isStopped && Kind == TokenKind.Name && tokens[at + 1].Kind == TokenKind.Colon)
        {
            Token parameter = Take();
            at++;
            place = OperandPlace.ParameterValue;
            arguments.Add((NameOf(parameter), parameter.Start, ReadPostfix()));
            place = outer;
        }

        string call = $"({text[keyword.Start..tokens[at - 1].End]})";
        if (!mayIncludeArguments)
        {
            FaultAndFix(TemplateCodes.CallPos, keyword, "include needs parentheses here.", call, keyword.Start);
        }

        if (!isStopped && StartsArgument())
        {
            Fault(TemplateCodes.Include, Now, "A partial's parameters have names: name:value.", "Write the parameter's name and a : before the value.");
            SkipStatement();
        }
        else if (LevelOf(Kind) >= 0 || Kind == TokenKind.Question)
        {
            FaultAndFix(mayIncludeArguments ? TemplateCodes.ArgShape : TemplateCodes.CallPos, Now, "include with an operator behind it needs parentheses.", call, keyword.Start);
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
        OperandPlace outer = place;
        isForList = false;
        place = OperandPlace.Anywhere;
        Expression inner = ReadPipe();
        isForList = wasForList;
        place = outer;
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
}
