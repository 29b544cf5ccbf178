namespace InfoInterview.Diagnostics;

/// <summary>How much a diagnostic or finding weighs.</summary>
public enum Severity
{
    /// <summary>Could be better.</summary>
    Hint,

    /// <summary>Likely a mistake; the work goes on.</summary>
    Warning,

    /// <summary>Must be mended: this row, letter or step is refused.</summary>
    Error,
}
