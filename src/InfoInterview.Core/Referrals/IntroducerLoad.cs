using InfoInterview.Correspondence;
using InfoInterview.People;
using InfoInterview.Policies;
using NodaTime;

namespace InfoInterview.Referrals;

/// <summary>Whether an introducer can be asked once more without wearing the relationship out (I08).</summary>
/// <remarks>
/// An ask is a letter of the kind <see cref="LetterKind.ConnectorAsk"/> sent to the introducer, by whichever seeker. It is open until the introducer
/// answers, refuses or meets its sender, and for 90 days at most: whoever stays silent is left alone for that long (our judgment; I09 ends the chase much earlier).
/// </remarks>
public static class IntroducerLoad
{
    private static readonly Duration OpenAtMost = Duration.FromDays(90);

    /// <summary>Whether one more ask is allowed.</summary>
    /// <param name="introducer">Whom to ask.</param>
    /// <param name="history">What passed so far; touches after the moment do not count.</param>
    /// <param name="policy">The limits: open asks, days between asks, asks in 365 days.</param>
    /// <param name="at">When the ask would go out.</param>
    /// <returns>True when no limit is reached.</returns>
    public static bool Allows(PersonId introducer, ContactHistory history, ReferralPolicy policy, Instant at) => Reason(introducer, history, policy, at) is null;

    /// <summary>Why one more ask is not allowed.</summary>
    /// <param name="introducer">Whom to ask.</param>
    /// <param name="history">What passed so far; touches after the moment do not count.</param>
    /// <param name="policy">The limits.</param>
    /// <param name="at">When the ask would go out.</param>
    /// <returns>The first limit reached, in words that can follow a name and a colon; null when the ask is allowed.</returns>
    public static string? Reason(PersonId introducer, ContactHistory history, ReferralPolicy policy, Instant at)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(policy);
        int open = 0, year = 0;
        Instant? last = null;
        ReadOnlySpan<Touch> touches = history.Touches.AsSpan();
        for (int i = 0; i < touches.Length && touches[i].At <= at; i++)
        {
            Touch ask = touches[i];
            if (ask.To != introducer || !IsAsk(ask))
            {
                continue;
            }

            last = ask.At;
            year += at - ask.At < Duration.FromDays(365) ? 1 : 0;
            open += at - ask.At < OpenAtMost && !IsClosed(ask, touches[(i + 1)..], at) ? 1 : 0;
        }

        if (open >= policy.OpenAsks)
        {
            return open == 1 ? "one ask is still open" : Words($"{open} asks are still open");
        }

        return last is { } asked && at - asked < Duration.FromDays(policy.DaysBetweenAsks)
            ? Words($"asked {(int)(at - asked).TotalDays} days ago, the least wait is {policy.DaysBetweenAsks} days")
            : year >= policy.AsksPerYear ? Words($"asked {year} times within a year, the most is {policy.AsksPerYear}") : null;
    }

    /// <summary>Who may not be asked now: everybody with an ask in the history who has reached a limit, each once.</summary>
    internal static IEnumerable<PersonId> Resting(ContactHistory history, ReferralPolicy policy, Instant at) =>
        history.Touches.Where(IsAsk).Select(t => t.To).Distinct().Where(p => !Allows(p, history, policy, at));

    private static bool IsAsk(Touch touch) => touch.Kind == TouchKind.Sent && touch.Occasion == LetterKind.ConnectorAsk;

    private static bool IsClosed(Touch ask, ReadOnlySpan<Touch> later, Instant at)
    {
        foreach (Touch touch in later)
        {
            if (touch.At > at)
            {
                return false;
            }

            bool answers = touch.Kind is TouchKind.Answer or TouchKind.Refusal && touch.From == ask.To && touch.To == ask.From;
            if (answers || (touch.Kind == TouchKind.Meeting && touch.Involves(ask.From) && touch.Involves(ask.To)))
            {
                return true;
            }
        }

        return false;
    }

    private static string Words(FormattableString text) => FormattableString.Invariant(text);
}
