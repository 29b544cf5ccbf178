using System.Globalization;

namespace InfoInterview.Diagnostics;

/// <summary>A place in outside text (source, line, column, length) or in our own data (a path such as <c>questions[3].text</c>).</summary>
public sealed record SourcePlace
{
    /// <summary>A place in a source.</summary>
    /// <param name="source">The file's name, or what else the text is called; not empty.</param>
    /// <param name="line">One-based line, 0 when the place is the whole source.</param>
    /// <param name="column">One-based column in UTF-16 units, 0 when the place is the whole line.</param>
    /// <param name="length">Length in UTF-16 units, 0 when not known.</param>
    /// <param name="path">The path into our own data, such as <c>seeker.zone</c>; null in plain text.</param>
    /// <exception cref="ArgumentException">The source is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Line, column or length is below 0.</exception>
    public SourcePlace(string source, int line = 0, int column = 0, int length = 0, string? path = null)
    {
        Source = Require.Text(source);
        Line = Require.AtLeast(line, 0);
        Column = Require.AtLeast(column, 0);
        Length = Require.AtLeast(length, 0);
        Path = path;
    }

    /// <summary>The file's name, or what else the text is called.</summary>
    public string Source { get; }

    /// <summary>One-based line; 0 when the place is the whole source.</summary>
    public int Line { get; }

    /// <summary>One-based column in UTF-16 units; 0 when the place is the whole line.</summary>
    public int Column { get; }

    /// <summary>Length in UTF-16 units; 0 when not known.</summary>
    public int Length { get; }

    /// <summary>The path into our own data, or null.</summary>
    public string? Path { get; }

    /// <summary>The place as editors read it.</summary>
    /// <returns><c>file(12,4)</c>, <c>file(12)</c> or <c>file</c>, and the path behind it where there is one.</returns>
    public override string ToString()
    {
        string place = (Line, Column) switch
        {
            (0, _) => Source,
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{Source}({Line})"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{Source}({Line},{Column})"),
        };
        return Path is null ? place : $"{place} {Path}";
    }
}
