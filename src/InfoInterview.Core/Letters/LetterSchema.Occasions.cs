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
        .List("slots", Time, "The times offered, the best first.", mostItems: 10)));

    private static readonly Lazy<LetterSchema> ForIntroduction = new(() => Finished(Builder("introduction"), b => People(b)
        .Object("asked", Person, "Whom the seeker knows and asks: the introducer, or whoever knows the introducer.")
        .Object("introducer", Person, "Who knows the contact and can introduce.")
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

    /// <summary>The fields of an occasion.</summary>
    /// <param name="kind">The occasion.</param>
    /// <returns>The schema; requests share one, so do the letters around an introduction.</returns>
    /// <exception cref="ArgumentException">There are no fields for this occasion; the message names those that there are.</exception>
    public static LetterSchema Of(LetterKind kind) => kind switch
    {
        LetterKind.ReferralRequest or LetterKind.AlumniRequest or LetterKind.ColdRequest or LetterKind.DormantTieRequest or LetterKind.AcquaintanceRequest => ForRequest.Value,
        LetterKind.ConnectorAsk or LetterKind.ForwardableBlurb => ForIntroduction.Value,
        LetterKind.ThankYou => ForThanks.Value,
        _ => throw new ArgumentException($"There are no letter fields for {Require.Defined(kind)}; there are for ReferralRequest, AlumniRequest, ColdRequest, AcquaintanceRequest, DormantTieRequest, ConnectorAsk, ForwardableBlurb, ThankYou.", nameof(kind)),
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
            Person(m);
            m.Text("job_title", "The contact's job.", "Field robotics engineer", optional: true, LetterSensitivity.Personal)
                .Text("organization", "Where the contact works.", "Norrland Robotics", optional: true, LetterSensitivity.Personal);
        }, "Whom the talk is with.");

    private static void Person(LetterSchemaBuilder builder) => builder
        .Text("full_name", "Given and family name, no title.", "Robin Lee", sensitivity: LetterSensitivity.Personal)
        .Text("salutation_name", "The name as a first letter addresses it: title and family name where there is a title, else the full name.", "Dr. Lee", sensitivity: LetterSensitivity.Personal)
        .Text("familiar_name", "How somebody who knows the person writes: title and family name where there is a title, else the short name.", "Robin", sensitivity: LetterSensitivity.Personal)
        .Text("short_name", "What friends call the person.", "Robin", sensitivity: LetterSensitivity.Personal);

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
