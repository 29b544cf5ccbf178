using InfoInterview.Correspondence;
using InfoInterview.Interviews;
using InfoInterview.People;
using NodaTime;

namespace InfoInterview.Cadences;

/// <summary>What a history says about one run at one moment.</summary>
internal sealed class CadenceFacts
{
    /// <summary>How far before the start of a run a request still belongs to it (T33: 90 days).</summary>
    private static readonly Duration Lookback = Duration.FromDays(90);

    /// <summary>After this long without contact a person may be asked anew (T36: six months).</summary>
    private static readonly Duration Reopened = Duration.FromDays(182);

    private readonly CadenceRun run;
    private readonly ValueList<Touch> history;
    private readonly Dictionary<string, Instant> done = new(StringComparer.Ordinal);

    public CadenceFacts(CadenceRun run, ContactHistory history, Instant at)
    {
        this.run = run;
        At = at;
        PersonId host = run.Plan.Interviewee.Id;
        PersonId? introducer = run.Plan.Introducer?.Id;
        this.history = [.. history.Touches.Where(t => t.At <= at && (t.Involves(host) || (introducer is { } i && t.Involves(i))))];
        Settle();
    }

    public Instant At { get; }

    /// <summary>The last refusal of somebody that no meeting followed; a talk that was held is a meeting with the interviewee, noted in the history or not.</summary>
    public Touch? Refusal(CadenceAudience audience)
    {
        Touch? last = With(audience).LastOrDefault(t => t.Kind == TouchKind.Meeting || (t.Kind == TouchKind.Refusal && t.From != run.Plan.Seeker.Id));
        bool talkedSince = audience == CadenceAudience.Interviewee && run.Interview is { State: InterviewState.Held or InterviewState.Closed } talk && last?.At <= talk.Slot.Start.ToInstant();
        return last is { Kind: TouchKind.Refusal } && !talkedSince ? last : null;
    }

    /// <summary>The first answer or meeting since the run began or, when the request is older, since the request.</summary>
    public Touch? Answer => With(CadenceAudience.Interviewee).FirstOrDefault(t => IsReply(t) && t.At >= AnswersFrom);

    private Instant AnswersFrom => run.Cadence.Steps.Where(s => s.IsMessage && done.ContainsKey(s.Key)).Select(s => done[s.Key]).Append(run.Started).Min();

    private Instant Since => run.Cadence.NeedsInterview && run.Interview is { } interview ? interview.Slot.Start.ToInstant() : run.Started - Lookback;

    public bool IsDone(CadenceStep step) => done.ContainsKey(step.Key);

    /// <summary>From where the step is counted; null while the message that it follows is still to come. Messages that are left out are not waited for.</summary>
    public Instant? Anchor(CadenceStep step, HashSet<CadenceStep> left) => step.From switch
    {
        CadenceAnchor.TalkEnd => run.TalkEnd,
        CadenceAnchor.LastMessage => LastMessageBefore(step, left),
        _ => run.Started,
    };

    /// <summary>Whether a step follows a message, but none was sent and none will be.</summary>
    public bool NothingToFollow(CadenceStep step) =>
        step.From == CadenceAnchor.LastMessage && !Before(step).Any(s => s.To == CadenceAudience.Interviewee);

    /// <summary>Messages of the seeker to somebody that ask something, since that person last answered or met the seeker.</summary>
    public ValueList<Touch> Unanswered(CadenceAudience audience)
    {
        List<Touch> open = [];
        foreach (Touch touch in With(audience).Where(t => t.At >= run.Started - Reopened))
        {
            if (IsReply(touch))
            {
                open.Clear();
            }
            else if (touch.From == run.Plan.Seeker.Id && touch.Kind == TouchKind.Sent && Asks(touch.Occasion, touch.Channel))
            {
                open.Add(touch);
            }
        }

        return [.. open];
    }

    /// <summary>The last message, answer or meeting with somebody; an out-of-office reply is none.</summary>
    public Touch? LastContact(CadenceAudience audience) => With(audience).LastOrDefault(t => t.Kind != TouchKind.OutOfOffice);

    /// <summary>The days, on the person's own calendar, on which a message of anybody in the history reached the person.</summary>
    public HashSet<LocalDate> TakenDays(CadenceAudience audience)
    {
        PersonId? person = run.Recipient(audience);
        DateTimeZone zone = run.Hours(audience).Zone;
        return [.. history.Where(t => t.Kind == TouchKind.Sent && t.To == person).Select(t => t.At.InZone(zone).Date)];
    }

    /// <summary>Whether a step asks something of the person, so that an answer is waited for.</summary>
    public static bool Asks(CadenceStep step) => step.IsMessage && Asks(step.Occasion, step.Channel);

    /// <summary>Thanks, news and confirmations ask nothing; a note on LinkedIn without a letter is a connection agreed in the talk.</summary>
    private static bool Asks(LetterKind? occasion, Channel channel) => occasion switch
    {
        LetterKind.ThankYou or LetterKind.ThankReferrer or LetterKind.Confirmation or LetterKind.ReportBack or LetterKind.KeepInTouch or LetterKind.Decline or LetterKind.NoticeOfApplying => false,
        null => channel != Channel.LinkedIn,
        _ => true,
    };

    private bool IsReply(Touch touch) => touch.Kind == TouchKind.Meeting || (touch.Kind == TouchKind.Answer && touch.From != run.Plan.Seeker.Id);

    private IEnumerable<Touch> With(CadenceAudience audience) =>
        run.Recipient(audience) is { } person ? history.Where(t => t.Involves(person) && t.Involves(run.Plan.Seeker.Id)) : [];

    private IEnumerable<CadenceStep> Before(CadenceStep step) => run.Cadence.Steps.TakeWhile(s => s != step);

    private Instant? LastMessageBefore(CadenceStep step, HashSet<CadenceStep> left)
    {
        CadenceStep[] messages = [.. Before(step).Where(s => s.To == CadenceAudience.Interviewee && !left.Contains(s))];
        return messages.Length > 0 && Array.TrueForAll(messages, IsDone) ? messages.Max(s => done[s.Key]) : null;
    }

    /// <summary>A step is done when it was told so; the messages of a kind in the history go to the steps of that kind in their order.</summary>
    private void Settle()
    {
        foreach ((string key, Instant at) in run.Completed)
        {
            if (at <= At)
            {
                done[key] = at;
            }
        }

        HashSet<Touch> used = [];
        foreach (CadenceStep step in run.Cadence.Steps.Where(s => s.IsMessage && !done.ContainsKey(s.Key)))
        {
            PersonId? to = run.Recipient(step.To);
            if (history.FirstOrDefault(t => t.Kind == TouchKind.Sent && t.From == run.Plan.Seeker.Id && t.To == to && t.At >= Since && t.Occasion == step.Occasion
                    && (step.Occasion is not null || t.Channel == step.Channel) && !used.Contains(t)) is { } sent)
            {
                used.Add(sent);
                done[step.Key] = sent.At;
            }
        }
    }
}
