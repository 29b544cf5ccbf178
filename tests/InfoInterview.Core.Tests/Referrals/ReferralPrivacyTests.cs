using FsCheck;
using FsCheck.Fluent;
using InfoInterview.People;
using InfoInterview.Testing;

namespace InfoInterview.Referrals;

public sealed class ReferralPrivacyTests
{
    [Fact]
    public void Find_WhenTiesArePrivate_AnswersAsIfTheyWereNot() =>
        Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), Gen.Choose(5, 60).ToArbitrary(), (seed, people) =>
        {
            ReferralGraph without = Graph((ulong)seed, people, withPrivate: false, out IReadOnlyList<Contact> contacts);
            ReferralGraph with = Graph((ulong)seed, people, withPrivate: true, out _);
            with.ToString().Should().Be(without.ToString());
            foreach (ReferralTarget target in Targets(contacts))
            {
                var query = new ReferralQuery(Sample.Mara.Id, target, 4, 3);
                ReferralSearch expected = without.Find(query);
                ReferralSearch found = with.Find(query);
                found.Explain().Should().Be(expected.Explain());
                found.NextRung.Should().Be(expected.NextRung);
                found.CountReach().Should().Be(expected.CountReach());
                found.Paths.Select(p => p.Strength).Should().Equal(expected.Paths.Select(p => p.Strength));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    private static IEnumerable<ReferralTarget> Targets(IReadOnlyList<Contact> contacts) =>
        contacts.Select(c => c.CurrentJob!.Employer.Name).Distinct().Order(StringComparer.Ordinal).Select(ReferralTarget.At).Append(ReferralTarget.Person(contacts[^1].Id));

    private static ReferralGraph Graph(ulong seed, int people, bool withPrivate, out IReadOnlyList<Contact> contacts)
    {
        var builder = new ReferralGraphBuilder(Sample.At);
        contacts = SampleNetworks.OneSeeker(builder, Sample.Mara, people, seed, Sample.At.InUtc().Date);
        if (withPrivate)
        {
            for (int i = 0; i < people; i++)
            {
                // From the seeker to everybody and in a ring, as strong as can be: it would change nearly every answer.
                builder.AddTie(new Tie(Sample.Mara.Id, contacts[i].Id, TieKind.Kin, 3) { IsPrivate = true });
                builder.AddTie(new Tie(contacts[i].Id, contacts[(i + 1) % people].Id, TieKind.Kin, 3) { IsPrivate = true });
            }
        }

        return builder.Build();
    }
}
