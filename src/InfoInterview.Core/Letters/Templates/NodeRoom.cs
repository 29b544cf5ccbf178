namespace InfoInterview.Letters.Templates;

/// <summary>The nodes of which most trees are made, used again for each statement while a template is taken statement by statement; a thread keeps them for its next template.</summary>
internal sealed class NodeRoom
{
    private const int Most = 48;

    [ThreadStatic]
    private static NodeRoom? kept;

    private readonly TextStatement?[] texts = new TextStatement?[Most];
    private readonly PrintStatement?[] prints = new PrintStatement?[Most];
    private readonly NameExpression?[] names = new NameExpression?[Most];
    private readonly MemberExpression?[] members = new MemberExpression?[Most];
    private readonly CallExpression?[] calls = new CallExpression?[Most];
    private int textCount;
    private int printCount;
    private int nameCount;
    private int memberCount;
    private int callCount;

    public static NodeRoom Take()
    {
        NodeRoom room = kept ?? new NodeRoom();
        kept = null;
        return room;
    }

    /// <summary>Gives all nodes up to be used again.</summary>
    public void Clear() => textCount = printCount = nameCount = memberCount = callCount = 0;

    /// <summary>Forgets names and fields and keeps the empty nodes for the thread's next template.</summary>
    public void GiveBack()
    {
        Clear();
        for (int i = 0; i < Most && (names[i] ?? (object?)prints[i]) is not null; i++)
        {
            prints[i]?.Reuse(0, null!);
            names[i]?.Reuse(0, string.Empty, isReserved: false);
        }

        for (int i = 0; i < Most && (members[i] ?? (object?)calls[i]) is not null; i++)
        {
            members[i]?.Reuse(0, null!, string.Empty, 0, isGuarded: false);
            calls[i]?.Reuse(0, null!);
        }

        kept = this;
    }

    public TextStatement Text(int start, int end)
    {
        if (textCount == Most)
        {
            return new TextStatement(start, end, isEscape: false);
        }

        TextStatement node = texts[textCount] ??= new TextStatement(start, end, isEscape: false);
        textCount++;
        node.Reuse(start, end);
        return node;
    }

    public PrintStatement Print(Expression value)
    {
        if (printCount == Most)
        {
            return new PrintStatement(value.Start, value);
        }

        PrintStatement node = prints[printCount] ??= new PrintStatement(value.Start, value);
        printCount++;
        node.Reuse(value.Start, value);
        return node;
    }

    public NameExpression Name(int start, string name, bool isReserved)
    {
        if (nameCount == Most)
        {
            return new NameExpression(start, name, isReserved);
        }

        NameExpression node = names[nameCount] ??= new NameExpression(start, name, isReserved);
        nameCount++;
        node.Reuse(start, name, isReserved);
        return node;
    }

    public MemberExpression Member(Expression target, string name, int nameStart, bool isGuarded)
    {
        if (memberCount == Most)
        {
            return new MemberExpression(target.Start, target, name, nameStart, isGuarded);
        }

        MemberExpression node = members[memberCount] ??= new MemberExpression(target.Start, target, name, nameStart, isGuarded);
        memberCount++;
        node.Reuse(target.Start, target, name, nameStart, isGuarded);
        return node;
    }

    public CallExpression Call(Expression first, Expression callee)
    {
        if (callCount == Most)
        {
            return new CallExpression(first.Start, callee, [first]);
        }

        CallExpression node = calls[callCount] ??= new CallExpression(first.Start, callee, []);
        callCount++;
        node.Reuse(first.Start, callee);
        node.Arguments.Add(first);
        return node;
    }
}
