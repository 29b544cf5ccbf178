using System.Runtime.InteropServices;

namespace InfoInterview.Letters.Templates;

/// <summary>What one step of a compiled template does. Values stand on a stack.</summary>
internal enum OpCode : byte
{
    End,

    /// <summary>Writes the constant text A.</summary>
    WriteText,

    /// <summary>Writes the constant text A with indent B.</summary>
    WriteIndented,

    /// <summary>Writes the constant text B, then the model's slot A: what most of a letter is made of.</summary>
    WriteTextAndSlot,

    /// <summary>Writes the top value with indent B.</summary>
    Print,

    /// <summary>Writes the model's slot A with indent B.</summary>
    PrintSlot,

    /// <summary>Writes the variable A with indent B.</summary>
    PrintVariable,

    /// <summary>Writes what the function in the low byte of B makes of the model's slot A, or of the variable ~A when A is negative. A pattern is the constant in the rest of B.</summary>
    PrintCall,
    Constant,
    LoadSlot,
    LoadObject,
    LoadVariable,
    StoreVariable,

    /// <summary>Replaces an object by its field, A slots behind it.</summary>
    LoadMember,
    LoadMemberObject,
    LoadLoopState,
    Size,
    IsEmpty,
    DatePart,
    Index,
    Not,
    Negate,
    Plus,
    Add,
    Subtract,
    Multiply,
    Divide,
    DivideWhole,
    Remainder,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Range,
    RangeWithoutEnd,
    Coalesce,
    NullThen,
    Jump,
    JumpIfFalse,
    JumpIfTrue,

    /// <summary>Goes to A when the model's slot B is not true.</summary>
    JumpIfSlotFalse,

    /// <summary>Jumps to A with the answer no on the stack when the top value is not true; else drops it.</summary>
    AndTest,
    OrTest,
    ToBool,
    Duplicate,
    Drop,
    MakeList,
    Concatenate,
    Call,

    /// <summary>Starts loop B over the top list; goes to A when there is no list, to the next step's A when it is empty.</summary>
    ForStart,
    ForEmpty,

    /// <summary>Goes on with loop B at A while there are items.</summary>
    ForNext,
    CaptureStart,
    CaptureEnd,
    IncludeStart,
    IncludeEnd,
}

/// <summary>One step.</summary>
/// <param name="Code">What it does.</param>
/// <param name="A">Its first number.</param>
/// <param name="B">Its second number.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Op(OpCode Code, int A, int B);

/// <summary>What a loop needs to know.</summary>
/// <param name="Variable">The variable that takes the items.</param>
/// <param name="Offset">How many items it skips first.</param>
/// <param name="Limit">How many items it takes at most; -1 for all.</param>
/// <param name="IsReversed">Whether it goes backwards.</param>
/// <param name="Depth">Its depth, 0 for the outermost.</param>
internal sealed record LoopPlan(int Variable, int Offset, int Limit, bool IsReversed, int Depth);
