using InfoInterview.Diagnostics;

namespace InfoInterview.Policies;

/// <summary>How much an introducer may be asked, and how ties fade (practice §4).</summary>
public sealed record ReferralPolicy
{
    /// <summary>Open asks of one introducer at a time (I08).</summary>
    public int OpenAsks { get; init => field = Require.Within(value, 1, 10, nameof(OpenAsks)); } = 1;

    /// <summary>Days between two asks of one introducer (I08), our judgment.</summary>
    public int DaysBetweenAsks { get; init => field = Require.Within(value, 0, 365, nameof(DaysBetweenAsks)); } = 30;

    /// <summary>Asks of one introducer in 365 days (I08); two to three a year.</summary>
    public int AsksPerYear { get; init => field = Require.Within(value, 1, 52, nameof(AsksPerYear)); } = 3;

    /// <summary>A silent tie never falls below this share of its strength (practice §4, our judgment).</summary>
    public double DecayFloor
    {
        get;
        init => field = value is >= 0 and <= 1 ? value : throw Require.OutOfRange(nameof(DecayFloor), value, "from 0 to 1");
    } = 0.2;
}
