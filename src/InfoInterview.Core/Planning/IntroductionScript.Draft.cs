using System.Globalization;
using InfoInterview.Policies;
using NodaTime;

namespace InfoInterview.Planning;

/// <content>A first draft from the facts of a plan.</content>
public sealed partial record IntroductionScript
{
    /// <summary>Drafts the six parts (R86) in English from what the plan says; the seeker makes them sound like herself.</summary>
    /// <param name="plan">The plan: headline, field, length, introducer (named only with permission, W10), company and why.</param>
    /// <param name="timing">How long it may take to say; the standard 30 seconds when null (T18, R51).</param>
    /// <returns>A script of short sentences; shorter wording when the full one takes too long. A part is null when the plan does not know enough
    /// for it: no headline, no field, no company or no reason for it. The plan's own words are never cut, so a long headline can still run over.</returns>
    public static IntroductionScript Draft(InterviewPlan plan, TimingPolicy? timing = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Duration limit = (timing ?? new TimingPolicy()).IntroductionLimit;
        IntroductionScript full = Write(plan, brief: false);
        return full.SpokenLength <= limit ? full : Write(plan, brief: true);
    }

    private static IntroductionScript Write(InterviewPlan plan, bool brief)
    {
        string? introducer = plan is { MayNameIntroducer: true, Introducer: { } person } ? person.Name.Full : null;
        string reason = plan.Aim switch
        {
            Aim.WhatToStudy => "decide what to study",
            Aim.BreakIn => "understand how people enter this field",
            Aim.CompareSkills => "see which skills I still need",
            Aim.LearnFromOwners => "learn how a small business starts",
            _ => "choose my path",
        };
        return new IntroductionScript
        {
            AboutMe = Clause(plan.Seeker.Headline) is { } headline ? $"Hello, I am {plan.Seeker.Name.Full}, {headline}." : null,
            Purpose = (introducer, brief) switch
            {
                (null, false) => $"I would like to learn from your experience, to {reason}.",
                (null, true) => $"I want to {reason}.",
                (_, false) => $"{introducer} suggested that I talk to you, and I would like to learn from your experience, to {reason}.",
                _ => $"{introducer} suggested that I talk to you, to {reason}.",
            },
            Assurance = brief ? "This is research only, not a job request." : "This is career research and information only; I am not asking for a job.",
            TimeAsked = string.Create(CultureInfo.InvariantCulture, $"It takes {plan.Length.TotalMinutes:0} minutes."),
            Career = Clause(plan.Field) is not { } field ? null : brief ? $"I look at {field}." : $"The work that I am looking into is {field}.",
            WhyThisCompany = plan.Organization is { } company && Clause(plan.WhyThisCompany) is { } why ? $"I chose {company.Name} because {why}." : null,
        };
    }

    // A fact of the plan stands inside a sentence: no stop of its own at the end.
    private static string? Clause(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().TrimEnd('.', '!', '?', ';', ',', ' ');
}
