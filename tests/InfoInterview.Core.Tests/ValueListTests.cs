namespace InfoInterview;

public sealed class ValueListTests
{
    [Fact]
    public void Equals_WhenTheItemsAreTheSameInOrder_IsTrue()
    {
        ValueList<string> list = ["a", "b"];
        ValueList<string> same = ["a", "b"];
        ValueList<string> turned = ["b", "a"];

        list.Equals(same).Should().BeTrue();
        list.GetHashCode().Should().Be(same.GetHashCode());
        list.Equals(turned).Should().BeFalse();
        list.Equals((object)"a").Should().BeFalse();
        list.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void Add_WhenAnItemIsAdded_LeavesTheListAsItWas()
    {
        ValueList<int> list = [1];

        list.Add(2).Should().Equal(1, 2);
        list.Should().Equal(1);
    }

    [Fact]
    public void Create_WhenTheSourceChangesLater_TheListDoesNot()
    {
        int[] source = [1, 2];
        ValueList<int> list = ValueList.Create<int>(source);
        source[0] = 9;

        list[0].Should().Be(1);
        list.AsSpan().ToArray().Should().Equal(1, 2);
    }

    [Fact]
    public void Index_WhenThereIsNoSuchPlace_ThrowsWithTheRange()
    {
        ValueList<int> list = [1, 2];

        FluentActions.Invoking(() => list[2]).Should().Throw<ArgumentOutOfRangeException>().WithMessage("The list has 2 items; an index is 0 to 1.*");
        FluentActions.Invoking(() => list[-1]).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => ValueList<int>.Empty[0]).Should().Throw<ArgumentOutOfRangeException>().WithMessage("The list is empty.*");
    }

    [Fact]
    public void ToString_WhateverIsInIt_CountsOnly()
    {
        ValueList<string> two = ["secret", "x"];
        ValueList<string> one = ["secret"];

        new[] { two.ToString(), one.ToString(), ValueList<string>.Empty.ToString() }.Should().Equal("2 items", "1 item", "0 items");
    }
}
