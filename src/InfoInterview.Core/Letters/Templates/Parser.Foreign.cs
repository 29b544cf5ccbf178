namespace InfoInterview.Letters.Templates;

/// <content>Words of other template languages: each is told once, with what it is called here, and read as what it means, so that nothing else looks wrong because of it.</content>
internal sealed partial class Parser
{
    /// <summary>Whether a word is a name that the template gives a value to, as far as was asked.</summary>
    private Dictionary<string, bool>? given;

    private static bool IsOperandEnd(TokenKind kind) => kind is TokenKind.Name or TokenKind.Local or TokenKind.Number or TokenKind.Quoted or TokenKind.Verbatim or TokenKind.InterpolationEnd or TokenKind.CloseParen or TokenKind.CloseBracket;

    private static bool IsOperandStart(TokenKind kind) => kind is TokenKind.Name or TokenKind.Local or TokenKind.Number or TokenKind.Quoted or TokenKind.Verbatim or TokenKind.InterpolationStart or TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.Bang or TokenKind.Minus;

    /// <summary>Whether a word can only be one of another language: it names no field, and nothing of the template is called so.</summary>
    private bool IsForeign(in Token token)
    {
        if (token.Kind != TokenKind.Name || (token.IsReserved && TextOf(token) is not "in"))
        {
            return false;
        }

        string name = NameOf(token);
        if (schema.Root(name) is not null)
        {
            return false;
        }

        given ??= new Dictionary<string, bool>(StringComparer.Ordinal);
        if (!given.TryGetValue(name, out bool isGiven))
        {
            for (int i = 1; i < count && !isGiven; i++)
            {
                isGiven = tokens[i].Kind == TokenKind.Name && TextOf(tokens[i]).SequenceEqual(name) && (tokens[i + 1].Kind is >= TokenKind.Assign and <= TokenKind.PercentAssign || TextOf(tokens[i - 1]) is "for" or "capture");
            }

            given[name] = isGiven;
        }

        return !isGiven;
    }

    /// <summary>A word between two values that is an operator elsewhere, such as and: it is told, and read as the operator.</summary>
    private void TranslateOperator()
    {
        Token word = Now;
        if (at == 0 || isForList)
        {
            return;
        }

        if (word.Kind is TokenKind.Less or TokenKind.EqualEqual or TokenKind.BangEqual)
        {
            // <>, === and !==.
            Token next = tokens[at + 1];
            if (!next.SpaceBefore && next.Kind == (word.Kind == TokenKind.Less ? TokenKind.Greater : TokenKind.Assign))
            {
                TokenKind meant = word.Kind == TokenKind.EqualEqual ? TokenKind.EqualEqual : TokenKind.BangEqual;
                Fault(TemplateCodes.Parse, word, $"{text[word.Start..next.End]} is no operator here.", meant == TokenKind.EqualEqual ? "==" : "!=", word.Start, next.End);
                tokens[++at] = new Token(meant, word.Start, next.End, word.SpaceBefore);
            }

            return;
        }

        if (word.Kind != TokenKind.Name || !word.SpaceBefore || !IsOperandEnd(tokens[at - 1].Kind) || !tokens[at + 1].SpaceBefore || !IsOperandStart(tokens[at + 1].Kind))
        {
            return;
        }

        bool isNot = tokens[at + 1].Kind == TokenKind.Name && TextOf(tokens[at + 1]) is "not" && tokens[at + 2].SpaceBefore && IsOperandStart(tokens[at + 2].Kind);
        (TokenKind kind, string sign) = TextOf(word) switch
        {
            "and" or "AND" => (TokenKind.AndAnd, "&&"),
            "or" or "OR" => (TokenKind.OrOr, "||"),
            "is" when isNot => (TokenKind.BangEqual, "!="),
            "is" or "eq" or "equals" => (TokenKind.EqualEqual, "=="),
            "isnt" or "ne" or "neq" => (TokenKind.BangEqual, "!="),
            "gt" => (TokenKind.Greater, ">"),
            "gte" or "ge" => (TokenKind.GreaterEqual, ">="),
            "lt" => (TokenKind.Less, "<"),
            "lte" or "le" => (TokenKind.LessEqual, "<="),
            "contains" or "in" => (TokenKind.EqualEqual, ""),
            _ => (TokenKind.Broken, ""),
        };
        if (kind == TokenKind.Broken || !IsForeign(word))
        {
            return;
        }

        if (sign.Length > 0)
        {
            int end = isNot ? tokens[at + 1].End : word.End;
            Fault(TemplateCodes.Unknown, word, $"There is no {text[word.Start..end]}; write {sign}.", sign, word.Start, end);
            at += isNot ? 1 : 0;
            word = new Token(kind, word.Start, end, true);
        }

        tokens[at] = word with { Kind = kind };
    }

    /// <summary>What stands for «a contains b» and «a in b», which are calls here.</summary>
    private Expression Contained(Token word, Expression left, Expression right)
    {
        (Expression list, Expression item) = TextOf(word) is "in" ? (right, left) : (left, right);
        string space = IsList(list) ? "array" : "string";
        Fault(TemplateCodes.Unknown, word, $"There is no operator {TextOf(word)}; {space}.contains looks for a value.", $"({text[list.Start..list.End]} | {space}.contains {AsArgument(item)})", left.Start, right.End);
        var callee = new MemberExpression(word.Start, new NameExpression(word.Start, space, isReserved: true) { End = word.End }, "contains", word.Start, isGuarded: false) { End = word.End };
        return Ended(new CallExpression(left.Start, callee, [list, item]));
    }

    private string AsArgument(Expression value) => value is NameExpression or MemberExpression or LiteralExpression or ListExpression || value.IsParenthesized ? text[value.Start..value.End] : $"({text[value.Start..value.End]})";

    private bool IsList(Expression value)
    {
        switch (value)
        {
            case ListExpression:
                return true;
            case NameExpression name:
                return schema.Root(name.Name)?.Kind == LetterFieldKind.List;
            case MemberExpression { Target: NameExpression root } member:
                return schema.Root(root.Name)?.Member(member.Name)?.Kind == LetterFieldKind.List;
            default:
                return false;
        }
    }

    /// <summary>not before a value; null when it is none.</summary>
    private UnaryExpression? ReadNot()
    {
        Token word = Now;
        if (word.Kind != TokenKind.Name || TextOf(word) is not ("not" or "NOT") || !tokens[at + 1].SpaceBefore || !IsOperandStart(tokens[at + 1].Kind) || !IsForeign(word) || !Enter())
        {
            return null;
        }

        at++;
        CountOperator(word);
        Expression operand = ReadBinary(EqualLevel);
        Leave();
        string said = text[operand.Start..operand.End];
        FaultAndFix(TemplateCodes.Unknown, word, "There is no not; write !.", operand is BinaryExpression or CallExpression && !operand.IsParenthesized ? $"!({said})" : $"!{said}", word.Start);
        return Ended(new UnaryExpression(word.Start, TokenKind.Bang, operand));
    }

    /// <summary>A statement that starts with a word of another language.</summary>
    private bool TryReadForeignStatement(Block block)
    {
        Token word = Now;
        bool isBefore = tokens[at + 1].SpaceBefore && IsOperandStart(tokens[at + 1].Kind);
        if (word.Kind == TokenKind.Greater && tokens[at - 1].Kind == TokenKind.OpenCode && tokens[at + 1].Kind == TokenKind.Name && tokens[at + 2].Kind == TokenKind.CloseCode)
        {
            Fault(TemplateCodes.Parse, word, "A partial is written with include.", $"include '{TextOf(tokens[at + 1])}'", word.Start, tokens[at + 1].End);
            SkipStatement();
            return true;
        }

        if (word.Kind != TokenKind.Name || word.IsReserved || !isBefore)
        {
            return false;
        }

        switch (TextOf(word))
        {
            case "unless" when IsForeign(word):
                ReadIf(block);
                return true;
            case "foreach" when IsForeign(word):
                Fault(TemplateCodes.Unknown, word, "There is no foreach; write for.", "for");
                ReadFor(block);
                return true;
            case "switch" when IsForeign(word):
                Fault(TemplateCodes.Unknown, word, "There is no switch; write case.", "case");
                ReadCase(block);
                return true;
            case "assign" or "set" or "let" or "var" when tokens[at + 2].Kind is >= TokenKind.Assign and <= TokenKind.PercentAssign && IsForeign(word):
                Fault(TemplateCodes.Unknown, word, $"A value is given without {TextOf(word)}.", TextOf(tokens[at + 1]).ToString(), word.Start, tokens[at + 1].End);
                at++;
                ReadStatement(block);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether a word here closes a block in another language: endif, {{/if}}.</summary>
    private bool IsForeignEnd()
    {
        if (Kind == TokenKind.Slash)
        {
            return at > 0 && tokens[at - 1].Kind == TokenKind.OpenCode && tokens[at + 1].Kind == TokenKind.Name && tokens[at + 2].Kind == TokenKind.CloseCode;
        }

        return Kind == TokenKind.Name && !Now.IsReserved && IsClosing(at + 1)
            && TextOf(Now) is "endif" or "endfor" or "endforeach" or "endcase" or "endswitch" or "endcapture" or "endunless" or "end_if" or "end_for" or "fi"
            && IsForeign(Now);
    }

    private bool IsForeignElseIf() => Kind == TokenKind.Name && !Now.IsReserved && TextOf(Now) is "elseif" or "elsif" or "elif" && IsOperandStart(tokens[at + 1].Kind) && IsForeign(Now);

    private bool IsClosing(int place) => tokens[place].Kind is TokenKind.CloseCode or TokenKind.NewLine or TokenKind.Semicolon or TokenKind.EndOfText;

    /// <summary>Goes behind the end of a block, as it is written here or elsewhere.</summary>
    private void TakeEnd()
    {
        Token end = Take();
        if (end.Kind == TokenKind.Slash)
        {
            Token word = Take();
            Fault(TemplateCodes.Parse, end, "A block is closed with end.", "end", end.Start, word.End);
            return;
        }

        if (!end.IsReserved)
        {
            Fault(TemplateCodes.Unknown, end, $"There is no {TextOf(end)}; a block is closed with end.", "end");
            return;
        }

        if (Kind == TokenKind.Name && IsClosing(at + 1) && TextOf(Now) is "if" or "for" or "case" or "capture" or "foreach" or "unless" or "switch" or "each")
        {
            Token word = Take();
            Fault(TemplateCodes.Parse, word, $"end closes every block; {TextOf(word)} does not stand behind it.", "end", end.Start, word.End);
        }
    }

    /// <summary>A stray end of another language.</summary>
    private void FaultForeignEnd(Token end)
    {
        if (end.Kind != TokenKind.Slash)
        {
            Fault(TemplateCodes.Unknown, end, $"There is no {TextOf(end)}; a block is closed with end, and none is open here.", "Delete it.");
            return;
        }

        string word = TextOf(Take()).ToString();
        bool isComment = text.AsSpan(0, end.Start).Contains($"#{word}", StringComparison.Ordinal);
        Fault(TemplateCodes.Parse, end, $"There is no open block that this /{word} belongs to{(isComment ? $"; {{{{#{word} …}}}} is a comment here" : "")}.", isComment ? $"Write {{{{ {(word is "each" ? "for … in" : "if")} … }}}} and {{{{ end }}}}." : "Delete it.");
    }

    /// <summary>A call as Liquid writes it, <c>| join: ', '</c>: told, and read as one with a value after a space.</summary>
    private Expression TranslateFilter(Token pipe, Expression callee)
    {
        if (callee is not NameExpression { IsParenthesized: false } name || Kind != TokenKind.Colon)
        {
            return callee;
        }

        Token colon = Take();
        Token word = tokens[at - 2];
        if (name.Name == "default")
        {
            Fault(TemplateCodes.Unknown, word, "There is no default; another value stands behind ??.", "??", pipe.Start, colon.End);
            return Broken();
        }

        string? function = name.Name == "date" ? "date.to_string" : Function.Names.FirstOrDefault(f => f.AsSpan(f.IndexOf('.', StringComparison.Ordinal) + 1).SequenceEqual(name.Name));
        Fault(TemplateCodes.Unknown, word, $"There is no {name.Name}:; the values of a function stand behind its name, without :.", function ?? "Write the function's name and its values after spaces.", word.Start, colon.End);
        return Broken();
    }
}
