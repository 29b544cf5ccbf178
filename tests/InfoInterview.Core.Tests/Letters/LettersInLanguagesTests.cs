using System.Text.RegularExpressions;
using InfoInterview.Correspondence;
using InfoInterview.Interviews;
using InfoInterview.Outcomes;
using InfoInterview.People;
using InfoInterview.Planning;
using InfoInterview.Policies;
using InfoInterview.Timing;

namespace InfoInterview.Letters;

/// <summary>Every built-in letter in Spanish, French and German, full and bare, kept as its receiver reads it.</summary>
public sealed partial class LettersInLanguagesTests
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    private static readonly Dictionary<string, Words> Languages = new(StringComparer.Ordinal)
    {
        ["de"] = new(
            "Europe/Berlin",
            new PersonName("Greta", "Braun") { Title = "Dr.", Courtesy = CourtesyTitle.Ms },
            "im letzten Jahr meines Mechatronikstudiums an der Technischen Hochschule Havelstadt",
            "Testingenieurin",
            "Feldrobotik",
            "Ihr Artikel über Lidar im Schnee hat den Versuchsplan meiner Abschlussarbeit verändert.",
            ["Ihr Weg in die Feldrobotik", "Winterversuche von innen"],
            "Ein guter Versuch entscheidet sich in den zwei Wochen davor.",
            "den Bericht vor dem Versuch schreiben",
            "Der Bericht war an einem Tag fertig.",
            "Eine Prüfung wurde auf dieselbe Stunde gelegt",
            "Meine Pläne haben sich geändert: Ich bleibe in der Forschung.",
            "Inzwischen habe ich die Halterung gebaut, die Ihr Artikel beschreibt.",
            "den Versuchsplan neu schreiben",
            "Die Station in Kiruna hat ihre Winterdaten veröffentlicht.",
            "^(Sehr geehrte Frau Dr\\. Braun|Guten Tag Sukarno|Hallo Sukarno|Hallo Robin),$",
            "^(\\p{Ll}|Ihre? )",
            "^Mit freundlichen Grüßen\n"),
        ["es"] = new(
            "Europe/Madrid",
            new PersonName("Lucía", "López") { SecondFamily = "García", Courtesy = CourtesyTitle.Ms },
            "estudiante de último año de Mecatrónica en la Technische Hochschule Havelstadt",
            "Ingeniera de pruebas",
            "robótica de campo",
            "Su artículo sobre el lidar en la nieve cambió el plan de pruebas de mi trabajo final.",
            ["su camino hasta la robótica de campo", "las pruebas de invierno por dentro"],
            "Una buena prueba se decide en las dos semanas anteriores.",
            "escribir el informe antes de la prueba",
            "El informe estuvo listo en un día.",
            "un examen se ha movido a la misma hora",
            "Mis planes han cambiado: sigo en la investigación.",
            "Desde entonces he construido el soporte que describe su artículo.",
            "reescribir el plan de pruebas",
            "La estación de Kiruna ha publicado sus datos de invierno.",
            "^(Estimada Sra\\. López|Buenos días, Sukarno|Hola, Sukarno|Hola, Lucía|Hola, Robin):$",
            "^(¿|\\p{Lu})",
            "^(Un cordial saludo|Atentamente),\n"),
        ["fr"] = new(
            "Europe/Paris",
            new PersonName("Élodie", "Durand") { Courtesy = CourtesyTitle.Ms },
            "étudiante en dernière année de mécatronique à la Technische Hochschule Havelstadt",
            "Ingénieure d'essais",
            "électronique embarquée",
            "Votre article sur le lidar dans la neige a changé le plan d'essais de mon mémoire.",
            ["votre parcours", "les essais d'hiver vus de l'intérieur"],
            "Un bon essai se décide dans les deux semaines qui précèdent.",
            "écrire le rapport avant l'essai",
            "Le rapport était prêt en un jour.",
            "un examen a été déplacé à la même heure",
            "Mes projets ont changé : je reste dans la recherche.",
            "Depuis, j'ai construit le support que décrit votre article.",
            "réécrire le plan d'essais",
            "La station de Kiruna a publié ses données d'hiver.",
            "^(Madame|Bonjour Sukarno|Bonjour Élodie|Bonjour Robin),$",
            "^\\p{Lu}",
            "^(Bien cordialement,\n|Mara Lindqvist$)"),
    };

    private static readonly Words English = new(
        "Europe/Dublin",
        new PersonName("Robin", "Lee") { Title = "Dr." },
        "a final-year student of mechatronics at Technische Hochschule Havelstadt",
        "Test engineer",
        "field robotics",
        "Your article on what snow does to lidar made me rethink the test plan of my thesis.",
        ["your way into field robotics", "winter trials from the inside"],
        "A good trial is decided in the two weeks before it.",
        "write the test report before the test",
        "The report was done in a day.",
        "an exam that was moved to the same hour",
        "My plans have changed: I shall stay in research.",
        "Since then I have built the sensor mount that your article describes.",
        "rewrite the test plan of my thesis",
        "The trial station in Kiruna has published its winter data.",
        "^Dear ",
        "^\\p{Lu}",
        "^Kind regards,\n");

    private static readonly SlotProposal NoSlots = new([], []);

    public static TheoryData<string, string, LetterModel> EveryLetter
    {
        get
        {
            var all = new TheoryData<string, string, LetterModel>();
            foreach ((string language, Words words) in Languages)
            {
                foreach ((string name, LetterModel model) in LettersIn(new Language(language), words))
                {
                    all.Add(language, name, model);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(EveryLetter))]
    public void Compose_InALanguage_IsGoldenAndHoldsItsForms(string language, string name, LetterModel model)
    {
        Words words = Languages[language];
        Letter letter = LetterComposer.Default.Compose(model).Value;

        Repository.ShouldBeGolden($"tests/InfoInterview.Core.Tests/Letters/Golden/{language}/{name}.txt", letter.ToText());
        letter.Language.Tag.Should().Be(language);
        name.Should().StartWith(LetterComposer.FileNameOf(letter.Kind));
        letter.ToText().Should().NotContain("  ").And.NotContain(" ,").And.NotContain(" .").And.NotContain("..").And.NotContain("{{").And.NotContain("null").And.NotContain("()").And.NotMatchRegex(@"[ \t]\n").And.NotMatchRegex(@"(?m)^(Sehr geehrter?|Guten Tag|Hallo|Estimad[ao]|Buenos días|Hola|Bonjour) ?[,:]+$");
        letter.Words.Should().BeLessThanOrEqualTo(PolicyPack.Standard.Letters.LimitOf(letter.Kind, letter.Language)?.Warn ?? 40);
        if (letter.Kind is LetterKind.PhoneScript or LetterKind.GatekeeperScript or LetterKind.VoiceMail)
        {
            return;
        }

        string[] paragraphs = [.. letter.Paragraphs];
        int opening = Array.FindIndex(paragraphs, p => Regex.IsMatch(p, words.Opening, RegexOptions.None, TimeSpan.FromSeconds(5)));
        opening.Should().BeGreaterThanOrEqualTo(0, "the letter opens with one of the forms of its language: {0}", letter.Body);
        paragraphs[opening + 1].Should().MatchRegex(words.Begins, "the language says how a letter goes on behind its opening");
        if (letter.Kind != LetterKind.LinkedInNote)
        {
            paragraphs[^1].Should().MatchRegex(words.Closing);
        }
    }

    [Theory]
    [MemberData(nameof(EveryLetter))]
    public void Compose_InFrench_HasNoBreakSpacesBeforeItsSigns(string language, string name, LetterModel model)
    {
        // What the user wrote is not ours to change: only the words around it are looked at.
        string text = LetterComposer.Default.Compose(model).Value.Body;
        if (language == "fr")
        {
            text.Replace(" : je reste", "", StringComparison.Ordinal).Should().NotMatchRegex("[ \\w][;?!](\\s|$)", name).And.NotMatchRegex("[ \\w]:\\s", name);
        }
        else
        {
            text.Should().NotContain("\u202f", name);
        }
    }

    [Fact]
    public void Gallery_OfEveryLetterOfOnePlan_IsWhatTheDocsShow()
    {
        var page = new System.Text.StringBuilder("# Every letter, in every language\n\nPrinted from the built-in templates for one made-up plan. A seeker's own sentences (why this person, what was learned, the next step) are the seeker's words in that language; all else is the library's.\n");
        foreach (IGrouping<LetterKind, (string Language, Letter Letter)> kind in Languages.Keys.Order(StringComparer.Ordinal).Prepend("en")
            .SelectMany(l => LettersIn(new Language(l), l == "en" ? English : Languages[l]).Where(m => !m.Name.EndsWith(".bare", StringComparison.Ordinal)).Select(m => (l, LetterComposer.Default.Compose(m.Model).Value)))
            .GroupBy(l => l.Value.Kind).OrderBy(g => g.Key))
        {
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n## {LetterComposer.FileNameOf(kind.Key)}\n");
            foreach ((string language, Letter letter) in kind)
            {
                page.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n### {language}\n\n```text\n{letter.ToText()}```\n");
            }
        }

        Repository.ShouldBeGolden("docs/gallery/letters.md", page.ToString());
    }

    [Fact]
    public void TemplateNames_ForEveryOccasion_AreThereInEveryLanguage() =>
        LetterComposer.Default.TemplateNames.Should().Contain(Enum.GetValues<LetterKind>().SelectMany(k => Languages.Keys.Append("en").Select(l => $"{LetterComposer.FileNameOf(k)}.{l}.letter.sbn")));

    private static IEnumerable<(string Name, LetterModel Model)> LettersIn(Language language, Words words, string introducedBy = "Robin")
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[words.Zone];
        Slot At(int day, int hour) => new(new LocalDateTime(2026, 3, day, hour, 0).InZoneStrictly(zone), Duration.FromMinutes(20));
        var seeker = new Seeker
        {
            Id = PersonId.Parse("5f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e11"),
            Name = new PersonName("Mara", "Lindqvist"),
            Email = EmailAddress.Parse("mara@example.org"),
            Availability = Availability.In(London),
        };
        Seeker known = seeker with
        {
            Headline = words.Headline,
            Phone = new PhoneNumber("+49 30 1234567"),
            Profile = new Uri("https://www.linkedin.com/in/mara-example"),
            Studies = [new Education(new Organization("Technische Hochschule Havelstadt"))],
        };
        var reader = new Contact { Id = PersonId.Parse("6f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e12"), Name = new PersonName("Sukarno"), Availability = Availability.In(zone), Language = language };
        Contact readerInFull = reader with { Name = words.Name, Employments = [new Employment(new Organization("Nordwind Robotik GmbH"), words.JobTitle)], Studies = known.Studies };
        var introducer = new Contact { Id = PersonId.Parse("7f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e13"), Name = new PersonName(introducedBy, "Solheim"), Language = language };
        InterviewPlan bare = InterviewPlan.For(seeker, reader, Approach.Cold);
        InterviewPlan full = InterviewPlan.For(known, readerInFull, Approach.Cold) with { Introducer = introducer, MayNameIntroducer = true, Field = words.Field, WhyThisPerson = words.WhyThisPerson, Topics = words.Topics };
        var day = new LocalDate(2026, 3, 12);
        string subject = $"{words.Field}: 20?";
        foreach ((string end, InterviewPlan plan, SlotProposal slots) in new[] { ("", full, new SlotProposal([At(24, 10), At(25, 14)], [])), (".bare", bare, NoSlots) })
        {
            bool isFull = end.Length == 0;
            string? Only(string text) => isFull ? text : null;
            foreach (Approach approach in Enum.GetValues<Approach>())
            {
                LetterModel request = LetterModel.Request(plan with { Approach = approach }, slots);
                yield return (LetterComposer.FileNameOf(request.Kind!.Value) + end, request);
            }

            InterviewPlan introduced = plan with { Introducer = introducer };
            var talk = Interview.Schedule(plan, At(24, 10), Instant.FromUtc(2026, 3, 9, 8, 0));
            Interview held = talk.Hold(plan.Length, Instant.FromUtc(2026, 3, 24, 15, 0));
            var outcome = new InterviewOutcome([words.Learned]) { Advice = [new Advice(words.Advice).Used(words.Result, Instant.FromUtc(2026, 4, 14, 9, 0))] };
            yield return ("connector-ask" + end, LetterModel.ConnectorAsk(introduced));
            yield return ("forwardable-blurb" + end, LetterModel.ForwardableBlurb(introduced));
            yield return ("opt-in-question" + end, LetterModel.OptInQuestion(introduced));
            yield return ("lead-follow-up" + end, LetterModel.LeadFollowUp(plan, slots));
            yield return ("linkedin-note" + end, LetterModel.LinkedInNote(plan));
            yield return ("postal-request" + end, LetterModel.PostalRequest(plan, day, day.PlusDays(6)));
            yield return ("phone-script" + end, LetterModel.PhoneScript(plan, slots));
            yield return ("gatekeeper-script" + end, LetterModel.GatekeeperScript(plan));
            yield return ("voice-mail" + end, LetterModel.VoiceMail(plan with { Seeker = plan.Seeker with { Phone = known.Phone } }, day.PlusDays(6)));
            yield return ("confirmation" + end, LetterModel.Confirmation(isFull ? Interview.Schedule(plan with { Place = "https://meet.example.org/talk" }, At(24, 10), Instant.FromUtc(2026, 3, 9, 8, 0)) : talk));
            yield return ("reschedule" + end, LetterModel.Reschedule(talk, slots, Only(words.Reason)));
            yield return ("decline" + end, LetterModel.Decline(plan, Only(words.WhyNot)));
            yield return ("follow-up" + end, LetterModel.FollowUp(plan, subject, day, Only(words.News), slots));
            yield return ("last-follow-up" + end, LetterModel.LastFollowUp(plan, subject, day));
            yield return ("thank-you" + end, LetterModel.ThankYou(held, outcome, Only(words.NextStep)));
            yield return ("thank-referrer" + end, LetterModel.ThankReferrer(Interview.Schedule(introduced, At(24, 10), Instant.FromUtc(2026, 3, 9, 8, 0)), outcome, Only(words.NextStep)));
            yield return ("report-back" + end, LetterModel.ReportBack(held, outcome));
            yield return ("keep-in-touch" + end, LetterModel.KeepInTouch(plan, words.Useful, isFull ? new Uri("https://example.org/data") : null, Only(words.News)));
            yield return ("notice-of-applying" + end, LetterModel.NoticeOfApplying(held, words.JobTitle, new LocalDate(2026, 4, 2), isSent: !isFull));
        }
    }

    /// <summary>What the letters of one language are filled with, and the forms that they must have.</summary>
    private sealed record Words(
        string Zone,
        PersonName Name,
        string Headline,
        string JobTitle,
        string Field,
        string WhyThisPerson,
        ValueList<string> Topics,
        string Learned,
        string Advice,
        string Result,
        string Reason,
        string WhyNot,
        string News,
        string NextStep,
        string Useful,
        string Opening,
        string Begins,
        string Closing);
}
