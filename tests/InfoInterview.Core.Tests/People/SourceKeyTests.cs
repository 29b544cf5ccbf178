using FsCheck;
using FsCheck.Fluent;

namespace InfoInterview.People;

public sealed class SourceKeyTests
{
    [Theory]
    [InlineData("Anna.Lind@Example.ORG", "email:anna.lind@example.org")]
    [InlineData(" anna+tag@example.org ", "email:anna+tag@example.org")]
    [InlineData("https://www.linkedin.com/in/anna-lind", "profile:https://www.linkedin.com/in/anna-lind")]
    [InlineData("HTTP://LinkedIn.com/in/Anna-Lind/?trk=x#top", "profile:https://www.linkedin.com/in/anna-lind")]
    [InlineData("de.linkedin.com/in/anna-lind/de", "profile:https://www.linkedin.com/in/anna-lind")]
    [InlineData("https://www.linkedin.com/in/zo%C3%AB", "profile:https://www.linkedin.com/in/zo%C3%AB")]
    [InlineData("https://www.linkedin.com/in/zo%c3%ab", "profile:https://www.linkedin.com/in/zo%C3%AB")]
    [InlineData("https://www.linkedin.com/in/zoë", "profile:https://www.linkedin.com/in/zo%C3%AB")]
    [InlineData("https://www.linkedin.com/in/zoe\u0308", "profile:https://www.linkedin.com/in/zo%C3%AB")]
    [InlineData("https://Example.org:8080/~Anna/", "profile:https://example.org:8080/~Anna")]
    [InlineData("https://example.org/%41nna%2Fb", "profile:https://example.org/Anna%2Fb")]
    public void TryRead_WhenTheTextNamesAPerson_GivesOneKeyForEverySpelling(string text, string key)
    {
        SourceKey.TryRead(text, out string? read).Should().BeTrue();
        read.Should().Be(key);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Anna Lind")]
    [InlineData("linkedin.com")]
    [InlineData("https://www.linkedin.com/")]
    [InlineData("ftp://example.org/anna")]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:anna@example.org")]
    [InlineData("https://user:secret@example.org/anna")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://exa\"mple.org/a")]
    public void TryRead_WhenTheTextNamesNobody_GivesNone(string? text) => SourceKey.TryRead(text, out _).Should().BeFalse();

    [Fact]
    public void TryRead_WhateverTheText_NeverThrowsAndAKeyReadAgainIsTheSame() =>
        Prop.ForAll(
            Gen.Elements("https://", "www.linkedin.com", "/in/", "Anna", "%", "%C3%AB", "ë", "\uD800", "\uFFFE", "@", ".", "example.org", "?", "#", "//", ":", "8080", " ", "..", "\u200D", "xn--", "Ä").ListOf().Select(string.Concat).ToArbitrary(),
            text => !SourceKey.TryRead(text, out string? key) || (SourceKey.TryRead(key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..], out string? again) && again == key))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    [Fact]
    public void Of_WhenTheAddressIsNoPage_Throws() =>
        FluentActions.Invoking(() => SourceKey.Of(new Uri("mailto:anna@example.org"))).Should().Throw<ArgumentException>().WithParameterName("address");

    [Fact]
    public void Of_WhenThereIsOnlyANameAndADay_TheDayIsPartOfTheKey() =>
        SourceKey.Of(new PersonName("Anna", "Lind"), new LocalDate(2024, 3, 7)).Should().Be("connected:2024-03-07 anna lind");
}
