using InfoInterview.Diagnostics;

namespace InfoInterview.Letters;

/// <summary>What the page of one code of the composer says, and what gives it.</summary>
/// <param name="Code">Such as II5601.</param>
/// <param name="Title">What it stands for, in a few words.</param>
/// <param name="Weight">An error, a warning or a hint.</param>
/// <param name="Why">Why it is there.</param>
/// <param name="Mend">How to mend it.</param>
internal sealed record LetterCodePage(string Code, string Title, string Weight, string Why, string Mend)
{
    /// <summary>What is given, as the page shows it: file names and texts, or data.</summary>
    public IReadOnlyList<(string What, string Text)> Given { get; init; } = [];

    /// <summary>What is told then; null when nothing that can be built today gives it.</summary>
    public Func<IEnumerable<Diagnostic>>? Told { get; init; }

    /// <summary>A page over template files.</summary>
    public static LetterCodePage OfFiles(string code, string title, string weight, string why, string mend, params (string Name, string Text)[] files) => new(code, title, weight, why, mend)
    {
        Given = [.. files.Select(f => ($"the file `{f.Name}`", f.Text))],
        Told = () => LetterComposer.WithTemplates(files.Select(f => KeyValuePair.Create(f.Name, f.Text))).Diagnostics,
    };
}
