using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using InfoInterview.Correspondence;
using InfoInterview.Diagnostics;
using InfoInterview.Interviews;
using InfoInterview.Outcomes;
using InfoInterview.People;
using InfoInterview.Planning;
using InfoInterview.Policies;
using InfoInterview.Privacy;
using InfoInterview.Timing;

namespace InfoInterview.Letters;

public sealed class LetterComposerTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    private static readonly Seeker Mara = new()
    {
        Id = PersonId.Parse("5f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e11"),
        Name = new PersonName("Mara", "Lindqvist"),
        Email = EmailAddress.Parse("mara@example.org"),
        Availability = Availability.In(Berlin),
        Headline = "a final-year student of mechatronics at Technische Hochschule Havelstadt",
        Phone = new PhoneNumber("+49 30 1234567"),
        Profile = new Uri("https://www.linkedin.com/in/mara-example"),
        Studies = [new Education(new Organization("Technische Hochschule Havelstadt"))],
        Employments = [new Employment(new Organization("Fjordline Systems GmbH"))],
    };

    private static readonly Contact Elin = new()
    {
        Id = PersonId.Parse("6f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e12"),
        Name = new PersonName("Elin", "Sandqvist") { Title = "Dr." },
        Employments = [new Employment(new Organization("Norrland Robotics AB"), "Field Robotics Engineer")],
        Studies = [new Education(new Organization("Technische Hochschule Havelstadt"))],
        Availability = Availability.In(NewYork),
        Note = new Private<string>("MARKER-SECRET-NOTE"),
        Accommodation = new Private<string>("MARKER-SECRET-NEED"),
    };

    private static readonly InterviewPlan Plan = InterviewPlan.For(Mara, Elin, Approach.Cold) with
    {
        Approach = Approach.Referral,
        Introducer = new Contact { Id = PersonId.Parse("7f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e13"), Name = new PersonName("Ingrid", "Solheim") },
        MayNameIntroducer = true,
        Field = "field robotics",
        WhyThisPerson = "Your article on what snow does to lidar made me rethink the test plan of my thesis.",
        Topics = ["your way into field robotics", "winter trials from the inside"],
    };

    private static readonly SlotProposal Slots = new([At(24, 10), At(25, 10), At(26, 19)], []);

    public static TheoryData<string, LetterModel> EveryLetter => new()
    {
        { "connector-ask", LetterModel.ConnectorAsk(Plan) },
        { "connector-ask.chain", LetterModel.ConnectorAsk(Plan with { Connector = new Contact { Id = PersonId.Parse("8f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e14"), Name = new PersonName("Jonas", "Albrecht") { Title = "Dr." } } }) },
        { "forwardable-blurb", LetterModel.ForwardableBlurb(Plan) },
        { "referral-request", LetterModel.Request(Plan, Slots) },
        { "referral-request.unnamed", LetterModel.Request(Plan with { MayNameIntroducer = false }, Slots) },
        { "alumni-request", LetterModel.Request(Plan with { Approach = Approach.Alumni, Introducer = null }, Slots) },
        { "acquaintance-request", LetterModel.Request(Plan with { Approach = Approach.Acquaintance, Introducer = null }, Slots) },
        { "acquaintance-request.bare", LetterModel.Request(Bare(Approach.Acquaintance), new SlotProposal([], [])) },
        { "dormant-tie-request", LetterModel.Request(Plan with { Approach = Approach.DormantTie, Introducer = null }, Slots) },
        { "cold-request", LetterModel.Request(Plan with { Approach = Approach.Cold, Introducer = null }, Slots) },
        { "cold-request.bare", LetterModel.Request(Bare(Approach.Cold), new SlotProposal([], [])) },
        { "alumni-request.bare", LetterModel.Request(Bare(Approach.Alumni), new SlotProposal([], [])) },
        { "dormant-tie-request.bare", LetterModel.Request(Bare(Approach.DormantTie), new SlotProposal([], [])) },
        { "thank-you", LetterModel.ThankYou(Held(Plan), new InterviewOutcome(["A good trial is decided in the two weeks before it.", "Test engineers who write well become the people whom everybody asks."]), "rewrite the test plan of my thesis") },
        { "lead-follow-up", LetterModel.LeadFollowUp(Plan, Slots) },
        { "linkedin-note", LetterModel.LinkedInNote(Plan) },
        { "linkedin-note.bare", LetterModel.LinkedInNote(Bare(Approach.Cold)) },
        { "postal-request", LetterModel.PostalRequest(Plan, new LocalDate(2026, 3, 12), new LocalDate(2026, 3, 18)) },
        { "postal-request.bare", LetterModel.PostalRequest(Bare(Approach.Cold), new LocalDate(2026, 3, 12), new LocalDate(2026, 3, 18)) },
        { "phone-script", LetterModel.PhoneScript(Plan, Slots) },
        { "gatekeeper-script", LetterModel.GatekeeperScript(Plan) },
        { "gatekeeper-script.bare", LetterModel.GatekeeperScript(Bare(Approach.Cold)) },
        { "voice-mail", LetterModel.VoiceMail(Plan, new LocalDate(2026, 3, 18)) },
        { "opt-in-question", LetterModel.OptInQuestion(Plan) },
        { "confirmation", LetterModel.Confirmation(Scheduled(Plan with { Place = "https://meet.example.org/elin-mara" })) },
        { "confirmation.phone", LetterModel.Confirmation(Scheduled(Plan with { Format = InterviewFormat.Phone, Interviewee = Elin with { Phone = new PhoneNumber("+12125550100") } })) },
        { "confirmation.bare", LetterModel.Confirmation(Scheduled(Bare(Approach.Cold))) },
        { "reschedule", LetterModel.Reschedule(Scheduled(Plan), Slots, "an exam that was moved to the same hour") },
        { "reschedule.bare", LetterModel.Reschedule(Scheduled(Bare(Approach.Cold)), new SlotProposal([], [])) },
        { "decline", LetterModel.Decline(Plan, "My plans have changed: I shall stay in research.") },
        { "decline.bare", LetterModel.Decline(Bare(Approach.Cold)) },
        { "follow-up", LetterModel.FollowUp(Plan, "Referred by Ingrid Solheim: field robotics", new LocalDate(2026, 3, 12), "Since then I have built the sensor mount that your article describes.", Slots) },
        { "follow-up.bare", LetterModel.FollowUp(Bare(Approach.Cold), "20 minutes about your work?", new LocalDate(2026, 3, 12)) },
        { "last-follow-up", LetterModel.LastFollowUp(Plan, "Referred by Ingrid Solheim: field robotics", new LocalDate(2026, 3, 12)) },
        { "thank-referrer", LetterModel.ThankReferrer(Held(Plan), new InterviewOutcome(["A good trial is decided in the two weeks before it."]), "rewrite the test plan of my thesis") },
        { "report-back", LetterModel.ReportBack(Held(Plan), Advised) },
        { "keep-in-touch", LetterModel.KeepInTouch(Plan, "The trial station in Kiruna has published its winter data, which may help with your sensor tests.", new Uri("https://example.org/data"), "I have handed in my thesis and start at a sensor maker in May.") },
        { "keep-in-touch.bare", LetterModel.KeepInTouch(Bare(Approach.Cold), "The trial station in Kiruna has published its winter data.") },
        { "notice-of-applying", LetterModel.NoticeOfApplying(Held(Plan), "Test engineer, winter trials", new LocalDate(2026, 4, 2)) },
        { "notice-of-applying.sent", LetterModel.NoticeOfApplying(Held(Bare(Approach.Cold)), "Test engineer", new LocalDate(2026, 4, 2), isSent: true) },
        { "thank-you.bare", LetterModel.ThankYou(Held(Bare(Approach.Cold)), new InterviewOutcome(["Writing matters."]), null) },
    };

    private static InterviewOutcome Advised => new(["Writing matters."]) { Advice = [new Advice("write the test report before the test").Used("The report was done in a day, and my supervisor asked for the template.", Instant.FromUtc(2026, 4, 14, 9, 0)), new Advice("never acted on")] };

    private static Interview Scheduled(InterviewPlan plan) => Interview.Schedule(plan, At(24, 10), Instant.FromUtc(2026, 3, 10, 9, 0));

    [Theory]
    [MemberData(nameof(EveryLetter))]
    public void Compose_ByTheBuiltInTemplate_IsGolden(string name, LetterModel model)
    {
        Letter letter = LetterComposer.Default.Compose(model).Value;

        Repository.ShouldBeGolden($"tests/InfoInterview.Core.Tests/Letters/Golden/{name}.txt", letter.ToText());
        Repository.ShouldBeGolden($"tests/InfoInterview.Core.Tests/Letters/Golden/{name}.html", letter.ToHtml());
    }

    [Theory]
    [MemberData(nameof(EveryLetter))]
    public void Compose_ByTheBuiltInTemplate_KeepsWhatEveryLetterMustHold(string name, LetterModel model)
    {
        Letter letter = LetterComposer.Default.Compose(model).Value;

        name.Should().StartWith(LetterComposer.FileNameOf(letter.Kind));
        letter.ToText().Should().NotContain("Dear ,").And.NotContain("{{").And.NotContain("  ").And.NotContain("MARKER-SECRET").And.NotContain(" ,").And.NotContain("..");
        letter.Subject.Should().NotBeEmpty().And.Match(s => s.Length <= 60);
        letter.Words.Should().BeLessThanOrEqualTo(PolicyPack.Standard.Letters.LimitOf(letter.Kind)?.Warn ?? 40);
        if (letter.Kind is not (LetterKind.PhoneScript or LetterKind.GatekeeperScript or LetterKind.VoiceMail or LetterKind.LinkedInNote or LetterKind.OptInQuestion))
        {
            letter.Paragraphs.Should().ContainSingle(p => Regex.IsMatch(p, @"^Dear \S[^\n]*,$", RegexOptions.None, TimeSpan.FromSeconds(5)));
            letter.Paragraphs[^1].Should().StartWith("Kind regards,\nMara Lindqvist");
        }

        Regex.IsMatch(letter.ToHtml(), "<(script|img|link|iframe)", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(5)).Should().BeFalse();
    }

    [Fact]
    public void Compose_WhenTheIntroducerMayNotBeNamed_DoesNotNameThem() =>
        LetterComposer.Default.Compose(LetterModel.Request(Plan with { MayNameIntroducer = false }, Slots)).Value.ToText().Should().NotContain("Ingrid");

    [Fact]
    public void Compose_WhenALetterHasSeveralWordings_PicksByThePlanAndSpreadsThem()
    {
        LetterComposer composer = LetterComposer.WithTemplates([
            KeyValuePair.Create("cold-request.en.letter.sbn", "One\n\nText of {{ minutes }}.\n"),
            KeyValuePair.Create("cold-request.warm.en.letter.sbn", "Two\n\nText of {{ minutes }}.\n"),
            KeyValuePair.Create("cold-request.short.en.letter.sbn", "Three\n\nText of {{ minutes }}.\n")]).Value;
        LetterModel[] models = [.. Enumerable.Range(1, 300).Select(i => LetterModel.Request(Plan with { Id = new PlanId(Guid.Parse($"00000000-0000-4000-8000-{i:D12}", System.Globalization.CultureInfo.InvariantCulture)), Approach = Approach.Cold }, Slots))];

        string[] subjects = [.. models.Select(m => composer.Compose(m).Value.Subject)];

        subjects.Should().Equal(models.Select(m => composer.Compose(m).Value.Subject), "the same plan always gets the same wording");
        subjects.CountBy(s => s).Should().HaveCount(3).And.OnlyContain(c => c.Value >= 60, "none of three wordings is left out");
    }

    [Fact]
    public void WithTemplates_WhenAVariantIsAdded_KeepsTheBuiltInWordingsBesideIt()
    {
        LetterComposer composer = LetterComposer.WithTemplates([KeyValuePair.Create("cold-request.warm.en.letter.sbn", "Warm\n\nText.\n")]).Value;

        composer.TemplateNames.Should().Contain(["cold-request.en.letter.sbn", "cold-request.warm.en.letter.sbn"]);
    }

    [Fact]
    public void ConnectorAsk_OnALongPath_GoesToWhomTheSeekerKnows()
    {
        Contact jonas = new() { Id = PersonId.Parse("8f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e14"), Name = new PersonName("Jonas", "Albrecht") };

        Letter letter = LetterComposer.Default.Compose(LetterModel.ConnectorAsk(Plan with { Connector = jonas })).Value;

        letter.Paragraphs[0].Should().Be("Dear Jonas,");
        letter.Body.Should().Contain("you know Ingrid Solheim, who knows Elin Sandqvist").And.NotContain("Dear Ingrid");
    }

    [Fact]
    public void Compose_WhenDataLooksLikeCodeOrMarkup_PrintsItAsItStands()
    {
        const string Evil = "{{ 1 + 1 }} <script>alert(1)</script> \"><img src=x onerror=alert(1)>";

        Letter letter = LetterComposer.Default.Compose(LetterModel.Request(Plan with { WhyThisPerson = Evil }, Slots)).Value;

        letter.Body.Should().Contain(Evil);
        letter.ToHtml().Should().NotContain("<script").And.NotContain("<img").And.Contain("&lt;script&gt;");
    }

    [Fact]
    public void Compose_WhateverTheName_StaysOneSubjectAndOneSalutation() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>().Generator.Where(s => s.Get.Any(char.IsLetter) && !s.Get.Any(c => char.IsSurrogate(c) || char.IsControl(c) && c is not ('\r' or '\n' or '\t'))).ToArbitrary(), text =>
        {
            var contact = Elin with { Name = new PersonName(text.Get, "Lee") };
            Letter letter = LetterComposer.Default.Compose(LetterModel.Request(Plan with { Interviewee = contact, Field = text.Get + "\r\nBcc: all@example.org" }, Slots)).Value;
            return !letter.Subject.Contains('\n', StringComparison.Ordinal) && letter.Paragraphs[0].StartsWith("Dear ", StringComparison.Ordinal) && !letter.Body.Split('\n').Any(l => l.StartsWith("Bcc:", StringComparison.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Compose_WhenThereIsNoTemplateInTheLanguage_IsEnglishAndSaysSo()
    {
        Result<Letter> read = LetterComposer.Default.Compose(LetterModel.Request(Plan with { Interviewee = Elin with { Language = new Language("sv") } }, Slots));

        read.Value.Language.Should().Be(Language.English);
        read.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("II5604");
    }

    [Fact]
    public void Compose_WhenItFallsBackToEnglish_WritesDaysAndWordsInEnglishToo() =>
        LetterComposer.Default.Compose(LetterModel.Request(Plan with { Interviewee = Elin with { Language = new Language("it") } }, Slots)).Value.Body
            .Should().Be(LetterComposer.Default.Compose(LetterModel.Request(Plan, Slots)).Value.Body);

    [Fact]
    public void Compose_ByAGermanTemplate_WritesGermanDays() =>
        LetterComposer.WithTemplates([KeyValuePair.Create("referral-request.de.letter.sbn", "Anfrage\n\nGuten Tag {{ contact.full_name }},\n\n{{ for slot in slots ~}}\n- {{ slot.start }}\n{{ end ~}}\n")]).Value
            .Compose(LetterModel.Request(Plan, Slots), Language.German).Value.Body.Should().Contain("- Dienstag, 24. März 2026, 10:00 Uhr (Ortszeit New York)");

    [Fact]
    public void Compose_WhenTheModelIsOfNoOccasion_IsTheCallersMistake() =>
        FluentActions.Invoking(() => LetterComposer.Default.Compose(LetterModel.For(LetterSchema.Builder("own").Text("x").Build().Value).Set("x", "y").Build().Value)).Should().Throw<ArgumentException>().WithMessage("*factory*");

    [Fact]
    public void WithTemplates_OfACenter_PrefersThem()
    {
        LetterComposer composer = LetterComposer.WithTemplates([KeyValuePair.Create("referral-request.en.letter.sbn", "Hello\n\nDear {{ contact.full_name }},\n\n\n\nText   \n\n")]).Value;

        Letter letter = composer.Compose(LetterModel.Request(Plan, Slots)).Value;

        (letter.Subject, letter.Body).Should().Be(("Hello", "Dear Elin Sandqvist,\n\nText"));
        letter.TemplateHash.Should().HaveLength(64).And.NotBe(LetterComposer.Default.Compose(LetterModel.Request(Plan, Slots)).Value.TemplateHash);
        composer.Compose(LetterModel.ConnectorAsk(Plan)).Value.Template.Should().Be("connector-ask.en.letter.sbn");
    }

    [Theory]
    [InlineData("referral-reqest.en.letter.sbn", "x", "II5601", "referral-request.en.letter.sbn")]
    [InlineData("letter.txt", "x", "II5601", "<kind>")]
    [InlineData("cold-request.fr.en.letter.sbn", "x", "II5601", "<variant>")]
    [InlineData("cold-request.Warm.en.letter.sbn", "x", "II5601", "<variant>")]
    [InlineData("cold-request.a.b.en.letter.sbn", "x", "II5601", "cold-request.en")]
    public void WithTemplates_WhenTheNameIsWrong_SaysSo(string name, string text, string code, string fix)
    {
        Result<LetterComposer> read = LetterComposer.WithTemplates([KeyValuePair.Create(name, text)]);

        read.TryGet(out _).Should().BeFalse();
        Diagnostic fault = read.Diagnostics.Should().ContainSingle().Subject;
        (fault.Code, fault.Place!.Source).Should().Be((code, name));
        fault.Fix.Should().Contain(fix);
    }

    [Fact]
    public void WithTemplates_WhenAFieldIsMisspelled_NamesFileLineColumnAndTheRightName()
    {
        Result<LetterComposer> read = LetterComposer.WithTemplates([KeyValuePair.Create("cold-request.en.letter.sbn", "Subject\n\nDear {{ contact.ful_name }},\n")]);

        Diagnostic fault = read.Diagnostics.Should().ContainSingle().Subject;
        (fault.Place!.Source, fault.Place.Line, fault.Severity).Should().Be(("cold-request.en.letter.sbn", 3, Severity.Error));
        fault.Place.Column.Should().BeInRange(9, 17);
        fault.Explain(Purpose.ShowToOwner).Should().Contain("full_name");
    }

    [Fact]
    public void WithTemplates_WhenAFieldThatMayBeMissingIsPrintedBare_IsRefused() =>
        LetterComposer.WithTemplates([KeyValuePair.Create("cold-request.en.letter.sbn", "Subject\n\nDear {{ contact.organization }},\n")]).HasErrors.Should().BeTrue();

    [Theory]
    [InlineData("{{ if contact.short_name == '' }}Hi{{ end }}\n\nDear {{ contact.salutation_name }},\n")]
    [InlineData("Hi\n\n{{ if contact.short_name == '' }}Dear {{ contact.salutation_name }},{{ end }}\n")]
    public void Compose_WhenTheTemplateGivesNoSubjectOrNoText_IsRefused(string template) =>
        LetterComposer.WithTemplates([KeyValuePair.Create("referral-request.en.letter.sbn", template)]).Value
            .Compose(LetterModel.Request(Plan, Slots)).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("II5606");

    [Fact]
    public void ThankYou_WhenTheIntroducerMayNotBeNamed_DoesNotNameThem() =>
        LetterComposer.Default.Compose(LetterModel.ThankYou(Held(Plan with { MayNameIntroducer = false }), new InterviewOutcome(["x"]), null)).Value.ToText().Should().NotContain("Ingrid");

    [Fact]
    public void WithTemplates_WhenTwoAreForOneLetter_IsRefused() =>
        LetterComposer.WithTemplates([KeyValuePair.Create("a/cold-request.en.letter.sbn", "x\ny"), KeyValuePair.Create("b/cold-request.en.letter.sbn", "x\ny")]).Diagnostics.Select(d => d.Code).Should().Equal("II5602");

    [Fact]
    public void ToString_OfALetterAndAModel_NamesNobody()
    {
        LetterModel model = LetterModel.Request(Plan, Slots);
        (model.ToString() + LetterComposer.Default.Compose(model).Value).Should().NotContainAny("Elin", "Mara", "Ingrid");
    }

    private static InterviewPlan Bare(Approach approach) =>
        InterviewPlan.For(Mara with { Headline = null, Phone = null, Profile = null, Studies = [], Employments = [] }, new Contact { Id = Elin.Id, Name = new PersonName("Sukarno") }, approach);

    private static Interview Held(InterviewPlan plan) => Interview.Schedule(plan, At(24, 10), Instant.FromUtc(2026, 3, 9, 8, 0)).Hold(plan.Length, Instant.FromUtc(2026, 3, 24, 15, 0));

    private static Slot At(int day, int hour) => new(new LocalDateTime(2026, 3, day, hour, 0).InZoneStrictly(NewYork), Duration.FromMinutes(20));
}
