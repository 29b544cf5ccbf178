namespace InfoInterview.People;

/// <summary>Key of a contact book. The default value is no book and is refused.</summary>
/// <param name="Value">The id, given by the host or derived from the owner.</param>
public readonly record struct BookId(Guid Value)
{
    /// <summary>The id of the one book that a seeker keeps when the host names no other.</summary>
    /// <param name="owner">The seeker.</param>
    /// <returns>A version 8 UUID made from the owner's id.</returns>
    /// <exception cref="ArgumentException">The owner is nobody.</exception>
    public static BookId Of(PersonId owner) => new(DerivedId.From(PersonId.Somebody(owner, nameof(owner)).Value, "book", "own"));

    /// <summary>The id.</summary>
    /// <returns>The GUID in lower case with hyphens.</returns>
    public override string ToString() => Value.ToString("D");
}
