using InfoInterview.Diagnostics;

namespace InfoInterview.Letters;

/// <summary>Compiles template text against a schema: Core's checked subset of Scriban, or, in its own package, all of Scriban.</summary>
/// <remarks>An extension point: a host may bring an engine of its own. Implementations are safe to share between threads.</remarks>
public interface ILetterEngine
{
    /// <summary>Reads and checks a template.</summary>
    /// <param name="text">The template text; it may come from a stranger.</param>
    /// <param name="source">What the text is called in diagnostics, usually its file name; not empty.</param>
    /// <param name="schema">The fields that the template may read.</param>
    /// <returns>The template, or every fault with its place; a template text never causes an exception.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the source is empty.</exception>
    Result<ILetterTemplate> Compile(string text, string source, LetterSchema schema);
}
