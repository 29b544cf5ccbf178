using FsCheck;
using FsCheck.Fluent;

namespace InfoInterview.Referrals;

public sealed class ReferralGraphLawTests
{
    [Fact]
    public void Find_WhenNetworkIsSmall_EqualsTryingEveryPath() =>
        Prop.ForAll(SmallNetwork.Any.ToArbitrary(), n =>
        {
            n.Find(n.Graph()).Should().Equal(n.TryAll());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));

    [Fact]
    public void Find_WhenATieIsAdded_NeverGetsWeaker() =>
        Prop.ForAll(SmallNetwork.Any.ToArbitrary(), Gen.Choose(0, 1_000).ToArbitrary(), (n, number) =>
        {
            int from = number % n.People;
            int to = (from + 1 + (number % (n.People - 1))) % n.People;
            SmallNetwork more = n with { Count = 1, Ties = n.Ties.Add((from, to, 0.6)) };
            Cost(more).Should().BeLessThanOrEqualTo(Cost(n with { Count = 1 }));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Find_WhenMoreTiesAreAllowed_NeverGetsWeaker() =>
        Prop.ForAll(SmallNetwork.Any.ToArbitrary(), n =>
        {
            double last = double.PositiveInfinity;
            for (int ties = 1; ties <= 6; ties++)
            {
                double cost = Cost(n with { MaxTies = ties, Count = 1 });
                cost.Should().BeLessThanOrEqualTo(last);
                last = cost;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Fact]
    public void Build_WhenAddedInAnotherOrder_GivesTheSameAnswers() =>
        Prop.ForAll(SmallNetwork.Any.ToArbitrary(), n =>
        {
            SmallNetwork turned = n with { Ties = [.. n.Ties.Reverse()] };
            turned.Find(turned.Graph()).Should().Equal(n.Find(n.Graph()));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    private static double Cost(SmallNetwork n) => n.Find(n.Graph()) is [string row] ? double.Parse(row.Split(':')[0]) : double.PositiveInfinity;
}
