using InfoInterview.Correspondence;
using InfoInterview.Interviews;
using InfoInterview.Outcomes;
using InfoInterview.People;
using InfoInterview.Planning;
using InfoInterview.Timing;
using NodaTime;

namespace InfoInterview.Letters;

public sealed partial class LetterModel
{
    /// <summary>The occasion; null for a model of a schema that is nobody's occasion.</summary>
    public LetterKind? Kind { get; internal init; }

    private Func<Language, LetterModel>? Maker { get; init; }

    /// <summary>The plan that the letter belongs to, which picks one of several wordings.</summary>
    private PlanId PlanId { get; init; }

    /// <summary>The language of the reader.</summary>
    public Language Language { get; internal init; } = Language.English;

    /// <summary>A request for a talk. The occasion follows the plan's approach: referral, alumni, dormant tie or cold.</summary>
    /// <param name="plan">Whom to ask for what. The introducer is only named when the plan says that the name may be used (W10).</param>
    /// <param name="slots">The times offered; may be empty.</param>
    /// <returns>The model.</returns>
    public static LetterModel Request(InterviewPlan plan, SlotProposal slots)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(slots);
        return Request(
            plan.Approach switch
            {
                Approach.Referral => LetterKind.ReferralRequest,
                Approach.Alumni => LetterKind.AlumniRequest,
                Approach.Acquaintance => LetterKind.AcquaintanceRequest,
                Approach.DormantTie => LetterKind.DormantTieRequest,
                _ => LetterKind.ColdRequest,
            },
            plan,
            slots);
    }

    private static LetterModel Request(LetterKind kind, InterviewPlan plan, SlotProposal? slots, LocalDate? today = null, LocalDate? callDay = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return InLanguageOf(plan.Interviewee, language => Request(kind, plan, slots ?? new SlotProposal([], []), today, callDay, language));
    }

    private static LetterModel Request(LetterKind kind, InterviewPlan plan, SlotProposal slots, LocalDate? today, LocalDate? callDay, Language language)
    {
        DateTimeZone own = plan.Seeker.Availability.Zone;
        LetterModelBuilder model = ForPeople(kind, plan, language);
        SetIntroducer(model, plan, language);

        Employment? job = plan.Seeker.Employments.FirstOrDefault(mine => plan.Interviewee.Employments.Any(theirs => theirs.Employer.IsCalled(mine.Employer.Name)));
        Education? study = plan.Seeker.Studies.FirstOrDefault(mine => plan.Interviewee.Studies.Any(theirs => theirs.School.IsCalled(mine.School.Name)));
        model.Set("shared.school", Line(study?.School.Name))
            .Set("shared.employer", Line(job?.Employer.Name))
            .Set("field", Line(plan.Field))
            .Set("why_this_person", Line(plan.WhyThisPerson))
            .Set("minutes", (int)plan.Length.TotalMinutes)
            .Set("by", By(plan.Format, language))
            .Set("today", today is { } day ? WrittenTime.LetterDate(day, language) : null)
            .Set("call_day", callDay is { } call ? WrittenTime.Day(call, language) : null);
        SetSlots(model, slots, own, language);
        return Finished(model, kind, language, plan);
    }

    /// <summary>The ask to the introducer, or to whoever the seeker knows on the way to the introducer (I02, I03): why this person, what will be asked, only if comfortable.</summary>
    /// <param name="plan">A plan with an introducer.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">The plan has no introducer.</exception>
    public static LetterModel ConnectorAsk(InterviewPlan plan) => Introduction(LetterKind.ConnectorAsk, plan);

    /// <summary>The text that the introducer forwards; it stands alone and can be read by third parties.</summary>
    /// <param name="plan">A plan with an introducer.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">The plan has no introducer.</exception>
    public static LetterModel ForwardableBlurb(InterviewPlan plan) => Introduction(LetterKind.ForwardableBlurb, plan);

    /// <summary>Thanks after the talk: for time and experience, for something concrete, with what follows from it (W15, R21).</summary>
    /// <param name="interview">The talk.</param>
    /// <param name="outcome">What it brought; it has at least one learning.</param>
    /// <param name="nextStep">What the seeker will do with it, as it follows «I will»; null when not settled.</param>
    /// <returns>The model.</returns>
    public static LetterModel ThankYou(Interview interview, InterviewOutcome outcome, string? nextStep)
    {
        ArgumentNullException.ThrowIfNull(interview);
        ArgumentNullException.ThrowIfNull(outcome);
        return InLanguageOf(interview.Plan.Interviewee, language => ThankYou(interview, outcome, nextStep, language));
    }

    private static LetterModel ThankYou(Interview interview, InterviewOutcome outcome, string? nextStep, Language language)
    {
        InterviewPlan plan = interview.Plan;
        LetterModelBuilder model = ForPeople(LetterKind.ThankYou, plan, language);
        SetIntroducer(model, plan, language);

        model.Set("field", Line(plan.Field))
            .Set("weekday", WrittenTime.Weekday(interview.Slot.Start.DayOfWeek, language))
            .SetList("learned", outcome.Learnings.Select(l => Line(l)!))
            .Set("next_step", Line(nextStep))
            .SetList("leads", outcome.Leads.Select(l => Line(l.Text)!));
        return Finished(model, LetterKind.ThankYou, language, plan);
    }

    /// <summary>The introducer's question to the person whether an introduction is welcome; the introducer signs it.</summary>
    /// <param name="plan">A plan with an introducer.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">The plan has no introducer.</exception>
    public static LetterModel OptInQuestion(InterviewPlan plan) => Introduction(LetterKind.OptInQuestion, plan);

    private static LetterModel Introduction(LetterKind kind, InterviewPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Introducer is not { } introducer)
        {
            throw new ArgumentException("The plan has no introducer; a letter about an introduction needs one.", nameof(plan));
        }

        Contact asked = plan.Connector ?? introducer;
        return InLanguageOf(kind == LetterKind.ConnectorAsk ? asked : plan.Interviewee, language => Introduction(kind, plan, introducer, asked, language));
    }

    private static LetterModel Introduction(LetterKind kind, InterviewPlan plan, Contact introducer, Contact asked, Language language)
    {
        LetterModelBuilder model = ForPeople(kind, plan, language);
        SetPerson(model, "asked", asked.Name, language);
        SetReader(model, "asked", asked.Name, language);
        SetPerson(model, "introducer", introducer.Name, language);
        SetReader(model, "introducer", introducer.Name, language);
        model.Set("introducer_is_asked", asked.Id == introducer.Id)
            .Set("field", Line(plan.Field))
            .Set("why_this_person", Line(plan.WhyThisPerson))
            .SetList("topics", plan.Topics.Select(t => Line(t)!))
            .Set("minutes", (int)plan.Length.TotalMinutes)
            .Set("by", By(plan.Format, language));
        return Finished(model, kind, language, plan);
    }

    private static LetterModelBuilder ForPeople(LetterKind kind, InterviewPlan plan, Language language)
    {
        LetterModelBuilder model = For(LetterSchema.Of(kind));
        SetPerson(model, "seeker", plan.Seeker.Name, language);
        SetPerson(model, "contact", plan.Interviewee.Name, language);
        SetReader(model, "contact", plan.Interviewee.Name, language);
        return model
            .Set("seeker.headline", Line(plan.Seeker.Headline))
            .Set("seeker.email", plan.Seeker.Email.Text)
            .Set("seeker.phone", plan.Seeker.Phone?.E164)
            .Set("seeker.email_link", Link("mailto:" + Mailbox(plan.Seeker.Email.Text)))
            .Set("seeker.profile", plan.Seeker.Profile?.AbsoluteUri)
            .Set("seeker.profile_link", Link(plan.Seeker.Profile?.AbsoluteUri))
            .Set("contact.job_title", Line(plan.Interviewee.CurrentJob?.Title))
            .Set("contact.organization", Line(plan.Interviewee.CurrentJob?.Employer.Name));
    }

    private static void SetPerson(LetterModelBuilder model, string path, PersonName name, Language language) => model
        .Set($"{path}.full_name", Line(name.In(language)))
        .Set($"{path}.salutation_name", Line(Salutation.Addressed(name, language)))
        .Set($"{path}.familiar_name", Line(Salutation.Familiarly(name, language)))
        .Set($"{path}.short_name", Line(name.Short));

    private static void SetIntroducer(LetterModelBuilder model, InterviewPlan plan, Language language)
    {
        if (plan.Introducer is { } introducer && plan.MayNameIntroducer)
        {
            SetPerson(model, "introducer", introducer.Name, language);
        }
    }

    private static void SetSlots(LetterModelBuilder model, SlotProposal slots, DateTimeZone own, Language language) =>
        model.SetObjects("slots", slots.Slots, (item, slot) => SetTime(item, slot, own, language));

    private static LetterModelBuilder SetTime(LetterModelBuilder item, Slot slot, DateTimeZone own, Language language) => item
        .Set("start", WrittenTime.DayAndTime(slot.Start, language))
        .Set("own_start", slot.In(own).Date == slot.Start.Date
            ? $"{WrittenTime.Time(slot.In(own).TimeOfDay, language)} ({WrittenTime.Zone(own, language)})"
            : WrittenTime.DayAndTime(slot.In(own), language))
        .Set("same_clock", slot.Start.LocalDateTime == slot.In(own).LocalDateTime);

    private static void SetReader(LetterModelBuilder model, string path, PersonName name, Language language) => model
        .Set($"{path}.greeting", Line(Salutation.Formal(name, language)))
        .Set($"{path}.familiar_greeting", Line(Salutation.Familiar(name, language)))
        .Set($"{path}.address_form", Line(Salutation.Form(name, language)));

    private static LetterModel Finished(LetterModelBuilder model, LetterKind kind, Language language, InterviewPlan plan)
    {
        LetterModel built = model.Build().Value;
        return new LetterModel(built.Schema, built.Slots) { Kind = kind, Language = language, PlanId = plan.Id };
    }

    /// <summary>Which of several wordings this letter has: by a hash of the plan's id and the kind, so that two letters of one plan need not be of one style, and the same plan always gives the same.</summary>
    /// <param name="count">How many wordings there are, at least 1.</param>
    /// <returns>0 to <paramref name="count"/> - 1.</returns>
    internal int Pick(int count)
    {
        if (count == 1)
        {
            return 0;
        }

        Span<byte> hash = stackalloc byte[32];
        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{PlanId} {Kind}"), hash);
        return (int)(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash) % (uint)count);
    }

    /// <summary>The same letter with its days and words in another language, for the template that there is.</summary>
    internal LetterModel In(Language language) => language == Language || Maker is null ? this : InLanguageOf(language, Maker);

    private static LetterModel InLanguageOf(Contact reader, Func<Language, LetterModel> make) => InLanguageOf(reader.Language ?? Language.English, make);

    private static LetterModel InLanguageOf(Language language, Func<Language, LetterModel> make)
    {
        LetterModel made = make(language);
        return new LetterModel(made.Schema, made.Slots) { Kind = made.Kind, Language = language, Maker = make, PlanId = made.PlanId };
    }

    private static string By(InterviewFormat format, Language language) => (language.Primary, format) switch
    {
        ("es", InterviewFormat.Phone) => "por teléfono",
        ("es", InterviewFormat.Video) => "por videollamada",
        ("es", _) => "en persona",
        ("fr", InterviewFormat.Phone) => "par téléphone",
        ("fr", InterviewFormat.Video) => "en visioconférence",
        ("fr", _) => "en personne",
        ("de", InterviewFormat.Phone) => "am Telefon",
        ("de", InterviewFormat.Video) => "per Video",
        ("de", _) => "persönlich",
        (_, InterviewFormat.Phone) => "by phone",
        (_, InterviewFormat.Video) => "by video",
        _ => "in person",
    };

    // What is not fit to be clicked is left out of links; it stays in the text.
    private static string? Link(string? address) => address is null || LinkText.Fault(address) is not null ? null : address;

    private static string Mailbox(string address) => address.LastIndexOf('@') is >= 0 and var at ? $"{Uri.EscapeDataString(address[..at])}{address[at..]}" : address;

    // A line break inside a one-line field would make a paragraph, a second subject or worse; it becomes a blank (letters.md §1.6).
    private static string? Line(string? text) => text is null ? null : SingleLine.Of(text).Trim();
}
