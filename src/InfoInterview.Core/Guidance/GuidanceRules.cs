using System.Globalization;
using InfoInterview.Correspondence;
using InfoInterview.Diagnostics;
using InfoInterview.Guidance.Rules;
using InfoInterview.Interviews;
using InfoInterview.People;
using InfoInterview.Planning;
using InfoInterview.Policies;
using NodaTime;

namespace InfoInterview.Guidance;

/// <summary>The field's rules as a careful reader of the seeker's own work, weighed by a policy pack. Immutable and safe to share between threads.</summary>
/// <remarks>Advice never throws and never stops work: a finding names what is wrong, who says so, and the words that mend it.</remarks>
public sealed class GuidanceRules
{
    private static readonly ValueList<GuidanceRule> AllRules =
    [
        new StatesBothGoals(), new ResearchesCompanyAndIndustry(), new AsksNothingPublic(), new ThanksForSharing(), new CoversAllThreeSubjects(),
        new AsksForNoJob(), new RespectsRefusals(), new IntroducesBackground(), new SaysItIsToLearn(), new HasQuestionsReady(),
        new ThanksForTheirTime(), new DoesNotDrag(), new NamesInsightAndAdvice(), new KeepsThePhoneShort(), new KeepsTheMeetingShort(),
        new LeavesTheResumeAtHome(), new ConfirmsTheDayBefore(), new KnowsTheRoute(), new ArrivesEarly(), new IntroducesBriefly(),
        new FitsTheRelationship(), new AsksAllThreeTypes(), new AsksNothingAboutPay(), new InvitesAdvice(), new AsksWhomElse(),
        new LeavesNoPlaceholder(), new SoundsLikeNoJobAsk(), new IsPersonal(), new ListsTwoCompanies(), new HasAllSixParts(), new AsksForLittleTime(),
        new ChoosesWordsWell(),
    ];

    private readonly Dictionary<string, RuleSetting> settings;

    private GuidanceRules(PolicyPack policy)
    {
        Policy = policy;
        settings = new Dictionary<string, RuleSetting>(StringComparer.Ordinal);
        foreach (RuleSetting setting in policy.Rules)
            settings[setting.Rule] = setting;
    }

    /// <summary>The pack that weighs the findings.</summary>
    public PolicyPack Policy { get; }

    /// <summary>Every rule that has a check of its own.</summary>
    internal static ValueList<GuidanceRule> Rules => AllRules;

    /// <summary>The rules under a pack.</summary>
    /// <param name="policy">The pack; of two settings for one rule the last counts.</param>
    /// <returns>The rules.</returns>
    public static GuidanceRules For(PolicyPack policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new GuidanceRules(policy);
    }

    /// <summary>Reviews a plan: what it holds and lacks, its questions one by one, its introduction.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The findings, the weightiest first, then by rule; empty when there is nothing to say.</returns>
    public ValueList<Finding> Review(InterviewPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        IEnumerable<ReviewedText> texts = plan.Questions.Select((q, i) => ReviewedText.Of(q, plan, i));
        texts = plan.Introduction is { } script ? texts.Append(ReviewedText.Of(script, plan)) : texts;
        return Weigh(AllRules.SelectMany(rule => rule.Check(plan, Policy).Concat(texts.SelectMany(text => rule.Check(text, Policy))).Select(fault => (rule, fault))));
    }

    /// <summary>Reviews a question by itself.</summary>
    /// <param name="question">The question.</param>
    /// <returns>The findings, the weightiest first; empty when there is nothing to say.</returns>
    public ValueList<Finding> Review(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Review([ReviewedText.Of(question)]);
    }

    /// <summary>Reviews an introduction by itself.</summary>
    /// <param name="script">The introduction.</param>
    /// <returns>The findings, the weightiest first; empty when there is nothing to say.</returns>
    public ValueList<Finding> Review(IntroductionScript script)
    {
        ArgumentNullException.ThrowIfNull(script);
        return Review([ReviewedText.Of(script)]);
    }

    /// <summary>Reviews a letter.</summary>
    /// <param name="kind">The occasion; it decides which rules speak.</param>
    /// <param name="subject">The subject; may be empty where the kind has none.</param>
    /// <param name="body">The plain text.</param>
    /// <param name="plan">The plan behind it; without it nothing is said about names, personal facts and the length of the talk.</param>
    /// <param name="language">The language of the letter, English when null; the word lists know English so far and say nothing of other languages.</param>
    /// <returns>The findings, the weightiest first, then by rule, then in the order of the text; empty when there is nothing to say.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not one of the list.</exception>
    public ValueList<Finding> Review(LetterKind kind, string subject, string body, InterviewPlan? plan = null, Language? language = null)
    {
        Require.Defined(kind);
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(body);
        return language is null || language.Primary == Language.English.Primary
            ? Review([ReviewedText.Subject(kind, subject, plan), ReviewedText.Body(kind, body, plan)])
            : [];
    }

    /// <summary>Reviews an agreed talk at a moment: what is due and not done.</summary>
    /// <param name="interview">The talk.</param>
    /// <param name="at">The moment.</param>
    /// <returns>The findings, the weightiest first, then by rule; empty when nothing is due.</returns>
    public ValueList<Finding> Review(Interview interview, Instant at)
    {
        ArgumentNullException.ThrowIfNull(interview);
        return Weigh(AllRules.SelectMany(rule => rule.Check(interview, Policy, at).Select(fault => (rule, fault))));
    }

    /// <summary>How much a rule weighs in this pack.</summary>
    /// <param name="rule">The rule, such as <c>R8</c>, or one case of it, such as <c>R54.own-pay</c>.</param>
    /// <returns>Its weight; null when the pack leaves it out, or when the rule has no check of its own.</returns>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public Severity? SeverityOf(string rule)
    {
        Require.Text(rule);
        string[] parts = rule.Split('.', 2);
        return RuleData.All.Any(r => r.Rule == parts[0])
            ? SeverityOf(parts[0], parts.Length == 2 ? parts[1] : null, null)
            : throw new ArgumentException($"There is no rule \"{rule}\"; the rules are R1 to R92.", nameof(rule));
    }

    /// <summary>The code of a rule: II9008 for R8.</summary>
    internal static string CodeOf(string rule) => string.Create(CultureInfo.InvariantCulture, $"II{9000 + int.Parse(rule.AsSpan(1), CultureInfo.InvariantCulture)}");

    private ValueList<Finding> Review(ReviewedText[] texts) =>
        Weigh(AllRules.SelectMany(rule => texts.SelectMany(text => rule.Check(text, Policy)).Select(fault => (rule, fault))));

    private ValueList<Finding> Weigh(IEnumerable<(GuidanceRule Rule, Fault Fault)> faults) =>
    [
        .. faults.Select(f => Weigh(f.Rule, f.Fault)).OfType<Finding>()
            .OrderByDescending(f => f.Severity).ThenBy(f => f.Code, StringComparer.Ordinal),
    ];

    private Finding? Weigh(GuidanceRule rule, Fault fault)
    {
        // Words that stand for no rule of their own have their own code, weight and sources.
        bool isOwn = fault.Phrase is not null && rule.Rule == ChoosesWordsWell.Phrases;
        Severity? severity = isOwn ? SettingOf(fault.Phrase!) : SeverityOf(rule.Rule, fault.Case, fault.Phrase?.Severity);
        if (severity is not { } weight)
            return null;
        string code = isOwn ? string.Create(CultureInfo.InvariantCulture, $"II{9400 + fault.Phrase!.Number}") : CodeOf(rule.Rule);
        ValueList<string> rules = isOwn ? fault.Phrase!.Rules : [rule.Rule];
        IEnumerable<string> sources = isOwn ? fault.Phrase!.Sources : RuleData.Of(rule.Rule).Sources;
        return new Finding(new Diagnostic(code, weight, fault.Message, fault.Place, fault.Found, fault.Fix), rules, Citations.Of(sources));
    }

    private Severity? SettingOf(Phrase phrase)
    {
        foreach (string rule in phrase.Rules)
        {
            if (settings.TryGetValue(rule, out RuleSetting? setting))
                return setting.Severity;
        }

        return phrase.Severity;
    }

    private Severity? SeverityOf(string rule, string? @case, Severity? own)
    {
        if (@case is not null && settings.TryGetValue($"{rule}.{@case}", out RuleSetting? setting))
            return setting.Severity;
        if (settings.TryGetValue(rule, out setting))
            return setting.Severity;
        RuleData data = RuleData.Of(rule);
        return @case is not null && data.Cases.TryGetValue(@case, out Severity? severity) ? severity : own ?? data.Severity;
    }
}
