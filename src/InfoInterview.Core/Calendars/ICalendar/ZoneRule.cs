using System.Globalization;
using InfoInterview.Diagnostics;
using NodaTime;

namespace InfoInterview.Calendars.ICalendar;

/// <summary>When a zone changes its clock every year: the n-th or the last weekday of a month. The one form that every client reads.</summary>
public sealed record ZoneRule
{
    private static readonly string[] Days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>A rule.</summary>
    /// <param name="month">1 to 12.</param>
    /// <param name="occurrence">1 to 4 from the front of the month, or -1 for the last.</param>
    /// <param name="weekday">The day of the week.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    public ZoneRule(int month, int occurrence, IsoDayOfWeek weekday)
    {
        Month = Require.Within(month, 1, 12);
        Occurrence = occurrence is -1 or (>= 1 and <= 4) ? occurrence : throw Require.OutOfRange(nameof(occurrence), occurrence, "1 to 4, or -1 for the last");
        Weekday = weekday is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday ? weekday : throw Require.OutOfRange(nameof(weekday), weekday, "Monday to Sunday");
        Text = string.Create(CultureInfo.InvariantCulture, $"FREQ=YEARLY;BYMONTH={month};BYDAY={occurrence}{Days[(int)weekday - 1]}");
    }

    /// <summary>1 to 12.</summary>
    public int Month { get; }

    /// <summary>1 to 4 from the front of the month, or -1 for the last.</summary>
    public int Occurrence { get; }

    /// <summary>The day of the week.</summary>
    public IsoDayOfWeek Weekday { get; }

    /// <summary>The rule as the value of RRULE, such as <c>FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU</c>.</summary>
    public string Text { get; }

    /// <summary>The day on which the clock changes in a year.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <returns>The day.</returns>
    public LocalDate DayIn(int year)
    {
        if (Occurrence < 0)
        {
            var last = new LocalDate(year, Month, CalendarSystem.Iso.GetDaysInMonth(year, Month));
            return last.PlusDays(-((last.DayOfWeek - Weekday + 7) % 7));
        }

        var first = new LocalDate(year, Month, 1);
        return first.PlusDays(((Weekday - first.DayOfWeek + 7) % 7) + (7 * (Occurrence - 1)));
    }

    /// <summary>The rule as RFC 5545 writes it.</summary>
    /// <returns>The same as <see cref="Text"/>.</returns>
    public override string ToString() => Text;

    /// <summary>Reads a rule that has this form; other rules (UNTIL, COUNT, days of the month) are no rule of ours.</summary>
    internal static ZoneRule? Read(string text)
    {
        int month = 0;
        int occurrence = 0;
        int weekday = -1;
        bool yearly = false;
        foreach (string part in text.ToUpperInvariant().Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            string value = part[(equals + 1)..];
            switch (equals < 0 ? string.Empty : part[..equals])
            {
                case "FREQ": yearly = value == "YEARLY"; break;
                case "INTERVAL" when value == "1": break;
                case "WKST": break;
                case "BYMONTH": _ = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out month); break;
                case "BYDAY" when value.Length is 3 or 4 or 5:
                    weekday = Array.IndexOf(Days, value[^2..]);
                    _ = int.TryParse(value[..^2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out occurrence);
                    break;
                default: return null;
            }
        }

        return yearly && month is >= 1 and <= 12 && weekday >= 0 && (occurrence is -1 or (>= 1 and <= 4))
            ? new ZoneRule(month, occurrence, (IsoDayOfWeek)(weekday + 1))
            : null;
    }
}
