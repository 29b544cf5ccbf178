using InfoInterview.Planning;
using InfoInterview.Policies;
using NodaTime;

namespace InfoInterview.Guidance.Rules;

/// <summary>R36: a call stays under five minutes: the request call in standard, the phone interview itself in the articles (conflict K6).</summary>
internal sealed class KeepsThePhoneShort : GuidanceRule
{
    public override string Rule => "R36";

    public override IEnumerable<Fault> Check(InterviewPlan plan, PolicyPack policy)
    {
        Duration limit = policy.Timing.RequestCallLimit;
        if (policy.Timing.PhoneInterviewUnderRequestCallLimit && plan.Format == InterviewFormat.Phone && plan.Length >= limit)
            yield return Fault($"The interview by phone takes {Minutes(plan.Length)}; it is to stay under {Minutes(limit)}.", $"Ask for a talk by video or in person, or keep to two questions and say: \"May I ask you two questions? It takes less than {Minutes(limit)}.\"", "length");
        if (plan.Introduction is { } script && script.SpokenLength >= limit)
            yield return Fault($"What you say when you call takes {Minutes(script.SpokenLength)}; the whole call is to stay under {Minutes(limit)}.", "Say who you are, why you call and how long the talk takes; keep the rest for the talk.", "introduction");
    }

    private static string Minutes(Duration length) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{length.TotalMinutes:0.#} minutes");
}
