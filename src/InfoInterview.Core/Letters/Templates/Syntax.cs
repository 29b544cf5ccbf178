namespace InfoInterview.Letters.Templates;

/// <summary>A piece of a template's tree, by its place in the text.</summary>
internal abstract class Node(int start)
{
    public int Start { get; set; } = start;

    public int End { get; set; }
}

/// <summary>An expression; the checker fills in its shape.</summary>
internal abstract class Expression(int start) : Node(start)
{
    /// <summary>Whether it stands in parentheses of its own.</summary>
    public bool IsParenthesized { get; set; }

    /// <summary>What values it can have; set by the checker.</summary>
    public Shape Shape { get; set; } = Shape.Unknown;
}

internal sealed class LiteralExpression(int start, LetterValue value) : Expression(start)
{
    public LetterValue Value { get; } = value;

    /// <summary>The slots behind the member path that array.map or array.sort takes; set by the checker.</summary>
    public int[]? Path { get; set; }
}

internal sealed class ListExpression(int start, List<Expression> items) : Expression(start)
{
    public List<Expression> Items { get; } = items;
}

internal sealed class NameExpression(int start, string name, bool isReserved) : Expression(start)
{
    /// <summary>Whether it is a word of the language.</summary>
    public bool IsReserved { get; } = isReserved;

    /// <summary>The name, with its $ when it is a local.</summary>
    public string Name { get; } = name;

    public bool IsLocal => Name[0] == '$';

    /// <summary>The variable's place, or -1 for a field of the model.</summary>
    public int Variable { get; set; } = -1;

    /// <summary>The field's slot, or -1 for a variable.</summary>
    public int Slot { get; set; } = -1;
}

/// <summary>What a member access does once it is checked.</summary>
internal enum MemberKind : byte
{
    Unknown,
    Field,
    LoopState,
    Size,
    IsEmpty,
    DatePart,
}

internal sealed class MemberExpression(int start, Expression target, string name, int nameStart, bool isGuarded) : Expression(start)
{
    public Expression Target { get; } = target;

    public string Name { get; } = name;

    public int NameStart { get; } = nameStart;

    /// <summary>Whether it is written <c>?.</c>.</summary>
    public bool IsGuarded { get; } = isGuarded;

    public MemberKind Kind { get; set; }

    /// <summary>The field that it reads.</summary>
    public LetterField? Field { get; set; }

    /// <summary>A slot of the model when the whole path is known to stand there; else -1.</summary>
    public int Slot { get; set; } = -1;

    /// <summary>A field's slot counted from its object's, or which part of the loop or date.</summary>
    public int Part { get; set; }
}

internal sealed class IndexExpression(int start, Expression target, Expression index) : Expression(start)
{
    public Expression Target { get; } = target;

    public Expression Index { get; } = index;
}

internal sealed class UnaryExpression(int start, TokenKind sign, Expression operand) : Expression(start)
{
    public TokenKind Sign { get; } = sign;

    public Expression Operand { get; } = operand;
}

internal sealed class BinaryExpression(int start, TokenKind sign, int signStart, Expression left, Expression right) : Expression(start)
{
    public TokenKind Sign { get; } = sign;

    public int SignStart { get; } = signStart;

    public Expression Left { get; } = left;

    public Expression Right { get; } = right;
}

internal sealed class ConditionalExpression(int start, Expression condition, Expression then, Expression otherwise) : Expression(start)
{
    public Expression Condition { get; } = condition;

    public Expression Then { get; } = then;

    public Expression Otherwise { get; } = otherwise;
}

internal sealed class CallExpression(int start, Expression callee, List<Expression> arguments) : Expression(start)
{
    public Expression Callee { get; } = callee;

    /// <summary>The arguments; what was piped in comes first.</summary>
    public List<Expression> Arguments { get; } = arguments;

    public Function? Function { get; set; }
}

internal sealed class IncludeExpression(int start, Expression? name, List<(string Name, int Start, Expression Value)> arguments) : Expression(start)
{
    public Expression? Name { get; } = name;

    public List<(string Name, int Start, Expression Value)> Arguments { get; } = arguments;

    /// <summary>The partial's tree, made for this place; set by the checker.</summary>
    public Block? Body { get; set; }

    /// <summary>The variables that take the arguments, in their order.</summary>
    public int[] Variables { get; set; } = [];

    public Faults? Faults { get; set; }
}

internal sealed class InterpolatedExpression(int start, List<Expression> parts) : Expression(start)
{
    /// <summary>Literals and holes in their order.</summary>
    public List<Expression> Parts { get; } = parts;
}

/// <summary>Stands for an expression that could not be read; its fault is reported already.</summary>
internal sealed class BrokenExpression(int start) : Expression(start);

/// <summary>A statement. What it writes starts new lines with an indent, which is known from the text alone.</summary>
internal abstract class Statement(int start) : Node(start)
{
    /// <summary>What is put before each line that it writes; null and empty put nothing.</summary>
    public string? Indent { get; set; }

    /// <summary>Whether break or continue always stands before it; set by the checker.</summary>
    public bool IsNeverReached { get; set; }
}

internal sealed class TextStatement(int start, int end, bool isEscape) : Statement(start)
{
    public int TextEnd { get; } = end;

    public bool IsEscape { get; } = isEscape;
}

internal sealed class PrintStatement(int start, Expression value) : Statement(start)
{
    public Expression Value { get; } = value;
}

internal sealed class AssignStatement(int start, NameExpression target, TokenKind sign, int signStart, Expression value) : Statement(start)
{
    public NameExpression Target { get; } = target;

    /// <summary>Assign, or the sign of a combined assignment such as PlusAssign.</summary>
    public TokenKind Sign { get; } = sign;

    public int SignStart { get; } = signStart;

    public Expression Value { get; } = value;

    /// <summary>The whole right side: the value, or target and value combined.</summary>
    public Expression Whole { get; set; } = value;

    public int Variable { get; set; } = -1;
}

internal sealed class IfStatement(int start, Expression condition, Block then) : Statement(start)
{
    public Expression Condition { get; } = condition;

    public Block Then { get; } = then;

    public Block? Otherwise { get; set; }
}

internal sealed class ForStatement(int start, NameExpression variable, Expression list, Expression? limit, Expression? offset, bool isReversed) : Statement(start)
{
    public NameExpression Variable { get; } = variable;

    public Expression List { get; } = list;

    public Expression? Limit { get; } = limit;

    public Expression? Offset { get; } = offset;

    public bool IsReversed { get; } = isReversed;

    public Block Body { get; set; } = Block.None;

    public Block? Otherwise { get; set; }

    public int Place { get; set; } = -1;

    /// <summary>The loop's depth, 0 for the outermost.</summary>
    public int Depth { get; set; }
}

internal sealed class CaseStatement(int start, Expression subject) : Statement(start)
{
    public Expression Subject { get; } = subject;

    public List<(List<Expression> Values, Block Body)> Whens { get; } = [];

    public Block? Otherwise { get; set; }
}

internal sealed class CaptureStatement(int start, NameExpression target) : Statement(start)
{
    public NameExpression Target { get; } = target;

    public Block Body { get; set; } = Block.None;

    public int Variable { get; set; } = -1;
}

internal sealed class JumpStatement(int start, bool isBreak) : Statement(start)
{
    public bool IsBreak { get; } = isBreak;
}

/// <summary>Statements one after another.</summary>
internal sealed class Block(int start)
{
    public static Block None { get; } = new(0);

    public int Start { get; } = start;

    public List<Statement> Statements { get; } = [];
}
