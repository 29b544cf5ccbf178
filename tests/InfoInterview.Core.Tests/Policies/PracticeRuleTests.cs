using System.Globalization;
using InfoInterview.Timing;

namespace InfoInterview.Policies;

public sealed class PracticeRuleTests
{
    [Fact]
    public void All_WhenRead_HoldsEveryNumberOnce() =>
        PracticeRule.All.Select(r => r.Id).Should().Equal(
        [
            .. Enumerable.Range(1, 41).Select(n => $"T{n:00}"),
            .. Enumerable.Range(1, 17).Select(n => $"W{n:00}"),
            .. Enumerable.Range(1, 11).Select(n => $"I{n:00}"),
        ]);

    [Fact]
    public void All_WhenNotOurJudgment_NamesASource() =>
        PracticeRule.All.Where(r => r.Evidence != Evidence.Judgment && r.Sources.Count == 0).Should().BeEmpty();

    [Fact]
    public void All_WhenRead_SaysNothingInShorthand() =>
        PracticeRule.All.SelectMany(r => new[] { r.What, r.Default, r.Range ?? "" }).Should()
            .NotContain(text => text.Contains('[') || text.Contains('≤') || text.Contains('–') || text.Contains("BD") || text.Contains("unverified"));

    [Fact]
    public void Values_WhenCompared_AreThoseOfTheStandardPack()
    {
        var wrong = PracticeRule.All.SelectMany(r => r.Values.Select(v => (r.Id, v.Property, Said: v.Value, Is: Shown(PolicyPack.Standard, v.Property)))).Where(v => v.Said != v.Is).ToList();
        wrong.Should().BeEmpty();
        PracticeRule.All.Sum(r => r.Values.Count).Should().BeGreaterThan(30);
    }

    [Theory]
    [InlineData("T23", "24 hours")]
    [InlineData("I08", "at most 1 open")]
    public void Find_WhenKnown_GivesTheRule(string id, string begins) => PracticeRule.Find(id)!.Default.Should().StartWith(begins);

    [Fact]
    public void Find_WhenUnknown_GivesNull() => PracticeRule.Find("T42").Should().BeNull();

    private static string Shown(PolicyPack pack, string path)
    {
        object value = pack;
        foreach (string name in path.Split('.'))
            value = value.GetType().GetProperty(name)!.GetValue(value)!;
        return value switch
        {
            Duration d when d.TotalSeconds < 60 => $"{d.TotalSeconds:0} seconds",
            Duration d => $"{d.TotalMinutes:0} minutes",
            Delay d => d.ToString(),
            _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        };
    }
}
