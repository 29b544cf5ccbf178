using System.Reflection;
using System.Text;
using InfoInterview.Diagnostics;
using InfoInterview.Planning;
using InfoInterview.Policies;

namespace InfoInterview.Guidance;

/// <summary>docs/rules.md is written from the code: what each rule R1 to R92 is, where it lives, how much it weighs, which tests hold it.</summary>
public sealed class RulesPageTests
{
    private static readonly ILookup<string, (string Test, bool Holds)> Tests = typeof(RulesPageTests).Assembly.GetTypes()
        .SelectMany(t => t.GetMethods())
        .SelectMany(m => m.GetCustomAttributes<RuleFactAttribute>().Select(a => (a.Rule, Test: m.Name, a.Holds)))
        .ToLookup(x => x.Rule, x => (x.Test, x.Holds));

    private static readonly ILookup<string, string> ChecklistLines = Enum.GetValues<InterviewFormat>()
        .SelectMany(f => Checklist.For(SamplePlan.Sound with { Format = f }).Items)
        .DistinctBy(i => i.Key)
        .SelectMany(i => i.Rules.Select(r => (Rule: r, i.Key)))
        .ToLookup(x => x.Rule, x => x.Key);

    [Fact]
    public void Page_WhenWrittenFromTheCode_IsTheOneInDocs() => Repository.ShouldBeGolden("docs/rules.md", Page());

    [Fact]
    public void Rules_WhenTheyCheck_HaveAPassingAndAFailingTest() =>
        GuidanceRules.Rules.Where(r => r.Rule != Rules.ChoosesWordsWell.Phrases && !(Tests[r.Rule].Any(t => t.Holds) && Tests[r.Rule].Any(t => !t.Holds)))
            .Select(r => r.Rule).Should().BeEmpty();

    [Fact]
    public void Rules_WhenTheyCheck_AreOneClassEachAndHaveAWeight()
    {
        GuidanceRules.Rules.Select(r => r.Rule).Should().OnlyHaveUniqueItems();
        GuidanceRules.Rules.Where(r => r.Rule != Rules.ChoosesWordsWell.Phrases).Should().OnlyContain(r => RuleData.Of(r.Rule).Severity != null);
        RuleData.All.Where(r => r.Severity is not null).Select(r => r.Rule).Should().BeEquivalentTo(GuidanceRules.Rules.Select(r => r.Rule).Where(r => r != Rules.ChoosesWordsWell.Phrases));
        typeof(GuidanceRule).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(GuidanceRule))).Should().BeEquivalentTo(GuidanceRules.Rules.Select(r => r.GetType()));
    }

    [Fact]
    public void Forms_WhenTheyNameAMember_TheMemberExists() =>
        RuleData.All.SelectMany(r => r.Forms.Select(f => (r.Rule, f.Member))).Where(f => !Exists(f.Member)).Should().BeEmpty();

    private static bool Exists(string member)
    {
        Assembly core = typeof(GuidanceRules).Assembly;
        int dot = member.LastIndexOf('.');
        return core.GetType($"InfoInterview.{member}") is not null
            || core.GetType($"InfoInterview.{member[..dot]}")?.GetMember(member[(dot + 1)..]).Length > 0;
    }

    private static string Page()
    {
        List<RuleData> here = [.. RuleData.All.Where(r => Forms(r).Any())];
        List<RuleData> toCome = [.. RuleData.All.Where(r => !Forms(r).Any())];
        var page = new StringBuilder($"""
            # The rules and where they live

            This page is written from the code; a test compares it. {here.Count} of {RuleData.All.Count} rules live in code so far, {GuidanceRules.Rules.Count - 1} of them as guidance rules that check the seeker's own work; the others are listed at the end.

            A **guidance** rule gives findings with the code `II9000` plus its number. An **invariant** is refused by a type. A **default** is what the library does unless told otherwise. A **checklist** line stands for behavior that no library can watch. **Readiness** is what a plan lacks before anybody is asked. Weights are those of the packs `standard` and `articles`; `off` means that the pack says nothing. Sources are slugs of [Numbers and their sources](sources.md).

            | Rule | What it says | Form and place | standard | articles | Sources | Kept by test | Broken by test |
            |---|---|---|---|---|---|---|---|

            """.Replace("\r", ""));
        foreach (RuleData rule in here)
        {
            page.Append(Row(
                rule.Rule,
                rule.Sentence,
                string.Join("; ", Forms(rule)),
                Weight(rule, PolicyPack.Standard),
                Weight(rule, PolicyPack.Articles),
                string.Join(", ", rule.Sources.Select(s => $"`{s}`")),
                TestsOf(rule.Rule, holds: true),
                TestsOf(rule.Rule, holds: false)));
        }

        page.Append("\n## Still to come\n\n| Rule | What it says | Source |\n|---|---|---|\n");
        foreach (RuleData rule in toCome)
            page.Append(Row(rule.Rule, rule.Sentence, string.Join(", ", rule.Sources.Select(s => $"`{s}`"))));
        return page.ToString();
    }

    private static IEnumerable<string> Forms(RuleData rule)
    {
        if (GuidanceRules.Rules.FirstOrDefault(r => r.Rule == rule.Rule) is { } check)
            yield return $"guidance: `Guidance/Rules/{check.GetType().Name}`";
        foreach (RuleForm form in rule.Forms)
            yield return $"{form.Form.ToLowerInvariant()}: `{form.Member}`";
        if (ChecklistLines[rule.Rule].Any())
            yield return $"checklist: {string.Join(", ", ChecklistLines[rule.Rule])}";
    }

    private static string Weight(RuleData rule, PolicyPack pack)
    {
        if (rule.Severity is null)
            return "";
        var rules = GuidanceRules.For(pack);
        return string.Join("; ", rule.Cases.Keys.Order(StringComparer.Ordinal).Select(c => $"{c}: {Word(rules.SeverityOf($"{rule.Rule}.{c}"))}").Prepend(Word(rules.SeverityOf(rule.Rule))));
    }

    private static string Word(Severity? severity) => severity is { } weight ? weight.ToString().ToLowerInvariant() : "off";

    private static string TestsOf(string rule, bool holds) => string.Join(", ", Tests[rule].Where(t => t.Holds == holds).Select(t => $"`{t.Test}`").Order(StringComparer.Ordinal));

    private static string Row(params string[] cells) => $"| {string.Join(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal)))} |\n";
}
