namespace InfoInterview.Letters.Templates;

/// <summary>Words that are never a variable, a loop variable or a root field (letters.md §3.4).</summary>
internal static class Keywords
{
    // A switch over a span compares lengths and letters, without a hash: every name of every template comes by here.
    public static bool IsReserved(ReadOnlySpan<char> word) => word is
        "if" or "else" or "end" or "for" or "in" or "case" or "when" or "break" or "continue" or "capture" or "while" or "func" or "ret" or "with" or "wrap" or "import"
        or "readonly" or "do" or "tablerow" or "this" or "null" or "true" or "false" or "empty" or "blank" or "include" or "include_join"
        or "array" or "string" or "math" or "date" or "html" or "object" or "regex" or "timespan";

    /// <summary>The words behind which the subset has functions.</summary>
    public static IReadOnlyList<string> FunctionSpaces { get; } = ["array", "string", "math", "date", "html"];

    /// <summary>Whether functions stand behind this word and a dot.</summary>
    public static bool IsFunctionSpace(ReadOnlySpan<char> word) => word is "array" or "string" or "math" or "date" or "html" or "object" or "regex" or "timespan";
}
