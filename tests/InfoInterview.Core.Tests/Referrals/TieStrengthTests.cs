using FsCheck;
using FsCheck.Fluent;
using InfoInterview.People;
using InfoInterview.Policies;

namespace InfoInterview.Referrals;

public sealed class TieStrengthTests
{
    private static readonly LocalDate Today = Sample.At.InUtc().Date;

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(1, 0.4)]
    [InlineData(2, 0.7)]
    [InlineData(3, 0.9)]
    public void At_WhenInTouchToday_IsThatOfTheCloseness(int closeness, double expected) =>
        At(Sample.Tie(Sample.Mara.Id, Sample.Priya, closeness, daysSilent: 0)).Should().BeApproximately(expected, 1e-12);

    [Theory]
    [InlineData(KeepInTouchTier.Champion, 60)]
    [InlineData(KeepInTouchTier.Active, 240)]
    [InlineData(KeepInTouchTier.Archive, 730)]
    public void At_WhenSilentForTwoIntervals_IsHalved(KeepInTouchTier tier, int days) =>
        At(Sample.Tie(Sample.Mara.Id, Sample.Priya, 3, days), tier).Should().BeApproximately(0.45, 1e-12);

    [Fact]
    public void At_WhenSilentForYears_StopsAtTheFloor()
    {
        At(Sample.Tie(Sample.Mara.Id, Sample.Priya, 3, 5_000)).Should().BeApproximately(0.9 * 0.2, 1e-12);
        PolicyPack none = PolicyPack.Standard with { Referrals = new ReferralPolicy { DecayFloor = 0 } };
        TieStrength.At(Sample.Tie(Sample.Mara.Id, Sample.Priya, 3, 5_000), KeepInTouchTier.Active, none, Sample.At).Should().BeLessThan(1e-5);
    }

    [Fact]
    public void At_WhenKin_DoesNotFade() =>
        At(new Tie(Sample.Mara.Id, Sample.Priya.Id, TieKind.Kin, 3) { LastContact = Today.PlusYears(-9) }).Should().Be(0.9);

    [Fact]
    public void At_WhenLastContactIsUnknown_IsHalved() =>
        At(new Tie(Sample.Mara.Id, Sample.Priya.Id, TieKind.Academic, 2)).Should().BeApproximately(0.35, 1e-12);

    [Fact]
    public void At_WhenLastContactIsStillToCome_IsAsOfToday() =>
        At(Sample.Tie(Sample.Mara.Id, Sample.Priya, 2, daysSilent: -30)).Should().BeApproximately(0.7, 1e-12);

    [Fact]
    public void At_WhenADayPasses_NeverRises() =>
        Prop.ForAll(Gen.Choose(0, 4_000).ToArbitrary(), Gen.Choose(0, 3).ToArbitrary(), Gen.Elements(Enum.GetValues<KeepInTouchTier>()).ToArbitrary(), (days, closeness, tier) =>
        {
            Tie tie = Sample.Tie(Sample.Mara.Id, Sample.Priya, closeness, days);
            double today = At(tie, tier);
            double tomorrow = TieStrength.At(tie, tier, PolicyPack.Standard, Sample.At + Duration.FromDays(1));
            double touched = At(tie with { LastContact = Today }, tier);
            tomorrow.Should().BeLessThanOrEqualTo(today);
            touched.Should().BeGreaterThanOrEqualTo(today);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void FromStrength_WhenTurnedBack_IsWithinTheStatedShare() =>
        Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), millionth =>
        {
            double strength = millionth / 1e6;
            (TieCost.ToStrength(TieCost.FromStrength(strength)) / strength).Should().BeApproximately(1, 0.00013);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    private static double At(Tie tie, KeepInTouchTier tier = KeepInTouchTier.Active) => TieStrength.At(tie, tier, PolicyPack.Standard, Sample.At);
}
