namespace InfoInterview.Letters.Templates;

/// <summary>What missing values do to a list, as a set. What is joined of a list that they can leave empty prints a gap: «Dear ,».</summary>
[Flags]
internal enum Gaps : byte
{
    /// <summary>Nothing: how long the list is, only the letter's data and the template decide.</summary>
    None = 0,

    /// <summary>No item is surely there: where those that are missing are dropped, nothing may be left.</summary>
    Unsure = 1,

    /// <summary>Items that were missing may have been dropped.</summary>
    Fewer = 2,

    /// <summary>It may be empty because something is missing.</summary>
    Empty = 4,
}
