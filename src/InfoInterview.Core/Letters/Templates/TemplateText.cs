using System.Text;

namespace InfoInterview.Letters.Templates;

/// <summary>A constant text in both forms in which letters are written.</summary>
internal sealed class TemplateText(string units)
{
    public string Units { get; } = units;

    /// <summary>Its bytes; null when it holds half a surrogate pair.</summary>
    public byte[]? Bytes { get; } = Utf16Text.FirstBroken(units) < 0 ? Encoding.UTF8.GetBytes(units) : null;

    public bool EndsLine { get; } = units.EndsWith('\n');
}
