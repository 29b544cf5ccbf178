using InfoInterview.Diagnostics;
using InfoInterview.People;
using InfoInterview.Policies;
using NodaTime;

namespace InfoInterview.Referrals;

/// <summary>How likely a tie carries a request on a given day: closeness, faded by silence (practice §4).</summary>
public static class TieStrength
{
    /// <summary>What is left of a tie whose last contact nobody wrote down: as if silent for two intervals of its tier. Our judgment: neither fresh nor written off.</summary>
    public const double WhenLastContactIsUnknown = 0.5;

    /// <summary>Of how a tie stands on the day of the last contact.</summary>
    /// <param name="closeness">0 has heard of, 1 knows, 2 knows well, 3 close (I05).</param>
    /// <returns>0.1, 0.4, 0.7 or 0.9; our judgment: a close tie still says no at times, hearsay seldom says yes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The closeness is not within 0 to 3.</exception>
    public static double Fresh(int closeness) => Require.Within(closeness, 0, 3) switch { 0 => 0.1, 1 => 0.4, 2 => 0.7, _ => 0.9 };

    /// <summary>Strength of a tie on a day: <see cref="Fresh"/> times 0.5^(days of silence / (2 × interval of the tier)), never below the floor; kin do not fade.</summary>
    /// <param name="tie">The tie.</param>
    /// <param name="tier">How often this relationship wants to be kept; for ties between others, of whom one hears late, <see cref="KeepInTouchTier.Wide"/>.</param>
    /// <param name="policy">Gives the interval of the tier (<see cref="TimingPolicy.KeepInTouchDays"/>) and the floor (<see cref="ReferralPolicy.DecayFloor"/>).</param>
    /// <param name="at">The moment; days count in UTC.</param>
    /// <returns>From 0 to 0.9. A last contact after the moment counts as today; an unknown one leaves <see cref="WhenLastContactIsUnknown"/>.</returns>
    public static double At(Tie tie, KeepInTouchTier tier, PolicyPack policy, Instant at)
    {
        ArgumentNullException.ThrowIfNull(tie);
        ArgumentNullException.ThrowIfNull(policy);
        double left = tie.Kind == TieKind.Kin ? 1
            : tie.LastContact is not { } last ? WhenLastContactIsUnknown
            : Math.Pow(0.5, Math.Max(0, Period.DaysBetween(last, at.InUtc().Date)) / (2.0 * policy.Timing.KeepInTouchDays(tier)));
        return Fresh(tie.Closeness) * Math.Max(policy.Referrals.DecayFloor, left);
    }
}
