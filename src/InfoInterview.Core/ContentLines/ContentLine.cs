using System.Buffers;

namespace InfoInterview.ContentLines;

/// <summary>One unfolded line of iCalendar (RFC 5545 3.1) or vCard (RFC 6350 3.3): group, name, parameters and raw value.</summary>
/// <remarks>Two lines are equal when they say the same, wherever they stood.</remarks>
public sealed record ContentLine
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>A line.</summary>
    /// <param name="name">Letters, digits, hyphens and underscores; kept in upper case.</param>
    /// <param name="value">The raw value, as it stands behind the colon: a text must have been through <see cref="ContentText.Escape"/>.</param>
    /// <param name="parameters">The parameters in their order.</param>
    /// <exception cref="ArgumentException">The name is empty or has another character.</exception>
    public ContentLine(string name, string value, params ValueList<ContentLineParameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(parameters);
        Name = Checked(name, nameof(name));
        Value = value;
        Parameters = parameters;
    }

    /// <summary>The word before the dot in front of the name (vCard's <c>item1.TEL</c>), or null.</summary>
    /// <exception cref="ArgumentException">It is empty or has a character that a name cannot have.</exception>
    public string? Group
    {
        get;
        init
        {
            if (value is not null)
                Check(value, nameof(Group));
            field = value;
        }
    }

    /// <summary>The name in upper case.</summary>
    public string Name { get; }

    /// <summary>The parameters in their order.</summary>
    public ValueList<ContentLineParameter> Parameters { get; }

    /// <summary>The raw value: unfolded, still escaped.</summary>
    public string Value { get; }

    /// <summary>One-based number of the line in its source; 0 when it was not read but made.</summary>
    public int LineNumber { get; init; }

    /// <summary>Where the value begins, which folding can move to a later line; 0 when the line was made.</summary>
    internal (int Line, int Column) ValuePlace { get; init; }

    /// <summary>The first parameter of a name.</summary>
    /// <param name="name">The name in upper case.</param>
    /// <returns>The parameter, or null when the line has none of that name.</returns>
    public ContentLineParameter? Find(string name)
    {
        foreach (ContentLineParameter parameter in Parameters.AsSpan())
        {
            if (string.Equals(parameter.Name, name, StringComparison.Ordinal))
                return parameter;
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(ContentLine? other) => other is not null && (ReferenceEquals(this, other)
        || (string.Equals(Name, other.Name, StringComparison.Ordinal)
            && string.Equals(Value, other.Value, StringComparison.Ordinal)
            && string.Equals(Group, other.Group, StringComparison.OrdinalIgnoreCase)
            && Parameters.Equals(other.Parameters)));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Value, Parameters);

    /// <summary>The name alone; the value may be personal data.</summary>
    /// <returns>For example <c>ATTENDEE</c>.</returns>
    public override string ToString() => Name;

    internal static string Checked(string name, string argument)
    {
        Check(name, argument);
        return name.ToUpperInvariant();
    }

    internal static bool IsName(ReadOnlySpan<char> name) => name.Length > 0 && !name.ContainsAnyExcept(NameCharacters);

    private static void Check(string name, string argument)
    {
        ArgumentNullException.ThrowIfNull(name, argument);
        if (!IsName(name))
            throw new ArgumentException($"{argument} is no name of a line; allowed are letters, digits, hyphens and underscores, at least one.", argument);
    }
}
