using System.Globalization;
using InfoInterview.Diagnostics;
using InfoInterview.Json;
using InfoInterview.Outcomes;
using InfoInterview.People;
using InfoInterview.Policies;
using InfoInterview.Referrals;
using InfoInterview.Timing;
using NodaTime;
using NodaTime.Text;
using static System.FormattableString;

namespace InfoInterview.Planning;

/// <summary>From the document to the domain: every value that may not be so becomes a fault with its place; nothing throws.</summary>
internal sealed class PlanReading(JsonPlaces places, IDateTimeZoneProvider zones, List<Diagnostic> faults)
{
    private const int MostCharacters = 1_000;

    private static readonly System.Buffers.SearchValues<char> Hidden = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(c => c is not ('\t' or '\n' or '\r')).Select(c => (char)c), '\u007F', .. Enumerable.Range(0x202A, 5).Concat(Enumerable.Range(0x2066, 4)).Select(c => (char)c)]);

    public PlanFile? Read(PlanDocument document)
    {
        if (document.Format != JsonText.Format)
        {
            Fault(JsonCodes.Format, "format", "This library reads format 1.", document.Format.ToString(CultureInfo.InvariantCulture), "Write \"format\": 1, or use the release that wrote the file.");
            return null;
        }

        PolicyPack policy = Policy(document.Policy);
        Seeker? seeker = Seeker(document.Seeker);
        ReferralTarget? target = Target(document.Target);
        Availability? interviewee = document.Interviewee is { } i ? Interviewee(i) : null;
        Language? language = Language(document.Interviewee?.Language, "interviewee.language");
        PlanFile.TalkFacts talk = Talk(document.Talk ?? new TalkDocument()) with { MayNameIntroducer = document.Interviewee?.MayNameIntroducer ?? false };
        InterviewOutcome? outcome = document.Outcome is { } o ? Outcome(o) : null;
        return seeker is null || target is null
            ? null
            : PlanFile.Of(seeker, target, interviewee, language, talk, outcome, Text(document.Outcome?.NextStep, "outcome.nextStep"), policy);
    }

    private PolicyPack Policy(string? name)
    {
        ValueList<PolicyPack> packs = [PolicyPack.Standard, PolicyPack.Articles];
        PolicyPack? pack = name is null ? PolicyPack.Standard : packs.FirstOrDefault(p => p.Name == name);
        if (pack is null)
        {
            NotAChoice("policy", name!, packs.Select(p => p.Name));
        }

        return pack ?? PolicyPack.Standard;
    }

    private Seeker? Seeker(SeekerDocument s)
    {
        PersonId? id = Id(s.Id, "seeker.id");
        PersonName? name = Text(s.GivenName, "seeker.givenName") is { } given
            ? new PersonName(given, Text(s.FamilyName, "seeker.familyName")) { Title = Text(s.Title, "seeker.title") }
            : null;
        EmailAddress? email = Email(s.Email, "seeker.email");
        DateTimeZone? zone = Zone(s.Zone, "seeker.zone");
        WorkingHours hours = Hours(s.WorkingHours, "seeker.workingHours");
        HolidaySet holidays = Holidays(s.Holidays, "seeker.holidays");
        ValueList<Interval> busy = zone is null ? [] : Busy(s.Busy, zone, "seeker.busy");
        PhoneNumber? phone = Phone(s.Phone, "seeker.phone");
        Uri? profile = Link(s.Profile, "seeker.profile");
        Language language = Language(s.Language, "seeker.language") ?? People.Language.English;
        ValueList<Education> studies = [.. (s.Studies ?? []).Select((e, i) => Study(e, Item("seeker.studies", i))).OfType<Education>()];
        ValueList<Employment> jobs = [.. (s.Jobs ?? []).Select((j, i) => Job(j, Item("seeker.jobs", i))).OfType<Employment>()];
        return id is null || name is null || email is null || zone is null
            ? null
            : new Seeker
            {
                Id = id.Value,
                Name = name,
                Email = email,
                Availability = new Availability(zone) { Hours = hours, Holidays = holidays, Busy = busy },
                Language = language,
                Headline = Text(s.Headline, "seeker.headline"),
                Phone = phone,
                Profile = profile,
                Studies = studies,
                Employments = jobs,
            };
    }

    private ReferralTarget? Target(TargetDocument t)
    {
        string? organization = Text(t.Organization, "target.organization");
        PersonId? person = t.Person is null ? null : Id(t.Person, "target.person");
        if (organization is null == person is null)
        {
            if (t.Person is null || person is not null)
            {
                Fault(JsonCodes.NoTarget, "target", "The target is either an organization or a person.", organization is null ? null : "both", "Give \"organization\": the employer's name, or \"person\": the id of a contact.");
            }

            return null;
        }

        return organization is not null ? ReferralTarget.At(organization) : ReferralTarget.Person(person!.Value);
    }

    private Availability? Interviewee(IntervieweeDocument i)
    {
        DateTimeZone? zone = i.Zone is null ? null : Zone(i.Zone, "interviewee.zone");
        WorkingHours hours = Hours(i.WorkingHours, "interviewee.workingHours");
        HolidaySet holidays = Holidays(i.Holidays, "interviewee.holidays");
        if (i.Zone is null && (i.WorkingHours is not null || i.Holidays is not null || i.Busy is not null))
        {
            Fault(JsonCodes.MissingMember, "interviewee", "Hours, holidays and busy times need a zone.", null, "Add \"zone\", such as \"Europe/Stockholm\".");
        }

        return zone is null ? null : new Availability(zone) { Hours = hours, Holidays = holidays, Busy = Busy(i.Busy, zone, "interviewee.busy") };
    }

    private PlanFile.TalkFacts Talk(TalkDocument t) => new()
    {
        Format = Choice(t.Format, "talk.format", InterviewFormat.Video),
        Length = Minutes(t.Minutes, "talk.minutes", 1, 480) is { } minutes ? Duration.FromMinutes(minutes) : null,
        Place = Text(t.Place, "talk.place"),
        RouteKnown = t.RouteKnown ?? false,
        Aim = Choice(t.Aim, "talk.aim", Aim.ChooseAPath),
        Field = Text(t.Field, "talk.field"),
        InformationGoals = Texts(t.InformationGoals, "talk.informationGoals"),
        ConnectionGoals = Texts(t.ConnectionGoals, "talk.connectionGoals"),
        WhyThisPerson = Text(t.WhyThisPerson, "talk.whyThisPerson"),
        WhyThisCompany = Text(t.WhyThisCompany, "talk.whyThisCompany"),
        CompaniesConsidered = Texts(t.CompaniesConsidered, "talk.companiesConsidered"),
        Topics = Texts(t.Topics, "talk.topics", 10),
        Research = [.. (t.Research ?? []).Select((r, i) => Research(r, Item("talk.research", i))).OfType<ResearchNote>()],
        Questions = [.. (t.Questions ?? []).Select((q, i) => Question(q, Item("talk.questions", i))).OfType<Question>()],
        Introduction = t.Introduction is { } s
            ? new IntroductionScript
            {
                AboutMe = Text(s.AboutMe, "talk.introduction.aboutMe"),
                Purpose = Text(s.Purpose, "talk.introduction.purpose"),
                Assurance = Text(s.Assurance, "talk.introduction.assurance"),
                TimeAsked = Text(s.TimeAsked, "talk.introduction.timeAsked"),
                Career = Text(s.Career, "talk.introduction.career"),
                WhyThisCompany = Text(s.WhyThisCompany, "talk.introduction.whyThisCompany"),
            }
            : null,
        BringsResume = t.BringsResume ?? false,
    };

    private ResearchNote? Research(ResearchDocument r, string path)
    {
        ResearchSubject subject = Choice(r.Subject, $"{path}.subject", ResearchSubject.Company);
        return Text(r.Text, $"{path}.text") is { } text && Text(r.Source, $"{path}.source") is { } source ? new ResearchNote(subject, text, source) : null;
    }

    private Question? Question(QuestionDocument q, string path)
    {
        QuestionCategory category = Choice(q.Category, $"{path}.category", QuestionCategory.Advice);
        PublicAnswer answer = Choice(q.Public, $"{path}.public", PublicAnswer.No);
        int minutes = Minutes(q.Minutes, $"{path}.minutes", 1, 30) ?? 3;
        return Text(q.Text, $"{path}.text") is { } text ? new Question(text, category, minutes) { Public = answer } : null;
    }

    private InterviewOutcome? Outcome(OutcomeDocument o)
    {
        ValueList<string> learnings = Texts(o.Learnings, "outcome.learnings", 20);
        if (learnings.Count == 0)
        {
            Fault(JsonCodes.Empty, "outcome.learnings", "An outcome has at least one thing learned (R10).", null, "Write one concrete thing that you learned, or leave \"outcome\" out until after the talk.");
            return null;
        }

        return new InterviewOutcome(learnings)
        {
            Advice = [.. Texts(o.Advice, "outcome.advice").Select(a => new Advice(a))],
            Leads = [.. Texts(o.Leads, "outcome.leads", 20).Select(l => new Lead(l))],
        };
    }

    private WorkingHours Hours(WorkingHoursDocument? h, string path)
    {
        if (h is null)
        {
            return WorkingHours.Default;
        }

        LocalTime? start = Time(h.Start, $"{path}.start");
        LocalTime? end = Time(h.End, $"{path}.end");
        ValueList<IsoDayOfWeek> days = h.Days is null
            ? WorkingHours.Default.Days
            : [.. h.Days.Select((d, i) => Choice(d, Item(path + ".days", i), IsoDayOfWeek.Monday, IsoDayOfWeek.None)).Distinct()];
        if (days.Count == 0)
        {
            Fault(JsonCodes.Empty, $"{path}.days", "There is no working day.", null, "Name at least one day, such as \"monday\".");
            return WorkingHours.Default;
        }

        if (start is null || end is null)
        {
            return WorkingHours.Default;
        }

        if (end <= start)
        {
            Fault(JsonCodes.OutOfRange, $"{path}.end", "Work ends before it starts.", h.End, $"Write a time after {h.Start}.");
            return WorkingHours.Default;
        }

        return new WorkingHours(start.Value, end.Value, days);
    }

    private HolidaySet Holidays(List<HolidayDocument>? list, string path) =>
        HolidaySet.Of((list ?? [])
            .Select((h, i) => (Day: Date(h.Date, Item(path, i, ".date")), h.Name))
            .Where(h => h.Day is not null)
            .Select(h => KeyValuePair.Create(h.Day!.Value, h.Name ?? "")));

    private ValueList<Interval> Busy(List<BusyDocument>? list, DateTimeZone zone, string path)
    {
        var busy = new List<Interval>();
        foreach ((BusyDocument b, int i) in (list ?? []).Select((b, i) => (b, i)))
        {
            LocalDateTime? from = DateAndTime(b.From, Item(path, i, ".from"));
            LocalDateTime? to = DateAndTime(b.To, Item(path, i, ".to"));
            if (from is null || to is null)
            {
                continue;
            }

            // Taken time errs on the long side: a skipped or repeated hour counts as taken whole.
            Instant start = zone.MapLocal(from.Value) is { Count: > 0 } s ? s.First().ToInstant() : zone.MapLocal(from.Value).EarlyInterval.End;
            Instant end = zone.MapLocal(to.Value) is { Count: > 0 } e ? e.Last().ToInstant() : zone.MapLocal(to.Value).EarlyInterval.End;
            if (end <= start)
            {
                Fault(JsonCodes.OutOfRange, Item(path, i, ".to"), "The busy time ends before it starts.", b.To, $"Write a time after {b.From}.");
                continue;
            }

            busy.Add(new Interval(start, end));
        }

        return [.. busy];
    }

    private Education? Study(StudyDocument s, string path)
    {
        int? year = Minutes(s.Year, $"{path}.year", 1900, 2100);
        return Text(s.School, $"{path}.school") is { } school ? new Education(new Organization(school), Text(s.Program, $"{path}.program"), year) : null;
    }

    private Employment? Job(JobDocument j, string path)
    {
        YearMonth? from = Month(j.From, $"{path}.from");
        YearMonth? to = Month(j.To, $"{path}.to");
        if (from is { } first && to is { } last && last < first)
        {
            Fault(JsonCodes.OutOfRange, $"{path}.to", "The job ends before it starts.", j.To, $"Write {j.From} or later.");
            return null;
        }

        return Text(j.Employer, $"{path}.employer") is { } employer ? new Employment(new Organization(employer), Text(j.Title, $"{path}.title"), from, to) : null;
    }

    // One value each: null when it is not there or faulty.

    private string? Text(string? text, string path)
    {
        if (text is null)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            Fault(JsonCodes.Empty, path, "The text is empty.", null, "Write it, or leave the member out.");
            return null;
        }

        if (text.Length > MostCharacters)
        {
            Fault(JsonCodes.TooLong, path, Invariant($"The text has more than {MostCharacters} characters."), text[..60], "Say it shorter.");
            return null;
        }

        // They end up in subjects, names and file texts, where nobody would see what they do.
        if (text.AsSpan().IndexOfAny(Hidden) is var at and >= 0)
        {
            Fault(JsonCodes.HiddenCharacter, path, "The text holds a character that does not show: a control or one that turns the writing around.", Invariant($"U+{(int)text[at]:X4}"), "Type the text again instead of pasting it.");
            return null;
        }

        return text.Trim();
    }

    private ValueList<string> Texts(List<string>? texts, string path, int most = 50)
    {
        if (texts?.Count > most)
        {
            Fault(JsonCodes.TooMany, Item(path, most), Invariant($"There are more than {most} entries."), texts.Count.ToString(CultureInfo.InvariantCulture), Invariant($"Keep the {most} that matter most."));
            return [];
        }

        return [.. (texts ?? []).Select((t, i) => Text(t, Item(path, i))).OfType<string>()];
    }

    private int? Minutes(int? value, string path, int least, int most)
    {
        if (value is { } number && (number < least || number > most))
        {
            Fault(JsonCodes.OutOfRange, path, Invariant($"The number is not within {least} to {most}."), number.ToString(CultureInfo.InvariantCulture), Invariant($"Write a whole number from {least} to {most}."));
            return null;
        }

        return value;
    }

    private T Choice<T>(string? text, string path, T otherwise, params ReadOnlySpan<T> without)
        where T : struct, Enum
    {
        if (text is null)
        {
            return otherwise;
        }

        foreach (T value in Enum.GetValues<T>())
        {
            if (!without.Contains(value) && NameOf(value) == text)
            {
                return value;
            }
        }

        var names = new List<string>();
        foreach (T value in Enum.GetValues<T>())
        {
            if (!without.Contains(value))
            {
                names.Add(NameOf(value));
            }
        }

        NotAChoice(path, text, names);
        return otherwise;

        static string NameOf(T value) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
    }

    private void NotAChoice(string path, string found, IEnumerable<string> names)
    {
        string[] all = [.. names];
        string? near = Suggestion.Nearest(found, all);
        Fault(JsonCodes.NotAChoice, path, "There is no such choice.", found, near is null ? $"Write one of {string.Join(", ", all)}." : $"Did you mean \"{near}\"?");
    }

    private PersonId? Id(string text, string path)
    {
        if (Guid.TryParse(text, out Guid value) && value != Guid.Empty)
        {
            return new PersonId(value);
        }

        Fault(JsonCodes.NotAnId, path, "The id is no GUID, or is all zeros.", text, "Write a GUID such as 5f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e11.");
        return null;
    }

    private EmailAddress? Email(string text, string path)
    {
        Result<EmailAddress> read = EmailAddress.Read(text, places.Of(path));
        faults.AddRange(read.Diagnostics);
        return read.TryGet(out EmailAddress? email) ? email : null;
    }

    private PhoneNumber? Phone(string? text, string path)
    {
        if (text is null)
        {
            return null;
        }

        Result<PhoneNumber> read = PhoneNumber.Read(text, places.Of(path));
        faults.AddRange(read.Diagnostics);
        return read.TryGet(out PhoneNumber? phone) ? phone : null;
    }

    private Uri? Link(string? text, string path)
    {
        if (text is null || (Uri.TryCreate(text, UriKind.Absolute, out Uri? link) && link.Scheme is "http" or "https"))
        {
            return text is null ? null : new Uri(text);
        }

        Fault(JsonCodes.NotALink, path, "This is no web address.", text, "Write it whole, such as https://www.example.org/me.");
        return null;
    }

    private Language? Language(string? tag, string path)
    {
        if (tag is null)
        {
            return null;
        }

        try
        {
            return new Language(tag);
        }
        catch (ArgumentException)
        {
            Fault(JsonCodes.NotAChoice, path, "This is no language tag.", tag, "Write a tag such as en, es, fr or de.");
            return null;
        }
    }

    private DateTimeZone? Zone(string id, string path)
    {
        if (zones.GetZoneOrNull(id) is { } zone)
        {
            return zone;
        }

        string? near = Suggestion.Nearest(id, zones.Ids.Where(z => z.Contains('/', StringComparison.Ordinal) && !z.StartsWith("Etc/", StringComparison.Ordinal))) ?? zones.Ids.FirstOrDefault(z => id.Length > 2 && z.EndsWith("/" + id.Replace(' ', '_'), StringComparison.OrdinalIgnoreCase));
        Fault(JsonCodes.NotAZone, path, "There is no such time zone.", id, near is null ? "Write an IANA zone such as Europe/Berlin or America/New_York, no abbreviation such as CET." : $"Did you mean \"{near}\"?");
        return null;
    }

    private LocalDate? Date(string text, string path) =>
        Parsed(LocalDatePattern.Iso.Parse(text), text, path, JsonCodes.NotADate, "This is no date.", "Write year-month-day, such as 2026-04-03.");

    private LocalTime? Time(string text, string path) =>
        Parsed(LocalTimePattern.CreateWithInvariantCulture("HH':'mm").Parse(text), text, path, JsonCodes.NotATime, "This is no time of day.", "Write hours and minutes, such as 09:00.");

    private LocalDateTime? DateAndTime(string text, string path) =>
        Parsed(LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm").Parse(text), text, path, JsonCodes.NotATime, "This is no date with time.", "Write local date and time, such as 2026-04-03T14:00.");

    private YearMonth? Month(string? text, string path) =>
        text is null ? null : Parsed(YearMonthPattern.Iso.Parse(text), text, path, JsonCodes.NotADate, "This is no month.", "Write year-month, such as 2024-09.");

    private T? Parsed<T>(ParseResult<T> result, string text, string path, string code, string message, string fix)
        where T : struct
    {
        if (result.Success)
        {
            return result.Value;
        }

        Fault(code, path, message, text, fix);
        return null;
    }

    private void Fault(string code, string path, string message, string? found, string fix) =>
        faults.Add(new Diagnostic(code, Severity.Error, message, places.Of(path), found, fix));

    private static string Item(string path, int i, string member = "") => Invariant($"{path}[{i}]{member}");
}
