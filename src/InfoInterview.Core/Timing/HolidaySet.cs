using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace InfoInterview.Timing;

/// <summary>Days on which somebody does not work although the weekday says so; each may have a name for the reason shown.</summary>
public sealed class HolidaySet : IEquatable<HolidaySet>
{
    private readonly SortedDictionary<LocalDate, string> days;

    private HolidaySet(SortedDictionary<LocalDate, string> days) => this.days = days;

    /// <summary>No holidays.</summary>
    public static HolidaySet None { get; } = new([]);

    /// <summary>How many days are in the set.</summary>
    public int Count => days.Count;

    /// <summary>The days in order, with their names (empty where none was given).</summary>
    public IEnumerable<KeyValuePair<LocalDate, string>> Days => days;

    /// <summary>A list of dates, such as a country's or an employer's closing days.</summary>
    /// <param name="dates">The dates; a date given twice counts once.</param>
    /// <returns>The set.</returns>
    public static HolidaySet Of(IEnumerable<LocalDate> dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        return Of(dates.Select(d => KeyValuePair.Create(d, "")));
    }

    /// <summary>A list of dates with their names.</summary>
    /// <param name="dates">The dates and what they are called; the last name wins where a date is given twice.</param>
    /// <returns>The set.</returns>
    public static HolidaySet Of(IEnumerable<KeyValuePair<LocalDate, string>> dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        var days = new SortedDictionary<LocalDate, string>();
        foreach ((LocalDate date, string name) in dates)
        {
            days[date] = name;
        }

        return days.Count == 0 ? None : new HolidaySet(days);
    }

    /// <summary>Whether a day is a holiday.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True when it is in the set.</returns>
    public bool Contains(LocalDate day) => days.ContainsKey(day);

    /// <summary>Whether a day is a holiday, and which.</summary>
    /// <param name="day">The day.</param>
    /// <param name="name">Its name, empty when it has none; null when the day is not in the set.</param>
    /// <returns>True when it is in the set.</returns>
    public bool TryGetName(LocalDate day, [NotNullWhen(true)] out string? name) => days.TryGetValue(day, out name);

    /// <summary>The days of both sets: a day is free for two people together only when it is a holiday for neither.</summary>
    /// <param name="other">The other set; its name wins where both name a day.</param>
    /// <returns>The union.</returns>
    public HolidaySet Union(HolidaySet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Count == 0 ? this : Count == 0 ? other : Of(days.Concat(other.days));
    }

    /// <inheritdoc/>
    public bool Equals(HolidaySet? other) => other is not null && days.SequenceEqual(other.days);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HolidaySet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (LocalDate day in days.Keys)
        {
            hash.Add(day);
        }

        return hash.ToHashCode();
    }
}
