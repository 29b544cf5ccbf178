using System.Globalization;
using InfoInterview.Diagnostics;
using InfoInterview.People;
using InfoInterview.Policies;
using NodaTime;

namespace InfoInterview.Referrals;

/// <summary>Takes people and ties one by one and sorts them into a <see cref="ReferralGraph"/>. Not immutable: it is what fills up; not safe for several threads.</summary>
/// <remarks>Ten million ties given by place take 10 bytes each here and never stand in memory as objects. Private ties are dropped at the door (R76).</remarks>
public sealed class ReferralGraphBuilder
{
    private readonly Instant at;
    private readonly PolicyPack policy;
    private readonly Dictionary<PersonId, int> places = [];
    private readonly List<PersonId> ids = [];
    private readonly Dictionary<PersonId, Contact> contacts = [];
    private readonly Dictionary<PersonId, Seeker> seekers = [];
    private readonly List<(int Person, string Key)> jobs = [];
    private readonly List<Tie> ties = [];
    private int[] from = [];
    private int[] to = [];
    private ushort[] costs = [];
    private int count;

    /// <summary>An empty builder.</summary>
    /// <param name="at">The moment for which ties are weighed.</param>
    /// <param name="policy">How ties fade; <see cref="PolicyPack.Standard"/> when null.</param>
    public ReferralGraphBuilder(Instant at, PolicyPack? policy = null)
    {
        this.at = at;
        this.policy = policy ?? PolicyPack.Standard;
    }

    /// <summary>Adds a book: its owner, its contacts and its ties.</summary>
    /// <param name="book">The book; several books can be added, of a person in two of them the facts added last stand.</param>
    /// <returns>This builder.</returns>
    public ReferralGraphBuilder Add(ContactBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        if (book.Owner is { } owner)
        {
            Add(owner);
        }

        foreach (Contact contact in book.Contacts)
        {
            AddPerson(contact);
        }

        foreach (Tie tie in book.Ties)
        {
            AddTie(tie);
        }

        return this;
    }

    /// <summary>Adds a seeker. A seeker who is nobody's contact stands inside no path.</summary>
    /// <param name="seeker">Who will ask.</param>
    /// <returns>This builder.</returns>
    public ReferralGraphBuilder Add(Seeker seeker)
    {
        ArgumentNullException.ThrowIfNull(seeker);
        PlaceOf(seeker.Id);
        seekers[seeker.Id] = seeker;
        return this;
    }

    /// <summary>Adds a person with all facts; <see cref="ReferralGraph.Find"/> needs them of everybody in a path.</summary>
    /// <param name="contact">The person; facts given before under the same id give way.</param>
    /// <returns>The person's place, for <see cref="AddTie(int, int, double)"/>.</returns>
    public int AddPerson(Contact contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        int place = PlaceOf(contact.Id);
        contacts[contact.Id] = contact;
        return place;
    }

    /// <summary>Adds a person by id alone, for hosts that keep the facts elsewhere and ask with <see cref="ReferralGraph.FindIds"/>.</summary>
    /// <param name="id">The person.</param>
    /// <param name="organization">Where the person works now; null when not known. Can be given again for a second job.</param>
    /// <returns>The person's place, for <see cref="AddTie(int, int, double)"/>; the same place when the person was added before.</returns>
    /// <exception cref="ArgumentException">The id is nobody's.</exception>
    public int AddPerson(PersonId id, string? organization = null)
    {
        int place = PlaceOf(PersonId.Somebody(id, nameof(id)));
        if (organization is not null && Organization.KeyOf(organization) is { Length: > 0 } key)
        {
            jobs.Add((place, key));
        }

        return place;
    }

    /// <summary>Adds a tie with all facts; a private one is dropped and leaves no trace.</summary>
    /// <param name="tie">The tie; of several from one person to another the strongest counts.</param>
    /// <returns>This builder.</returns>
    public ReferralGraphBuilder AddTie(Tie tie)
    {
        ArgumentNullException.ThrowIfNull(tie);
        if (!tie.IsPrivate)
        {
            PlaceOf(tie.From);
            PlaceOf(tie.To);
            ties.Add(tie);
        }

        return this;
    }

    /// <summary>Adds a tie by its strength alone.</summary>
    /// <param name="from">Who knows.</param>
    /// <param name="to">Who is known.</param>
    /// <param name="strength">Over 0 to 1; kept to within 0.013 %, and no weaker than 1.1e-7.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">One of the two is nobody, or both are the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The strength is not over 0 to 1.</exception>
    public ReferralGraphBuilder AddTie(PersonId from, PersonId to, double strength) => AddTie(AddPerson(from), AddPerson(to), strength);

    /// <summary>Adds a tie between two people by their places, the quickest way for many ties.</summary>
    /// <param name="from">Place of who knows, as <see cref="AddPerson(PersonId, string)"/> gave it.</param>
    /// <param name="to">Place of who is known.</param>
    /// <param name="strength">Over 0 to 1; kept to within 0.013 %, and no weaker than 1.1e-7.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">Both are the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A place was not given by this builder, or the strength is not over 0 to 1.</exception>
    public ReferralGraphBuilder AddTie(int from, int to, double strength)
    {
        Require.Within(from, 0, ids.Count - 1);
        Require.Within(to, 0, ids.Count - 1);
        if (from == to)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A tie joins two people; from and to are both {from}."), nameof(to));
        }

        if (strength is not (> 0 and <= 1))
        {
            throw Require.OutOfRange(nameof(strength), strength, "over 0 to 1");
        }

        Append(from, to, TieCost.FromStrength(strength));
        return this;
    }

    /// <summary>Sorts all into a graph. The builder can take more afterwards and build again.</summary>
    /// <returns>The graph: the same whatever the order in which people and ties were added.</returns>
    public ReferralGraph Build()
    {
        int[] order = Order(out PersonId[] sorted);
        int bare = count;
        AppendTies();
        bool[] unreachable = Unreachable();
        var firsts = new int[count];
        var seconds = new int[count];
        var weights = new ushort[count];
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            if (!unreachable[to[i]])
            {
                firsts[kept] = order[from[i]];
                seconds[kept] = order[to[i]];
                weights[kept++] = costs[i];
            }
        }

        count = bare;
        SortedTies outward = SortedTies.Of(sorted.Length, firsts.AsSpan(0, kept), seconds.AsSpan(0, kept), weights.AsSpan(0, kept));
        var people = new ReferralPeople(sorted, contacts, seekers, Workplaces(order));
        return new ReferralGraph(at, people, outward, outward.Reversed(), Facts(people, outward));
    }

    private int PlaceOf(PersonId id)
    {
        if (!places.TryGetValue(id, out int place))
        {
            place = ids.Count;
            places.Add(id, place);
            ids.Add(id);
        }

        return place;
    }

    private void Append(int first, int second, ushort cost)
    {
        if (count == from.Length)
        {
            int size = Math.Max(1024, count * 2);
            Array.Resize(ref from, size);
            Array.Resize(ref to, size);
            Array.Resize(ref costs, size);
        }

        from[count] = first;
        to[count] = second;
        costs[count++] = cost;
    }

    // Ties with facts are weighed last, when it is known whose contact each person is.
    private void AppendTies()
    {
        foreach (Tie tie in ties)
        {
            Append(places[tie.From], places[tie.To], CostOf(tie));
        }
    }

    private ushort CostOf(Tie tie)
    {
        KeepInTouchTier tier = seekers.ContainsKey(tie.From) && contacts.TryGetValue(tie.To, out Contact? contact) ? contact.Tier : KeepInTouchTier.Wide;
        return TieCost.FromStrength(TieStrength.At(tie, tier, policy, at));
    }

    // Nobody is led to those who want no contact, nor to seekers whom nobody has as a contact.
    private bool[] Unreachable()
    {
        var no = new bool[ids.Count];
        foreach (PersonId seeker in seekers.Keys)
        {
            no[places[seeker]] = !contacts.ContainsKey(seeker);
        }

        foreach (Contact contact in contacts.Values)
        {
            no[places[contact.Id]] |= contact.DoNotContact;
        }

        return no;
    }

    private int[] Order(out PersonId[] sorted)
    {
        sorted = [.. ids];
        var given = new int[sorted.Length];
        for (int i = 0; i < given.Length; i++)
        {
            given[i] = i;
        }

        Array.Sort(sorted, given);
        var order = new int[given.Length];
        for (int i = 0; i < given.Length; i++)
        {
            order[given[i]] = i;
        }

        return order;
    }

    private Dictionary<string, int[]> Workplaces(int[] order)
    {
        var workers = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach ((int person, string key) in jobs)
        {
            // Facts given as a contact know better than a bare name.
            if (!contacts.ContainsKey(ids[person]))
            {
                Work(key, order[person]);
            }
        }

        foreach (Contact contact in contacts.Values.Where(c => !c.DoNotContact && !c.RefusesInterviews))
        {
            foreach (string key in contact.Employments.Where(e => e.IsCurrent).SelectMany(e => ReferralTarget.KeysOf(e.Employer)))
            {
                Work(key, order[places[contact.Id]]);
            }
        }

        var sorted = new Dictionary<string, int[]>(workers.Count, StringComparer.Ordinal);
        foreach ((string key, List<int> there) in workers)
        {
            there.Sort();
            sorted.Add(key, [.. there.Distinct()]);
        }

        return sorted;

        void Work(string key, int person)
        {
            if (!workers.TryGetValue(key, out List<int>? there))
            {
                workers.Add(key, there = []);
            }

            there.Add(person);
        }
    }

    // The facts of each tie stand beside its cost; of two ties between the same people those of the stronger one, and of equals the first added.
    private Tie?[] Facts(ReferralPeople people, SortedTies outward)
    {
        if (ties.Count == 0)
        {
            return [];
        }

        var facts = new Tie?[outward.Count];
        foreach (Tie tie in ties)
        {
            int place = outward.Find(people.PlaceOf(tie.From), people.PlaceOf(tie.To));
            if (place >= 0 && facts[place] is null && outward.Costs[place] == CostOf(tie))
            {
                facts[place] = tie;
            }
        }

        return facts;
    }
}
