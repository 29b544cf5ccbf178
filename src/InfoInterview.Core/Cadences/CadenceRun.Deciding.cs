using System.Globalization;
using InfoInterview.Correspondence;
using InfoInterview.Interviews;
using InfoInterview.People;
using InfoInterview.Timing;
using NodaTime;

namespace InfoInterview.Cadences;

public sealed partial class CadenceRun
{
    /// <summary>What to do at a moment, from what passed up to it.</summary>
    /// <param name="history">What passed with the people of this run; touches after <paramref name="at"/> are not looked at.</param>
    /// <param name="at">Now.</param>
    /// <returns>
    /// <list type="bullet">
    /// <item>Stop when the interviewee refused (and no meeting followed), may not be contacted, the talk is called off or is to be moved, or no step is left.</item>
    /// <item>Send when the moment of a step has come and now lies in working hours: the first of <see cref="Due"/>.</item>
    /// <item>Wait for the step that comes first otherwise.</item>
    /// </list>
    /// A message lands in the recipient's working hours on a day that is a business day of both; never two messages to one person on one day; an unanswered one is followed
    /// at the earliest after the pack's floor (T37) and never over its caps (T32, T33). Thanks, LinkedIn connections and news ask nothing, so they wait for no answer. An
    /// out-of-office reply is neither an answer nor a refusal. An own task that nobody ticked off never holds up a message.
    /// </returns>
    public CadenceDecision Decide(ContactHistory history, Instant at)
    {
        ArgumentNullException.ThrowIfNull(history);
        var facts = new CadenceFacts(this, history, at);
        ZonedDateTime now = at.InZone(Plan.Seeker.Availability.Zone);
        if (StopReason(facts) is { } stop)
        {
            return new CadenceDecision.Stop(now, [stop]);
        }

        List<string> skipped = [];
        List<Planned> planned = Steps(facts, skipped);
        Planned? next = Ready(planned, at).FirstOrDefault() ?? planned.OrderBy(p => p.At.ToInstant()).ThenBy(Rank).FirstOrDefault();
        return next switch
        {
            null => new CadenceDecision.Stop(now, ["nothing is left to do", .. skipped]),
            _ when next.At.ToInstant() > at => new CadenceDecision.Wait(next.Step, next.At, next.Reasons),
            { Step.Closes: true } => new CadenceDecision.Stop(now, [$"no answer came, the contact is closed; reopen after six months at the earliest, with a new reason ({next.Step.Rule})", .. skipped]),
            _ => Sent(next),
        };
    }

    /// <summary>All that may be done at a moment; what a due list shows.</summary>
    /// <param name="history">As for <see cref="Decide"/>.</param>
    /// <param name="at">Now.</param>
    /// <returns>Messages first, at most one to a person, then own tasks, each in the order of the cadence; empty when <see cref="Decide"/> says wait or stop.</returns>
    public ValueList<CadenceDecision.Send> Due(ContactHistory history, Instant at)
    {
        ArgumentNullException.ThrowIfNull(history);
        var facts = new CadenceFacts(this, history, at);
        Planned[] ready = StopReason(facts) is null ? [.. Ready(Steps(facts, []), at)] : [];
        return Array.Exists(ready, p => p.Step.Closes) && !Array.Exists(ready, p => p.Step.IsMessage)
            ? []
            : [.. ready.Where(p => !p.Step.Closes).DistinctBy(p => p.Step.IsMessage ? $"to {p.Step.To}" : p.Step.Key).Select(Sent)];
    }

    /// <summary>The steps whose moment has come: messages, then the close of the contact, then own tasks; each in the order of the cadence.</summary>
    private static IEnumerable<Planned> Ready(List<Planned> planned, Instant at) =>
        planned.Where(p => p.At.ToInstant() <= at).OrderBy(Rank);

    private static int Rank(Planned planned) => planned.Step.IsMessage ? 0 : planned.Step.Closes ? 1 : 2;

    /// <summary>The steps left to do that have a date, in the order of the cadence; what is skipped goes into the list with its reason.</summary>
    private List<Planned> Steps(CadenceFacts facts, List<string> skipped)
    {
        HashSet<CadenceStep> left = [];
        List<Planned> steps = [];
        foreach (CadenceStep step in Cadence.Steps.Where(s => !facts.IsDone(s)))
        {
            if (SkipReason(step, facts) is { } why)
            {
                skipped.Add($"skipped «{step.What}»: {why}");
                left.Add(step);
                continue;
            }

            // A step counted from a message that is still to come has no date yet.
            if (facts.Anchor(step, left) is { } anchor)
            {
                Planned planned = Dated(step, anchor, facts);
                if (step.Expires is { } limit && planned.At.ToInstant() > BusinessCalendar.Of(Hours(step.To)).After(anchor.InZone(Hours(step.To).Zone), limit).ToInstant())
                {
                    skipped.Add($"skipped «{step.What}»: more than {limit} late; thank in the report on the advice (T25)");
                }
                else
                {
                    steps.Add(planned);
                }
            }
        }

        return steps;
    }

    private CadenceDecision.Send Sent(Planned planned) => new(planned.Step, planned.At, Recipient(planned.Step.To), planned.Reasons);

    private static string Day(ZonedDateTime at) => WrittenTime.Day(at.Date, Language.English);

    private static string Moment(ZonedDateTime at) => WrittenTime.DayAndTime(at, Language.English);

    private string? StopReason(CadenceFacts facts)
    {
        if (Plan.Interviewee.DoNotContact)
        {
            return "the interviewee may not be contacted";
        }

        if (facts.Refusal(CadenceAudience.Interviewee) is { } refusal)
        {
            return $"the interviewee refused on {Day(refusal.At.InZone(Hours(CadenceAudience.Interviewee).Zone))}; nothing more is sent (T37)";
        }

        if (Interview is null)
        {
            return Plan.Interviewee.RefusesInterviews ? "the interviewee refuses informational interviews (R9)" : null;
        }

        return !Cadence.NeedsInterview
            ? null
            : Interview.State switch
            {
                InterviewState.CalledOff => "the talk is called off",
                InterviewState.ToBeMoved => "the talk is to be moved and has no agreed time; it goes on when the run is told the new one",
                _ => null,
            };
    }

    private string? SkipReason(CadenceStep step, CadenceFacts facts)
    {
        string? why = step.Condition switch
        {
            CadenceCondition.NoAnswer when facts.Answer is { } answer => $"an answer came on {Day(answer.At.InZone(Hours(CadenceAudience.Interviewee).Zone))}; answer it within a day (T11)",
            CadenceCondition.HasIntroducer when Plan.Introducer is null => "nobody introduced the two",
            CadenceCondition.HasOpenLeads when Outcome?.OpenLeads.Count == 0 => "the outcome holds no open leads",
            CadenceCondition.IntroductionPromised when !IntroductionPromised => "no introduction was promised",
            _ => null,
        };
        if (why is not null)
        {
            return why;
        }

        if (step.To == CadenceAudience.Introducer)
        {
            return Plan.Introducer is null ? "nobody introduced the two"
                : Plan.Introducer.DoNotContact ? "the introducer may not be contacted"
                : facts.Refusal(CadenceAudience.Introducer) is { } no ? $"the introducer refused on {Day(no.At.InZone(Hours(CadenceAudience.Introducer).Zone))}; nothing more is sent (T37)"
                : null;
        }

        (int cap, string rule) = Interview is null && Plan.Approach == Approach.Cold ? (Policy.Timing.ColdMessages, "T32") : (Policy.Timing.WarmMessages, "T33");
        if (facts.NothingToFollow(step))
        {
            return "nothing was sent that it could follow";
        }

        return CadenceFacts.Asks(step) && facts.Unanswered(step.To).Count >= cap
            ? string.Create(CultureInfo.InvariantCulture, $"{cap} messages without an answer are the most ({rule})")
            : null;
    }

    private Planned Dated(CadenceStep step, Instant anchor, CadenceFacts facts)
    {
        Availability person = Hours(step.To);
        Availability seeker = Plan.Seeker.Availability;
        ZonedDateTime start = anchor.InZone(person.Zone);
        BusinessCalendar calendar = step.IsMessage ? BusinessCalendar.Waiting(person, seeker) : BusinessCalendar.Of(person);
        CadenceWindow window = step.IsMessage ? CadenceWindow.ForMessage(person, seeker, facts.TakenDays(step.To)) : CadenceWindow.ForTask(person, start.LocalDateTime);

        Delay wait = step.Wait(Policy);
        ZonedDateTime due = calendar.After(start, wait);
        List<string> reasons = [wait == default ? $"due at once ({step.Rule})" : $"due {wait} after {From(step)} ({step.Rule})"];
        if (Interview is { State: not (InterviewState.Held or InterviewState.Closed) } && step.From == CadenceAnchor.TalkEnd)
        {
            reasons.Add("provided that the talk is held as agreed");
        }

        Instant earliest = step.KeepsFirstHour && TalkEnd is { } end ? calendar.After(end.InZone(person.Zone), Policy.Timing.ThankYouNotBefore).ToInstant() : anchor;
        ZonedDateTime wanted = PutOff(step, facts, calendar, due, reasons);
        ZonedDateTime planned = window.First(Instant.Max(wanted.ToInstant(), earliest));
        if (planned.ToInstant() > wanted.ToInstant())
        {
            string why = wanted.ToInstant() < earliest ? "not in the first hour after the talk (T24)" : window.WhyNot(wanted);
            if (step.MayComeEarlier && wanted == due && window.Last(due.ToInstant(), earliest) is { } sooner)
            {
                planned = sooner;
                reasons.Add($"brought forward from {Moment(due)}: {why}");
            }
            else
            {
                reasons.Add($"moved from {Moment(wanted)}: {why}");
            }
        }

        if (facts.At > planned.ToInstant())
        {
            reasons.Add($"late: planned for {Moment(planned)}");
            planned = window.First(facts.At);
        }

        return new Planned(step, planned, [.. reasons]);
    }

    /// <summary>The due time, put off by what passed with the person lately.</summary>
    private ZonedDateTime PutOff(CadenceStep step, CadenceFacts facts, BusinessCalendar calendar, ZonedDateTime due, List<string> reasons)
    {
        ZonedDateTime wanted = due;
        if (CadenceFacts.Asks(step) && facts.Unanswered(step.To) is [.., var open])
        {
            ZonedDateTime free = calendar.After(open.At.InZone(due.Zone), Policy.Timing.ReminderFloor);
            if (free.ToInstant() > wanted.ToInstant())
            {
                wanted = free;
                reasons.Add($"put off: a message of {Day(open.At.InZone(due.Zone))} has no answer yet, {Policy.Timing.ReminderFloor} lie between the two at least (T37)");
            }
        }

        if (step.Quiet != default && facts.LastContact(step.To) is { } last)
        {
            ZonedDateTime free = calendar.After(last.At.InZone(due.Zone), step.Quiet);
            if (free.ToInstant() > wanted.ToInstant())
            {
                wanted = free;
                reasons.Add($"put off: the last contact was on {Day(last.At.InZone(due.Zone))}, {step.Quiet} of quiet follow it (R58)");
            }
        }

        return wanted;
    }

    private static string From(CadenceStep step) => step.From switch
    {
        CadenceAnchor.TalkEnd => "the talk",
        CadenceAnchor.LastMessage => "the last message",
        _ => "the start",
    };

    private sealed record Planned(CadenceStep Step, ZonedDateTime At, ValueList<string> Reasons);
}
