namespace InfoInterview.Docs.Pages;

/// <summary>A fenced block of a page.</summary>
/// <param name="Line">The one-based line of its opening fence.</param>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="Text">Its lines.</param>
/// <param name="Snippet">The name in the comment above it, or null.</param>
internal sealed record CodeBlock(int Line, string Language, string Text, string? Snippet);
