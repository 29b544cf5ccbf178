namespace InfoInterview.Privacy;

public sealed class PrivateTests
{
    [Fact]
    public void Reveal_WhenThePurposeIsStated_OpensTheValue()
    {
        var note = new Private<string>("note");

        note.Reveal(Purpose.ShowToOwner).Should().Be("note");
        note.ToString().Should().Be("(private)");
        $"{note}".Should().NotContain("note");
        FluentActions.Invoking(() => note.Reveal((Purpose)99)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Equals_WhenTheValuesAreEqual_IsTrue()
    {
        new Private<string>("a").Should().Be(new Private<string>("a"));
        new Private<string>("a").Should().NotBe(new Private<string>("b"));
        new Private<string>("a").GetHashCode().Should().Be(new Private<string>("a").GetHashCode());
    }
}
