using System.Globalization;
using NodaTime;

namespace InfoInterview.Calendars.ICalendar;

/// <summary>Values of lines that are no text: days, times, offsets, durations.</summary>
internal static class CalendarValues
{
    /// <summary>A day such as <c>20260715</c>; the year is 1 to 9999.</summary>
    public static LocalDate? Day(ReadOnlySpan<char> text)
    {
        if (text.Length != 8 || !Number(text[..4], out int year) || !Number(text[4..6], out int month) || !Number(text[6..], out int day))
            return null;
        return year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
    }

    /// <summary>A time such as <c>20260715T140000</c>, with or without the Z that the caller has looked at; a leap second counts as the second before it.</summary>
    public static LocalDateTime? DayAndTime(ReadOnlySpan<char> text)
    {
        if (text.Length < 15 || text[8] is not ('T' or 't') || Day(text[..8]) is not { } day
            || !Number(text[9..11], out int hour) || !Number(text[11..13], out int minute) || !Number(text[13..15], out int second))
        {
            return null;
        }

        return hour <= 23 && minute <= 59 && second <= 60 && (text.Length == 15 || (text.Length == 16 && text[15] is 'Z' or 'z'))
            ? day.At(new LocalTime(hour, minute, Math.Min(second, 59)))
            : null;
    }

    /// <summary>An offset such as <c>+0200</c>, with or without seconds.</summary>
    public static Offset? Offset(string text)
    {
        ReadOnlySpan<char> digits = text.AsSpan().Trim();
        if (digits.Length is not (5 or 7) || digits[0] is not ('+' or '-'))
            return null;
        int seconds = 0;
        if (!Number(digits[1..3], out int hours) || !Number(digits[3..5], out int minutes) || (digits.Length == 7 && !Number(digits[5..7], out seconds)))
            return null;
        int all = (hours * 3600) + (minutes * 60) + seconds;
        return minutes <= 59 && seconds <= 59 && hours <= 17 ? NodaTime.Offset.FromSeconds(digits[0] == '-' ? -all : all) : null;
    }

    /// <summary>A duration such as <c>-PT15M</c>, <c>P1D</c> or <c>P2W</c>: its sign, its days and its time; null when it is none, or longer than ten years.</summary>
    public static (int Sign, int Days, Duration Time)? Length(string text)
    {
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        int sign = rest.StartsWith("-") ? -1 : 1;
        if (rest.Length > 0 && rest[0] is '+' or '-')
            rest = rest[1..];
        if (rest.Length < 3 || rest[0] is not ('P' or 'p'))
            return null;
        rest = rest[1..];
        int days = 0;
        Duration time = Duration.Zero;
        bool inTime = false;
        while (!rest.IsEmpty)
        {
            if (rest[0] is 'T' or 't')
            {
                if (inTime || rest.Length == 1)
                    return null;
                inTime = true;
                rest = rest[1..];
                continue;
            }

            int count = rest.IndexOfAnyExceptInRange('0', '9');
            if (count is < 1 or > 9 || !Number(rest[..count], out int value))
                return null;
            switch ((char)(rest[count] | 0x20), inTime)
            {
                case ('w', false) when value <= 530: days += 7 * value; break;
                case ('d', false) when value <= 3660: days += value; break;
                case ('h', true) when value <= 90_000: time += Duration.FromHours(value); break;
                case ('m', true) when value <= 5_300_000: time += Duration.FromMinutes(value); break;
                case ('s', true) when value <= 320_000_000: time += Duration.FromSeconds(value); break;
                default: return null;
            }

            if (days > 3660 || time > Duration.FromDays(3660))
                return null;
            rest = rest[(count + 1)..];
        }

        return (sign, days, time);
    }

    private static bool Number(ReadOnlySpan<char> digits, out int value) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
