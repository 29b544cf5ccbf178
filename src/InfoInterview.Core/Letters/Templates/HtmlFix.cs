namespace InfoInterview.Letters.Templates;

/// <summary>What to write, and in place of which piece of the source.</summary>
/// <param name="Text">The text, a sketch with …, or a sentence; null when there is none.</param>
/// <param name="Start">Where the piece starts; negative when it is what the fault is about.</param>
/// <param name="End">The unit behind it.</param>
internal readonly record struct HtmlFix(string? Text, int Start = -1, int End = -1);
