using InfoInterview.Diagnostics;

namespace InfoInterview.Letters.Templates;

/// <summary>Collects what is wrong with one template text and finds line and column of each place only when asked.</summary>
internal sealed class Faults(string text, string source, ScribanSubsetOptions options)
{
    private readonly List<(int Start, Diagnostic Diagnostic)> found = [];
    public string Text { get; } = text;

    public string Source { get; } = source;

    public bool IsRefused { get; private set; }

    /// <summary>A point to come back to when a part is checked again.</summary>
    public int Mark() => found.Count;

    public void Rollback(int mark)
    {
        found.RemoveRange(mark, found.Count - mark);
        IsRefused = found.Exists(f => f.Diagnostic.Severity == Severity.Error);
    }

    public void Add(TemplateCode code, int start, int end, string message, string? fix = null)
    {
        Severity severity = code.IsWarning ? options.SeverityOf(code) : Severity.Error;
        start = Math.Clamp(start, 0, Text.Length);
        end = Math.Clamp(end, start, Text.Length);
        foreach ((int at, Diagnostic other) in found)
        {
            if (at == start && other.Code == code.Code)
            {
                return;
            }
        }

        IsRefused |= severity == Severity.Error;
        found.Add((start, code.At(PlaceOf(Text, Source, start, end), message, start < end ? Text[start..Math.Min(end, start + 80)] : null, fix, severity)));
    }

    /// <summary>All faults in source order.</summary>
    public IEnumerable<Diagnostic> InOrder() => found.OrderBy(f => f.Start).Select(f => f.Diagnostic);

    public static SourcePlace PlaceOf(string text, string source, int start, int end)
    {
        int line = 1;
        int lineStart = 0;
        for (int at = text.AsSpan(0, start).IndexOf('\n'); at >= 0;)
        {
            line++;
            lineStart += at + 1;
            at = text.AsSpan(lineStart, start - lineStart).IndexOf('\n');
        }

        return new SourcePlace(source, line, start - lineStart + 1, end - start);
    }
}
