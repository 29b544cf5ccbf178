using System.Globalization;
using InfoInterview.People;

namespace InfoInterview.Referrals;

/// <summary>What a search found, the best path first; when nobody leads there, where to look next (R13).</summary>
public sealed partial class ReferralSearch
{
    private readonly ReferralGraph graph;

    internal ReferralSearch(ReferralGraph graph, ReferralQuery query, ValueList<ReferralPath> paths, ReferralPath? runnerUp)
    {
        this.graph = graph;
        Query = query;
        Paths = paths;
        RunnerUp = paths.Count > 1 ? paths[1] : runnerUp;
    }

    internal ReferralGraph Graph => graph;

    /// <summary>What was asked.</summary>
    public ReferralQuery Query { get; }

    /// <summary>The paths, the strongest first; empty when nobody leads there.</summary>
    public ValueList<ReferralPath> Paths { get; }

    /// <summary>The strongest path, or null when nobody leads there.</summary>
    public ReferralPath? Best => Paths.Count > 0 ? Paths[0] : null;

    /// <summary>The path next to the best, found even when only one was asked for; null when there is no second.</summary>
    public ReferralPath? RunnerUp { get; }

    /// <summary>
    /// The rung of the sourcing ladder to stand on (R13): the own network when a path was found; else alumni, or the professional association when the
    /// seeker is known to have no school.
    /// </summary>
    public SourcingRung NextRung => Best is not null ? SourcingRung.OwnNetwork
        : graph.People.SeekerOf(Query.From) is { Studies.Count: 0 } ? SourcingRung.ProfessionalAssociation
        : SourcingRung.Alumni;

    /// <summary>Contacts at the target who went to a school of the seeker's and may be asked, by id; whom to write to on the alumni rung. Empty when there are none.</summary>
    public ValueList<Contact> Alumni => graph.People.SeekerOf(Query.From) is { } seeker
        ? [.. graph.ContactsAt(Query.Target).Where(c => !c.DoNotContact && !c.RefusesInterviews && ReferralGraph.SharedSchool(seeker, c) is not null)]
        : [];

    /// <summary>How many people the seeker reaches over at most <see cref="ReferralQuery.MaxTies"/> ties. Walks through the network at each call.</summary>
    /// <returns>The count, the seeker left out; 0 for somebody without ties.</returns>
    public int CountReach() => graph.CountReach(Query.From, Query.MaxTies);

    /// <summary>The count of paths, no personal data.</summary>
    /// <returns>For example <c>1 path</c>.</returns>
    public override string ToString() => Paths.Count == 1 ? "1 path" : string.Create(CultureInfo.InvariantCulture, $"{Paths.Count} paths");
}
