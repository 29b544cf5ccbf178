namespace InfoInterview.Letters;

/// <summary>What a value is while a letter is written.</summary>
internal enum LetterValueKind : byte
{
    Null,
    Bool,
    Int,
    Long,
    Double,
    Decimal,
    Text,
    Date,
    List,
    Object,
}
