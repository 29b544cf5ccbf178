using System.Text;
using InfoInterview.Guidance;

namespace InfoInterview.Policies;

/// <summary>docs/sources.md is written from the data.</summary>
public sealed class SourcesPageTests
{
    [Fact]
    public void Page_WhenWrittenFromTheData_IsTheOneInDocs() => Repository.ShouldBeGolden("docs/sources.md", Page());

    private static string Page()
    {
        var page = new StringBuilder("""
            # Numbers and their sources

            This page is written from `Policies/practice.data.json` and `Policies/sources.data.json`; a test compares it. Change the data, then run the tests with `UPDATE_GOLDEN=1`.

            **Evidence.** *Consensus*: two or more independent sources agree and none was found against. *Contested*: sources disagree; both sides are listed. *SingleSource*: one source only. *Judgment*: no source gives a number; ours, chosen to fit the sourced ones (where a duty is agreed and its number is ours, the number counts).

            Most sources were readable only in part. Where a source has a site but no lasting address of the page, the address is that of the site.

            ## Numbers of the pack `standard`

            | Id | What | Default | Range | Evidence | Sources | In code |
            |---|---|---|---|---|---|---|

            """.Replace("\r", ""));
        foreach (PracticeRule rule in PracticeRule.All)
        {
            string sources = string.Join(", ", rule.Sources.Select(s => $"`{s.Slug}`"));
            string code = string.Join(", ", rule.Values.Select(v => $"`{v.Property}`"));
            page.Append(Row(rule.Id, rule.What, rule.Default, rule.Range ?? "", rule.Evidence.ToString(), sources, code));
        }

        page.Append("\n## What the pack `articles` weighs otherwise\n\n| Rule | Weight | Why |\n|---|---|---|\n");
        foreach (RuleSetting setting in PolicyPack.Articles.Rules)
            page.Append(Row(setting.Rule, setting.Severity?.ToString() ?? "off", setting.Reason));

        page.Append("\n## Sources\n\n| Slug | Source | Used by |\n|---|---|---|\n");
        foreach (Citation citation in Citations.All)
        {
            string title = citation.Address is null ? citation.Title : $"[{citation.Title}]({citation.Address})";
            page.Append(Row($"`{citation.Slug}`", title, string.Join(", ", UsedBy(citation.Slug))));
        }

        return page.ToString();
    }

    private static IEnumerable<string> UsedBy(string slug) =>
        RuleData.All.Where(r => r.Sources.Contains(slug)).Select(r => r.Rule)
            .Concat(PracticeRule.All.Where(r => r.Sources.Any(s => s.Slug == slug)).Select(r => r.Id))
            .Concat(PhraseList.English.Phrases.Any(p => p.Sources.Contains(slug)) ? ["phrases"] : []);

    private static string Row(params string[] cells) => $"| {string.Join(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal)))} |\n";
}
