using InfoInterview.Diagnostics;
using InfoInterview.Policies;

namespace InfoInterview.Guidance;

/// <summary>Good advice that a plan, text or talk does not follow yet: what, why, who says so, and always the words or the step that mend it (R27).</summary>
public sealed record Finding
{
    internal Finding(Diagnostic diagnostic, ValueList<string> rules, ValueList<Citation> sources)
    {
        Diagnostic = diagnostic;
        Fix = diagnostic.Fix ?? throw new ArgumentException("A finding without a fix helps nobody (R27).", nameof(diagnostic));
        Rules = rules;
        Sources = sources;
    }

    /// <summary>Code, severity, message, place, and what stood there (private).</summary>
    public Diagnostic Diagnostic { get; }

    /// <summary>The rules it rests on, the first of them first: <c>R8</c>, <c>W10</c>; empty for mere matters of wording.</summary>
    public ValueList<string> Rules { get; }

    /// <summary>Who says so; empty when it is our judgment alone.</summary>
    public ValueList<Citation> Sources { get; }

    /// <summary>The code, such as <c>II9008</c> for R8.</summary>
    public string Code => Diagnostic.Code;

    /// <summary>How much it weighs in the pack that was asked.</summary>
    public Severity Severity => Diagnostic.Severity;

    /// <summary>What to do or say; a text that can be used as it stands.</summary>
    public string Fix { get; }

    /// <summary>The whole finding in one line, without personal data.</summary>
    /// <returns>For example <c>II9001 error: The plan names no goal ... (source) -&gt; Write one ...</c>; the place stands before the message when there is one.</returns>
    public string Explain()
    {
        string weight = Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "hint" };
        string place = Diagnostic.Place is { } at ? $"{at}: " : "";
        string source = Sources.Count == 0 ? "our judgment" : string.Join("; ", Sources);
        return $"{Code} {weight}: {place}{Diagnostic.Message} ({source}) -> {Fix}";
    }

    /// <summary>The same line.</summary>
    /// <returns>What <see cref="Explain"/> gives.</returns>
    public override string ToString() => Explain();
}
