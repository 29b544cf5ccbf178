using InfoInterview.Correspondence;
using InfoInterview.Diagnostics;
using InfoInterview.Interviews;
using InfoInterview.Outcomes;
using InfoInterview.People;
using InfoInterview.Planning;
using InfoInterview.Timing;
using NodaTime;

namespace InfoInterview.Letters;

/// <content>Letters that follow a request: reminders, what is agreed, thanks and news.</content>
public sealed partial class LetterModel
{
    /// <summary>A reminder in the thread of the first message (practice §2.1): one new fact or an easier ask, never blame.</summary>
    /// <param name="plan">Whom was asked for what.</param>
    /// <param name="subject">The subject of the first message.</param>
    /// <param name="sent">The day of the first message.</param>
    /// <param name="news">One new fact, a sentence; null when there is none.</param>
    /// <param name="slots">Times offered; null or empty for none.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">The subject is empty.</exception>
    public static LetterModel FollowUp(InterviewPlan plan, string subject, LocalDate sent, string? news = null, SlotProposal? slots = null) =>
        FollowUp(LetterKind.FollowUp, plan, subject, sent, news, slots, minutes: null);

    /// <summary>The last message in a thread without an answer: ten minutes, two questions by mail, or a name (practice §2.1).</summary>
    /// <param name="plan">Whom was asked for what.</param>
    /// <param name="subject">The subject of the first message.</param>
    /// <param name="sent">The day of the first message.</param>
    /// <param name="minutes">The smaller ask in minutes, 5 to 15.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">The subject is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The minutes are not 5 to 15.</exception>
    public static LetterModel LastFollowUp(InterviewPlan plan, string subject, LocalDate sent, int minutes = 10) =>
        FollowUp(LetterKind.LastFollowUp, plan, subject, sent, null, null, Require.Within(minutes, 5, 15));

    /// <summary>The confirmation on the business day before the talk (T12).</summary>
    /// <param name="interview">The talk.</param>
    /// <returns>The model.</returns>
    public static LetterModel Confirmation(Interview interview) => Meeting(LetterKind.Confirmation, interview, null, null);

    /// <summary>The wish to move the talk, at least a day before it (T21).</summary>
    /// <param name="interview">The talk.</param>
    /// <param name="slots">New times; three, so that one message is enough.</param>
    /// <param name="reason">Why, one clause that follows «because of»; null when it is not said.</param>
    /// <returns>The model.</returns>
    public static LetterModel Reschedule(Interview interview, SlotProposal slots, string? reason = null)
    {
        ArgumentNullException.ThrowIfNull(slots);
        return Meeting(LetterKind.Reschedule, interview, slots, reason);
    }

    /// <summary>A plain no to a talk that was offered or arranged, with thanks and the door left open (practice §2.1).</summary>
    /// <param name="plan">The plan that ends here.</param>
    /// <param name="reason">Why, one sentence; null when it is not said.</param>
    /// <returns>The model.</returns>
    public static LetterModel Decline(InterviewPlan plan, string? reason = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return InLanguageOf(plan.Interviewee, language =>
        {
            LetterModelBuilder model = ForPeople(LetterKind.Decline, plan, language);
            SetIntroducer(model, plan, language);
            model.Set("field", Line(plan.Field)).Set("reason", Line(reason));
            return Finished(model, LetterKind.Decline, language, plan);
        });
    }

    /// <summary>Thanks to whoever made the way, with what came of it; nothing is asked (I07).</summary>
    /// <param name="interview">The talk; its plan has an introducer.</param>
    /// <param name="outcome">What it brought; the first learning is told.</param>
    /// <param name="nextStep">What the seeker will do with it, as it follows «I will»; null when not settled.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">The plan has no introducer.</exception>
    public static LetterModel ThankReferrer(Interview interview, InterviewOutcome outcome, string? nextStep = null)
    {
        ArgumentNullException.ThrowIfNull(interview);
        ArgumentNullException.ThrowIfNull(outcome);
        Contact introducer = interview.Plan.Introducer ?? throw new ArgumentException("The plan of the interview has no introducer; there is nobody to thank.", nameof(interview));
        return InLanguageOf(introducer, language =>
        {
            LetterModelBuilder model = ForPeople(LetterKind.ThankReferrer, interview.Plan, language);
            SetPerson(model, "introducer", introducer.Name, language);
            SetReader(model, "introducer", introducer.Name, language);
            model.Set("field", Line(interview.Plan.Field))
                .Set("weekday", WrittenTime.Weekday(interview.Slot.Start.DayOfWeek, language))
                .Set("learned", Line(outcome.Learnings[0]))
                .Set("next_step", Line(nextStep));
            return Finished(model, LetterKind.ThankReferrer, language, interview.Plan);
        });
    }

    /// <summary>What became of the advice (T30): your advice was, I did, it brought; thanks, and nothing asked.</summary>
    /// <param name="interview">The talk.</param>
    /// <param name="outcome">What it brought; at least one piece of its advice was acted on.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">No advice was acted on.</exception>
    public static LetterModel ReportBack(Interview interview, InterviewOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(interview);
        ArgumentNullException.ThrowIfNull(outcome);
        Advice[] used = [.. outcome.Advice.Where(a => a.IsUsed)];
        if (used.Length == 0)
        {
            throw new ArgumentException("No piece of advice was acted on yet; a report needs at least one. Record it with Advice.Used.", nameof(outcome));
        }

        return InLanguageOf(interview.Plan.Interviewee, language =>
        {
            LetterModelBuilder model = ForPeople(LetterKind.ReportBack, interview.Plan, language);
            SetIntroducer(model, interview.Plan, language);
            model.Set("field", Line(interview.Plan.Field))
                .Set("talk_day", WrittenTime.Day(interview.Slot.Start.Date, language))
                .SetObjects("advice", used, (item, advice) => item.Set("advice", Line(advice.Text)).Set("result", Line(advice.Result)));
            return Finished(model, LetterKind.ReportBack, language, interview.Plan);
        });
    }

    /// <summary>A sign of life that begins with something useful to the other.</summary>
    /// <param name="plan">The plan whose interviewee is written to.</param>
    /// <param name="useful">What is useful to the reader, a sentence.</param>
    /// <param name="link">Where it can be read; null when nowhere.</param>
    /// <param name="news">The seeker's own small news, a sentence; null when there is none.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">Nothing useful is said.</exception>
    public static LetterModel KeepInTouch(InterviewPlan plan, string useful, Uri? link = null, string? news = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Require.Text(useful);
        return InLanguageOf(plan.Interviewee, language =>
        {
            LetterModelBuilder model = ForPeople(LetterKind.KeepInTouch, plan, language);
            model.Set("useful", Line(useful)).Set("link", link?.AbsoluteUri).Set("news", Line(news));
            return Finished(model, LetterKind.KeepInTouch, language, plan);
        });
    }

    /// <summary>Notice that the seeker applies at the contact's employer, after the talk and the thanks (T38).</summary>
    /// <param name="interview">The talk.</param>
    /// <param name="role">The position.</param>
    /// <param name="appliedOn">The day on which the application is or was sent.</param>
    /// <param name="isSent">Whether it is sent already.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">The role is empty.</exception>
    public static LetterModel NoticeOfApplying(Interview interview, string role, LocalDate appliedOn, bool isSent = false)
    {
        ArgumentNullException.ThrowIfNull(interview);
        Require.Text(role);
        return InLanguageOf(interview.Plan.Interviewee, language =>
        {
            LetterModelBuilder model = ForPeople(LetterKind.NoticeOfApplying, interview.Plan, language);
            SetIntroducer(model, interview.Plan, language);
            model.Set("talk_day", WrittenTime.Day(interview.Slot.Start.Date, language))
                .Set("role", Line(role))
                .Set("applied_on", WrittenTime.Day(appliedOn, language))
                .Set("is_sent", isSent);
            return Finished(model, LetterKind.NoticeOfApplying, language, interview.Plan);
        });
    }

    private static LetterModel FollowUp(LetterKind kind, InterviewPlan plan, string subject, LocalDate sent, string? news, SlotProposal? slots, int? minutes)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Require.Text(subject);
        return InLanguageOf(plan.Interviewee, language =>
        {
            LetterModelBuilder model = ForPeople(kind, plan, language);
            SetIntroducer(model, plan, language);
            model.Set("subject", Line(subject))
                .Set("sent", WrittenTime.Day(sent, language))
                .Set("field", Line(plan.Field))
                .Set("news", Line(news))
                .Set("minutes", minutes ?? (int)plan.Length.TotalMinutes)
                .Set("by", By(plan.Format, language));
            SetSlots(model, slots ?? new SlotProposal([], []), plan.Seeker.Availability.Zone, language);
            return Finished(model, kind, language, plan);
        });
    }

    private static LetterModel Meeting(LetterKind kind, Interview interview, SlotProposal? slots, string? reason)
    {
        ArgumentNullException.ThrowIfNull(interview);
        InterviewPlan plan = interview.Plan;
        DateTimeZone own = plan.Seeker.Availability.Zone;
        return InLanguageOf(plan.Interviewee, language =>
        {
            LetterModelBuilder model = ForPeople(kind, plan, language);
            SetIntroducer(model, plan, language);
            SetTime(model, interview.Slot, own, language)
                .Set("minutes", (int)interview.Slot.Length.TotalMinutes)
                .Set("by", By(plan.Format, language))
                .Set("is_phone", plan.Format == InterviewFormat.Phone)
                .Set("place", Line(plan.Place) ?? (plan.Format == InterviewFormat.Phone ? plan.Interviewee.Phone?.E164 : null))
                .Set("field", Line(plan.Field))
                .Set("reason", Line(reason))
                .SetList("topics", plan.Topics.Select(t => Line(t)!));
            SetSlots(model, slots ?? new SlotProposal([], []), own, language);
            return Finished(model, kind, language, plan);
        });
    }
}
