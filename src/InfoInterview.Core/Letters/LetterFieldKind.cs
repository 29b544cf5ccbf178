namespace InfoInterview.Letters;

/// <summary>The kind of value that a field holds.</summary>
public enum LetterFieldKind
{
    /// <summary>Text of at most 262,144 UTF-16 units.</summary>
    Text,

    /// <summary>A whole number of 32 bits.</summary>
    Int,

    /// <summary>A whole number of 64 bits; one that fits 32 bits behaves as <see cref="Int"/>.</summary>
    Long,

    /// <summary>A finite binary floating-point number.</summary>
    Double,

    /// <summary>A decimal number; its scale is kept and printed (12.50 stays 12.50).</summary>
    Decimal,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>A calendar date with time of day and no zone; prints as <c>07 Mar 2026</c> unless formatted.</summary>
    Date,

    /// <summary>A group of named fields.</summary>
    Object,

    /// <summary>A list whose items are all of one kind, at most 1,000 of them.</summary>
    List,
}
