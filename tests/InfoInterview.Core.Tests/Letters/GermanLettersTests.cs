using System.Text.RegularExpressions;
using InfoInterview.Correspondence;
using InfoInterview.Interviews;
using InfoInterview.Outcomes;
using InfoInterview.People;
using InfoInterview.Planning;
using InfoInterview.Policies;
using InfoInterview.Timing;

namespace InfoInterview.Letters;

/// <summary>Every built-in letter in German, full and bare, read as its receiver reads it.</summary>
public sealed class GermanLettersTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    private static readonly Seeker Mara = new()
    {
        Id = PersonId.Parse("5f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e11"),
        Name = new PersonName("Mara", "Lindqvist"),
        Email = EmailAddress.Parse("mara@example.org"),
        Availability = Availability.In(London),
        Headline = "im letzten Jahr meines Mechatronikstudiums an der Technischen Hochschule Havelstadt",
        Phone = new PhoneNumber("+49 30 1234567"),
        Profile = new Uri("https://www.linkedin.com/in/mara-example"),
        Studies = [new Education(new Organization("Technische Hochschule Havelstadt"))],
    };

    private static readonly Contact Greta = new()
    {
        Id = PersonId.Parse("6f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e12"),
        Name = new PersonName("Greta", "Braun") { Title = "Dr.", Courtesy = CourtesyTitle.Ms },
        Employments = [new Employment(new Organization("Nordwind Robotik GmbH"), "Testingenieurin")],
        Studies = [new Education(new Organization("Technische Hochschule Havelstadt"))],
        Availability = Availability.In(Berlin),
        Language = Language.German,
    };

    private static readonly InterviewPlan Plan = InterviewPlan.For(Mara, Greta, Approach.Cold) with
    {
        Approach = Approach.Referral,
        Introducer = new Contact { Id = PersonId.Parse("7f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e13"), Name = new PersonName("Robin", "Solheim"), Language = Language.German },
        MayNameIntroducer = true,
        Field = "Feldrobotik",
        WhyThisPerson = "Ihr Artikel über Lidar im Schnee hat den Versuchsplan meiner Abschlussarbeit verändert.",
        Topics = ["Ihr Weg in die Feldrobotik", "Winterversuche von innen"],
    };

    private static readonly InterviewPlan Bare = InterviewPlan.For(
        new Seeker { Id = Mara.Id, Name = Mara.Name, Email = Mara.Email, Availability = Mara.Availability },
        new Contact { Id = Greta.Id, Name = new PersonName("Sukarno"), Availability = Greta.Availability, Language = Language.German },
        Approach.Cold);

    private static readonly SlotProposal Slots = new([At(Berlin, 24, 10), At(Berlin, 25, 14)], []);
    private static readonly SlotProposal NoSlots = new([], []);

    public static TheoryData<string, LetterModel> EveryLetter
    {
        get
        {
            var all = new TheoryData<string, LetterModel>();
            var day = new LocalDate(2026, 3, 12);
            foreach ((string end, InterviewPlan plan, SlotProposal slots) in new[] { ("", Plan, Slots), (".bare", Bare, NoSlots) })
            {
                bool isFull = end.Length == 0;
                string? Only(string text) => isFull ? text : null;
                foreach (Approach approach in Enum.GetValues<Approach>())
                {
                    LetterModel request = LetterModel.Request(plan with { Approach = approach }, slots);
                    all.Add(LetterComposer.FileNameOf(request.Kind!.Value) + end, request);
                }

                InterviewPlan introduced = plan with { Introducer = Plan.Introducer };
                var talk = Interview.Schedule(plan, At(Berlin, 24, 10), Instant.FromUtc(2026, 3, 9, 8, 0));
                Interview held = talk.Hold(plan.Length, Instant.FromUtc(2026, 3, 24, 15, 0));
                var outcome = new InterviewOutcome(["Ein guter Versuch entscheidet sich in den zwei Wochen davor."]) { Advice = [new Advice("den Bericht vor dem Versuch schreiben").Used("Der Bericht war an einem Tag fertig.", Instant.FromUtc(2026, 4, 14, 9, 0))] };
                all.Add("connector-ask" + end, LetterModel.ConnectorAsk(introduced));
                all.Add("forwardable-blurb" + end, LetterModel.ForwardableBlurb(introduced));
                all.Add("opt-in-question" + end, LetterModel.OptInQuestion(introduced));
                all.Add("lead-follow-up" + end, LetterModel.LeadFollowUp(plan, slots));
                all.Add("linkedin-note" + end, LetterModel.LinkedInNote(plan));
                all.Add("postal-request" + end, LetterModel.PostalRequest(plan, day, day.PlusDays(6)));
                all.Add("phone-script" + end, LetterModel.PhoneScript(plan, slots));
                all.Add("gatekeeper-script" + end, LetterModel.GatekeeperScript(plan));
                all.Add("voice-mail" + end, LetterModel.VoiceMail(plan with { Seeker = plan.Seeker with { Phone = Mara.Phone } }, day.PlusDays(6)));
                all.Add("confirmation" + end, LetterModel.Confirmation(isFull ? Interview.Schedule(plan with { Place = "https://meet.example.org/greta" }, At(Berlin, 24, 10), Instant.FromUtc(2026, 3, 9, 8, 0)) : talk));
                all.Add("reschedule" + end, LetterModel.Reschedule(talk, slots, Only("Eine Prüfung wurde auf dieselbe Stunde gelegt")));
                all.Add("decline" + end, LetterModel.Decline(plan, Only("Meine Pläne haben sich geändert: Ich bleibe in der Forschung.")));
                all.Add("follow-up" + end, LetterModel.FollowUp(plan, "Empfehlung von Robin Solheim: Feldrobotik", day, Only("Inzwischen habe ich die Halterung gebaut, die Ihr Artikel beschreibt."), slots));
                all.Add("last-follow-up" + end, LetterModel.LastFollowUp(plan, "Empfehlung von Robin Solheim: Feldrobotik", day));
                all.Add("thank-you" + end, LetterModel.ThankYou(held, outcome, Only("den Versuchsplan neu schreiben")));
                all.Add("thank-referrer" + end, LetterModel.ThankReferrer(Interview.Schedule(introduced, At(Berlin, 24, 10), Instant.FromUtc(2026, 3, 9, 8, 0)), outcome, Only("den Versuchsplan neu schreiben")));
                all.Add("report-back" + end, LetterModel.ReportBack(held, outcome));
                all.Add("keep-in-touch" + end, LetterModel.KeepInTouch(plan, "Die Station in Kiruna hat ihre Winterdaten veröffentlicht.", isFull ? new Uri("https://example.org/data") : null, Only("Meine Abschlussarbeit ist abgegeben.")));
                all.Add("notice-of-applying" + end, LetterModel.NoticeOfApplying(held, "Versuchsingenieurin", new LocalDate(2026, 4, 2), isSent: !isFull));
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(EveryLetter))]
    public void Compose_InGerman_IsGoldenAndHoldsTheFormsOfTheLanguage(string name, LetterModel model)
    {
        Letter letter = LetterComposer.Default.Compose(model).Value;

        Repository.ShouldBeGolden($"tests/InfoInterview.Core.Tests/Letters/Golden/de/{name}.txt", letter.ToText());
        letter.Language.Should().Be(Language.German);
        name.Should().StartWith(LetterComposer.FileNameOf(letter.Kind));
        letter.ToText().Should().NotContain("  ").And.NotContain(" ,").And.NotContain(" .").And.NotContain("..").And.NotContain("{{").And.NotContain("null").And.NotMatchRegex(@"[ \t]\n").And.NotMatchRegex("(?m)^(Sehr geehrte[r]?|Guten Tag|Hallo) ?,$");
        letter.Words.Should().BeLessThanOrEqualTo(PolicyPack.Standard.Letters.LimitOf(letter.Kind, letter.Language)?.Warn ?? 40);
        if (letter.Kind is LetterKind.PhoneScript or LetterKind.GatekeeperScript or LetterKind.VoiceMail)
        {
            return;
        }

        string[] paragraphs = [.. letter.Paragraphs];
        int opening = Array.FindIndex(paragraphs, p => Regex.IsMatch(p, @"^(Sehr geehrte Frau Dr\. Braun|Guten Tag Sukarno|Hallo Sukarno|Hallo Robin),$", RegexOptions.None, TimeSpan.FromSeconds(5)));
        opening.Should().BeGreaterThanOrEqualTo(0, "the letter opens with one of the forms: {0}", letter.Body);
        paragraphs[opening + 1].Should().MatchRegex("^(\\p{Ll}|Ihre? )", "German goes on in lower case behind the comma, but for the pronoun of courtesy");
        if (letter.Kind != LetterKind.LinkedInNote)
        {
            paragraphs[^1].Should().StartWith("Mit freundlichen Grüßen\n", "German has no comma there");
        }
    }

    private static Slot At(DateTimeZone zone, int day, int hour) => new(new LocalDateTime(2026, 3, day, hour, 0).InZoneStrictly(zone), Duration.FromMinutes(20));
}
