using InfoInterview.Diagnostics;

namespace InfoInterview.Planning;

/// <summary>What public sources say (R2); provenance is kept because an insider's word outranks it (R69).</summary>
public sealed record ResearchNote
{
    /// <summary>A note.</summary>
    /// <param name="subject">What it is about.</param>
    /// <param name="text">What was found.</param>
    /// <param name="source">Where: a site, an association, an occupational guide.</param>
    /// <exception cref="ArgumentException">Text or source is empty.</exception>
    public ResearchNote(ResearchSubject subject, string text, string source)
    {
        Subject = Require.Defined(subject);
        Text = Require.Text(text);
        Source = Require.Text(source);
    }

    /// <summary>What it is about.</summary>
    public ResearchSubject Subject { get; }

    /// <summary>What was found.</summary>
    public string Text { get; }

    /// <summary>Where it was found.</summary>
    public string Source { get; }

    /// <summary>The subject, no text.</summary>
    /// <returns>For example <c>research note (Company)</c>.</returns>
    public override string ToString() => $"research note ({Subject})";
}
