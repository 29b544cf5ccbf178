using InfoInterview.Diagnostics;
using InfoInterview.Outcomes;
using InfoInterview.Planning;
using InfoInterview.Timing;
using NodaTime;

namespace InfoInterview.Interviews;

public sealed partial class Interview
{
    // The whole life in one place: what may follow what, and by which verb. The diagram in docs/interview-life.md is printed from it.
    private static readonly (InterviewState From, InterviewState To, string Verb)[] Life =
    [
        (InterviewState.Scheduled, InterviewState.Confirmed, nameof(Confirm)),
        (InterviewState.ToBeMoved, InterviewState.Confirmed, nameof(Confirm)),
        (InterviewState.Scheduled, InterviewState.Scheduled, nameof(Move)),
        (InterviewState.Confirmed, InterviewState.Scheduled, nameof(Move)),
        (InterviewState.ToBeMoved, InterviewState.Scheduled, nameof(Move)),
        (InterviewState.Scheduled, InterviewState.ToBeMoved, nameof(AskToMove)),
        (InterviewState.Confirmed, InterviewState.ToBeMoved, nameof(AskToMove)),
        (InterviewState.ToBeMoved, InterviewState.ToBeMoved, nameof(AskToMove)),
        (InterviewState.Scheduled, InterviewState.CalledOff, nameof(CallOff)),
        (InterviewState.Confirmed, InterviewState.CalledOff, nameof(CallOff)),
        (InterviewState.ToBeMoved, InterviewState.CalledOff, nameof(CallOff)),
        (InterviewState.Scheduled, InterviewState.Held, nameof(Hold)),
        (InterviewState.Confirmed, InterviewState.Held, nameof(Hold)),
        (InterviewState.Held, InterviewState.Closed, nameof(Close)),
    ];

    /// <summary>What it brought; null until it is closed.</summary>
    public InterviewOutcome? Outcome { get; private init; }

    /// <summary>How long it really took; null until it was held.</summary>
    public Duration? ActualLength { get; private init; }

    /// <summary>The times proposed instead; empty unless the state is <see cref="InterviewState.ToBeMoved"/>.</summary>
    public ValueList<Slot> ProposedInstead { get; private init; } = [];

    /// <summary>How often the time was moved. More than once is a finding (T21).</summary>
    public int TimesMoved => Moves.Count(m => m.Verb == nameof(Move));

    /// <summary>Whether it took longer than agreed (R20, R49).</summary>
    public bool Overran => ActualLength > Slot.Length;

    /// <summary>Whether <see cref="Confirm"/> is allowed: scheduled, or to be moved when the two keep the agreed time after all.</summary>
    public bool CanConfirm => Can(nameof(Confirm));

    /// <summary>Whether <see cref="Move"/> is allowed: scheduled, confirmed or to be moved.</summary>
    public bool CanMove => Can(nameof(Move));

    /// <summary>Whether <see cref="AskToMove"/> is allowed: scheduled, confirmed, or to be moved when other times are asked for again.</summary>
    public bool CanAskToMove => Can(nameof(AskToMove));

    /// <summary>Whether <see cref="CallOff"/> is allowed: before it was held.</summary>
    public bool CanCallOff => Can(nameof(CallOff));

    /// <summary>Whether <see cref="Hold"/> is allowed: scheduled or confirmed.</summary>
    public bool CanHold => Can(nameof(Hold));

    /// <summary>Whether <see cref="Close"/> is allowed, given an outcome without an open lead: held.</summary>
    public bool CanClose => Can(nameof(Close));

    /// <summary>Date, time and place are confirmed (R44); when a move was asked for, the agreed time is kept.</summary>
    /// <param name="at">When; before the talk ends, and not before the last step.</param>
    /// <returns>The confirmed interview, with no other time proposed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The talk is over by then, or the last step is later.</exception>
    /// <exception cref="InvalidOperationException">It is neither scheduled nor to be moved; ask <see cref="CanConfirm"/>.</exception>
    public Interview Confirm(Instant at)
    {
        Allow(nameof(Confirm));
        if (at >= Slot.End.ToInstant())
        {
            throw Require.OutOfRange(nameof(at), at, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"before {Slot.End.ToInstant()}, when the talk ends"));
        }

        return To(InterviewState.Confirmed, at, nameof(Confirm), "date, time and place are confirmed");
    }

    /// <summary>Another time is agreed.</summary>
    /// <param name="slot">The new time, as long as the old one.</param>
    /// <param name="at">When it was agreed; not before the last step.</param>
    /// <returns>The interview at its new time, to be confirmed again.</returns>
    /// <exception cref="ArgumentException">The length differs (R48), the slot is the old one, or it is over already; the last step is later.</exception>
    /// <exception cref="InvalidOperationException">It was held or called off; ask <see cref="CanMove"/>.</exception>
    public Interview Move(Slot slot, Instant at)
    {
        ArgumentNullException.ThrowIfNull(slot);
        Allow(nameof(Move));
        RequireFits(Plan, slot, at, nameof(slot));
        return slot.Equals(Slot)
            ? throw new ArgumentException($"The interview is at {slot} already.", nameof(slot))
            : To(InterviewState.Scheduled, at, nameof(Move), $"moved from {Slot} to {slot}", slot);
    }

    /// <summary>One side asks for another time.</summary>
    /// <param name="instead">Times proposed, as long as the agreed one; may be empty.</param>
    /// <param name="at">When it was asked; not before the last step.</param>
    /// <returns>The interview to be moved; times proposed before are replaced.</returns>
    /// <exception cref="ArgumentException">A proposed time has another length or is over already; the last step is later.</exception>
    /// <exception cref="InvalidOperationException">It was held or called off; ask <see cref="CanAskToMove"/>.</exception>
    public Interview AskToMove(ValueList<Slot> instead, Instant at)
    {
        ArgumentNullException.ThrowIfNull(instead);
        Allow(nameof(AskToMove));
        foreach (Slot slot in instead)
        {
            RequireFits(Plan, slot, at, nameof(instead));
        }

        return To(InterviewState.ToBeMoved, at, nameof(AskToMove), "another time was asked for", proposed: instead);
    }

    /// <summary>It will not take place.</summary>
    /// <param name="reason">Why, in one clause.</param>
    /// <param name="at">When; not before the last step.</param>
    /// <returns>The interview that was called off; nothing follows.</returns>
    /// <exception cref="ArgumentException">The reason is empty, or the last step is later.</exception>
    /// <exception cref="InvalidOperationException">It was held or called off; ask <see cref="CanCallOff"/>.</exception>
    public Interview CallOff(string reason, Instant at)
    {
        Require.Text(reason);
        Allow(nameof(CallOff));
        return To(InterviewState.CalledOff, at, nameof(CallOff), reason);
    }

    /// <summary>It took place.</summary>
    /// <param name="actual">How long it really took; over 0 to 24 hours. Longer than agreed is kept and flagged (R20, R49).</param>
    /// <param name="at">When this is written down; not before the agreed start nor the last step.</param>
    /// <returns>The interview as held.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is not over 0 to 24 hours, the talk has not begun, or the last step is later.</exception>
    /// <exception cref="InvalidOperationException">It is neither scheduled nor confirmed; ask <see cref="CanHold"/>.</exception>
    public Interview Hold(Duration actual, Instant at)
    {
        Allow(nameof(Hold));
        if (!IsLength(actual))
        {
            throw Require.OutOfRange(nameof(actual), actual, "over 0 to 24 hours");
        }

        return at < Slot.Start.ToInstant()
            ? throw Require.OutOfRange(nameof(at), at, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"from {Slot.Start.ToInstant()}, when the talk begins"))
            : To(InterviewState.Held, at, nameof(Hold), actual > Slot.Length ? "held, longer than agreed" : "held", actual: actual);
    }

    /// <summary>The outcome is written down and nothing is left to do.</summary>
    /// <param name="outcome">What it brought; every lead done, or dropped with a reason (R22).</param>
    /// <param name="at">When; not before the last step.</param>
    /// <returns>The closed interview; nothing follows.</returns>
    /// <exception cref="ArgumentException">A lead is still open, or the last step is later.</exception>
    /// <exception cref="InvalidOperationException">It was not held; ask <see cref="CanClose"/>.</exception>
    public Interview Close(InterviewOutcome outcome, Instant at)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        Allow(nameof(Close));
        return outcome.OpenLeads.Count > 0
            ? throw new ArgumentException($"{outcome.OpenLeads.Count} of {outcome.Leads.Count} leads are open; follow each up or drop it with a reason (R22).", nameof(outcome))
            : To(InterviewState.Closed, at, nameof(Close), "outcome written down, no lead open", outcome: outcome);
    }

    /// <summary>Brings an interview back from a store.</summary>
    /// <param name="id">Its key.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="slot">Its time.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="moves">All steps so far, the oldest first.</param>
    /// <param name="outcome">What it brought; there exactly when closed.</param>
    /// <param name="actualLength">How long it took, over 0 to 24 hours; there exactly when held or closed.</param>
    /// <param name="proposedInstead">Times proposed instead; only when to be moved.</param>
    /// <returns>The interview, or every reason why the stored facts contradict each other.</returns>
    public static Result<Interview> Restore(InterviewId id, InterviewPlan plan, Slot slot, InterviewState state, ValueList<InterviewMove> moves, InterviewOutcome? outcome = null, Duration? actualLength = null, ValueList<Slot>? proposedInstead = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(slot);
        ArgumentNullException.ThrowIfNull(moves);
        var faults = new List<Diagnostic>();
        if (id.Value == Guid.Empty)
        {
            Fault(InterviewCodes.NoId, "The interview's id is all zeros.", "Store the id that the interview had.");
        }

        if (slot.Length != plan.Length)
        {
            Fault(InterviewCodes.LengthDiffers, "The time agreed and the time asked for have different lengths (R48).", "Store slot and plan of the same interview.");
        }

        InterviewState reached = InterviewState.Scheduled;
        foreach (InterviewMove move in moves)
        {
            if (move.From != reached || !Life.Contains((move.From, move.To, move.Verb)))
            {
                Fault(InterviewCodes.BrokenMoves, $"The step {move.Verb} from {move.From} to {move.To} cannot follow the state {reached}.", "Store all steps in their order.");
                break;
            }

            reached = move.To;
        }

        if (faults.Count == 0 && reached != state)
        {
            Fault(InterviewCodes.NotThisState, $"The steps lead to {reached}, the stored state is {state}.", "Store state and steps together.");
        }

        if (moves.Zip(moves.Skip(1)).Any(pair => pair.Second.At < pair.First.At))
        {
            Fault(InterviewCodes.StepsBackInTime, "A step is earlier than the step before it.", "Store all steps in their order, each with its own time.");
        }

        bool held = state is InterviewState.Held or InterviewState.Closed;
        if ((state == InterviewState.Closed && (outcome is null || outcome.OpenLeads.Count > 0)) || (held && actualLength is null))
        {
            Fault(InterviewCodes.OutcomeMissing, "A held interview has its length, a closed one also an outcome without an open lead.", "Store outcome and length with the state.");
        }

        if (actualLength is { } length && !IsLength(length))
        {
            Fault(InterviewCodes.NoLength, "The talk lasted over 0 to 24 hours; the stored length does not lie in that.", "Store how long the talk took.");
        }

        if ((outcome is not null && state != InterviewState.Closed) || (actualLength is not null && !held) || (proposedInstead is { Count: > 0 } && state != InterviewState.ToBeMoved))
        {
            Fault(InterviewCodes.TooEarly, $"An interview that is {state} cannot have what is stored with it: an outcome needs Closed, a length Held or Closed, times proposed instead ToBeMoved.", "Leave out what belongs to another state.");
        }

        if (proposedInstead is not null && proposedInstead.Any(p => p.Length != plan.Length))
        {
            Fault(InterviewCodes.LengthDiffers, "A time proposed instead and the time asked for have different lengths (R48).", "Store proposals as long as the plan's talk.");
        }

        return faults.Count > 0
            ? new Result<Interview>(null, [.. faults])
            : Result.Of(new Interview(id, plan, slot, state, moves) { Outcome = outcome, ActualLength = actualLength, ProposedInstead = proposedInstead ?? [] });

        void Fault(string code, string message, string fix) => faults.Add(new Diagnostic(code, Severity.Error, message, new SourcePlace("interview", path: id.ToString()), null, fix));
    }

    /// <summary>The life of an interview as a Mermaid state diagram, printed from the table that the code obeys.</summary>
    /// <returns>Mermaid text in LF lines.</returns>
    public static string ToMermaid()
    {
        var text = new System.Text.StringBuilder("stateDiagram-v2\n    [*] --> Scheduled : Schedule\n");
        foreach ((InterviewState from, InterviewState to, string verb) in Life)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"    {from} --> {to} : {verb}\n");
        }

        foreach (InterviewState state in Enum.GetValues<InterviewState>().Where(s => !Life.Any(l => l.From == s)))
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"    {state} --> [*]\n");
        }

        return text.ToString();
    }

    private static void RequireFits(InterviewPlan plan, Slot slot, Instant at, string name)
    {
        if (slot.Length != plan.Length)
        {
            throw new ArgumentException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The slot has {slot.Length.TotalMinutes} minutes, the plan asked for {plan.Length.TotalMinutes}; the agreed limit and the invite must say the same (R48)."), name);
        }

        if (slot.Start.ToInstant() <= at)
        {
            throw new ArgumentException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The slot begins at {slot.Start.ToInstant()}, which is not after {at}."), name);
        }
    }

    private static bool IsLength(Duration actual) => actual > Duration.Zero && actual <= Duration.FromHours(24);

    private bool Can(string verb) => Life.Any(l => l.From == State && l.Verb == verb);

    private void Allow(string verb)
    {
        if (!Can(verb))
        {
            string[] allowed = [.. Life.Where(l => l.From == State).Select(l => l.Verb).Distinct()];
            throw new InvalidOperationException($"The interview is {State}; {verb} is not allowed then. {(allowed.Length == 0 ? "Nothing follows this state." : $"Allowed: {string.Join(", ", allowed)}.")}");
        }
    }

    private Interview To(InterviewState state, Instant at, string verb, string reason, Slot? slot = null, Duration? actual = null, InterviewOutcome? outcome = null, ValueList<Slot>? proposed = null) => Moves.Count > 0 && at < Moves[^1].At
        ? throw Require.OutOfRange(nameof(at), at, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"from {Moves[^1].At}, when the last step was taken"))
        : new(Id, Plan, slot ?? Slot, state, Moves.Add(new InterviewMove(State, state, verb, at, reason)))
        {
            ActualLength = actual ?? ActualLength,
            Outcome = outcome ?? Outcome,
            ProposedInstead = proposed ?? [],
        };
}
