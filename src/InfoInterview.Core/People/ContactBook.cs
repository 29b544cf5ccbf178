using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace InfoInterview.People;

/// <summary>Contacts and ties that one seeker, or a center, keeps. Immutable: a merge gives the next book. Safe to share between threads.</summary>
public sealed partial class ContactBook
{
    private readonly ImmutableSortedDictionary<PersonId, Contact> contacts;
    private readonly ImmutableDictionary<string, PersonId> keys;
    private readonly ImmutableSortedDictionary<(PersonId From, PersonId To), Tie> ties;

    private ContactBook(BookId id, Seeker? owner, ImmutableSortedDictionary<PersonId, Contact> contacts, ImmutableDictionary<string, PersonId> keys, ImmutableSortedDictionary<(PersonId From, PersonId To), Tie> ties)
    {
        Id = id;
        Owner = owner;
        this.contacts = contacts;
        this.keys = keys;
        this.ties = ties;
        Contacts = new Ordered<PersonId, Contact>(contacts);
        Ties = new Ordered<(PersonId From, PersonId To), Tie>(ties);
    }

    /// <summary>Key of the book; the ids of its contacts are derived from it.</summary>
    public BookId Id { get; }

    /// <summary>The seeker who keeps the book; null for a center's.</summary>
    public Seeker? Owner { get; }

    /// <summary>All contacts, ordered by id.</summary>
    public IReadOnlyCollection<Contact> Contacts { get; }

    /// <summary>All ties, private ones too, ordered by the two ids. At most one tie leads from one person to another.</summary>
    public IReadOnlyCollection<Tie> Ties { get; }

    /// <summary>An empty book of a seeker; its id is derived from the owner's.</summary>
    /// <param name="owner">Who keeps it; known by e-mail and profile page, so that no import makes the owner a contact.</param>
    /// <returns>The book.</returns>
    public static ContactBook Of(Seeker owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ImmutableDictionary<string, PersonId> keys = ImmutableDictionary.Create<string, PersonId>(StringComparer.Ordinal).Add(SourceKey.Of(owner.Email), owner.Id);
        if (KeyOf(owner.Profile) is { } profile)
        {
            keys = keys.Add(profile, owner.Id);
        }

        return new ContactBook(BookId.Of(owner.Id), owner, ImmutableSortedDictionary<PersonId, Contact>.Empty, keys, ImmutableSortedDictionary<(PersonId From, PersonId To), Tie>.Empty);
    }

    /// <summary>Finds a contact by id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The contact, or null when the book has none of that id; the owner is no contact.</returns>
    public Contact? Find(PersonId id) => contacts.GetValueOrDefault(id);

    /// <summary>Finds a person by what a source calls them.</summary>
    /// <param name="sourceKey">As <see cref="SourceKey"/> makes it, such as <c>email:x@example.org</c>.</param>
    /// <param name="id">The id of a contact, or of the owner.</param>
    /// <returns>Whether the book knows the key.</returns>
    public bool TryFind(string sourceKey, [NotNullWhen(true)] out PersonId? id)
    {
        ArgumentNullException.ThrowIfNull(sourceKey);
        id = sourceKey == SourceKey.Owner ? Owner?.Id : keys.TryGetValue(sourceKey, out PersonId found) ? found : null;
        return id is not null;
    }

    /// <summary>Finds the tie that leads from one person to another.</summary>
    /// <param name="from">Who knows.</param>
    /// <param name="to">Who is known.</param>
    /// <returns>The tie, private or not; null when the book has none in this direction.</returns>
    public Tie? FindTie(PersonId from, PersonId to) => ties.GetValueOrDefault((from, to));

    /// <summary>The id and the counts, no personal data.</summary>
    /// <returns>For example <c>book 5f0c… (520 contacts, 900 ties)</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"book {Id} ({contacts.Count} contacts, {ties.Count} ties)");

    // A page that the host typed in another scheme (mailto, ftp) identifies nobody.
    private static string? KeyOf(Uri? profile) => profile is { IsAbsoluteUri: true } && ProfileAddress.TryRead(profile.AbsoluteUri, out Uri? page) ? SourceKey.Of(page) : null;

    private sealed class Ordered<TKey, TValue>(ImmutableSortedDictionary<TKey, TValue> items) : IReadOnlyCollection<TValue>
        where TKey : notnull
    {
        public int Count => items.Count;

        public IEnumerator<TValue> GetEnumerator()
        {
            foreach (KeyValuePair<TKey, TValue> item in items)
            {
                yield return item.Value;
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
