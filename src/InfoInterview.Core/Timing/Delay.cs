using System.Globalization;
using System.Runtime.InteropServices;
using InfoInterview.Diagnostics;

namespace InfoInterview.Timing;

/// <summary>A wait: whole business days, calendar days and hours, added in that order; the default value is no wait.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Delay
{
    private Delay(int businessDays, int days, int hours)
    {
        BusinessDays = Require.Within(businessDays, 0, 3_660);
        Days = Require.Within(days, 0, 3_660);
        Hours = Require.Within(hours, 0, 87_840);
    }

    /// <summary>Days on which both weekends and holidays do not count, 0 to 3,660.</summary>
    public int BusinessDays { get; }

    /// <summary>Calendar days, 0 to 3,660.</summary>
    public int Days { get; }

    /// <summary>Elapsed hours, 0 to 87,840.</summary>
    public int Hours { get; }

    /// <summary>A wait in business days.</summary>
    /// <param name="days">0 to 3,660.</param>
    /// <returns>The wait.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 0 or more than 3,660 days.</exception>
    public static Delay OfBusinessDays(int days) => new(days, 0, 0);

    /// <summary>A wait in calendar days.</summary>
    /// <param name="days">0 to 3,660.</param>
    /// <returns>The wait.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 0 or more than 3,660 days.</exception>
    public static Delay OfDays(int days) => new(0, days, 0);

    /// <summary>A wait in elapsed hours.</summary>
    /// <param name="hours">0 to 87,840.</param>
    /// <returns>The wait.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 0 or more than 87,840 hours.</exception>
    public static Delay OfHours(int hours) => new(0, 0, hours);

    /// <summary>The wait in words.</summary>
    /// <returns>For example <c>3 business days</c>, <c>24 hours</c> or <c>at once</c>.</returns>
    public override string ToString()
    {
        if (this == default)
        {
            return "at once";
        }

        string[] parts = [Part(BusinessDays, "business day"), Part(Days, "day"), Part(Hours, "hour")];
        return string.Join(" and ", parts.Where(p => p.Length > 0));
    }

    private static string Part(int count, string unit) =>
        count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");
}
