using InfoInterview.Correspondence;
using InfoInterview.Diagnostics;
using InfoInterview.Policies;
using InfoInterview.Timing;

namespace InfoInterview.Cadences;

/// <summary>One step of a cadence as data: what, for whom, after what wait, by which rule. Equal when all facts are.</summary>
public sealed record CadenceStep
{
    /// <summary>A step.</summary>
    /// <param name="key">Its name within the cadence, such as <c>thank-you</c>.</param>
    /// <param name="what">What is to be done, as a heading, such as <c>Thank-you by e-mail</c>.</param>
    /// <param name="rule">The rule it rests on, such as <c>T23</c>.</param>
    /// <param name="after">The wait; null takes the policy pack's number for the rule, which exists for T22, T23, T27, T28, T29, T30, T34, T36 and R25.</param>
    /// <exception cref="ArgumentException">A text is empty, or the wait is null and the pack has no number for the rule.</exception>
    public CadenceStep(string key, string what, string rule, Delay? after = null)
    {
        Key = Require.Text(key);
        What = Require.Text(what);
        Rule = Require.Text(rule);
        After = after;
        if (after is null && Of(PolicyPack.Standard.Timing, rule) is null)
        {
            throw new ArgumentException($"The pack has no wait for the rule {rule}; give one.", nameof(after));
        }
    }

    /// <summary>Its name within the cadence.</summary>
    public string Key { get; }

    /// <summary>What is to be done, as a heading.</summary>
    public string What { get; }

    /// <summary>The rule it rests on.</summary>
    public string Rule { get; }

    /// <summary>The wait, or null for the pack's number.</summary>
    public Delay? After { get; }

    /// <summary>From where the wait is counted.</summary>
    public CadenceAnchor From { get; init; }

    /// <summary>Whom it reaches.</summary>
    public CadenceAudience To { get; init; }

    /// <summary>The letter to write; null for a task of one's own or for a message without a letter, such as a connection on LinkedIn.</summary>
    public LetterKind? Occasion { get; init; }

    /// <summary>By which way the message goes; without meaning for a task of one's own.</summary>
    public Channel Channel { get; init; }

    /// <summary>When it takes place at all.</summary>
    public CadenceCondition Condition { get; init; }

    /// <summary>Whether it keeps the first hour after the talk free (T24, the pack's <see cref="TimingPolicy.ThankYouNotBefore"/>).</summary>
    public bool KeepsFirstHour { get; init; }

    /// <summary>When the due time is no working time: whether the last working moment before it is taken, if that is not too early, rather than the next one after it.</summary>
    public bool MayComeEarlier { get; init; }

    /// <summary>At least this long after whatever passed with the person last (message, answer or meeting); no wait for steps that belong to the talk itself.</summary>
    public Delay Quiet { get; init; }

    /// <summary>The step is skipped when it would come more than this after its anchor; null when it never is too late (T25).</summary>
    public Delay? Expires { get; init; }

    /// <summary>Whether the cadence stops when this step is due: the contact is closed (T36).</summary>
    public bool Closes { get; init; }

    /// <summary>The wait under a policy.</summary>
    /// <param name="policy">The pack whose numbers count.</param>
    /// <returns><see cref="After"/>, or the pack's number for <see cref="Rule"/>.</returns>
    public Delay Wait(PolicyPack policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return After ?? Of(policy.Timing, Rule)!.Value;
    }

    /// <summary>What kind of step it is; its texts may be a center's own.</summary>
    /// <returns>For example <c>step (ThankYou)</c>, or <c>step (Seeker)</c> for a step without a letter.</returns>
    public override string ToString() => $"step ({Occasion?.ToString() ?? To.ToString()})";

    internal bool IsMessage => To != CadenceAudience.Seeker;

    private static Delay? Of(TimingPolicy timing, string rule) => rule switch
    {
        "T22" => timing.Debrief,
        "T23" => timing.ThankYou,
        "T27" => timing.LinkedInConnection,
        "T28" => timing.Lead,
        "T29" => timing.PromisedIntroduction,
        "T30" => timing.ReportBack,
        "T34" => timing.Reminder,
        "T36" => timing.Close,
        "R25" => timing.FirstKeepInTouch,
        _ => null,
    };
}
