using System.Globalization;
using InfoInterview.Correspondence;
using InfoInterview.People;
using InfoInterview.Policies;
using NodaTime;

namespace InfoInterview.Referrals;

/// <summary>Who knows whom, weighed for one day and sorted for search. Immutable; any number of threads can search at once.</summary>
/// <remarks>
/// Private ties and ties to people who want no contact are left out when it is built, so that nothing about them can be found out from any answer (R76).
/// It takes about 12 bytes for a tie and 24 for a person.
/// </remarks>
public sealed partial class ReferralGraph
{
    private static readonly Duration Dormant = Duration.FromDays(365);
    private readonly Instant at;
    private readonly ReferralPeople people;
    private readonly SortedTies outward;
    private readonly SortedTies inward;
    private readonly Tie?[] facts;

    internal ReferralGraph(Instant at, ReferralPeople people, SortedTies outward, SortedTies inward, Tie?[] facts)
    {
        this.at = at;
        this.people = people;
        this.outward = outward;
        this.inward = inward;
        this.facts = facts;
    }

    /// <summary>The moment for which the ties were weighed.</summary>
    public Instant At => at;

    /// <summary>People in the graph, those without ties too.</summary>
    public int PeopleCount => people.Count;

    /// <summary>Ties in the graph, from one person to another at most one.</summary>
    public int TieCount => outward.Count;

    /// <summary>Bytes that the graph itself takes; contacts and ties that were given as objects belong to their book and count as a reference each.</summary>
    public long Bytes => outward.Bytes + inward.Bytes + people.Bytes + (8L * facts.Length);

    /// <summary>A graph of a book.</summary>
    /// <param name="book">The book.</param>
    /// <param name="at">The moment for which ties are weighed.</param>
    /// <param name="policy">How ties fade; <see cref="PolicyPack.Standard"/> when null.</param>
    /// <returns>The graph.</returns>
    public static ReferralGraph Build(ContactBook book, Instant at, PolicyPack? policy = null) => new ReferralGraphBuilder(at, policy).Add(book).Build();

    /// <summary>The strongest paths to the target: the greatest product of strengths, exactly.</summary>
    /// <param name="query">From whom to whom.</param>
    /// <returns>
    /// At most as many paths as asked for, the strongest first; of equally strong ones first the one with fewer ties, then the one whose people, from
    /// the seeker on, come first by id. None when nobody leads there; then the search says what to try next.
    /// </returns>
    /// <exception cref="InvalidOperationException">A path leads over somebody or a tie that was added without facts; ask with <see cref="FindIds"/>.</exception>
    public ReferralSearch Find(ReferralQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        int from = people.PlaceOf(query.From);

        // One path more than asked for, so that the search can say what the best is better than.
        PathSearch? search = Search(query, from, query.Count + 1);
        var paths = new List<ReferralPath>();
        for (int i = 0; i < (search?.Found ?? 0); i++)
        {
            paths.Add(Path(query.From, from, search!.PeopleOf(i)));
        }

        return new ReferralSearch(this, query, [.. paths.Take(query.Count)], paths.Count > query.Count ? paths[^1] : null);
    }

    /// <summary>The same search by ids alone, which allocates nothing once a thread has searched before (but for a history with asks).</summary>
    /// <param name="query">From whom to whom.</param>
    /// <param name="ids">
    /// Takes the paths: row after row of <see cref="ReferralQuery.MaxTies"/> ids, the first introducer first, the destination last, the rest of a row
    /// nobody. At least <see cref="ReferralQuery.Count"/> rows.
    /// </param>
    /// <param name="strengths">Takes the strength of each path, over 0 to 1; at least <see cref="ReferralQuery.Count"/> places.</param>
    /// <returns>How many paths there are.</returns>
    /// <exception cref="ArgumentException">The places given do not suffice.</exception>
    public int FindIds(ReferralQuery query, Span<PersonId> ids, Span<double> strengths)
    {
        ArgumentNullException.ThrowIfNull(query);
        Room(ids.Length, query.Count * query.MaxTies, nameof(ids));
        Room(strengths.Length, query.Count, nameof(strengths));
        if (Search(query, people.PlaceOf(query.From), query.Count) is not { } search)
        {
            return 0;
        }

        for (int i = 0; i < search.Found; i++)
        {
            Span<PersonId> row = ids.Slice(i * query.MaxTies, query.MaxTies);
            row.Clear();
            ReadOnlySpan<int> path = search.PeopleOf(i);
            for (int j = 0; j < path.Length; j++)
            {
                row[j] = people.IdOf(path[j]);
            }

            strengths[i] = TieCost.ToStrength(search.CostOf(i));
        }

        return search.Found;
    }

    /// <summary>The counts, no personal data.</summary>
    /// <returns>For example <c>521 people, 1480 ties</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{PeopleCount} people, {TieCount} ties");

    private static void Room(int given, int needed, string name)
    {
        if (given < needed)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name} has {given} places; the query needs at least {needed}."), name);
        }
    }

    private PathSearch? Search(ReferralQuery query, int from, int count)
    {
        ReadOnlySpan<int> targets = Targets(query.Target);
        if (from < 0 || targets.Length == 0)
        {
            return null;
        }

        PathSearch search = PathSearch.OfThread;
        search.Run(outward, inward, from, targets, Resting(query), query.MaxTies, count);
        return search;
    }

    /// <summary>Who may be asked for a talk there.</summary>
    private ReadOnlySpan<int> Targets(ReferralTarget target)
    {
        if (target.PersonId is { } id)
        {
            int place = people.PlaceOf(id);
            return place >= 0 && people.MayBeAsked(place) ? PathSearch.OfThread.Only(place) : [];
        }

        if (target.Keys.Count == 1)
        {
            return people.WorkersAt(target.Keys[0]);
        }

        var all = new SortedSet<int>();
        foreach (string key in target.Keys)
        {
            all.UnionWith(people.WorkersAt(key).ToArray());
        }

        return all.ToArray();
    }

    private int[] Resting(ReferralQuery query) => query.History.Touches.Count == 0
        ? []
        : [.. IntroducerLoad.Resting(query.History, query.Policy.Referrals, query.At ?? at).Select(people.PlaceOf).Where(p => p >= 0)];

    private ReferralPath Path(PersonId seeker, int from, ReadOnlySpan<int> places)
    {
        var contacts = new List<Contact>(places.Length);
        var steps = new List<ReferralStep>(places.Length);
        int last = from;
        foreach (int place in places)
        {
            contacts.Add(people.ContactOf(place) ?? throw new InvalidOperationException($"The path leads over {people.IdOf(place)}, added to the graph by id alone; add people as contacts, or ask with FindIds."));
            int row = outward.Find(last, place);
            Tie tie = (facts.Length == 0 ? null : facts[row]) ?? throw new InvalidOperationException($"The path leads over a tie from {people.IdOf(last)} to {people.IdOf(place)}, added to the graph by strength alone; add ties with their facts, or ask with FindIds.");
            steps.Add(new ReferralStep(tie, TieCost.ToStrength(outward.Costs[row])));
            last = place;
        }

        return new ReferralPath(seeker, [.. contacts], [.. steps], DirectApproach(seeker, contacts[^1], steps[^1].Tie));
    }

    // How the seeker asks somebody whom she knows herself; see ReferralPath.Approach.
    private Approach DirectApproach(PersonId seeker, Contact contact, Tie tie)
    {
        bool silent = tie.LastContact is not { } last || last.PlusDays((int)Dormant.TotalDays) <= at.InUtc().Date;
        return silent ? Approach.DormantTie
            : SharedSchool(people.SeekerOf(seeker), contact) is not null ? Approach.Alumni
            : Approach.Acquaintance;
    }
}
