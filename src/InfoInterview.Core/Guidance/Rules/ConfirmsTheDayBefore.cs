using InfoInterview.Interviews;
using InfoInterview.Planning;
using InfoInterview.Policies;
using NodaTime;

namespace InfoInterview.Guidance.Rules;

/// <summary>R44: date, time and place are confirmed on the last business day before the talk (conflict K9), and the finding comes from the calendar day before.</summary>
internal sealed class ConfirmsTheDayBefore : GuidanceRule
{
    public override string Rule => "R44";

    public override IEnumerable<Fault> Check(Interview interview, PolicyPack policy, Instant at)
    {
        DateTimeZone zone = interview.Plan.HostAvailability.Zone;
        ZonedDateTime start = interview.Slot.In(zone);
        if (interview.State != InterviewState.Scheduled || at >= start.ToInstant() || at.InZone(zone).Date < start.Date.PlusDays(-1))
            yield break;
        string due = NodaTime.Text.LocalDatePattern.Iso.Format(Checklist.ConfirmationDay(interview.Plan, interview.Slot, policy));
        string place = interview.Plan.Place is null ? " The place is not settled either." : "";
        yield return Fault(
            $"Date, time and place of the talk are not confirmed; that was due on {due}.{place}",
            $"Write now: \"I look forward to our talk on {Day(start)} at {NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(start.TimeOfDay)} ({zone.Id}), {Way(interview.Plan.Format)}. Does that still suit you?\"",
            "state");
    }

    private static string Day(ZonedDateTime start) => NodaTime.Text.LocalDatePattern.CreateWithInvariantCulture("dddd, d MMMM yyyy").Format(start.Date);

    private static string Way(InterviewFormat format) => format switch
    {
        InterviewFormat.Phone => "I shall call you",
        InterviewFormat.Video => "by the video link in the invite",
        _ => "at the address in the invite",
    };
}
