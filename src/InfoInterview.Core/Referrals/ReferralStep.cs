using InfoInterview.People;

namespace InfoInterview.Referrals;

/// <summary>One tie of a path and how strong it is on the day of the search.</summary>
/// <param name="Tie">The tie.</param>
/// <param name="Strength">Over 0 to 1, after decay; as the graph keeps it, within 0.013 % of <see cref="TieStrength.At"/>.</param>
public sealed record ReferralStep(Tie Tie, double Strength);
