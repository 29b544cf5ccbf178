using InfoInterview.Privacy;

namespace InfoInterview.Diagnostics;

public sealed class DiagnosticTests
{
    private static readonly SourcePlace Place = new("ties.csv", 4, 9);

    [Fact]
    public void Explain_WhenThereIsEverything_SaysItInOneLine()
    {
        var diagnostic = new Diagnostic("II1722", Severity.Error, "Closeness is not a whole number from 0 to 3.", Place, "best", "Write 0, 1, 2 or 3.");

        diagnostic.Explain(Purpose.ShowToOwner).Should().Be("ties.csv(4,9): error II1722: Closeness is not a whole number from 0 to 3. Found: \"best\". Write 0, 1, 2 or 3.");
        diagnostic.ToString().Should().Be("ties.csv(4,9): error II1722: Closeness is not a whole number from 0 to 3.");
    }

    [Fact]
    public void ToString_WhenTheSpecificationNamesTheFault_ShowsTheNameBesideTheCode() =>
        new Diagnostic("II5035", Severity.Error, "m.", new SourcePlace("t.sbn", 3, 9)) { Name = "E-MEMBER" }.ToString().Should().Be("t.sbn(3,9): error II5035 E-MEMBER: m.");

    [Theory]
    [InlineData("a\r\nb", "a\\u000D\\u000Ab")]
    [InlineData("a\u202Eb\u2066", "a\\u202Eb\\u2066")]
    [InlineData("a\u001B[2Jb", "a\\u001B[2Jb")]
    public void Explain_WhenTheFoundTextCouldForgeALine_ShowsItsCharacters(string found, string shown) =>
        new Diagnostic("II1", Severity.Warning, "m.", null, found).Explain(Purpose.ShowToOwner).Should().Be($"warning II1: m. Found: \"{shown}\".");

    [Fact]
    public void Explain_WhenTheFoundTextIsLong_CutsItAndNoPairInTwo()
    {
        new Diagnostic("II1", Severity.Hint, "m.", null, new string('x', 500)).Explain(Purpose.ShowToOwner).Should().Be($"hint II1: m. Found: \"{new string('x', 120)}…\".");
        new Diagnostic("II1", Severity.Hint, "m.", null, new string('x', 119) + "🚀🚀").Explain(Purpose.ShowToOwner).Should().Be($"hint II1: m. Found: \"{new string('x', 119)}…\".");
    }

    [Theory]
    [InlineData(0, 0, null, "f")]
    [InlineData(3, 0, null, "f(3)")]
    [InlineData(3, 7, null, "f(3,7)")]
    [InlineData(0, 0, "seeker.zone", "f seeker.zone")]
    public void SourcePlace_WhateverIsKnown_PrintsAsEditorsReadIt(int line, int column, string? path, string text) =>
        new SourcePlace("f", line, column, path: path).ToString().Should().Be(text);

    [Fact]
    public void Result_WhenThereAreErrors_CanStillHaveAValue()
    {
        var error = new Diagnostic("II1", Severity.Error, "m.");
        Result<string> both = Result.Of("good rows", error);

        both.Value.Should().Be("good rows");
        both.HasErrors.Should().BeTrue();
        both.TryGet(out string? read).Should().BeTrue();
        read.Should().Be("good rows");
    }

    [Fact]
    public void Result_WhenThereIsNoValue_ThrowsOnlyWhenAskedForIt()
    {
        Result<string> none = Result.Failed<string>(new Diagnostic("II1", Severity.Error, "It broke."));

        none.TryGet(out _).Should().BeFalse();
        FluentActions.Invoking(() => none.Value).Should().Throw<InvalidOperationException>().WithMessage("*II1: It broke.*");
        FluentActions.Invoking(() => Result.Failed<string>(new Diagnostic("II1", Severity.Warning, "m."))).Should().Throw<ArgumentException>("no value needs an error that says why");
    }

    [Theory]
    [InlineData("closness", "closeness")]
    [InlineData("CLOSENESS", "closeness")]
    [InlineData("form", "from")]
    [InlineData("zebra", null)]
    [InlineData("x", null)]
    public void Suggestion_WhenAWordIsNear_NamesIt(string word, string? nearest) =>
        Suggestion.Nearest(word, ["from", "closeness", "evidence"]).Should().Be(nearest);
}
