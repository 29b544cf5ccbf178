using InfoInterview.Correspondence;
using InfoInterview.Diagnostics;

namespace InfoInterview.Letters;

public sealed partial class LetterSchema
{
    private static readonly Lazy<LetterSchema> ForRequest = new(() => Finished(Builder("request"), b => People(b)
        .Object("introducer", Person, "Who made the way; only there when the name may be used.", optional: true)
        .Object("shared", m => m
            .Text("school", "A school that both attended.", "Havelstadt Technical University", optional: true, LetterSensitivity.Personal)
            .Text("employer", "An employer that both worked for.", "Fjordline Systems", optional: true, LetterSensitivity.Personal), "What the two have in common.")
        .Text("field", "The career field, as it follows «about».", "field robotics", optional: true)
        .Text("why_this_person", "The one reason that fits only this person, a sentence.", "Your talk on winter trials made me rethink my thesis.", optional: true, LetterSensitivity.Personal)
        .Int("minutes", "Minutes asked for.", "20")
        .Text("by", "How the talk is held, as it follows the minutes: by video, by phone, in person.", "by video")
        .Text("today", "The day of the letter, as the language writes it at the head of a letter on paper.", "21 November 2025", optional: true)
        .Text("call_day", "The day on which the seeker phones, written out; letters on paper and messages to a machine have it.", "Tuesday 24 March 2026", optional: true)
        .List("slots", Time, "The times offered, the best first.", mostItems: 10)));

    private static readonly Lazy<LetterSchema> ForIntroduction = new(() => Finished(Builder("introduction"), b => People(b)
        .Object("asked", Reader, "Whom the seeker knows and asks: the introducer, or whoever knows the introducer.")
        .Object("introducer", Reader, "Who knows the contact and can introduce.")
        .Bool("introducer_is_asked", "Whether the one who is asked is the introducer.")
        .Text("field", "The career field, as it follows «about».", "field robotics", optional: true)
        .Text("why_this_person", "The one reason that fits only this person, a sentence.", "Your talk on winter trials made me rethink my thesis.", optional: true, LetterSensitivity.Personal)
        .List("topics", LetterFieldKind.Text, "What the talk would be about.", mostItems: 10)
        .Int("minutes", "Minutes asked for.", "20")
        .Text("by", "How the talk would be held, as it follows the minutes.", "by video")));

    private static readonly Lazy<LetterSchema> ForThanks = new(() => Finished(Builder("thanks"), b => People(b)
        .Object("introducer", Person, "Who made the way.", optional: true)
        .Text("field", "The career field, as it follows «about».", "field robotics", optional: true)
        .Text("weekday", "The day of the talk.", "Tuesday")
        .List("learned", LetterFieldKind.Text, "What was learned, the most important first; at least one.", mostItems: 20)
        .Text("next_step", "What I will do with it, as it follows «I will».", "rewrite the test plan of my thesis", optional: true)
        .List("leads", LetterFieldKind.Text, "People and things that the interviewee named.", mostItems: 20, sensitivity: LetterSensitivity.Personal)));

    private static readonly Lazy<LetterSchema> ForMeeting = new(() => Finished(Builder("meeting"), b => Meeting(People(b)
        .Object("introducer", Person, "Who made the way; only there when the name may be used.", optional: true))
        .Line("reason", "Why the talk is moved, one clause that follows «because of».", optional: true, mostUnits: 300)
        .List("slots", Time, "New times, the best first.", mostItems: 10)
        .List("topics", LetterFieldKind.Text, "What the talk is about.", mostItems: 10)));

    private static readonly Lazy<LetterSchema> ForDecline = new(() => Finished(Builder("decline"), b => People(b)
        .Object("introducer", Person, "Who made the way and is to be told; only there when the name may be used.", optional: true)
        .Text("field", "The career field, as it follows «about».", "field robotics", optional: true)
        .Line("reason", "Why, one sentence.", "My plans have changed: I shall stay in research.", optional: true, mostUnits: 300)));

    private static readonly Lazy<LetterSchema> ForReferrerThanks = new(() => Finished(Builder("referrer-thanks"), b => People(b)
        .Object("introducer", Reader, "Who made the way and is thanked.")
        .Text("field", "The career field, as it follows «about».", "field robotics", optional: true)
        .Text("weekday", "The day of the talk.", "Tuesday")
        .Text("learned", "What came of it, one sentence.", "A good trial is decided in the two weeks before it.")
        .Text("next_step", "What I will do with it, as it follows «I will».", "rewrite the test plan of my thesis", optional: true)));

    private static readonly Lazy<LetterSchema> ForFollowUp = new(() => Finished(Builder("follow-up"), b => People(b)
        .Object("introducer", Person, "Who made the way; only there when the name may be used.", optional: true)
        .Line("subject", "The subject of the first message, in whose thread this one is written.", "Referred by Ingrid Solheim: field robotics")
        .Text("sent", "The day of the first message, written out.", "Tuesday 24 March 2026")
        .Text("field", "The career field, as it follows «about».", "field robotics", optional: true)
        .Line("news", "One new fact since the first message, a sentence.", "Since then I have built the sensor mount that your article describes.", optional: true, mostUnits: 300)
        .Int("minutes", "Minutes asked for: fewer than at first in the last message.", "20")
        .Text("by", "How the talk is held, as it follows the minutes.", "by video")
        .List("slots", Time, "Times offered, the best first; may be empty.", mostItems: 10)));

    private static readonly Lazy<LetterSchema> ForReport = new(() => Finished(Builder("report-back"), b => People(b)
        .Object("introducer", Person, "Who made the way; only there when the name may be used.", optional: true)
        .Text("field", "The career field, as it follows «about».", "field robotics", optional: true)
        .Text("talk_day", "The day of the talk, written out.", "Tuesday 24 March 2026")
        .List("advice", a => a
            .Text("advice", "What was advised, as it follows «You advised me:».", "write the test report before the test")
            .Text("result", "What came of it, a sentence.", "The report was done in a day, and my supervisor asked for the template."), "Advice that was acted on, the most important first; at least one.", mostItems: 10)));

    private static readonly Lazy<LetterSchema> ForKeepInTouch = new(() => Finished(Builder("keep-in-touch"), b => People(b)
        .Line("useful", "What is useful to the reader, a sentence.", "The trial station in Kiruna has published its winter data, which may help with your sensor tests.", mostUnits: 500)
        .Text("link", "Where it can be read.", "https://example.org/data", optional: true)
        .Line("news", "The writer's own small news, a sentence.", "I have handed in my thesis and start at a sensor maker in May.", optional: true, mostUnits: 300)));

    private static readonly Lazy<LetterSchema> ForApplying = new(() => Finished(Builder("notice-of-applying"), b => People(b)
        .Object("introducer", Person, "Who made the way; only there when the name may be used.", optional: true)
        .Text("talk_day", "The day of the talk, written out.", "Tuesday 24 March 2026")
        .Line("role", "The position.", "Test engineer, winter trials", mostUnits: 200)
        .Text("applied_on", "The day on which the application is or was sent, written out.", "Thursday 2 April 2026")
        .Bool("is_sent", "Whether it is sent already.")));

    /// <summary>The fields of an occasion.</summary>
    /// <param name="kind">The occasion.</param>
    /// <returns>The schema; requests share one, so do the letters around an introduction and those about an agreed talk.</returns>
    public static LetterSchema Of(LetterKind kind) => Require.Defined(kind) switch
    {
        LetterKind.ConnectorAsk or LetterKind.ForwardableBlurb or LetterKind.OptInQuestion => ForIntroduction.Value,
        LetterKind.ThankYou => ForThanks.Value,
        LetterKind.ThankReferrer => ForReferrerThanks.Value,
        LetterKind.Confirmation or LetterKind.Reschedule => ForMeeting.Value,
        LetterKind.Decline => ForDecline.Value,
        LetterKind.FollowUp or LetterKind.LastFollowUp => ForFollowUp.Value,
        LetterKind.ReportBack => ForReport.Value,
        LetterKind.KeepInTouch => ForKeepInTouch.Value,
        LetterKind.NoticeOfApplying => ForApplying.Value,
        _ => ForRequest.Value,
    };

    private static LetterSchemaBuilder People(LetterSchemaBuilder builder) => builder
        .Object("seeker", m =>
        {
            Person(m);
            m.Text("headline", "Who I am in one clause that follows «I am».", "a final-year student of mechatronics", optional: true, LetterSensitivity.Personal)
                .Text("email", "The seeker's e-mail.", "mara@example.org", sensitivity: LetterSensitivity.Contact)
                .Link("email_link", "The seeker's e-mail as an address to click, for HTML.", "mailto:mara@example.org", optional: true, LetterSensitivity.Contact)
                .Text("phone", "The seeker's phone.", "+49301234567", optional: true, LetterSensitivity.Contact)
                .Text("profile", "The seeker's profile page.", "https://www.linkedin.com/in/mara", optional: true, LetterSensitivity.Contact)
                .Link("profile_link", "The profile page as an address to click, for HTML.", "https://www.linkedin.com/in/mara", optional: true, LetterSensitivity.Contact);
        }, "Who writes.")
        .Object("contact", m =>
        {
            Reader(m);
            m.Text("job_title", "The contact's job.", "Field robotics engineer", optional: true, LetterSensitivity.Personal)
                .Text("organization", "Where the contact works.", "Norrland Robotics", optional: true, LetterSensitivity.Personal);
        }, "Whom the talk is with.");

    private static void Person(LetterSchemaBuilder builder) => builder
        .Text("full_name", "Given and family name, no title.", "Robin Lee", sensitivity: LetterSensitivity.Personal)
        .Text("salutation_name", "The name as a first letter addresses it: title and family name where there is a title, else the full name.", "Dr. Lee", sensitivity: LetterSensitivity.Personal)
        .Text("familiar_name", "How somebody who knows the person writes: title and family name where there is a title, else the short name.", "Robin", sensitivity: LetterSensitivity.Personal)
        .Text("short_name", "What friends call the person.", "Robin", sensitivity: LetterSensitivity.Personal);

    private static void Reader(LetterSchemaBuilder builder)
    {
        Person(builder);
        builder.Text("greeting", "The opening line of a first letter in its language, with its punctuation.", "Dear Dr. Lee,", sensitivity: LetterSensitivity.Personal)
            .Text("familiar_greeting", "The opening line to somebody whom the writer knows.", "Dear Robin,", sensitivity: LetterSensitivity.Personal)
            .Text("address_form", "What stands for the reader in a closing formula: Madame or Monsieur in French, else the name as a first letter addresses it.", "Dr. Lee", sensitivity: LetterSensitivity.Personal);
    }

    private static LetterSchemaBuilder Meeting(LetterSchemaBuilder builder) => builder
        .Text("start", "Day and time by the reader's clock, written out.", "Tuesday 24 March 2026, 10:00 (New York time)")
        .Text("own_start", "The time by the seeker's clock, written out; with the day when that is another one.", "15:00 (Berlin time)")
        .Bool("same_clock", "Whether both clocks show the same.")
        .Int("minutes", "How long the talk is.", "20")
        .Text("by", "How the talk is held, as it follows the minutes.", "by video")
        .Bool("is_phone", "Whether the talk is by phone; then the seeker calls.")
        .Text("place", "The link or address, or for a phone call the number that the seeker calls.", "https://meet.example.org/abc", optional: true, LetterSensitivity.Contact)
        .Text("field", "The career field, as it follows «about».", "field robotics", optional: true);

    private static void Time(LetterSchemaBuilder builder) => builder
        .Text("start", "Day and time by the reader's clock, written out.", "Tuesday 24 March 2026, 10:00 (New York time)")
        .Text("own_start", "The time by the seeker's clock, written out; with the day when that is another one.", "15:00 (Berlin time)")
        .Bool("same_clock", "Whether both clocks show the same.");

    private static LetterSchema Finished(LetterSchemaBuilder builder, Action<LetterSchemaBuilder> fields)
    {
        fields(builder);
        return builder.Build().Value;
    }
}
