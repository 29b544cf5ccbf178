using System.Text.Json.Serialization;

namespace InfoInterview.Planning;

// The shape of a plan file, format 1. Plain data for the serializer: what it means, and whether it may be so, PlanFile decides.
internal sealed class PlanDocument
{
    public required int Format { get; init; }

    public required SeekerDocument Seeker { get; init; }

    public required TargetDocument Target { get; init; }

    public IntervieweeDocument? Interviewee { get; init; }

    public TalkDocument? Talk { get; init; }

    public OutcomeDocument? Outcome { get; init; }

    public string? Policy { get; init; }
}

internal sealed class SeekerDocument
{
    public required string Id { get; init; }

    public required string GivenName { get; init; }

    public string? FamilyName { get; init; }

    public string? Title { get; init; }

    public required string Email { get; init; }

    public string? Phone { get; init; }

    public string? Profile { get; init; }

    public string? Headline { get; init; }

    public string? Language { get; init; }

    public required string Zone { get; init; }

    public WorkingHoursDocument? WorkingHours { get; init; }

    public List<HolidayDocument>? Holidays { get; init; }

    public List<BusyDocument>? Busy { get; init; }

    public List<StudyDocument>? Studies { get; init; }

    public List<JobDocument>? Jobs { get; init; }
}

internal sealed class WorkingHoursDocument
{
    public required string Start { get; init; }

    public required string End { get; init; }

    public List<string>? Days { get; init; }
}

internal sealed class HolidayDocument
{
    public required string Date { get; init; }

    public string? Name { get; init; }
}

internal sealed class BusyDocument
{
    public required string From { get; init; }

    public required string To { get; init; }
}

internal sealed class StudyDocument
{
    public required string School { get; init; }

    public string? Program { get; init; }

    public int? Year { get; init; }
}

internal sealed class JobDocument
{
    public required string Employer { get; init; }

    public string? Title { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }
}

internal sealed class TargetDocument
{
    public string? Organization { get; init; }

    public string? Person { get; init; }
}

internal sealed class IntervieweeDocument
{
    public string? Zone { get; init; }

    public WorkingHoursDocument? WorkingHours { get; init; }

    public List<HolidayDocument>? Holidays { get; init; }

    public List<BusyDocument>? Busy { get; init; }

    public string? Language { get; init; }

    public bool? MayNameIntroducer { get; init; }
}

internal sealed class TalkDocument
{
    public string? Format { get; init; }

    public int? Minutes { get; init; }

    public string? Place { get; init; }

    public bool? RouteKnown { get; init; }

    public string? Aim { get; init; }

    public string? Field { get; init; }

    public List<string>? InformationGoals { get; init; }

    public List<string>? ConnectionGoals { get; init; }

    public string? WhyThisPerson { get; init; }

    public string? WhyThisCompany { get; init; }

    public List<string>? CompaniesConsidered { get; init; }

    public List<string>? Topics { get; init; }

    public List<ResearchDocument>? Research { get; init; }

    public List<QuestionDocument>? Questions { get; init; }

    public IntroductionDocument? Introduction { get; init; }

    public bool? BringsResume { get; init; }
}

internal sealed class ResearchDocument
{
    public required string Subject { get; init; }

    public required string Text { get; init; }

    public required string Source { get; init; }
}

internal sealed class QuestionDocument
{
    public required string Text { get; init; }

    public required string Category { get; init; }

    public int? Minutes { get; init; }

    public string? Public { get; init; }
}

internal sealed class IntroductionDocument
{
    public string? AboutMe { get; init; }

    public string? Purpose { get; init; }

    public string? Assurance { get; init; }

    public string? TimeAsked { get; init; }

    public string? Career { get; init; }

    public string? WhyThisCompany { get; init; }
}

internal sealed class OutcomeDocument
{
    public required List<string> Learnings { get; init; }

    public string? NextStep { get; init; }

    public List<string>? Advice { get; init; }

    public List<string>? Leads { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 32,
    WriteIndented = true,
    NewLine = "\n",
    ReadCommentHandling = System.Text.Json.JsonCommentHandling.Skip,
    AllowTrailingCommas = true)]
[JsonSerializable(typeof(PlanDocument))]
internal sealed partial class PlanJson : JsonSerializerContext;
