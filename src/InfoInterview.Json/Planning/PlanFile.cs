using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using InfoInterview.Diagnostics;
using InfoInterview.Json;
using InfoInterview.Outcomes;
using InfoInterview.People;
using InfoInterview.Policies;
using InfoInterview.Referrals;
using InfoInterview.Timing;
using NodaTime;

namespace InfoInterview.Planning;

/// <summary>What a seeker writes down before looking for a path: who asks, whom they look for, how the talk should be, and later what it brought. The JSON document of format 1.</summary>
/// <remarks>Immutable. The shape is in <c>docs/schema/plan.schema.json</c>, an example in <c>docs/plan-files.md</c>.</remarks>
public sealed partial class PlanFile
{
    private readonly TalkFacts talk;

    private PlanFile(Seeker seeker, ReferralTarget target, Availability? intervieweeAvailability, Language? intervieweeLanguage, TalkFacts talk, InterviewOutcome? outcome, string? nextStep, PolicyPack policy)
    {
        Seeker = seeker;
        Target = target;
        IntervieweeAvailability = intervieweeAvailability;
        IntervieweeLanguage = intervieweeLanguage;
        this.talk = talk;
        Outcome = outcome;
        NextStep = nextStep;
        Policy = policy;
    }

    /// <summary>The largest plan file that is read: 1 MiB.</summary>
    public const long MaxBytes = 1_048_576;

    /// <summary>Who asks.</summary>
    public Seeker Seeker { get; }

    /// <summary>Whom the seeker looks for.</summary>
    public ReferralTarget Target { get; }

    /// <summary>When the interviewee can be met; null when the file does not say.</summary>
    public Availability? IntervieweeAvailability { get; }

    /// <summary>The interviewee's language; null when the file does not say.</summary>
    public Language? IntervieweeLanguage { get; }

    /// <summary>What the talk brought; null before it.</summary>
    public InterviewOutcome? Outcome { get; }

    /// <summary>What the seeker will do next with what was learned, for the thank-you (W15); null when not settled.</summary>
    public string? NextStep { get; }

    /// <summary>The pack of numbers and rules; <c>standard</c> unless the file names another.</summary>
    public PolicyPack Policy { get; }

    /// <summary>The questions that the seeker wrote; empty when they are to come from the question bank.</summary>
    public ValueList<Question> OwnQuestions => talk.Questions;

    /// <summary>Reads a plan file.</summary>
    /// <param name="stream">JSON in UTF-8, with or without a byte order mark; comments and trailing commas are allowed.</param>
    /// <param name="source">What the file is called in diagnostics.</param>
    /// <param name="zones">Where time zones are looked up, such as <c>DateTimeZoneProviders.Tzdb</c>.</param>
    /// <returns>The plan, or every fault with line, column, path and fix. There is no value when there is an error.</returns>
    public static Result<PlanFile> Read(Stream stream, string source, IDateTimeZoneProvider zones)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentNullException.ThrowIfNull(zones);
        var faults = new List<Diagnostic>();
        (PlanDocument? document, JsonPlaces places) = JsonText.Read(stream, source, PlanJson.Default.PlanDocument, MaxBytes, faults);
        PlanFile? plan = document is null ? null : new PlanReading(places, zones, faults).Read(document);
        bool failed = faults.Any(f => f.Severity == Severity.Error);
        return new Result<PlanFile>(failed ? null : plan, [.. faults.OrderBy(f => f.Place?.Line).ThenBy(f => f.Place?.Column)]);
    }

    /// <summary>The JSON Schema of the plan file, made from the code that reads it.</summary>
    /// <returns>JSON text, LF line ends, one at its end.</returns>
    public static string JsonSchema()
    {
        JsonNode schema = PlanJson.Default.Options.GetJsonSchemaAsNode(typeof(PlanDocument), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true });
        var root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "InfoInterview plan file, format 1",
        };
        foreach ((string name, JsonNode? value) in schema.AsObject().ToArray())
        {
            schema.AsObject().Remove(name);
            root[name] = value;
        }

        return root.ToJsonString(PlanJson.Default.Options).ReplaceLineEndings("\n") + "\n";
    }

    /// <summary>The plan for the person at the end of a path, filled from this file.</summary>
    /// <param name="path">The path; it starts at the seeker of this file.</param>
    /// <returns>The plan, with the file's own questions; an empty list when the file has none.</returns>
    /// <exception cref="ArgumentException">The path starts at somebody else.</exception>
    public InterviewPlan PlanFor(ReferralPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        InterviewPlan plan = InterviewPlan.For(Seeker, path);
        return plan with
        {
            Interviewee = plan.Interviewee with
            {
                Availability = IntervieweeAvailability ?? plan.Interviewee.Availability,
                Language = IntervieweeLanguage ?? plan.Interviewee.Language,
            },
            MayNameIntroducer = talk.MayNameIntroducer,
            Format = talk.Format,
            Length = talk.Length ?? LengthOf(talk.Format),
            Place = talk.Place,
            RouteKnown = talk.RouteKnown,
            Aim = talk.Aim,
            Field = talk.Field,
            InformationGoals = talk.InformationGoals,
            ConnectionGoals = talk.ConnectionGoals,
            WhyThisPerson = talk.WhyThisPerson,
            WhyThisCompany = talk.WhyThisCompany,
            CompaniesConsidered = talk.CompaniesConsidered,
            Topics = talk.Topics,
            Research = talk.Research,
            Questions = talk.Questions,
            Introduction = talk.Introduction,
            BringsResume = talk.BringsResume,
        };
    }

    /// <summary>The id of the seeker, no personal data.</summary>
    /// <returns>For example <c>plan file of seeker 5f0c…</c>.</returns>
    public override string ToString() => $"plan file of {Seeker}";

    private Duration LengthOf(InterviewFormat format) => format switch
    {
        InterviewFormat.Phone => Policy.Timing.PhoneLength,
        InterviewFormat.Video => Policy.Timing.VideoLength,
        _ => Policy.Timing.InPersonLength,
    };

    internal sealed record TalkFacts
    {
        public InterviewFormat Format { get; init; } = InterviewFormat.Video;

        public Duration? Length { get; init; }

        public string? Place { get; init; }

        public bool RouteKnown { get; init; }

        public Aim Aim { get; init; }

        public string? Field { get; init; }

        public ValueList<string> InformationGoals { get; init; } = [];

        public ValueList<string> ConnectionGoals { get; init; } = [];

        public string? WhyThisPerson { get; init; }

        public string? WhyThisCompany { get; init; }

        public ValueList<string> CompaniesConsidered { get; init; } = [];

        public ValueList<string> Topics { get; init; } = [];

        public ValueList<ResearchNote> Research { get; init; } = [];

        public ValueList<Question> Questions { get; init; } = [];

        public IntroductionScript? Introduction { get; init; }

        public bool BringsResume { get; init; }

        public bool MayNameIntroducer { get; init; }
    }

    internal static PlanFile Of(Seeker seeker, ReferralTarget target, Availability? availability, Language? language, TalkFacts talk, InterviewOutcome? outcome, string? nextStep, PolicyPack policy) =>
        new(seeker, target, availability, language, talk, outcome, nextStep, policy);
}
