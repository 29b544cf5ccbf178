using System.Runtime.InteropServices;

namespace InfoInterview.Letters.Templates;

/// <summary>What a piece of a template is.</summary>
internal enum TokenKind : byte
{
    EndOfText,
    Text,
    EscapeText,
    OpenCode,
    CloseCode,
    NewLine,
    Semicolon,
    Name,
    Local,
    Number,
    Quoted,
    Verbatim,
    InterpolationStart,
    InterpolationText,
    HoleStart,
    HoleEnd,
    InterpolationEnd,
    Dot,
    QuestionDot,
    Comma,
    Colon,
    Assign,
    PlusAssign,
    MinusAssign,
    StarAssign,
    SlashAssign,
    SlashSlashAssign,
    PercentAssign,
    Pipe,
    Question,
    QuestionQuestion,
    QuestionBang,
    OrOr,
    AndAnd,
    EqualEqual,
    BangEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    ShiftLeft,
    ShiftRight,
    Plus,
    Minus,
    PlusPlus,
    MinusMinus,
    Star,
    Slash,
    SlashSlash,
    Percent,
    DotDot,
    DotDotLess,
    Bang,
    OpenParen,
    CloseParen,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,
    At,
    Caret,
    Arguments,
    Broken,
}

/// <summary>One piece of a template by its place in the text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first unit.</param>
/// <param name="End">The unit behind its last.</param>
/// <param name="SpaceBefore">Whether a blank, comment or line end stands before it.</param>
/// <param name="IsReserved">Whether it is a name that means something in the language itself.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(TokenKind Kind, int Start, int End, bool SpaceBefore, bool IsReserved = false)
{
    public int Length => End - Start;
}
