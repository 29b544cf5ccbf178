using InfoInterview.People;

namespace InfoInterview.Referrals;

/// <summary>The people of a graph by place; places follow the order of ids.</summary>
internal sealed class ReferralPeople
{
    private readonly PersonId[] ids;
    private readonly Contact?[] contacts;
    private readonly Dictionary<PersonId, Seeker> seekers;
    private readonly Dictionary<string, int[]> workplaces;

    public ReferralPeople(PersonId[] ids, Dictionary<PersonId, Contact> contacts, Dictionary<PersonId, Seeker> seekers, Dictionary<string, int[]> workplaces)
    {
        this.ids = ids;
        this.seekers = new Dictionary<PersonId, Seeker>(seekers);
        this.workplaces = workplaces;
        this.contacts = contacts.Count == 0 ? [] : new Contact?[ids.Length];
        foreach (Contact contact in contacts.Values)
        {
            this.contacts[PlaceOf(contact.Id)] = contact;
        }
    }

    public int Count => ids.Length;

    public long Bytes => (16L * ids.Length) + (8L * contacts.Length) + workplaces.Sum(w => 40L + (4L * w.Value.Length) + (2L * w.Key.Length));

    public PersonId IdOf(int place) => ids[place];

    /// <summary>The facts of a person; null when only the id was added.</summary>
    public Contact? ContactOf(int place) => contacts.Length == 0 ? null : contacts[place];

    public Seeker? SeekerOf(PersonId id) => seekers.GetValueOrDefault(id);

    /// <summary>The place of a person, or a negative number.</summary>
    public int PlaceOf(PersonId id) => ids.AsSpan().BinarySearch(id);

    /// <summary>Who works there now and may be asked, in order of place.</summary>
    public ReadOnlySpan<int> WorkersAt(string key) => workplaces.TryGetValue(key, out int[]? there) ? there : [];

    /// <summary>Whether somebody may be asked for a talk (R9).</summary>
    public bool MayBeAsked(int place) => ContactOf(place) is not { DoNotContact: true } and not { RefusesInterviews: true };

    /// <summary>All contacts with facts, in order of id.</summary>
    public IEnumerable<Contact> Contacts => contacts.OfType<Contact>();
}
