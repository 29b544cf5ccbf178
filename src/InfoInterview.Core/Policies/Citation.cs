using InfoInterview.Diagnostics;

namespace InfoInterview.Policies;

/// <summary>One source under its readable slug, such as <c>granovetter-1974</c>.</summary>
public sealed record Citation
{
    /// <summary>A source.</summary>
    /// <param name="slug">Lower-case words joined by hyphens; the key in <c>docs/sources.md</c>.</param>
    /// <param name="title">Who says it, and where.</param>
    /// <param name="address">Where it can be read; null when it is a book or gone.</param>
    /// <exception cref="ArgumentException">Slug or title is empty.</exception>
    public Citation(string slug, string title, Uri? address = null)
    {
        Slug = Require.Text(slug);
        Title = Require.Text(title);
        Address = address;
    }

    /// <summary>The key in <c>docs/sources.md</c>.</summary>
    public string Slug { get; }

    /// <summary>Who says it, and where.</summary>
    public string Title { get; }

    /// <summary>Where it can be read, or null.</summary>
    public Uri? Address { get; }

    /// <summary>The title.</summary>
    /// <returns>The title.</returns>
    public override string ToString() => Title;
}
