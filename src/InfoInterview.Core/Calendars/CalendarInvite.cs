using InfoInterview.Calendars.ICalendar;
using InfoInterview.Diagnostics;
using InfoInterview.Interviews;
using InfoInterview.People;
using InfoInterview.Planning;
using InfoInterview.Timing;
using NodaTime;

namespace InfoInterview.Calendars;

/// <summary>The calendar invite of one interview, for its whole life: one UID, a sequence that grows, the last stamp, what the guests answered.</summary>
/// <remarks>
/// Every step gives the next invite and the messages to send; this one stays as it is. The seeker is the organizer (R12), the invite is as long as the agreed
/// time limit (R48), and guests get no alarm (practice §6). Not compared by content: ask for UID, sequence and state.
/// </remarks>
public sealed partial class CalendarInvite
{
    private CalendarInvite(InterviewId interviewId, InterviewPlan plan, Slot slot, string uid, ValueList<InviteGuest> guests)
    {
        InterviewId = interviewId;
        Plan = plan;
        Slot = slot;
        Uid = uid;
        Guests = guests;
    }

    /// <summary>Whose talk it is.</summary>
    public InterviewId InterviewId { get; }

    /// <summary>What the last message was made from.</summary>
    public InterviewPlan Plan { get; }

    /// <summary>The time in the last message, in the host's zone.</summary>
    public Slot Slot { get; }

    /// <summary>The key in every calendar: a version 8 UUID made from the interview's id, never from its time; the same for life.</summary>
    public string Uid { get; }

    /// <summary>0 for the first message, one more for each reschedule or cancel.</summary>
    public int Sequence { get; private init; }

    /// <summary>When the last message was made, to the second.</summary>
    public Instant Stamp { get; private init; }

    /// <summary>Whether it holds.</summary>
    public InviteState State { get; private init; }

    /// <summary>How times are written.</summary>
    public InviteTimeForm TimeForm { get; private init; }

    /// <summary>Who is invited, and what was answered; at least one.</summary>
    public ValueList<InviteGuest> Guests { get; }

    /// <summary>Whether <see cref="Reschedule"/> is allowed: not after a cancel.</summary>
    public bool CanReschedule => State == InviteState.Sent;

    /// <summary>Whether <see cref="Cancel"/> is allowed: once.</summary>
    public bool CanCancel => State == InviteState.Sent;

    /// <summary>Whether an interview can be invited to: it is agreed or confirmed, and the interviewee's e-mail address is known.</summary>
    /// <param name="interview">The interview.</param>
    /// <returns>True when <see cref="Create"/> is allowed.</returns>
    public static bool CanCreate(Interview interview)
    {
        ArgumentNullException.ThrowIfNull(interview);
        return IsAgreed(interview) && interview.Plan.Interviewee.Email is not null;
    }

    /// <summary>The first invite, after the interviewee said yes (practice §6: agree first, invite second).</summary>
    /// <param name="interview">The interview, scheduled or confirmed.</param>
    /// <param name="at">Now; the message's DTSTAMP, to the second.</param>
    /// <param name="timeForm">How times are written; in UTC unless told.</param>
    /// <returns>The invite with sequence 0, and a REQUEST to the interviewee.</returns>
    /// <exception cref="InvalidOperationException">The interview is not agreed, or the interviewee has no e-mail address; ask <see cref="CanCreate"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time form is not one of <see cref="InviteTimeForm"/>.</exception>
    public static InviteChange Create(Interview interview, Instant at, InviteTimeForm timeForm = InviteTimeForm.Utc)
    {
        ArgumentNullException.ThrowIfNull(interview);
        Require.Defined(timeForm);
        RequireAgreed(interview, "invite to it");
        Contact host = interview.Plan.Interviewee;
        EmailAddress email = host.Email
            ?? throw new InvalidOperationException($"{interview} cannot be invited to: the interviewee has no e-mail address. Add it to the contact, or give the file for a download by hand.");
        return new CalendarInvite(interview.Id, interview.Plan, interview.Slot, UidOf(interview.Id), [new InviteGuest(email, InviteContent.NameOf(host.Name, email))])
        {
            Stamp = ToTheSecond(at),
            TimeForm = timeForm,
        }.Send();
    }

    /// <summary>The interview moved to another time or place.</summary>
    /// <param name="moved">The same interview with its new slot or plan, scheduled or confirmed.</param>
    /// <param name="at">Now; the message's DTSTAMP, to the second, and at least one second after the last.</param>
    /// <returns>The invite with the next sequence and all answers open again, and a REQUEST with the same UID.</returns>
    /// <exception cref="ArgumentException">It is another interview, or its time and place are what the last message said.</exception>
    /// <exception cref="InvalidOperationException">The invite was cancelled, or the interview is not agreed; ask <see cref="CanReschedule"/>.</exception>
    public InviteChange Reschedule(Interview moved, Instant at)
    {
        ArgumentNullException.ThrowIfNull(moved);
        RequireSent("reschedule");
        if (moved.Id != InterviewId)
            throw new ArgumentException($"This is the invite of interview {InterviewId}, the interview given is {moved.Id}.", nameof(moved));
        RequireAgreed(moved, "move its invite");
        if (moved.Slot.Equals(Slot) && moved.Plan.Place == Plan.Place && moved.Plan.Format == Plan.Format)
            throw new ArgumentException($"{moved} has the time and place of the last message ({Slot}); there is nothing to reschedule. Move the interview first.", nameof(moved));
        return new CalendarInvite(InterviewId, moved.Plan, moved.Slot, Uid, [.. Guests.Select(g => g with { Participation = Participation.NeedsAction })])
        {
            Sequence = Sequence + 1,
            Stamp = NextStamp(at),
            TimeForm = TimeForm,
        }.Send();
    }

    /// <summary>The talk will not take place.</summary>
    /// <param name="at">Now; the message's DTSTAMP, to the second, and at least one second after the last.</param>
    /// <returns>The cancelled invite, and a CANCEL to all guests; nothing but reading is allowed afterwards.</returns>
    /// <exception cref="InvalidOperationException">It was cancelled already; ask <see cref="CanCancel"/>.</exception>
    public InviteChange Cancel(Instant at)
    {
        RequireSent("cancel");
        return new CalendarInvite(InterviewId, Plan, Slot, Uid, Guests)
        {
            Sequence = Sequence + 1,
            Stamp = NextStamp(at),
            TimeForm = TimeForm,
            State = InviteState.Cancelled,
        }.Send();
    }

    /// <summary>UID, sequence and state, no personal data.</summary>
    /// <returns>For example <c>invite 5f0c… (Sent, sequence 1)</c>.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"invite {Uid} ({State}, sequence {Sequence})");

    private static string UidOf(InterviewId id) => DerivedId.From(id.Value, "calendar", "invite").ToString("D");

    private static bool IsAgreed(Interview interview) => interview.State is InterviewState.Scheduled or InterviewState.Confirmed;

    private static void RequireAgreed(Interview interview, string wish)
    {
        if (!IsAgreed(interview))
            throw new InvalidOperationException($"{interview} has no agreed time, so nobody can {wish}; allowed are the states Scheduled and Confirmed.");
    }

    private static Instant ToTheSecond(Instant at) => Instant.FromUnixTimeSeconds(at.ToUnixTimeSeconds());

    /// <summary>Readers drop a message that is not later than the last one (calendar practice: "already processed").</summary>
    private Instant NextStamp(Instant at) => Instant.Max(ToTheSecond(at), Stamp + Duration.FromSeconds(1));

    private void RequireSent(string wish)
    {
        if (State != InviteState.Sent)
            throw new InvalidOperationException($"{this} cannot {wish}; a cancelled invite can only be read. A new meeting is a new interview with an invite of its own.");
    }
}
