namespace InfoInterview.Letters.Templates;

/// <content>Statements (letters.md §7).</content>
internal sealed partial class Parser
{
    private void ReadStatement(Block block)
    {
        Token token = Now;
        if (token.Kind == TokenKind.Name && token.IsReserved && !IsAssigned() && tokens[at + 1].Kind is not TokenKind.Dot)
        {
            switch (TextOf(token))
            {
                case "if":
                    ReadIf(block);
                    return;
                case "for":
                    ReadFor(block);
                    return;
                case "case":
                    ReadCase(block);
                    return;
                case "capture":
                    ReadCapture(block);
                    return;
                case "break" or "continue":
                    at++;
                    Add(block, new JumpStatement(token.Start, TextOf(token) is "break") { End = token.End });
                    EndStatement();
                    return;
                case "while":
                    ReadRefusedBlock(TemplateCodes.While, "while is left out: only loops over finished lists end for certain.", "Use for … in ….");
                    return;
                case "func":
                    ReadRefusedBlock(TemplateCodes.Func, "Templates define no functions of their own.", "Use a partial: include 'name'.");
                    return;
                case "do":
                    ReadRefusedBlock(TemplateCodes.Func, "Templates define no functions of their own.", "Use a partial: include 'name'.");
                    return;
                case "with":
                    ReadRefusedBlock(TemplateCodes.With, "with is left out: names could not be checked.", "Write the object's name before each field.");
                    return;
                case "wrap":
                    ReadRefusedBlock(TemplateCodes.Wrap, "wrap is left out.", "Use capture and print the captured text.");
                    return;
                case "tablerow":
                    ReadRefusedBlock(TemplateCodes.TableRow, "tablerow is left out: letters are no tables.", "Use for … in ….");
                    return;
                case "ret":
                    Refuse(TemplateCodes.Ret, "ret is left out: half a letter could go out.", "Use if … else … end.");
                    return;
                case "import":
                    Refuse(TemplateCodes.Import, "import is left out: names could not be checked.", "Write the object's name before each field.");
                    return;
                case "readonly":
                    Refuse(TemplateCodes.ReadOnly, "readonly is left out.", "Delete it.");
                    return;
            }
        }

        if (TryReadForeignStatement(block))
        {
            return;
        }

        int before = at;
        operators = 0;
        Expression value = ReadPath() ?? ReadPipe();
        if (isStopped)
        {
            return;
        }

        if (Kind is >= TokenKind.Assign and <= TokenKind.PercentAssign)
        {
            ReadAssignment(block, value);
            return;
        }

        EndStatement();
        if (at == before)
        {
            at++;
        }

        var print = new PrintStatement(value.Start, value);
        print.End = value.End;
        Add(block, print);
    }

    /// <summary>A name with members and nothing behind it, which is most of what templates print; null when it is anything else.</summary>
    private Expression? ReadPath()
    {
        int end = at;
        while (tokens[end].Kind == TokenKind.Name && tokens[end + 1].Kind == TokenKind.Dot && end < at + MostDepth)
        {
            end += 2;
        }

        if (tokens[end].Kind != TokenKind.Name || tokens[end + 1].Kind is not (TokenKind.CloseCode or TokenKind.NewLine or TokenKind.Semicolon) || Now.IsReserved)
        {
            return null;
        }

        Expression path = Ended(NewName(Take()));
        while (at < end)
        {
            at++;
            path = Ended(NewMember(path, Take(), isGuarded: false));
        }

        return path;
    }

    private void Refuse(TemplateCode code, string message, string? fix)
    {
        Fault(code, Take(), message, fix);
        SkipStatement();
    }

    /// <summary>Names what is left out and reads its block all the same, so that its end does not look misplaced.</summary>
    private void ReadRefusedBlock(TemplateCode code, string message, string? fix)
    {
        Token opener = Now;
        Refuse(code, message, fix);
        ReadBody(out _);
        CloseBlock(opener);
    }

    private Block ReadBody(out bool isRead)
    {
        var body = new Block(Now.Start);
        isRead = Enter();
        if (isRead)
        {
            ReadStatements(body);
            Leave();
        }

        return body;
    }

    private void CloseBlock(Token opener)
    {
        if (isStopped)
        {
            return;
        }

        while (!IsWord("end") && !IsForeignEnd())
        {
            if (Kind == TokenKind.EndOfText)
            {
                Fault(TemplateCodes.Parse, opener, $"The block that {TextOf(opener)} opens is not closed.", "{{ end }}", text.Length, text.Length);
                return;
            }

            bool isSecond = TextOf(opener) is "case" || (IsWord("else") && TextOf(opener) is "if" or "for");
            bool isOwnTag = tokens[at - 1].Kind == TokenKind.OpenCode;
            bool isWhen = IsWord("when");
            bool isLost = isWhen ? cases == 0 : choices == 0;
            Fault(
                TemplateCodes.Parse,
                Now,
                $"{TextOf(Now)} does not belong to the block that {TextOf(opener)} opens{(isSecond ? "; else stands before it" : isLost ? "" : "; it needs its end first")}.",
                isSecond ? "A block has one else, the last of its branches." : isLost ? isWhen ? "Delete it, or put {{ case … }} before." : "Delete it, or put {{ if … }} before." : isOwnTag ? "{{ end }}" : "Put an end before it.",
                isSecond || isLost || !isOwnTag ? -1 : tokens[at - 1].Start,
                tokens[at - 1].Start);
            SkipStatement();
            ReadBody(out _);
        }

        TakeEnd();
        EndStatement();
    }

    private Expression ReadCondition(Token keyword)
    {
        operators = 0;
        if (Kind is TokenKind.CloseCode or TokenKind.NewLine or TokenKind.Semicolon or TokenKind.EndOfText)
        {
            Fault(TemplateCodes.Parse, keyword, $"{TextOf(keyword)} needs an expression behind it.");
            return new BrokenExpression(keyword.Start) { End = keyword.End };
        }

        Expression value = ReadPipe();
        if (!isStopped)
        {
            if (Kind is >= TokenKind.Assign and <= TokenKind.PercentAssign)
            {
                Fault(TemplateCodes.Parse, Now, "A condition does not assign; compare with ==.", "==");
                SkipStatement();
            }

            EndStatement();
        }

        return value;
    }

    private void ReadIf(Block block)
    {
        Token opener = Take();
        string? own = indent;
        int branches = 0;
        choices++;
        IfStatement? first = null;
        IfStatement? last = null;
        Token keyword = opener;
        while (true)
        {
            Expression condition = ReadCondition(keyword);
            if (TextOf(keyword) is "unless" && condition is not BrokenExpression)
            {
                string said = text[condition.Start..condition.End];
                Fault(TemplateCodes.Unknown, keyword, "There is no unless; write if and !.", condition is BinaryExpression or CallExpression or ConditionalExpression && !condition.IsParenthesized ? $"if !({said})" : $"if !{said}", keyword.Start, condition.End);
                condition = new UnaryExpression(condition.Start, TokenKind.Bang, condition) { End = condition.End };
            }

            Block then = ReadBody(out bool isRead);
            var branch = new IfStatement(keyword.Start, condition, then) { End = condition.End, Indent = own };
            nodes++;
            if (last is null)
            {
                first = branch;
            }
            else
            {
                last.Otherwise = new Block(keyword.Start);
                last.Otherwise.Statements.Add(branch);
            }

            last = branch;
            if (!isRead || isStopped)
            {
                break;
            }

            if (IsForeignElseIf() && ++branches <= MostBranches)
            {
                keyword = Take();
                Fault(TemplateCodes.Unknown, keyword, $"There is no {TextOf(keyword)}; write else if.", "else if");
                continue;
            }

            if (!IsWord("else"))
            {
                choices--;
                CloseBlock(opener);
                choices++;
                break;
            }

            at++;
            if (IsWord("if"))
            {
                keyword = Take();
                if (++branches > MostBranches)
                {
                    Stop(keyword, "More than 64 else if follow each other.");
                    break;
                }

                continue;
            }

            EndStatement();
            last.Otherwise = ReadBody(out _);
            choices--;
            CloseBlock(opener);
            choices++;
            break;
        }

        choices--;
        first!.Indent = own;
        block.Statements.Add(first);
    }

    private NameExpression? ReadTarget(string what)
    {
        Token token = Now;
        if (token.Kind is not (TokenKind.Name or TokenKind.Local))
        {
            Fault(TemplateCodes.Parse, token, $"{what} needs a name here.");
            return null;
        }

        at++;
        string name = NameOf(token);
        if (token.IsReserved)
        {
            Fault(TemplateCodes.Reserved, token, $"{name} is a word of the language and cannot be a name.", $"Call it {name}_value, here and wherever it stands.");
        }

        return new NameExpression(token.Start, name, token.IsReserved) { End = token.End };
    }

    private void ReadCapture(Block block)
    {
        Token opener = Take();
        string? own = indent;
        NameExpression? target = ReadTarget("capture");
        if (Kind is TokenKind.Dot or TokenKind.OpenBracket && !Now.SpaceBefore)
        {
            Fault(TemplateCodes.Target, Now, "Only a plain name can be assigned.");
            SkipStatement();
        }
        else if (target is null)
        {
            SkipStatement();
        }
        else
        {
            EndStatement();
        }

        var capture = new CaptureStatement(opener.Start, target ?? new NameExpression(opener.Start, "_", isReserved: false)) { End = opener.End };
        capture.Body = ReadBody(out _);
        CloseBlock(opener);
        capture.Indent = own;
        nodes++;
        block.Statements.Add(capture);
    }

    private void ReadAssignment(Block block, Expression target)
    {
        Token sign = Take();
        operators = 0;
        Expression value;
        if (IsWord("do") || IsWord("func"))
        {
            Token opener = Now;
            ReadRefusedBlock(TemplateCodes.Func, "Templates define no functions of their own.", "Use a partial: include 'name'.");
            value = new BrokenExpression(opener.Start) { End = opener.End };
        }
        else
        {
            value = ReadPipe();
            if (Kind is >= TokenKind.Assign and <= TokenKind.PercentAssign)
            {
                Fault(TemplateCodes.Parse, Now, "One statement assigns one name.", "Write two statements.");
                SkipStatement();
            }

            if (!isStopped)
            {
                EndStatement();
            }
        }

        if (target is NameExpression name && !target.IsParenthesized)
        {
            if (name.IsReserved)
            {
                faults.Add(TemplateCodes.Reserved, target.Start, target.End, $"{name.Name} is a word of the language and cannot be assigned.", $"Call it {name.Name}_value, here and wherever it stands.");
            }
            else
            {
                Add(block, new AssignStatement(target.Start, name, sign.Kind, sign.Start, value) { End = value.End });
            }
        }
        else if (target is CallExpression)
        {
            faults.Add(TemplateCodes.Func, target.Start, target.End, "Templates define no functions of their own.", "Use a partial: include 'name'.");
        }
        else if (target is LiteralExpression literal && text[literal.Start] is >= 'a' and <= 'z')
        {
            faults.Add(TemplateCodes.Reserved, target.Start, target.End, $"{text[literal.Start..literal.End]} is a word of the language and cannot be assigned.", $"Call it {text[literal.Start..literal.End]}_value, here and wherever it stands.");
        }
        else if (target is MemberExpression or IndexExpression)
        {
            faults.Add(TemplateCodes.Target, target.Start, target.End, "Only a plain name can be assigned; fields of the model stay as they are.", target is MemberExpression field ? $"Assign a name of your own, such as own_{field.Name}." : "Assign a name of your own.");
        }
        else if (target is not BrokenExpression)
        {
            faults.Add(TemplateCodes.Parse, target.Start, target.End, "Only a plain name can be assigned.");
            faults.Add(TemplateCodes.Target, target.Start, target.End, "Only a plain name can be assigned.");
        }
    }
}
