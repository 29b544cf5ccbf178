using NodaTime;

namespace InfoInterview.People;

/// <summary>One job held, now or in the past (R74).</summary>
public sealed record Employment
{
    /// <summary>A job.</summary>
    /// <param name="employer">Where.</param>
    /// <param name="title">The job title; null when the source gives none.</param>
    /// <param name="from">First month; null when not known.</param>
    /// <param name="to">Last month; null when it still goes on or is not known.</param>
    /// <exception cref="ArgumentException">The last month is before the first.</exception>
    public Employment(Organization employer, string? title = null, YearMonth? from = null, YearMonth? to = null)
    {
        ArgumentNullException.ThrowIfNull(employer);
        if (from is { } first && to is { } last && last < first)
        {
            throw new ArgumentException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The job ends in {last}, before it starts in {first}."), nameof(to));
        }

        Employer = employer;
        Title = string.IsNullOrWhiteSpace(title) ? null : title.Trim();
        From = from;
        To = to;
    }

    /// <summary>Where.</summary>
    public Organization Employer { get; }

    /// <summary>The job title, or null.</summary>
    public string? Title { get; }

    /// <summary>First month, or null.</summary>
    public YearMonth? From { get; }

    /// <summary>Last month, or null when it goes on.</summary>
    public YearMonth? To { get; }

    /// <summary>Whether it goes on, as far as is known.</summary>
    public bool IsCurrent => To is null;

    /// <summary>The months alone; employer and title describe a person.</summary>
    /// <returns>For example <c>job since 2024-09</c>.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"job{(From is { } from ? $" since {NodaTime.Text.YearMonthPattern.Iso.Format(from)}" : "")}{(To is { } to ? $" until {NodaTime.Text.YearMonthPattern.Iso.Format(to)}" : "")}");
}
