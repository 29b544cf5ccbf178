using InfoInterview.Diagnostics;
using InfoInterview.Policies;
using InfoInterview.Timing;
using NodaTime;

namespace InfoInterview.Planning;

/// <content>When each line is due once the time of the talk is agreed.</content>
public sealed partial record Checklist
{
    // T14: the technique is tested a quarter of an hour before.
    private static readonly Duration TechnicalTest = Duration.FromMinutes(15);

    private enum DueTime
    {
        Confirmation,
        TechnicalTest,
        Arrival,
        Joining,
        Start,
        TimeSignal,
        End,
        Notes,
        ThankYou,
        LinkedIn,
    }

    /// <summary>The day on which the confirmation is due (R44): the last business day before the talk in the pack <c>standard</c> (conflict K9), the calendar day before it in <c>articles</c>.</summary>
    /// <param name="plan">The plan; the interviewee's working days and holidays count, the seeker's zone and default hours where they are not known.</param>
    /// <param name="slot">The agreed time.</param>
    /// <param name="policy">The pack; <c>standard</c> when null.</param>
    /// <returns>A date in the interviewee's zone, before the day of the talk.</returns>
    public static LocalDate ConfirmationDay(InterviewPlan plan, Slot slot, PolicyPack? policy = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(slot);
        policy ??= PolicyPack.Standard;
        Availability host = plan.HostAvailability;
        LocalDate talk = slot.In(host.Zone).Date;
        return policy.Timing.ConfirmOnCalendarDayBefore
            ? talk.PlusDays(-1)
            : BusinessCalendar.Of(host).Add(talk, -policy.Timing.ConfirmBusinessDaysBefore);
    }

    // A local time that a clock change skips moves on by the length of the gap, as BusinessCalendar has it.
    private static ZonedDateTime DueAt(DueTime due, InterviewPlan plan, Slot slot, PolicyPack policy)
    {
        DateTimeZone zone = plan.HostAvailability.Zone;
        var calendar = BusinessCalendar.Of(plan.HostAvailability);
        ZonedDateTime start = slot.In(zone);
        ZonedDateTime end = slot.End.WithZone(zone);
        TimingPolicy timing = policy.Timing;
        return due switch
        {
            DueTime.Confirmation => zone.AtLeniently(ConfirmationDay(plan, slot, policy) + (timing.ConfirmOnCalendarDayBefore ? start.TimeOfDay : plan.HostAvailability.Hours.Start)),
            DueTime.TechnicalTest => start - TechnicalTest,
            DueTime.Arrival => start - timing.ArriveEarly,
            DueTime.Joining => start - timing.JoinEarly,
            DueTime.Start => start,
            DueTime.TimeSignal => start + Agenda.SignalAfter(slot.Length),
            DueTime.End => end,
            DueTime.Notes => calendar.After(end, timing.Debrief),
            DueTime.ThankYou => calendar.After(end, timing.ThankYou),
            DueTime.LinkedIn => calendar.After(end, timing.LinkedInConnection),
            _ => throw Require.OutOfRange(nameof(due), due, "a due time of the checklist"),
        };
    }
}
