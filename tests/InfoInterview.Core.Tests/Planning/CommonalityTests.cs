using InfoInterview.People;

namespace InfoInterview.Planning;

public sealed class CommonalityTests
{
    [Fact]
    public void Between_WhenTheyShareASchool_SaysSo() =>
        Commonality.Between(SamplePlan.Mara, SamplePlan.Johan).Should().ContainSingle().Which.Should().Match<Commonality>(c => c.Kind == CommonalityKind.School && c.Sentence == "We both studied at KTH.");

    [Fact]
    public void Between_WhenTheyShareMore_NamesEachOrganizationOnce()
    {
        Seeker seeker = SamplePlan.Mara with { Employments = [new(new("ACME Inc.")), new(new("Norrland Robotics")), new(new("KTH"))] };
        Contact contact = SamplePlan.Johan with { Employments = [new(new("Norrland Robotics AB")), new(new("Acme"))] };
        Commonality.Between(seeker, contact).Select(c => (c.Kind, c.Organization.Name)).Should().Equal(
            (CommonalityKind.School, "KTH"), (CommonalityKind.Employer, "ACME Inc."), (CommonalityKind.Employer, "Norrland Robotics"));
    }

    [Fact]
    public void Between_WhenOneStudiedWhereTheOtherWorks_SaysSo() =>
        Commonality.Between(SamplePlan.Mara, SamplePlan.Johan with { Studies = [], Employments = [new(new("K.T.H."))] }).Single().Sentence.Should().Be("I studied at KTH, where you have worked.");

    [Fact]
    public void Between_WhenNothingIsShared_IsEmpty() => Commonality.Between(SamplePlan.Mara with { Studies = [] }, SamplePlan.Johan).Should().BeEmpty();

    [Fact]
    public void ToString_WhenPrinted_TellsNoName() => Commonality.Between(SamplePlan.Mara, SamplePlan.Johan).Single().ToString().Should().Be("shared School");
}
