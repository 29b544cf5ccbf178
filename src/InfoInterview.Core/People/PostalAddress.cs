namespace InfoInterview.People;

/// <summary>Where a letter goes.</summary>
public sealed record PostalAddress
{
    /// <summary>An address.</summary>
    /// <param name="lines">One to six lines below the name, in the order of the country.</param>
    /// <param name="country">ISO 3166 code of two letters, such as <c>SE</c>.</param>
    /// <exception cref="ArgumentException">No line or more than six, an empty line, or no country code.</exception>
    public PostalAddress(ValueList<string> lines, string country)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(country);
        if (lines.Count is < 1 or > 6 || lines.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException($"An address has one to six lines that are not empty; there are {lines.Count}.", nameof(lines));
        }

        if (country.Length != 2 || !country.All(char.IsAsciiLetterUpper))
        {
            throw new ArgumentException($"The country is two capital letters such as SE; this is \"{country}\".", nameof(country));
        }

        Lines = lines;
        Country = country;
    }

    /// <summary>The lines below the name.</summary>
    public ValueList<string> Lines { get; }

    /// <summary>ISO 3166 code of two letters.</summary>
    public string Country { get; }

    /// <summary>Never the address: it is personal data.</summary>
    /// <returns>Always <c>(address)</c>.</returns>
    public override string ToString() => "(address)";
}
