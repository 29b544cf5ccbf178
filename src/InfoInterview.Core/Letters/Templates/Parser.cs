using System.Buffers;

namespace InfoInterview.Letters.Templates;

/// <summary>Makes the tree of a template (letters.md §3, §6, §7). It goes on after a fault, so that all faults are told, but stops at the first depth limit.</summary>
internal sealed partial class Parser
{
    /// <summary>Nested blocks, parentheses and lists together (letters.md §10).</summary>
    private const int MostDepth = 32;
    private const int MostOperators = 64;
    private const int MostBranches = 64;
    private const int MostPipes = 32;

    /// <summary>Where Scriban itself gives up.</summary>
    private const int ScribanDepth = 250;

    /// <summary>Where an operand stands, as far as it decides whether a call may stand there without parentheses.</summary>
    private enum OperandPlace
    {
        Anywhere,
        Argument,
        ArgumentIndex,
        ParameterValue,
    }

    private readonly Faults faults;
    private readonly LetterSchema schema;
    private readonly Token[] tokens;
    private readonly int count;
    private readonly NameCache names = NameCache.OfThread;
    private readonly string text;
    private int at;
    private int depth;
    private int operators;
    private bool isStopped;
    private bool isForList;

    /// <summary>How many if, for and case are open, and how many case.</summary>
    private int choices;
    private int cases;
    private int lists;
    private int nodes;

    /// <summary>The last place where something was told to be wrong, or where a word stands that the lexer told about.</summary>
    private int lastFault = -1;
    private OperandPlace place;

    // Auto-indent (letters.md §2.5): the indent now, that of the block around, and the text just before in the same block.
    private string? indent;
    private string? blockIndent;
    private int textBefore = -1;

    private Parser(Faults faults, LetterSchema schema)
    {
        this.faults = faults;
        this.schema = schema;
        text = faults.Text;
        ArraySegment<Token> read = Lexer.Read(faults);
        tokens = read.Array!;
        count = read.Count;
    }

    private ref readonly Token Now => ref tokens[at];

    private TokenKind Kind => tokens[at].Kind;

    /// <summary>Reads a template or partial.</summary>
    /// <param name="faults">Its text, and where to tell what is wrong with it.</param>
    /// <param name="schema">The fields; a word of another language that one of them is called is none.</param>
    /// <param name="nodes">How many nodes the tree has.</param>
    public static Block Read(Faults faults, LetterSchema schema, out int nodes)
    {
        var parser = new Parser(faults, schema);
        Block block = parser.ReadTop();
        ArrayPool<Token>.Shared.Return(parser.tokens);
        nodes = parser.nodes;
        return block;
    }

    private ReadOnlySpan<char> TextOf(in Token token) => text.AsSpan(token.Start, token.End - token.Start);

    private string NameOf(in Token token) => names.Get(TextOf(token));

    private NameExpression NewName(in Token token) => new(token.Start, NameOf(token), token.IsReserved);

    private MemberExpression NewMember(Expression target, in Token name, bool isGuarded) => new(target.Start, target, NameOf(name), name.Start, isGuarded);

    private bool IsWord(ReadOnlySpan<char> word) => Kind == TokenKind.Name && TextOf(Now).SequenceEqual(word);

    private ref readonly Token Take() => ref tokens[at < count - 1 ? at++ : at];

    private bool TryTake(TokenKind kind)
    {
        if (Kind != kind)
        {
            return false;
        }

        at++;
        return true;
    }

    private void Fault(TemplateCode code, Token token, string message, string? fix = null, int fixStart = -1, int fixEnd = -1)
    {
        lastFault = Math.Max(lastFault, token.Start);
        faults.Add(code, token.Start, token.End, message, fix, fixStart, fixEnd);
    }

    /// <summary>A fault whose fix takes the place of everything from a start to the last word that was read.</summary>
    private void FaultAndFix(TemplateCode code, Token token, string message, string fix, int fixStart) => Fault(code, token, message, fix, fixStart, tokens[at - 1].End);

    private Block ReadTop()
    {
        var block = new Block(0);
        while (!isStopped)
        {
            ReadStatements(block, isTop: true);
            if (Kind == TokenKind.EndOfText || isStopped)
            {
                break;
            }

            bool isForeign = IsForeignEnd();
            Token stray = Take();
            if (isForeign)
            {
                FaultForeignEnd(stray);
                SkipStatement();
                continue;
            }

            Fault(TemplateCodes.Parse, stray, $"There is no open block that this {TextOf(stray)} belongs to.", TextOf(stray) is "else" ? "Delete it, or put {{ if … }} before." : TextOf(stray) is "when" ? "Delete it, or put {{ case … }} before." : "Delete it.");
            SkipStatement();
        }

        return block;
    }

    /// <summary>Reads statements up to end, else or when, which stay unread, or to the end of the text.</summary>
    private void ReadStatements(Block block, bool isTop = false)
    {
        string? outer = blockIndent;
        string? entry = isTop ? null : indent;
        blockIndent = entry;
        textBefore = -1;
        while (!isStopped)
        {
            ref readonly Token token = ref Now;
            switch (token.Kind)
            {
                case TokenKind.EndOfText:
                    blockIndent = outer;
                    indent = entry;
                    return;
                case TokenKind.Text:
                    at++;
                    Add(block, new TextStatement(token.Start, token.End, isEscape: false));
                    textBefore = token.End;
                    continue;
                case TokenKind.EscapeText:
                    at++;
                    indent = string.Empty;
                    if (token.Length > 0)
                    {
                        Add(block, new TextStatement(token.Start, token.End, isEscape: true));
                    }

                    indent = blockIndent;
                    break;
                case TokenKind.OpenCode:
                    at++;
                    indent = textBefore >= 0 ? IndentBefore(textBefore) : string.Empty;
                    break;
                case TokenKind.CloseCode:
                    at++;
                    indent = blockIndent;
                    break;
                case TokenKind.NewLine or TokenKind.Semicolon:
                    at++;
                    break;
                case TokenKind.Name when token.IsReserved && TextOf(token) is "end" or "else" or "when" && !IsAssigned():
                case TokenKind.Name when (choices > 0 && IsForeignElseIf()) || IsForeignEnd():
                case TokenKind.Slash when IsForeignEnd():
                    blockIndent = outer;
                    indent = entry;
                    textBefore = -1;
                    return;
                default:
                    ReadStatement(block);
                    break;
            }

            textBefore = -1;
        }
    }

    private bool IsAssigned() => tokens[at + 1].Kind is >= TokenKind.Assign and <= TokenKind.PercentAssign;

    private string IndentBefore(int end)
    {
        int start = end;
        while (start > 0 && text[start - 1] != '\n')
        {
            if (!char.IsWhiteSpace(text[start - 1]))
            {
                return string.Empty;
            }

            start--;
        }

        return start == end ? string.Empty : text[start..end];
    }

    private void Add(Block block, Statement statement)
    {
        nodes++;
        statement.Indent = indent;
        if (statement.End == 0)
        {
            statement.End = tokens[Math.Max(0, at - 1)].End;
        }

        block.Statements.Add(statement);
    }

    /// <summary>Goes to the end of a statement after a fault.</summary>
    private void SkipStatement()
    {
        while (Kind is not (TokenKind.EndOfText or TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CloseCode or TokenKind.OpenCode or TokenKind.Text or TokenKind.EscapeText))
        {
            at++;
        }
    }

    /// <summary>A statement ends at a line end, a semicolon or the end of the code.</summary>
    private void EndStatement()
    {
        if (Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CloseCode or TokenKind.EndOfText)
        {
            return;
        }

        Token token = Now;
        switch (token.Kind)
        {
            case TokenKind.PlusPlus or TokenKind.MinusMinus:
                bool isAlone = at > 0 && tokens[at - 1].Kind is TokenKind.Name or TokenKind.Local && tokens[at - 1].Start >= StatementStart() && text.AsSpan(StatementStart(), tokens[at - 1].Start - StatementStart()).IsWhiteSpace() && tokens[at + 1].Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CloseCode;
                Fault(TemplateCodes.IncDec, token, $"{TextOf(token)} is left out.", isAlone ? $"{TextOf(tokens[at - 1])} = {TextOf(tokens[at - 1])} {text[token.Start]} 1" : "Write x = x + 1.", isAlone ? tokens[at - 1].Start : -1, token.End);
                break;
            case TokenKind.Arguments:
                Fault(TemplateCodes.Args, token, "$ and $0 are the arguments of a function of one's own; there are none here.");
                break;
            case TokenKind.Broken:
                break;
            case var _ when lastFault >= StatementStart():
                // What is wrong in this statement is told already; that its rest makes no sense follows from it.
                break;
            default:
                Fault(TemplateCodes.Parse, token, $"The statement should end before «{TextOf(token)}».", "End it with ; or }}, or put an operator between.");
                break;
        }

        SkipStatement();
    }

    private int StatementStart()
    {
        int before = at - 1;
        while (before >= 0 && tokens[before].Kind is not (TokenKind.OpenCode or TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CloseCode))
        {
            before--;
        }

        return before < 0 ? 0 : tokens[before].End;
    }

    private bool Enter()
    {
        if (isStopped)
        {
            return false;
        }

        if (++depth <= MostDepth)
        {
            return true;
        }

        Stop(Now, "Blocks, parentheses and lists are nested more than 32 deep.");
        depth--;
        return false;
    }

    private void Leave() => depth--;

    private void Stop(Token token, string message)
    {
        if (isStopped)
        {
            return;
        }

        isStopped = true;
        Fault(TemplateCodes.Depth, token, message, "Give a part of it a name of its own, or put it into a partial.");
        int open = 0;
        foreach (Token other in tokens.AsSpan(0, count))
        {
            open += other.Kind switch { TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.Bang or TokenKind.Minus => 1, TokenKind.CloseParen or TokenKind.CloseBracket => -1, TokenKind.OpenCode => -open, _ => 0 };
            if (open > ScribanDepth)
            {
                Fault(TemplateCodes.Parse, other, "Scriban gives up at 250 nested expressions.");
                break;
            }
        }

        at = count - 1;
    }
}
