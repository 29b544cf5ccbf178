using InfoInterview.Diagnostics;

namespace InfoInterview.Letters.Templates;

/// <summary>Writes the fix of a diagnostic into its template, as its reader would, and looks at what is told then.</summary>
internal sealed class SuiteFix(SuitePair pair, Diagnostic fault)
{
    /// <summary>What a fix must not leave behind when it stands in for a value that may be missing: that would be another round.</summary>
    private static readonly string[] Missing = [TemplateCodes.NullRef.Code, TemplateCodes.NullPrint.Code, TemplateCodes.NullArg.Code, TemplateCodes.NullArith.Code, TemplateCodes.NullCmp.Code];

    private readonly string text = fault.Place!.Source == pair.Source ? SuiteText.Read(pair.Template) : SuiteRun.Partials(pair)[fault.Place.Source];
    private readonly IReadOnlyList<Diagnostic> before = SuiteRun.Found(pair);

    /// <summary>The fixes of a diagnostic that are ready to be written. Those with … are to be filled in, and what stands behind the first of them has another place.</summary>
    public static IEnumerable<string> Ready(Diagnostic fault) => fault is { Fix: { } fix, Place: not null, FixIsText: true } ? fix.Split(", or ").TakeWhile(f => !f.Contains('…', StringComparison.Ordinal)) : [];

    /// <summary>What is wrong with the template when the fix is written into it; null when it mends the fault and brings no other to its place.</summary>
    public string? Fails(string fix)
    {
        int start = StartOf(text, fault.FixPlace ?? fault.Place!);
        int end = start + (fault.FixPlace ?? fault.Place!).Length;
        string mended = text[..start] + fix + text[end..];
        IReadOnlyList<Diagnostic> after = SuiteRun.Found(With(mended));
        if (Count(after, fault.Code) >= Count(before, fault.Code))
        {
            return $"gives «{mended}», which does not mend it: {after.FirstOrDefault(d => d.Code == fault.Code)}";
        }

        Diagnostic? other = after.FirstOrDefault(d => IsNew(d, after) && d.Place!.Source == fault.Place!.Source && (d.Code == TemplateCodes.Parse.Code || IsAt(mended, d.Place, start, start + fix.Length)));
        return other is null ? null : $"gives «{mended}»: {other}";
    }

    private static int Count(IReadOnlyList<Diagnostic> all, string code) => all.Count(d => d.Code == code);

    /// <summary>Whether it is an error, or another doubt about what is missing, that was not told before.</summary>
    private bool IsNew(Diagnostic d, IReadOnlyList<Diagnostic> after) =>
        (!TemplateCodes.Find(d.Code)!.IsWarning || (Missing.Contains(d.Code, StringComparer.Ordinal) && Missing.Contains(fault.Code, StringComparer.Ordinal))) && Count(after, d.Code) > Count(before, d.Code);

    private SuitePair With(string mended) => fault.Place!.Source == pair.Source
        ? pair with { Template = SuiteText.Write(mended) }
        : pair with { Partials = [.. pair.Partials.Where(p => p.Name != fault.Place.Source), (fault.Place.Source, SuiteText.Write(mended))] };

    private static int StartOf(string text, SourcePlace place)
    {
        int line = 0;
        for (int i = 1; i < place.Line; i++)
        {
            line = text.IndexOf('\n', line) + 1;
        }

        return line + place.Column - 1;
    }

    /// <summary>Whether a fault is about what was written: it touches it. One of something larger, in which it stands, was hidden before.</summary>
    private static bool IsAt(string text, SourcePlace place, int start, int end)
    {
        int from = StartOf(text, place);
        int to = from + Math.Max(1, place.Length);
        bool isLarger = from <= start && to >= end && to - from > end - start;
        return from < Math.Max(end, start + 1) && to > start && !isLarger;
    }
}
