namespace InfoInterview.ContentLines;

/// <summary>One parameter of a line, such as <c>CN=Ada</c>, decoded: without quotes and without the carets of RFC 6868.</summary>
public sealed record ContentLineParameter
{
    /// <summary>A parameter.</summary>
    /// <param name="name">Letters, digits, hyphens and underscores; kept in upper case.</param>
    /// <param name="values">The values as a person reads them; empty for the bare <c>;HOME</c> of vCard 2.1.</param>
    /// <exception cref="ArgumentException">The name is empty or has another character.</exception>
    public ContentLineParameter(string name, params ValueList<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Name = ContentLine.Checked(name, nameof(name));
        Values = values;
    }

    /// <summary>The name in upper case.</summary>
    public string Name { get; }

    /// <summary>The decoded values in their order; mostly one.</summary>
    public ValueList<string> Values { get; }

    /// <summary>The first value, or an empty text when there is none.</summary>
    public string Value => Values.Count > 0 ? Values[0] : string.Empty;

    /// <summary>The name alone; a value may be a person's name.</summary>
    /// <returns>For example <c>CN</c>.</returns>
    public override string ToString() => Name;
}
