using InfoInterview.People;

namespace InfoInterview.Correspondence;

public sealed class WrittenTimeTests
{
    private static readonly ZonedDateTime Afternoon = new LocalDateTime(2026, 3, 24, 14, 5).InZoneStrictly(DateTimeZoneProviders.Tzdb["America/New_York"]);

    [Theory]
    [InlineData("en", "Tuesday 24 March 2026, 14:05 (New York time)")]
    [InlineData("en-US", "Tuesday, March 24, 2026, 2:05 pm (New York time)")]
    [InlineData("es", "martes 24 de marzo de 2026, 14:05 (hora de New York)")]
    [InlineData("fr-CA", "mardi 24 mars 2026, 14 h 05 (heure de New York)")]
    [InlineData("de", "Dienstag, 24. März 2026, 14:05 Uhr (Ortszeit New York)")]
    [InlineData("sv", "Tuesday 24 March 2026, 14:05 (New York time)")]
    public void DayAndTime_InALanguage_WritesItsForm(string language, string expected) =>
        WrittenTime.DayAndTime(Afternoon, new Language(language)).Should().Be(expected);

    [Theory]
    [InlineData(0, 30, "12:30 am")]
    [InlineData(11, 59, "11:59 am")]
    [InlineData(12, 0, "12:00 pm")]
    [InlineData(23, 0, "11:00 pm")]
    public void Time_InAmericanEnglish_CountsTwelveHours(int hour, int minute, string expected) =>
        WrittenTime.Time(new LocalTime(hour, minute), new Language("en-US")).Should().Be(expected);

    [Fact]
    public void Day_WhenFirstOfMonthInFrench_IsOrdinal() =>
        WrittenTime.Day(new LocalDate(2026, 4, 1), Language.French).Should().Be("mercredi 1er avril 2026");

    [Fact]
    public void Zone_WithoutACity_ShowsItsId() =>
        WrittenTime.Zone(DateTimeZone.Utc, Language.English).Should().Be("UTC");

    [Fact]
    public void Month_OutOfRange_NamesTheRange() =>
        FluentActions.Invoking(() => WrittenTime.Month(13, Language.English)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*13*1 to 12*");
}
