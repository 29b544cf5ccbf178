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
        LocalDate day = slot.In(host.Zone).Date.PlusDays(-1);
        if (policy.Timing.ConfirmOnCalendarDayBefore)
            return day;

        // A year without a business day is a calendar that somebody filled with holidays by mistake: then the day before has to do.
        LocalDate earliest = day.PlusDays(-366);
        for (int left = policy.Timing.ConfirmBusinessDaysBefore; day > earliest; day = day.PlusDays(-1))
        {
            if (host.Hours.Includes(day.DayOfWeek) && !host.Holidays.Contains(day) && --left == 0)
                return day;
        }

        return slot.In(host.Zone).Date.PlusDays(-1);
    }

    private static ZonedDateTime DueAt(DueTime due, InterviewPlan plan, Slot slot, PolicyPack policy)
    {
        DateTimeZone zone = plan.HostAvailability.Zone;
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
            DueTime.Notes => After(end, timing.Debrief, plan.HostAvailability),
            DueTime.ThankYou => After(end, timing.ThankYou, plan.HostAvailability),
            DueTime.LinkedIn => After(end, timing.LinkedInConnection, plan.HostAvailability),
            _ => throw Require.OutOfRange(nameof(due), due, "a due time of the checklist"),
        };
    }

    private static ZonedDateTime After(ZonedDateTime end, Delay delay, Availability host)
    {
        LocalDate day = end.Date;
        for (int left = delay.BusinessDays, guard = 366 + (delay.BusinessDays * 7); left > 0 && guard > 0; guard--)
        {
            day = day.PlusDays(1);
            left -= host.Hours.Includes(day.DayOfWeek) && !host.Holidays.Contains(day) ? 1 : 0;
        }

        return end.Zone.AtLeniently(day.PlusDays(delay.Days) + end.TimeOfDay) + Duration.FromHours(delay.Hours);
    }
}
