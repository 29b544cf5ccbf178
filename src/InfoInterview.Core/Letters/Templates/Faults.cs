using InfoInterview.Diagnostics;

namespace InfoInterview.Letters.Templates;

/// <summary>Collects what is wrong with one template text and finds line and column of each place only when asked.</summary>
internal sealed class Faults(string text, string source, ScribanSubsetOptions options)
{
    /// <summary>A longer fix repeats so much of the template that nobody would read it.</summary>
    private const int MostFix = 400;

    /// <summary>Behind so many faults nobody asks whether one follows from another.</summary>
    private const int MostLookedAt = 200;

    private readonly List<(int Start, Diagnostic Diagnostic)> found = [];
    private HashSet<(int Start, string Code)>? told;
    private int[]? lines;
    public string Text { get; } = text;

    public string Source { get; } = source;

    public bool IsRefused { get; private set; }

    public bool IsEmpty => found.Count == 0;

    /// <summary>A point to come back to when a part is checked again.</summary>
    public int Mark() => found.Count;

    /// <summary>Whether an error, not only a doubt, was found since a mark.</summary>
    public bool HasErrorSince(int mark)
    {
        for (int i = mark; i < found.Count; i++)
        {
            if (!TemplateCodes.Find(found[i].Diagnostic.Code)!.IsWarning)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an error, or one of a code, starts in a piece of the text.</summary>
    public bool HasErrorIn(int start, int end, TemplateCode? code = null)
    {
        if (found.Count > MostLookedAt)
        {
            return false;
        }

        foreach ((int at, Diagnostic fault) in found)
        {
            if (at >= start && at <= end && (code is null || fault.Code == code.Code) && !TemplateCodes.Find(fault.Code)!.IsWarning)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Forgets what was found since a mark at or behind a place.</summary>
    public void Forget(int mark, int from)
    {
        for (int i = found.Count - 1; i >= mark; i--)
        {
            if (found[i].Start >= from)
            {
                told!.Remove((found[i].Start, found[i].Diagnostic.Code));
                found.RemoveAt(i);
            }
        }

        IsRefused = found.Exists(f => f.Diagnostic.Severity == Severity.Error);
    }

    public void Rollback(int mark)
    {
        if (mark == found.Count)
        {
            return;
        }

        for (int i = mark; i < found.Count; i++)
        {
            told!.Remove((found[i].Start, found[i].Diagnostic.Code));
        }

        found.RemoveRange(mark, found.Count - mark);
        IsRefused = found.Exists(f => f.Diagnostic.Severity == Severity.Error);
    }

    /// <summary>Tells a fault.</summary>
    /// <param name="code">What it is.</param>
    /// <param name="start">Where what is wrong starts.</param>
    /// <param name="end">The unit behind its last.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="fix">How to mend it.</param>
    /// <param name="fixStart">Where the piece starts whose place the fix takes, when that is another; else -1.</param>
    /// <param name="fixEnd">The unit behind that piece.</param>
    public void Add(TemplateCode code, int start, int end, string message, string? fix = null, int fixStart = -1, int fixEnd = -1)
    {
        Severity severity = code.IsWarning ? options.SeverityOf(code) : Severity.Error;
        start = Math.Clamp(start, 0, Text.Length);
        end = Math.Clamp(end, start, Text.Length);
        if (!(told ??= []).Add((start, code.Code)))
        {
            return;
        }

        IsRefused |= severity == Severity.Error;
        fix = fix is { Length: > MostFix } ? null : fix;
        Diagnostic fault = code.At(PlaceOf(start, end), message, start < end ? Text[start..Math.Min(end, start + 80)] : null, fix, severity);
        found.Add((start, fixStart < 0 || !(fault.FixIsText || fault.FixIsSketch) || (fixStart == start && fixEnd == end) ? fault : fault with { FixPlace = PlaceOf(fixStart, fixEnd) }));
    }

    /// <summary>All faults in source order.</summary>
    public IEnumerable<Diagnostic> InOrder() => found.OrderBy(f => f.Start).Select(f => f.Diagnostic);

    /// <summary>The place of a piece of the text; the starts of lines are found once.</summary>
    private SourcePlace PlaceOf(int start, int end)
    {
        lines ??= LineStarts();
        int line = Array.BinarySearch(lines, start);
        line = line < 0 ? ~line - 1 : line;
        return new SourcePlace(Source, line + 1, start - lines[line] + 1, end - start);
    }

    private int[] LineStarts()
    {
        List<int> starts = [0];
        for (int at = Text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = Text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }

        return [.. starts];
    }
}
