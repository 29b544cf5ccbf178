using InfoInterview.Diagnostics;
using InfoInterview.Policies;
using InfoInterview.Timing;
using NodaTime;

namespace InfoInterview.Planning;

public sealed partial record InterviewPlan
{
    /// <summary>The slots to offer in the request.</summary>
    /// <param name="policy">The lead time (T01), the number of slots and days (T02).</param>
    /// <param name="at">When the request is written; the lead is counted from it.</param>
    /// <returns>
    /// Slots of the plan's length, none before the lead time is over, counted in days on which at least one of the two works and neither has a holiday. When the interviewee's hours are not known, the seeker's zone, Monday to Friday and 09:00 to 17:00 are assumed and a note says so.
    /// </returns>
    public SlotProposal ProposeSlots(PolicyPack policy, Instant at)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Availability host = HostAvailability;
        Availability guest = Seeker.Availability;
        BusinessCalendar days = BusinessCalendar.Waiting(host, guest);
        SlotProposal found = SlotFinder.Propose(host, guest, new SlotSearch
        {
            NotBefore = days.After(at.InZone(host.Zone), policy.Timing.RequestLead).ToInstant(),
            Length = Length,
            Count = policy.Timing.SlotCount,
            OnDays = policy.Timing.SlotDays,
        });
        return Interviewee.Availability is not null
            ? found
            : found with
            {
                Notes = [
                    new Diagnostic(TimingCodes.HostHoursAssumed, Severity.Hint, $"The interviewee's zone and hours are not known; assumed is {host}, Monday to Friday.", fix: "Set the interviewee's availability, and ask which time suits in the letter."),
                    .. found.Notes,
                ],
            };
    }
}
