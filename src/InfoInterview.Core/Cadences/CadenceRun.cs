using InfoInterview.Correspondence;
using InfoInterview.Diagnostics;
using InfoInterview.Interviews;
using InfoInterview.Outcomes;
using InfoInterview.People;
using InfoInterview.Planning;
using InfoInterview.Policies;
using InfoInterview.Timing;
using NodaTime;

namespace InfoInterview.Cadences;

/// <summary>Where one cadence stands with one contact. Messages count as done when the history holds them; own tasks when <see cref="Complete"/> was told. Immutable; not compared by content.</summary>
public sealed partial class CadenceRun
{
    internal CadenceRun(Cadence cadence, InterviewPlan plan, PolicyPack policy, Instant started)
    {
        Cadence = cadence;
        Plan = plan;
        Policy = policy;
        Started = started;
    }

    private CadenceRun(CadenceRun run)
        : this(run.Cadence, run.Plan, run.Policy, run.Started)
    {
        Interview = run.Interview;
        Outcome = run.Outcome;
        IntroductionPromised = run.IntroductionPromised;
        Completed = run.Completed;
    }

    /// <summary>The steps.</summary>
    public Cadence Cadence { get; }

    /// <summary>Who writes to whom.</summary>
    public InterviewPlan Plan { get; private init; }

    /// <summary>The numbers.</summary>
    public PolicyPack Policy { get; }

    /// <summary>Day zero.</summary>
    public Instant Started { get; }

    /// <summary>The interview, as it stood when the run was started or last told; null for a run of a plan.</summary>
    public Interview? Interview { get; internal init; }

    /// <summary>What the interview brought, as far as it is noted; null when nothing is.</summary>
    public InterviewOutcome? Outcome { get; internal init; }

    /// <summary>Whether the interviewee promised an introduction.</summary>
    public bool IntroductionPromised { get; internal init; }

    /// <summary>Steps told to be done, with the moment, in the order of telling; messages known from the history are not among them.</summary>
    public ValueList<KeyValuePair<string, Instant>> Completed { get; private init; } = [];

    /// <summary>When the talk ends or ended: the start of the slot plus the actual length, or the agreed one; null without an interview.</summary>
    public Instant? TalkEnd => Interview is null ? null : Interview.Slot.Start.ToInstant() + (Interview.ActualLength ?? Interview.Slot.Length);

    /// <summary>Tells that a step is done, such as an own task, which no history can hold.</summary>
    /// <param name="key">The step's key.</param>
    /// <param name="at">When it was done.</param>
    /// <returns>The next run; this one itself when the step was told before.</returns>
    /// <exception cref="ArgumentException">The cadence has no such step.</exception>
    public CadenceRun Complete(string key, Instant at)
    {
        Require.Text(key);
        return !Cadence.Steps.Any(s => s.Key == key)
            ? throw new ArgumentException($"The cadence {Cadence.Name} has no step «{key}»; it has {string.Join(", ", Cadence.Steps.Select(s => s.Key))}.", nameof(key))
            : Completed.Any(c => c.Key == key) ? this : new CadenceRun(this) { Completed = Completed.Add(KeyValuePair.Create(key, at)) };
    }

    /// <summary>The run with the interview as it stands now: moved, held, closed with its leads, or called off.</summary>
    /// <param name="interview">A later state of the same interview.</param>
    /// <param name="outcome">What is noted by now; null keeps what the interview or the run holds.</param>
    /// <returns>The next run.</returns>
    /// <exception cref="ArgumentException">It is another interview, or the run has none.</exception>
    public CadenceRun Follow(Interview interview, InterviewOutcome? outcome = null)
    {
        ArgumentNullException.ThrowIfNull(interview);
        return Interview?.Id != interview.Id
            ? throw new ArgumentException("The run belongs to another interview, or to none.", nameof(interview))
            : new CadenceRun(this) { Interview = interview, Plan = interview.Plan, Outcome = interview.Outcome ?? outcome ?? Outcome };
    }

    /// <summary>All that comes when nothing else happens: the run is played forward, every message is taken as sent without an answer and every task as done at its moment.</summary>
    /// <param name="history">What passed so far; touches after <paramref name="from"/> count from their moment on.</param>
    /// <param name="from">The moment to begin at.</param>
    /// <returns>The steps in order of time, each just as <see cref="Decide"/> gives it at that moment, and last the stop with every skipped step and why.</returns>
    public ValueList<CadenceDecision> Simulate(ContactHistory history, Instant from)
    {
        ArgumentNullException.ThrowIfNull(history);
        List<CadenceDecision> schedule = [];
        CadenceRun run = this;
        Instant at = from;
        while (true)
        {
            CadenceDecision decision = run.Decide(history, at);
            switch (decision)
            {
                case CadenceDecision.Wait wait:
                    // Something may already be known to pass before the wait is over.
                    Instant until = wait.Until.ToInstant();
                    Instant now = at;
                    at = history.Touches.Where(t => t.At > now && t.At < until).Select(t => t.At).DefaultIfEmpty(until).Min();
                    break;
                case CadenceDecision.Send send:
                    schedule.Add(send);
                    if (send.To is { } to)
                    {
                        history = history.Add(new Touch(Plan.Seeker.Id, to, at, send.Step.Channel, TouchKind.Sent, send.Step.Occasion));
                    }
                    else
                    {
                        run = run.Complete(send.Step.Key, at);
                    }

                    break;
                default:
                    return [.. schedule, decision];
            }
        }
    }

    /// <summary>The plan's id, no personal data.</summary>
    /// <returns>For example <c>cadence of plan 5f0c9a52-…</c>.</returns>
    public override string ToString() => $"cadence of {Plan}";

    internal Availability Hours(CadenceAudience audience) => audience switch
    {
        CadenceAudience.Interviewee => Plan.HostAvailability,
        CadenceAudience.Introducer => Plan.Introducer?.Availability ?? Availability.In(Plan.Seeker.Availability.Zone),
        _ => Plan.Seeker.Availability,
    };

    internal PersonId? Recipient(CadenceAudience audience) => audience switch
    {
        CadenceAudience.Interviewee => Plan.Interviewee.Id,
        CadenceAudience.Introducer => Plan.Introducer?.Id,
        _ => null,
    };
}
