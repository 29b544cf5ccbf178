using InfoInterview.Correspondence;
using InfoInterview.Timing;

namespace InfoInterview.Cadences;

public sealed partial record Cadence
{
    /// <summary>After the talk (practice §9): notes, thanks, LinkedIn, leads, promised introduction, report on the advice, first sign of life.</summary>
    public static Cadence AfterInterview { get; } = new("AfterInterview", [
        new CadenceStep("notes", "Notes and reflection", "T22") { From = CadenceAnchor.TalkEnd, To = CadenceAudience.Seeker, MayComeEarlier = true },
        new CadenceStep("thank-you", "Thank-you by e-mail", "T23")
        {
            From = CadenceAnchor.TalkEnd,
            Occasion = LetterKind.ThankYou,
            KeepsFirstHour = true,
            MayComeEarlier = true,
            Expires = Delay.OfDays(30),
        },
        new CadenceStep("thank-referrer", "Thanks to the introducer", "T23")
        {
            From = CadenceAnchor.TalkEnd,
            To = CadenceAudience.Introducer,
            Occasion = LetterKind.ThankReferrer,
            Condition = CadenceCondition.HasIntroducer,
            KeepsFirstHour = true,
            MayComeEarlier = true,
            Expires = Delay.OfDays(30),
        },
        new CadenceStep("linkedin", "Connection on LinkedIn with a note", "T27") { From = CadenceAnchor.TalkEnd, Channel = Channel.LinkedIn, KeepsFirstHour = true },
        new CadenceStep("leads", "First contact with every lead", "T28") { From = CadenceAnchor.TalkEnd, To = CadenceAudience.Seeker, Condition = CadenceCondition.HasOpenLeads },
        new CadenceStep("promised-introduction", "Reminder of the promised introduction", "T29")
        {
            From = CadenceAnchor.TalkEnd,
            Occasion = LetterKind.FollowUp,
            Condition = CadenceCondition.IntroductionPromised,
            Quiet = Delay.OfBusinessDays(3),
        },
        new CadenceStep("report-back", "Report on the advice", "T30") { From = CadenceAnchor.TalkEnd, Occasion = LetterKind.ReportBack, Quiet = Delay.OfBusinessDays(5) },
        new CadenceStep("keep-in-touch", "First sign of life", "R25") { From = CadenceAnchor.TalkEnd, Occasion = LetterKind.KeepInTouch, Quiet = Delay.OfDays(30) },
    ]);

    /// <summary>A request after a referral (practice §9): reminder after 5 business days, a last and easier ask 7 later, closed 10 after that; three messages at most (T33).</summary>
    public static Cadence Referral { get; } = new("Referral", [
        new CadenceStep("request", "Request by e-mail", "T33", default(Delay)) { Occasion = LetterKind.ReferralRequest, Condition = CadenceCondition.NoAnswer },
        new CadenceStep("reminder", "Reminder", "T37", Delay.OfBusinessDays(5)) { From = CadenceAnchor.LastMessage, Occasion = LetterKind.FollowUp, Condition = CadenceCondition.NoAnswer },
        new CadenceStep("last", "Last message with an easier ask; tell the introducer", "T34") { From = CadenceAnchor.LastMessage, Occasion = LetterKind.LastFollowUp, Condition = CadenceCondition.NoAnswer },
        new CadenceStep("close", "Close the contact", "T36") { From = CadenceAnchor.LastMessage, To = CadenceAudience.Seeker, Condition = CadenceCondition.NoAnswer, Closes = true },
    ]);

    /// <summary>A request without a connection (practice §9, also 3B7): a second person there after 3 business days, one reminder to the first after 7, closed 10 after that; two messages at most (T32).</summary>
    public static Cadence Standard3B7 { get; } = new("Standard3B7", [
        new CadenceStep("request", "Request by e-mail", "T32", default(Delay)) { Occasion = LetterKind.ColdRequest, Condition = CadenceCondition.NoAnswer },
        new CadenceStep("second-person", "Write to a second person there", "T35", Delay.OfBusinessDays(3)) { From = CadenceAnchor.LastMessage, To = CadenceAudience.Seeker, Condition = CadenceCondition.NoAnswer },
        new CadenceStep("reminder", "The one reminder", "T34") { From = CadenceAnchor.LastMessage, Occasion = LetterKind.FollowUp, Condition = CadenceCondition.NoAnswer },
        new CadenceStep("close", "Close the contact", "T36") { From = CadenceAnchor.LastMessage, To = CadenceAudience.Seeker, Condition = CadenceCondition.NoAnswer, Closes = true },
    ]);
}
