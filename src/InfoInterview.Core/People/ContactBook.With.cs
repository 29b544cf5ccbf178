using System.Collections.Immutable;

namespace InfoInterview.People;

/// <content>One contact or tie by hand.</content>
public sealed partial class ContactBook
{
    /// <summary>Adds a contact, or replaces the one of the same id; this is how a flag such as <see cref="Contact.DoNotContact"/> is set.</summary>
    /// <param name="contact">The contact as it shall be.</param>
    /// <returns>The next book. An e-mail or page that already leads to somebody else keeps leading there.</returns>
    /// <exception cref="ArgumentException">It is the owner, by id, e-mail or page: the owner is no contact.</exception>
    public ContactBook With(Contact contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        string[] names = [.. new[] { KeyOf(contact.Profile), contact.Email is null ? null : SourceKey.Of(contact.Email) }.OfType<string>()];
        if (Owner is not null && (contact.Id == Owner.Id || names.Any(n => keys.TryGetValue(n, out PersonId known) && known == Owner.Id)))
        {
            throw new ArgumentException($"Contact {contact.Id} has the id, e-mail or profile page of the book's owner; the owner is no contact.", nameof(contact));
        }

        ImmutableDictionary<string, PersonId> next = keys;
        foreach (string name in names.Where(n => !keys.ContainsKey(n)))
        {
            next = next.Add(name, contact.Id);
        }

        return new ContactBook(Id, Owner, contacts.SetItem(contact.Id, contact), next, ties);
    }

    /// <summary>Adds a tie, or replaces the one in the same direction. Whether it is private then holds for both directions.</summary>
    /// <param name="tie">The tie as it shall be.</param>
    /// <returns>The next book. The other direction keeps all else that was known of it.</returns>
    /// <exception cref="ArgumentException">One of the two is neither a contact of this book nor its owner.</exception>
    public ContactBook With(Tie tie)
    {
        ArgumentNullException.ThrowIfNull(tie);
        foreach (PersonId end in (PersonId[])[tie.From, tie.To])
        {
            if (!contacts.ContainsKey(end) && end != Owner?.Id)
            {
                throw new ArgumentException($"{end} is neither a contact of this book nor its owner; add the contact first.", nameof(tie));
            }
        }

        ImmutableSortedDictionary<(PersonId From, PersonId To), Tie> next = ties.SetItem((tie.From, tie.To), tie);
        if (ties.TryGetValue((tie.To, tie.From), out Tie? back) && back.IsPrivate != tie.IsPrivate)
        {
            next = next.SetItem((tie.To, tie.From), back with { IsPrivate = tie.IsPrivate });
        }

        return new ContactBook(Id, Owner, contacts, keys, next);
    }
}
