using InfoInterview.Diagnostics;

namespace InfoInterview.Letters.Templates;

/// <content>for and case.</content>
internal sealed partial class Parser
{
    private void ReadFor(Block block)
    {
        Token opener = Take();
        string? own = indent;
        NameExpression? variable = ReadTarget("for");
        Expression list = new BrokenExpression(opener.Start) { End = opener.End };
        Expression? limit = null;
        Expression? offset = null;
        bool isReversed = false;
        if (variable is null || !IsWord("in"))
        {
            if (variable is not null)
            {
                Fault(TemplateCodes.Parse, Now, "for needs in and a list behind its name.", $"for {variable.Name} in …", opener.Start, variable.End);
            }

            SkipStatement();
        }
        else
        {
            Token keyword = Take();
            if (Kind is TokenKind.CloseCode or TokenKind.NewLine or TokenKind.Semicolon or TokenKind.EndOfText)
            {
                Fault(TemplateCodes.Parse, keyword, "for needs a list behind in.");
            }
            else
            {
                operators = 0;
                isForList = true;
                list = ReadConditional();
                isForList = false;
                if (Kind == TokenKind.Pipe)
                {
                    isForList = true;
                    while (Kind == TokenKind.Pipe && !isStopped)
                    {
                        Token pipe = Take();
                        list = ReadPipeStage(list, pipe);
                    }

                    isForList = false;
                    faults.Add(TemplateCodes.ForPipe, list.Start, list.End, "A piped list in a loop needs parentheses.", faults.HasErrorIn(opener.End, list.End) ? "Put ( ) around the list." : $"({text[list.Start..list.End]})");
                }

                ReadForOptions(list, ref limit, ref offset, ref isReversed);
                EndStatement();
            }
        }

        var loop = new ForStatement(opener.Start, variable ?? new NameExpression(opener.Start, "_", isReserved: false), list, limit, offset, isReversed) { End = list.End };
        choices++;
        loop.Body = ReadBody(out bool isRead);
        if (isRead && !isStopped && IsWord("else"))
        {
            at++;
            EndStatement();
            loop.Otherwise = ReadBody(out _);
        }

        choices--;
        CloseBlock(opener);
        loop.Indent = own;
        nodes++;
        block.Statements.Add(loop);
    }

    private void ReadForOptions(Expression list, ref Expression? limit, ref Expression? offset, ref bool isReversed)
    {
        if (Kind == TokenKind.Name && list is { IsParenthesized: false } and (BinaryExpression or ConditionalExpression or UnaryExpression))
        {
            Fault(TemplateCodes.ArgShape, Now, "Before options a list that is made with an operator needs parentheses.", $"({text[list.Start..list.End]})", list.Start, list.End);
        }

        while (Kind == TokenKind.Name && !isStopped)
        {
            Token option = Take();
            if (TextOf(option) is "reversed")
            {
                isReversed = true;
                continue;
            }

            bool isLimit = TextOf(option) is "limit";
            if ((!isLimit && TextOf(option) is not "offset") || !TryTake(TokenKind.Colon))
            {
                string? near = Suggestion.Nearest(TextOf(option).ToString(), ["limit", "offset", "reversed"]);
                Fault(TemplateCodes.Parse, option, "A loop takes offset:n, limit:n and reversed.", near is null or "reversed" ? near : near + ":", option.Start, near is null or "reversed" || Kind != TokenKind.Colon ? option.End : Now.End);
                SkipStatement();
                return;
            }

            Expression value = ReadPostfix();
            if (value is not LiteralExpression { Value: { Kind: LetterValueKind.Int, AsLong: > 0 } })
            {
                faults.Add(TemplateCodes.ForArg, value.Start, value.End, $"{(isLimit ? "limit" : "offset")} needs a whole number above 0, written out.", value is LiteralExpression ? $"Leave {(isLimit ? "limit" : "offset")} out, or write a number above 0." : $"for … in ({text[list.Start..list.End]} | array.{(isLimit ? "limit" : "offset")} {text[value.Start..value.End]})");
            }

            (isLimit ? ref limit : ref offset) = value;
        }
    }

    private void ReadCase(Block block)
    {
        Token opener = Take();
        string? own = indent;
        Expression subject = ReadCondition(opener);
        var statement = new CaseStatement(opener.Start, subject) { End = subject.End };
        nodes++;
        if (!Enter())
        {
            return;
        }

        // Text before the first when is dropped, and so does not count as text before its tag.
        string? outer = blockIndent;
        string? entry = indent;
        blockIndent = entry;
        while (Kind is TokenKind.Text or TokenKind.OpenCode or TokenKind.CloseCode or TokenKind.NewLine or TokenKind.Semicolon)
        {
            Token token = Take();
            if (token.Kind == TokenKind.Text)
            {
                if (!TextOf(token).IsWhiteSpace())
                {
                    Fault(TemplateCodes.CaseText, token, "Text between case and its first when is dropped.", "Delete it, or put it behind the when.");
                }
            }
            else if (token.Kind == TokenKind.OpenCode)
            {
                indent = string.Empty;
            }
            else if (token.Kind == TokenKind.CloseCode)
            {
                indent = blockIndent;
            }
        }

        choices++;
        cases++;
        int branches = 0;
        while (IsWord("when") && !isStopped)
        {
            Token when = Take();
            if (++branches > MostBranches)
            {
                Stop(when, "More than 64 when follow each other.");
                break;
            }

            List<Expression> values = ReadWhenValues(when);
            statement.Whens.Add((values, ReadBody(out _)));
        }

        if (branches == 0 && !isStopped)
        {
            Fault(TemplateCodes.Parse, Kind == TokenKind.EndOfText ? opener : Now, "case needs a when before anything else.", "{{ when … }}");
            ReadBody(out _);
        }

        if (IsWord("else") && !isStopped)
        {
            at++;
            EndStatement();
            statement.Otherwise = ReadBody(out _);
        }

        choices--;
        cases--;
        Leave();
        blockIndent = outer;
        indent = entry;
        CloseBlock(opener);
        statement.Indent = own;
        block.Statements.Add(statement);
    }

    private List<Expression> ReadWhenValues(Token when)
    {
        List<Expression> values = [];
        if (Kind is TokenKind.CloseCode or TokenKind.NewLine or TokenKind.Semicolon or TokenKind.EndOfText)
        {
            Fault(TemplateCodes.Parse, when, "when needs a value behind it.");
            return values;
        }

        operators = 0;
        do
        {
            values.Add(ReadBinary(WhenLevel));
        }
        while (!isStopped && (TryTake(TokenKind.Comma) || TryTake(TokenKind.OrOr)));
        if (!isStopped)
        {
            EndStatement();
        }

        return values;
    }
}
