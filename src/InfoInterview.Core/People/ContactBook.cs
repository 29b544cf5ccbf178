using System.Diagnostics.CodeAnalysis;

namespace InfoInterview.People;

/// <summary>Contacts and ties that one seeker, or a center, keeps. Immutable: a merge gives the next book.</summary>
public sealed partial class ContactBook
{
    private readonly SortedDictionary<PersonId, Contact> contacts;
    private readonly Dictionary<string, PersonId> keys;
    private readonly SortedDictionary<(PersonId From, PersonId To), Tie> ties;

    private ContactBook(BookId id, Seeker? owner, SortedDictionary<PersonId, Contact> contacts, Dictionary<string, PersonId> keys, SortedDictionary<(PersonId From, PersonId To), Tie> ties)
    {
        Id = id;
        Owner = owner;
        this.contacts = contacts;
        this.keys = keys;
        this.ties = ties;
    }

    /// <summary>Key of the book; the ids of its contacts are derived from it.</summary>
    public BookId Id { get; }

    /// <summary>The seeker who keeps the book; null for a center's.</summary>
    public Seeker? Owner { get; }

    /// <summary>All contacts, ordered by id.</summary>
    public IReadOnlyCollection<Contact> Contacts => contacts.Values;

    /// <summary>All ties, private ones too, ordered by the two ids. At most one tie leads from one person to another.</summary>
    public IReadOnlyCollection<Tie> Ties => ties.Values;

    /// <summary>An empty book of a seeker; its id is derived from the owner's.</summary>
    /// <param name="owner">Who keeps it.</param>
    /// <returns>The book.</returns>
    public static ContactBook Of(Seeker owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return new ContactBook(BookId.Of(owner.Id), owner, [], new(StringComparer.Ordinal), []);
    }

    /// <summary>Finds a contact by id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The contact, or null when the book has none of that id; the owner is no contact.</returns>
    public Contact? Find(PersonId id) => contacts.GetValueOrDefault(id);

    /// <summary>Finds a person by what a source calls them.</summary>
    /// <param name="sourceKey">Such as <c>email:x@example.org</c> or <c>profile:https://…</c>.</param>
    /// <param name="id">The id of a contact, or of the owner.</param>
    /// <returns>Whether the book knows the key.</returns>
    public bool TryFind(string sourceKey, [NotNullWhen(true)] out PersonId? id)
    {
        id = keys.TryGetValue(sourceKey, out PersonId found) ? found : null;
        return id is not null;
    }

    /// <summary>The id and the counts, no personal data.</summary>
    /// <returns>For example <c>book 5f0c… (520 contacts, 900 ties)</c>.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"book {Id} ({contacts.Count} contacts, {ties.Count} ties)");
}
