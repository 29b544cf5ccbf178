using System.Globalization;

namespace InfoInterview.Letters.Templates;

/// <summary>The directives of date.to_string (letters.md §8). Each is formatted on its own.</summary>
internal static class DatePattern
{
    public const string Default = "%d %b %Y";

    private const string Known = "aAbBcCdDeFhHIjklLmMnNpPrRStTuUvVwWxXyY%g";

    // The names of the invariant culture, whose short forms are the first three letters.
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] Days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    /// <summary>The place of the first directive that is not supported, or -1.</summary>
    public static int FirstUnknown(ReadOnlySpan<char> pattern)
    {
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%')
            {
                continue;
            }

            if (i + 1 == pattern.Length || !Known.Contains(pattern[i + 1], StringComparison.Ordinal))
            {
                return i;
            }

            i++;
        }

        return -1;
    }

    /// <summary>A date as it prints by itself: <c>07 Mar 2026</c>, 11 units.</summary>
    public static int WriteDefault(DateTime date, Span<char> to)
    {
        Two(date.Day, to);
        to[2] = ' ';
        Copy(Months[date.Month - 1], 3, to[3..]);
        to[6] = ' ';
        Two(date.Year / 100, to[7..]);
        Two(date.Year % 100, to[9..]);
        return 11;
    }

    public static LetterValue Format(DateTime date, ReadOnlySpan<char> pattern, CultureInfo culture, RenderState state)
    {
        if (pattern is "%g")
        {
            // Scriban's own default starts with %g and a blank.
            pattern = " " + Default;
            culture = CultureInfo.InvariantCulture;
        }

        // The longest directive is a culture's long form of date and time.
        Span<char> to = state.Reserve(pattern.Length * 64);
        int length = 0;
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%')
            {
                to[length++] = pattern[i];
                continue;
            }

            char directive = pattern[++i];
            if (directive == 'g')
            {
                culture = CultureInfo.InvariantCulture;
                continue;
            }

            length += Write(date, directive, culture, to[length..]);
        }

        return state.Commit(length);
    }

    private static int Write(DateTime date, char directive, CultureInfo culture, Span<char> to)
    {
        switch (directive)
        {
            case 'A' or 'a' when ReferenceEquals(culture, CultureInfo.InvariantCulture):
                return Copy(Days[(int)date.DayOfWeek], directive == 'a' ? 3 : 0, to);
            case 'B' or 'b' or 'h' when ReferenceEquals(culture, CultureInfo.InvariantCulture):
                return Copy(Months[date.Month - 1], directive == 'B' ? 0 : 3, to);
            case 'Y' when ReferenceEquals(culture, CultureInfo.InvariantCulture):
                Two(date.Year / 100, to);
                return 2 + Two(date.Year % 100, to[2..]);
            case 'H' when ReferenceEquals(culture, CultureInfo.InvariantCulture):
                return Two(date.Hour, to);
            case 'M' when ReferenceEquals(culture, CultureInfo.InvariantCulture):
                return Two(date.Minute, to);
            case 'd':
                return Two(date.Day, to);
            case 'm':
                return Two(date.Month, to);
            case 'C':
                return Two(date.Year / 100, to);
            case 'j':
                to[0] = (char)('0' + (date.DayOfYear / 100));
                return 1 + Two(date.DayOfYear % 100, to[1..]);
            case 'e':
                return Padded(date.Day, to);
            case 'k':
                return Padded(date.Hour, to);
            case 'l':
                return Padded(date.Hour % 12 == 0 ? 12 : date.Hour % 12, to);
            case 'n':
                to[0] = '\n';
                return 1;
            case 't':
                to[0] = '\t';
                return 1;
            case '%':
                to[0] = '%';
                return 1;
            case 'u':
                to[0] = (char)('0' + (date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek));
                return 1;
            case 'w':
                to[0] = (char)('0' + (int)date.DayOfWeek);
                return 1;
            case 'U':
                return Two(culture.Calendar.GetWeekOfYear(date, culture.DateTimeFormat.CalendarWeekRule, DayOfWeek.Sunday), to);
            case 'W':
                return Two(culture.Calendar.GetWeekOfYear(date, culture.DateTimeFormat.CalendarWeekRule, DayOfWeek.Monday), to);
            case 'V':
                return Two(culture.Calendar.GetWeekOfYear(date, CalendarWeekRule.FirstFourDayWeek, DayOfWeek.Monday), to);
            case 'v':
                Padded(date.Day, to);
                to[2] = '-';
                Months[date.Month - 1].AsSpan(0, 3).ToUpperInvariant(to[3..]);
                to[6] = '-';
                Two(date.Year / 100, to[7..]);
                return 7 + 2 + Two(date.Year % 100, to[9..]);
            case 'P':
                int length = Write(date, "tt", culture, to);
                return to[..length].ToString().AsSpan().ToLowerInvariant(to);
            default:
                return Write(date, FormatOf(directive), culture, to);
        }
    }

    private static int Write(DateTime date, string format, CultureInfo culture, Span<char> to) => date.TryFormat(to, out int length, format, culture) ? length : throw new RenderStop(TemplateCodes.DateFormat, "The culture's date is longer than expected.");

    private static string FormatOf(char directive) => directive switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' => "MMM",
        'B' => "MMMM",
        'c' => "ddd MMM dd HH:mm:ss yyyy",
        'D' => "MM/dd/yy",
        'F' => "yyyy-MM-dd",
        'H' => "HH",
        'I' => "hh",
        'L' => "fff",
        'M' => "mm",
        'N' => "fffffff00",
        'p' => "tt",
        'r' => "hh:mm:ss tt",
        'R' => "HH:mm",
        'S' => "ss",
        'T' => "HH:mm:ss",
        'x' => "d",
        'X' => "T",
        'y' => "yy",
        _ => "yyyy",
    };

    private static int Copy(string name, int length, Span<char> to)
    {
        ReadOnlySpan<char> shown = length == 0 ? name : name.AsSpan(0, length);
        shown.CopyTo(to);
        return shown.Length;
    }

    private static int Two(int value, Span<char> to)
    {
        to[0] = (char)('0' + (value / 10));
        to[1] = (char)('0' + (value % 10));
        return 2;
    }

    private static int Padded(int value, Span<char> to)
    {
        Two(value, to);
        if (value < 10)
        {
            to[0] = ' ';
        }

        return 2;
    }
}
