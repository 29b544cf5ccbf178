using InfoInterview.Diagnostics;

namespace InfoInterview.People;

/// <summary>Key of a seeker or contact. The default value is nobody and is refused at every door.</summary>
/// <param name="Value">The id; a random one given by the host, or one derived from a book and a source key.</param>
public readonly record struct PersonId(Guid Value) : IComparable<PersonId>
{
    /// <summary>Whether this is nobody.</summary>
    public bool IsNobody => Value == Guid.Empty;

    /// <summary>Reads an id.</summary>
    /// <param name="text">A GUID in any of its usual forms.</param>
    /// <returns>The id.</returns>
    /// <exception cref="ArgumentException">The text is no GUID, or is all zeros.</exception>
    public static PersonId Parse(string text) =>
        Guid.TryParse(text, out Guid value) && value != Guid.Empty
            ? new PersonId(value)
            : throw new ArgumentException($"A person's id is a GUID that is not all zeros, such as 5f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e11; this is {(text is null ? "null" : $"\"{text}\"")}.", nameof(text));

    /// <summary>The id that a book gives to the person behind a source key; the same key always gives the same id.</summary>
    /// <param name="book">The book.</param>
    /// <param name="sourceKey">What the source calls the person, such as <c>profile:…</c> or <c>email:…</c>.</param>
    /// <returns>A version 8 UUID made from SHA-256 of book and key.</returns>
    /// <exception cref="ArgumentException">The book is nobody's or the key is empty.</exception>
    public static PersonId Derive(BookId book, string sourceKey) =>
        book.Value == Guid.Empty
            ? throw new ArgumentException("The book's id is all zeros.", nameof(book))
            : new PersonId(DerivedId.From(book.Value, "person", Require.Text(sourceKey)));

    /// <inheritdoc/>
    public int CompareTo(PersonId other) => Value.CompareTo(other.Value);

    /// <summary>Whether the left id sorts first.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when so.</returns>
    public static bool operator <(PersonId left, PersonId right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left id sorts last.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when so.</returns>
    public static bool operator >(PersonId left, PersonId right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left id sorts first or both are equal.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when so.</returns>
    public static bool operator <=(PersonId left, PersonId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left id sorts last or both are equal.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when so.</returns>
    public static bool operator >=(PersonId left, PersonId right) => left.CompareTo(right) >= 0;

    /// <summary>The id.</summary>
    /// <returns>The GUID in lower case with hyphens.</returns>
    public override string ToString() => Value.ToString("D");

    internal static PersonId Somebody(PersonId id, string name) =>
        id.IsNobody ? throw new ArgumentException($"{name} is the id of nobody (all zeros).", name) : id;
}
