using InfoInterview.People;

namespace InfoInterview.Correspondence;

public sealed class ContactHistoryTests
{
    private static readonly PersonId Mara = PersonId.Parse("5f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e11");
    private static readonly PersonId Anna = PersonId.Parse("11111111-2222-8333-8444-555555555555");
    private static readonly PersonId Bo = PersonId.Parse("21111111-2222-8333-8444-555555555555");
    private static readonly Instant March = Instant.FromUtc(2026, 3, 16, 8, 0);

    private static Touch Touch(PersonId from, PersonId to, int day) => new(from, to, March + Duration.FromDays(day), Enum.GetValues<Channel>()[0], Enum.GetValues<TouchKind>()[0]);

    [Fact]
    public void Add_WhateverTheOrder_KeepsTheOrderOfTime()
    {
        ContactHistory history = ContactHistory.Empty.Add(Touch(Mara, Anna, 2)).Add(Touch(Anna, Mara, 0)).Add(Touch(Mara, Bo, 1));

        history.Touches.Select(t => t.At).Should().BeInAscendingOrder();
        history.Touches.Should().HaveCount(3);
        ContactHistory.Empty.Touches.Should().BeEmpty();
    }

    [Fact]
    public void Add_WhenTheSameTouchComesAgain_ChangesNothing()
    {
        ContactHistory history = ContactHistory.Empty.Add(Touch(Mara, Anna, 2));

        history.Add(Touch(Mara, Anna, 2)).Should().BeSameAs(history);
    }

    [Fact]
    public void With_AndBetween_GiveBothDirections()
    {
        ContactHistory history = ContactHistory.Empty.Add(Touch(Mara, Anna, 0)).Add(Touch(Anna, Mara, 1)).Add(Touch(Anna, Bo, 2)).Add(Touch(Mara, Bo, 3));

        history.With(Anna).Should().HaveCount(3);
        history.Between(Anna, Mara).Should().HaveCount(2);
        history.Between(Mara, Anna).Should().Equal(history.Between(Anna, Mara));
    }

    [Fact]
    public void Touch_WhenItJoinsNobodyOrOneself_Throws()
    {
        FluentActions.Invoking(() => Touch(Anna, Anna, 0)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Touch(default, Anna, 0)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new Touch(Mara, Anna, March, (Channel)99, default)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
