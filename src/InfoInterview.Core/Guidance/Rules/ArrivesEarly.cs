using InfoInterview.Interviews;
using InfoInterview.Planning;
using InfoInterview.Policies;
using NodaTime;

namespace InfoInterview.Guidance.Rules;

/// <summary>R46: one arrives ten minutes early: nothing else may stand in the seeker's calendar then.</summary>
internal sealed class ArrivesEarly : GuidanceRule
{
    public override string Rule => "R46";

    public override IEnumerable<Fault> Check(Interview interview, PolicyPack policy, Instant at)
    {
        Instant start = interview.Slot.Start.ToInstant();
        Instant arrival = start - policy.Timing.ArriveEarly;
        if (interview.Plan.Format != InterviewFormat.InPerson || at >= start || interview.State is not (InterviewState.Scheduled or InterviewState.Confirmed))
            yield break;

        // The talk itself may stand in the calendar as taken; only what reaches into the minutes before it is in the way.
        if (interview.Plan.Seeker.Availability.Busy.Any(b => (!b.HasStart || b.Start < start) && (!b.HasEnd || b.End > arrival)))
        {
            string clock = NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(arrival.InZone(interview.Slot.Start.Zone).TimeOfDay);
            yield return Fault($"Something else is in your calendar when you should arrive, at {clock}.", $"Move it, and keep the way and the minutes from {clock} on free.", "seeker.availability.busy");
        }
    }
}
