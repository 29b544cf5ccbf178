using System.Collections.Frozen;

namespace InfoInterview.Letters.Templates;

/// <summary>Words that are never a variable, a loop variable or a root field (letters.md §3.4).</summary>
internal static class Keywords
{
    private static readonly FrozenSet<string> Reserved = FrozenSet.ToFrozenSet(
        [
            "if", "else", "end", "for", "in", "case", "when", "break", "continue", "capture", "while", "func", "ret", "with", "wrap", "import",
            "readonly", "do", "tablerow", "this", "null", "true", "false", "empty", "blank", "include", "include_join",
            "array", "string", "math", "date", "html", "object", "regex", "timespan",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Spaces = FrozenSet.ToFrozenSet(["array", "string", "math", "date", "html", "object", "regex", "timespan"], StringComparer.Ordinal);

    public static bool IsReserved(ReadOnlySpan<char> word) => Reserved.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>The words behind which the subset has functions.</summary>
    public static IReadOnlyList<string> FunctionSpaces { get; } = ["array", "string", "math", "date", "html"];

    /// <summary>Whether functions stand behind this word and a dot.</summary>
    public static bool IsFunctionSpace(ReadOnlySpan<char> word) => Spaces.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
