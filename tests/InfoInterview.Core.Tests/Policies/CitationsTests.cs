using System.Text.RegularExpressions;
using InfoInterview.Guidance;

namespace InfoInterview.Policies;

public sealed class CitationsTests
{
    [Fact]
    public void All_WhenRead_HasReadableSlugsInOrder()
    {
        Citations.All.Select(c => c.Slug).Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems()
            .And.OnlyContain(slug => Regex.IsMatch(slug, "^[a-z0-9]+(-[a-z0-9]+)+$"));
        Citations.All.Where(c => c.Address is not null).Should().OnlyContain(c => c.Address!.Scheme == "https");
    }

    [Theory]
    [InlineData("articles-dos-and-donts")]
    [InlineData("articles-how-to-conduct")]
    [InlineData("articles-how-it-helps")]
    [InlineData("articles-what-is-it")]
    [InlineData("articles-stressless")]
    [InlineData("granovetter-1974")]
    [InlineData("occupational-outlook-2002")]
    public void Find_WhenKnown_GivesTheSource(string slug) => Citations.Find(slug)!.Title.Should().NotBeEmpty();

    [Fact]
    public void Find_WhenUnknown_GivesNull() => Citations.Find("nobody-2000").Should().BeNull();

    [Fact]
    public void Find_WhenARuleOrPhraseCitesIt_Exists() =>
        RuleData.All.SelectMany(r => r.Sources).Concat(PhraseList.English.Phrases.SelectMany(p => p.Sources)).Distinct()
            .Where(slug => Citations.Find(slug) is null).Should().BeEmpty();
}
