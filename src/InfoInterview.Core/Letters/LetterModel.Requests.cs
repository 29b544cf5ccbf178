using InfoInterview.Correspondence;
using InfoInterview.Diagnostics;
using InfoInterview.Planning;
using InfoInterview.Timing;
using NodaTime;

namespace InfoInterview.Letters;

/// <content>Requests in other forms than an e-mail.</content>
public sealed partial class LetterModel
{
    /// <summary>The note with a request to connect on LinkedIn; no talk is asked for before it is accepted (practice §2.1).</summary>
    /// <param name="plan">Whom to ask for what.</param>
    /// <returns>The model.</returns>
    public static LetterModel LinkedInNote(InterviewPlan plan) => Request(LetterKind.LinkedInNote, plan, null);

    /// <summary>A letter on paper. It says on which day the seeker phones, within the week (practice §2.1).</summary>
    /// <param name="plan">Whom to ask for what.</param>
    /// <param name="today">The date of the letter.</param>
    /// <param name="callDay">The day on which the seeker phones; after <paramref name="today"/>.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day of the call is not after the date of the letter.</exception>
    public static LetterModel PostalRequest(InterviewPlan plan, LocalDate today, LocalDate callDay) =>
        callDay > today ? Request(LetterKind.PostalRequest, plan, null, today, callDay) : throw Require.OutOfRange(nameof(callDay), callDay, $"a day after {today.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}");

    /// <summary>What to say when the person answers the phone.</summary>
    /// <param name="plan">Whom to ask for what.</param>
    /// <param name="slots">The times to offer; may be empty.</param>
    /// <returns>The model.</returns>
    public static LetterModel PhoneScript(InterviewPlan plan, SlotProposal slots)
    {
        ArgumentNullException.ThrowIfNull(slots);
        return Request(LetterKind.PhoneScript, plan, slots);
    }

    /// <summary>What to say to whoever answers the phone for the person.</summary>
    /// <param name="plan">Whom to ask for what.</param>
    /// <returns>The model.</returns>
    public static LetterModel GatekeeperScript(InterviewPlan plan) => Request(LetterKind.GatekeeperScript, plan, null);

    /// <summary>What to say to a machine, with the number early and at the end.</summary>
    /// <param name="plan">Whom to ask for what; its seeker has a phone.</param>
    /// <param name="callDay">The day on which the seeker calls again.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">The seeker has no phone number.</exception>
    public static LetterModel VoiceMail(InterviewPlan plan, LocalDate callDay)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Seeker.Phone is null
            ? throw new ArgumentException("The seeker has no phone number; a message to a machine gives the number to call back. Set Seeker.Phone.", nameof(plan))
            : Request(LetterKind.VoiceMail, plan, null, callDay: callDay);
    }

    /// <summary>A request to somebody whom an interviewee named; who named them is said only when the plan allows it (W10).</summary>
    /// <param name="plan">Whom to ask for what; the introducer is who named the person.</param>
    /// <param name="slots">The times offered; may be empty.</param>
    /// <returns>The model.</returns>
    public static LetterModel LeadFollowUp(InterviewPlan plan, SlotProposal slots)
    {
        ArgumentNullException.ThrowIfNull(slots);
        return Request(LetterKind.LeadFollowUp, plan, slots);
    }
}
