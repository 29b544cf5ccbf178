using InfoInterview.Diagnostics;
using InfoInterview.Interviews;
using InfoInterview.Planning;
using InfoInterview.Timing;
using NodaTime;

namespace InfoInterview.Calendars;

/// <content>Coming back from a store.</content>
public sealed partial class CalendarInvite
{
    /// <summary>Brings an invite back from a store.</summary>
    /// <param name="interviewId">Whose talk it is.</param>
    /// <param name="plan">What the last message was made from.</param>
    /// <param name="slot">The time in the last message.</param>
    /// <param name="uid">The stored UID.</param>
    /// <param name="sequence">The stored sequence, at least 0.</param>
    /// <param name="stamp">The stored stamp.</param>
    /// <param name="state">Whether it holds.</param>
    /// <param name="timeForm">How times are written.</param>
    /// <param name="guests">Who is invited, and what was answered; at least one.</param>
    /// <returns>The invite, or every II6201 that says which stored value cannot be.</returns>
    public static Result<CalendarInvite> Restore(
        InterviewId interviewId,
        InterviewPlan plan,
        Slot slot,
        string uid,
        int sequence,
        Instant stamp,
        InviteState state,
        InviteTimeForm timeForm,
        ValueList<InviteGuest> guests)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(slot);
        ArgumentNullException.ThrowIfNull(guests);
        var faults = new List<Diagnostic>();
        if (interviewId.Value == Guid.Empty)
            Give("interviewId", "The id of the interview is all zeros.", "Store the id that the interview has.");
        if (!Guid.TryParseExact(uid, "D", out _))
            Give("uid", "The UID is no UUID with hyphens.", "Store the UID of the invite as it was given.");
        if (sequence < 0)
            Give("sequence", "The sequence is below 0.", "Store 0 or more.");
        if (!Enum.IsDefined(state))
            Give("state", "The state is not known.", "Store Sent or Cancelled.");
        if (!Enum.IsDefined(timeForm))
            Give("timeForm", "The time form is not known.", "Store Utc or Zoned.");
        if (guests.Count == 0)
            Give("guests", "Nobody is invited.", "Store the guests of the invite.");
        return faults.Count > 0
            ? Result.Failed<CalendarInvite>([.. faults])
            : Result.Of(new CalendarInvite(interviewId, plan, slot, uid, guests)
            {
                Sequence = sequence,
                Stamp = ToTheSecond(stamp),
                State = state,
                TimeForm = timeForm,
            });

        void Give(string path, string message, string fix) =>
            faults.Add(new Diagnostic(CalendarCodes.StoredInvite, Severity.Error, message, new SourcePlace("invite", path: path), null, fix));
    }
}
