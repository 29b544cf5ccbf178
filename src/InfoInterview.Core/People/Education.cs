using InfoInterview.Diagnostics;

namespace InfoInterview.People;

/// <summary>One course of study; a shared school makes two people alumni.</summary>
public sealed record Education
{
    /// <summary>A course of study.</summary>
    /// <param name="school">Where.</param>
    /// <param name="program">What was studied; null when not known.</param>
    /// <param name="year">Year of the degree, 1900 to 2100; null when not known or still studying.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not within 1900 to 2100.</exception>
    public Education(Organization school, string? program = null, int? year = null)
    {
        ArgumentNullException.ThrowIfNull(school);
        School = school;
        Program = string.IsNullOrWhiteSpace(program) ? null : program.Trim();
        Year = year is { } y ? Require.Within(y, 1900, 2100, nameof(year)) : null;
    }

    /// <summary>Where.</summary>
    public Organization School { get; }

    /// <summary>What was studied, or null.</summary>
    public string? Program { get; }

    /// <summary>Year of the degree, or null.</summary>
    public int? Year { get; }

    /// <summary>The year alone; school and program describe a person.</summary>
    /// <returns>For example <c>studies (2024)</c>.</returns>
    public override string ToString() => Year is { } year ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"studies ({year})") : "studies";
}
