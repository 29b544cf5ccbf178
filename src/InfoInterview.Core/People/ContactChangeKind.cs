namespace InfoInterview.People;

/// <summary>What a merge did.</summary>
public enum ContactChangeKind
{
    /// <summary>A person or tie that the book did not have.</summary>
    Added,

    /// <summary>A field has another value now.</summary>
    Changed,

    /// <summary>The file says something else than the book, and the book's value was kept.</summary>
    Conflict,
}
