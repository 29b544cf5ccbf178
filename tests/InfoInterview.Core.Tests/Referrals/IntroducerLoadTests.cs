using InfoInterview.Correspondence;
using InfoInterview.Policies;

namespace InfoInterview.Referrals;

public sealed class IntroducerLoadTests
{
    private static readonly ReferralPolicy Policy = new();

    [Fact]
    public void Reason_WhenNeverAsked_IsNull() => Reason().Should().BeNull();

    [Fact]
    public void Reason_WhenAnAskIsOpen_SaysSo() => Reason(Sample.Ask(Sample.Priya, 40)).Should().Be("one ask is still open");

    [Fact]
    public void Reason_WhenSilentFor90Days_AllowsAgain()
    {
        Reason(Sample.Ask(Sample.Priya, 89)).Should().NotBeNull();
        Reason(Sample.Ask(Sample.Priya, 90)).Should().BeNull();
    }

    [Fact]
    public void Reason_WhenAnswered_WaitsForTheGap()
    {
        Reason(Sample.Ask(Sample.Priya, 29), Sample.Answer(Sample.Priya, 28)).Should().Be("asked 29 days ago, the least wait is 30 days");
        Reason(Sample.Ask(Sample.Priya, 30), Sample.Answer(Sample.Priya, 28)).Should().BeNull();
    }

    [Fact]
    public void Reason_WhenAskedThreeTimesWithinAYear_AllowsNoFourth()
    {
        Touch[] asks = [Sample.Ask(Sample.Priya, 364), Sample.Answer(Sample.Priya, 363), Sample.Ask(Sample.Priya, 200), Sample.Answer(Sample.Priya, 199), Sample.Ask(Sample.Priya, 60), Sample.Answer(Sample.Priya, 59)];
        Reason(asks).Should().Be("asked 3 times within a year, the most is 3");
        asks[0] = Sample.Ask(Sample.Priya, 366);
        Reason(asks).Should().BeNull();
    }

    [Fact]
    public void Reason_WhenAskedByAnotherSeeker_CountsToo()
    {
        var other = new Touch(Sample.Lena.Id, Sample.Priya.Id, Sample.At - Duration.FromDays(3), Channel.Email, TouchKind.Sent, LetterKind.ConnectorAsk);
        Reason(other).Should().Be("one ask is still open");

        // Her answer to Mara does not close the other's ask.
        Reason(other, Sample.Answer(Sample.Priya, 1)).Should().Be("one ask is still open");
    }

    [Fact]
    public void Reason_WhenTheAskIsYetToCome_IsNull() => Reason(Sample.Ask(Sample.Priya, -1)).Should().BeNull();

    [Fact]
    public void Reason_WhenAnotherLetterWasSent_IsNull() =>
        Reason(new Touch(Sample.Mara.Id, Sample.Priya.Id, Sample.At, Channel.Email, TouchKind.Sent, LetterKind.KeepInTouch)).Should().BeNull();

    private static string? Reason(params Touch[] touches) => IntroducerLoad.Reason(Sample.Priya.Id, Sample.History(touches), Policy, Sample.At);
}
