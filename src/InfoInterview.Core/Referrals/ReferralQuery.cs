using InfoInterview.Correspondence;
using InfoInterview.Diagnostics;
using InfoInterview.People;
using InfoInterview.Policies;
using NodaTime;

namespace InfoInterview.Referrals;

/// <summary>Who wants to reach whom, over how many ties.</summary>
public sealed record ReferralQuery
{
    /// <summary>A query.</summary>
    /// <param name="from">The seeker; one graph serves many seekers.</param>
    /// <param name="target">To whom.</param>
    /// <param name="maxTies">The most ties of a path, 1 to 6: with 4, three people stand between.</param>
    /// <param name="count">How many different paths at most, 1 to 999, the best first. No person stands twice in a path.</param>
    /// <exception cref="ArgumentException">The seeker is nobody.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Ties or count are out of range.</exception>
    public ReferralQuery(PersonId from, ReferralTarget target, int maxTies = 4, int count = 1)
    {
        ArgumentNullException.ThrowIfNull(target);
        From = PersonId.Somebody(from, nameof(from));
        Target = target;
        MaxTies = Require.Within(maxTies, 1, PathSearch.MostTies);
        Count = Require.Within(count, 1, PathSearch.MostPaths - 1);
    }

    /// <summary>The seeker.</summary>
    public PersonId From { get; }

    /// <summary>To whom.</summary>
    public ReferralTarget Target { get; }

    /// <summary>The most ties of a path.</summary>
    public int MaxTies { get; }

    /// <summary>How many paths at most.</summary>
    public int Count { get; }

    /// <summary>What was asked of introducers so far: whoever has reached the limits of <see cref="ReferralPolicy"/> stands in no path as an introducer (I08).</summary>
    public ContactHistory History { get; init; } = ContactHistory.Empty;

    /// <summary>The limits for introducers.</summary>
    public PolicyPack Policy { get; init; } = PolicyPack.Standard;

    /// <summary>The moment for which the limits are judged; null for that of the graph.</summary>
    public Instant? At { get; init; }

    /// <summary>The ids, no personal data.</summary>
    /// <returns>For example <c>from 5f0c… at Norrland Robotics, at most 4 ties</c>.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"from {From} {Target}, at most {MaxTies} ties");
}
