using InfoInterview.Diagnostics;
using InfoInterview.People;
using NodaTime;

namespace InfoInterview.Outcomes;

/// <summary>A person, event, resource or posting that the interviewee named; followed up, or dropped with a reason (R22).</summary>
public sealed record Lead
{
    private Lead(string text, LeadState state, string? dropReason)
    {
        Text = text;
        State = state;
        DropReason = dropReason;
    }

    /// <summary>A new lead.</summary>
    /// <param name="text">What was named.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public Lead(string text)
        : this(Require.Text(text), LeadState.New, null)
    {
    }

    /// <summary>What was named.</summary>
    public string Text { get; }

    /// <summary>Where it stands.</summary>
    public LeadState State { get; private init; }

    /// <summary>Why it was dropped; null unless it was.</summary>
    public string? DropReason { get; private init; }

    /// <summary>Who named it; null when that is the interviewee.</summary>
    public PersonId? Referrer { get; init; }

    /// <summary>Not to be acted on before this, such as an application before the end of the talk (R33); null when at once.</summary>
    public Instant? NotBefore { get; init; }

    /// <summary>Whether it is still to be done; an interview with one cannot be closed (R22).</summary>
    public bool IsOpen => State is not (LeadState.Done or LeadState.Dropped);

    /// <summary>Whether it can go on to a state: an open lead to any later one; a closed one to none.</summary>
    /// <param name="state">The state wished for; for <see cref="LeadState.Dropped"/> use <see cref="Drop"/>.</param>
    /// <returns>True when <see cref="To"/> is allowed.</returns>
    public bool CanGoTo(LeadState state) => IsOpen && state > State && state != LeadState.Dropped;

    /// <summary>The lead in a later state.</summary>
    /// <param name="state">The state wished for.</param>
    /// <returns>The next lead.</returns>
    /// <exception cref="InvalidOperationException">The step is not allowed; ask <see cref="CanGoTo"/>.</exception>
    public Lead To(LeadState state) => CanGoTo(Require.Defined(state))
        ? this with { State = state }
        : throw new InvalidOperationException($"A lead that is {State} cannot become {state}; {(IsOpen ? "allowed is a later state, or Drop with a reason" : "it is closed")}.");

    /// <summary>Gives the lead up.</summary>
    /// <param name="reason">Why.</param>
    /// <returns>The dropped lead.</returns>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    /// <exception cref="InvalidOperationException">It is closed already.</exception>
    public Lead Drop(string reason) => IsOpen
        ? this with { State = LeadState.Dropped, DropReason = Require.Text(reason) }
        : throw new InvalidOperationException($"A lead that is {State} cannot be dropped; it is closed.");

    /// <summary>The state, no text: it may name a person.</summary>
    /// <returns>For example <c>lead (New)</c>.</returns>
    public override string ToString() => $"lead ({State})";
}
