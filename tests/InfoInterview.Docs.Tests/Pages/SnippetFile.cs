using System.Text.RegularExpressions;

namespace InfoInterview.Docs.Pages;

/// <summary>Snippets of a compiled file: <c>// snippet: Name</c> to <c>// end-snippet</c>, inside a fact that asserts something after it.</summary>
internal static partial class SnippetFile
{
    /// <summary>Snippets by name; where two have one name, the first.</summary>
    public static IReadOnlyDictionary<string, string> All(IEnumerable<string> texts) =>
        texts.SelectMany(t => Of(t)).DistinctBy(s => s.Key, StringComparer.Ordinal).ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);

    /// <summary>Each snippet's lines without the indentation that they share.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(string text) =>
        [.. Snippet().Matches(text.Replace("\r\n", "\n", StringComparison.Ordinal)).Select(m => KeyValuePair.Create(m.Groups["name"].Value, Dedented(m.Groups["body"].Value)))];

    /// <summary>Snippets that no test runs, or whose test asserts nothing, and ends without a beginning.</summary>
    public static IEnumerable<string> Violations(string path, string text)
    {
        int starts = Start().Count(text);
        int ends = End().Count(text);
        if (starts != ends || starts != Of(text).Count)
        {
            yield return $"{path}: {starts} snippets begin and {ends} end.";
        }

        foreach (string method in Fact().Split(text)[..1])
        {
            if (Start().IsMatch(method))
            {
                yield return $"{path}: a snippet stands outside of a [Fact].";
            }
        }

        foreach (string method in Fact().Split(text)[1..].Where(m => Start().IsMatch(m)))
        {
            string plain = Snippet().Replace(method.Replace("\r\n", "\n", StringComparison.Ordinal), "");
            if (!plain.Contains(".Should()", StringComparison.Ordinal) && !plain.Contains("Assert.", StringComparison.Ordinal))
            {
                yield return $"{path}: the test of {Start().Match(method).Groups["name"].Value} asserts nothing outside of the snippet.";
            }
        }
    }

    private static string Dedented(string body)
    {
        string[] lines = [.. body.TrimEnd().Split('\n').Select(l => l.TrimEnd())];
        int shared = lines.Where(l => l.Length > 0).Select(l => l.Length - l.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select(l => l.Length == 0 ? l : l[shared..]));
    }

    [GeneratedRegex(@"^[ \t]*// snippet: (?<name>\w+)[ \t]*\n(?<body>.*?)^[ \t]*// end-snippet[ \t]*$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Snippet();

    [GeneratedRegex(@"^[ \t]*// snippet: (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Start();

    [GeneratedRegex("^[ \t]*// end-snippet", RegexOptions.Multiline)]
    private static partial Regex End();

    [GeneratedRegex(@"^\s*\[Fact\]", RegexOptions.Multiline)]
    private static partial Regex Fact();
}
