using InfoInterview.Privacy;

namespace InfoInterview.Diagnostics;

/// <summary>One fault in outside text: what, where, what was found and how to mend it. It prints without what was found, so that logs stay clean.</summary>
public sealed record Diagnostic
{
    /// <summary>A fault.</summary>
    /// <param name="code">Its code, such as <c>II1703</c>; a code never changes meaning.</param>
    /// <param name="severity">How much it weighs.</param>
    /// <param name="message">What is wrong, in one sentence without personal data.</param>
    /// <param name="place">Where, or null when it has no place.</param>
    /// <param name="found">What stood there; kept private because it may be a name or an address.</param>
    /// <param name="fix">How to mend it, or null.</param>
    /// <exception cref="ArgumentException">Code or message is empty.</exception>
    public Diagnostic(string code, Severity severity, string message, SourcePlace? place = null, string? found = null, string? fix = null)
    {
        Code = Require.Text(code);
        Severity = severity;
        Message = Require.Text(message);
        Place = place;
        Found = found is null ? null : new Private<string>(found);
        Fix = fix;
    }

    /// <summary>The stable code, such as <c>II1703</c>.</summary>
    public string Code { get; }

    /// <summary>What the specification of the checked language calls the fault, such as <c>E-MEMBER</c> beside <c>II5035</c>; null where the code is its only name.</summary>
    public string? Name { get; init; }

    /// <summary>How much it weighs.</summary>
    public Severity Severity { get; init; }

    /// <summary>What is wrong, without personal data.</summary>
    public string Message { get; }

    /// <summary>Where, or null.</summary>
    public SourcePlace? Place { get; init; }

    /// <summary>What stood there, or null.</summary>
    public Private<string>? Found { get; }

    /// <summary>How to mend it, or null.</summary>
    public string? Fix { get; }

    /// <summary>The piece of the text whose place the fix takes, of length 0 where it is put in; null when that is <see cref="Place"/>, or when the fix is a sentence.</summary>
    public SourcePlace? FixPlace { get; init; }

    /// <summary>The whole diagnostic in one line, with what was found.</summary>
    /// <param name="purpose">Why the found text is shown.</param>
    /// <returns>For example <c>ties.csv(4,9): error II1722: Closeness is not a whole number from 0 to 3. Found: "best". Write 0, 1, 2 or 3.</c></returns>
    public string Explain(Purpose purpose)
    {
        string text = ToString();
        if (Found is not null)
        {
            text += $" Found: \"{Shown(Found.Reveal(purpose))}\".";
        }

        return Fix is null ? text : FixIsText ? $"{text} Write: {Fix}" : FixIsSketch ? $"{text} Fill in: {Fix}" : $"{text} {Fix}";
    }

    /// <summary>Place, severity, code and message, without what was found.</summary>
    /// <returns>One line fit for a log.</returns>
    public override string ToString()
    {
        string weight = Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "hint" };
        string named = Name is null ? Code : $"{Code} {Name}";
        return Place is null ? $"{weight} {named}: {Message}" : $"{Place}: {weight} {named}: {Message}";
    }

    /// <summary>Whether the fix, or the first where it has several, is what to write, to the letter.</summary>
    internal bool FixIsText => FixIsWritten && !Fix!.Split(", or ")[0].Contains('…', StringComparison.Ordinal);

    /// <summary>Whether the fix is what to write when something is filled in for each ….</summary>
    internal bool FixIsSketch => FixIsWritten && !FixIsText;

    private bool FixIsWritten => Fix is [var first, ..] && !(char.IsUpper(first) && Fix.Contains(' ', StringComparison.Ordinal)) && !Fix.EndsWith('.');

    private static string Shown(string found)
    {
        const int Most = 120;
        ReadOnlySpan<char> cut = found.Length <= Most ? found : found.AsSpan(0, char.IsHighSurrogate(found[Most - 1]) ? Most - 1 : Most);
        var text = new System.Text.StringBuilder(cut.Length + 1);
        foreach (char c in cut)
        {
            // A control or bidirectional character in a message could forge a second log line or turn the text around.
            if (char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029')
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }
            else
            {
                text.Append(c);
            }
        }

        return cut.Length < found.Length ? text.Append('…').ToString() : text.ToString();
    }
}
