namespace InfoInterview.Letters.Templates;

/// <summary>A constant text in both forms in which letters are written: units of the template's text, and bytes among the program's bytes.</summary>
/// <param name="Template">The template or partial in which it stands.</param>
/// <param name="Start">Its first unit.</param>
/// <param name="Length">How many units it has.</param>
/// <param name="ByteStart">Its first byte.</param>
/// <param name="ByteLength">How many bytes it has; -1 when it holds half a surrogate pair and so has no bytes.</param>
internal readonly record struct TemplateText(string Template, int Start, int Length, int ByteStart, int ByteLength)
{
    public ReadOnlySpan<char> Units => Template.AsSpan(Start, Length);
}
