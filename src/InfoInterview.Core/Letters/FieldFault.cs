using System.Globalization;
using InfoInterview.Diagnostics;
using InfoInterview.Letters.Templates;

namespace InfoInterview.Letters;

/// <summary>Why a value does not fit a field, without the value.</summary>
/// <param name="Code">The reason.</param>
/// <param name="What">What is wrong, as it follows «The field contact.full_name».</param>
/// <param name="Fix">How to mend it, or null.</param>
internal readonly record struct FieldFault(TemplateCode Code, string What, string? Fix = null)
{
    /// <summary>The fault at its place.</summary>
    /// <param name="source">What the data is called.</param>
    /// <param name="field">The field.</param>
    /// <param name="indexes">The items in which it stands, the outermost list first.</param>
    public Diagnostic At(string source, LetterField field, ReadOnlySpan<int> indexes = default)
    {
        string path = PathOf(field, indexes);
        return Code.At(new SourcePlace(source, path: path), $"The field {path} {What}", fix: Fix);
    }

    /// <summary>The path with the numbers of the items in it: <c>goals[3].title</c>.</summary>
    public static string PathOf(LetterField field, ReadOnlySpan<int> indexes)
    {
        string path = field.Path;
        foreach (int index in indexes)
        {
            string number = string.Create(CultureInfo.InvariantCulture, $"[{index}]");
            int open = path.IndexOf("[]", StringComparison.Ordinal);
            path = open < 0 ? path + number : string.Concat(path.AsSpan(0, open), number, path.AsSpan(open + 2));
        }

        return path;
    }
}
