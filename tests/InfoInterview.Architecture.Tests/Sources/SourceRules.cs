using System.Text.RegularExpressions;

namespace InfoInterview.Architecture.Sources;

/// <summary>Rules on source text; each gives the violations as sentences.</summary>
internal static partial class SourceRules
{
    /// <summary>Last words that say nothing about the domain.</summary>
    private static readonly string[] EmptyWords =
        ["Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Manager", "Managers", "Misc", "Stuff"];

    /// <summary>Words that say nothing as a whole name of a folder or type.</summary>
    private static readonly string[] EmptyNames = ["Common", "Shared", "Abstractions", "Base", "Core", "Enums", "Extensions", "Types", "Models", "Services", "Constants", "Interfaces"];

    /// <summary>Calls that read the clock, the machine's zone, chance or the thread's culture; the analyzer bans them too, unless somebody turns it off.</summary>
    private static readonly string[] Ambient =
    [
        "DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "TimeProvider.System", "SystemClock.Instance", "Stopwatch",
        "Environment.TickCount", "TimeZoneInfo.Local", "GetSystemDefault", "Guid.NewGuid", "Guid.CreateVersion7", "Random.Shared", "new Random()", "RandomNumberGenerator",
        "CurrentCulture", "CurrentUICulture", ".ToUpper()", ".ToLower()", "RS0030",
    ];

    /// <summary>Top-level types of a file and whether each is public.</summary>
    public static IReadOnlyList<(string Name, bool IsPublic)> TypesOf(string text) =>
        [.. TopLevelType().Matches(text).Select(m => (m.Groups["name"].Value, m.Groups["words"].Value.Contains("public", StringComparison.Ordinal)))];

    public static IEnumerable<string> FileName(string path, string text)
    {
        string stem = Path.GetFileName(path).Split('.')[0];
        (string Name, bool IsPublic)[] types = [.. TypesOf(text)];
        string[] open = [.. types.Where(t => t.IsPublic).Select(t => t.Name).Distinct(StringComparer.Ordinal)];
        if (open.Length > 1)
        {
            yield return $"{path} declares {open.Length} public types: {string.Join(", ", open)}.";
        }

        if (open.Length == 1 && open[0] != stem)
        {
            yield return $"{path} declares {open[0]}; file and type have one name.";
        }

        if (open.Length == 0 && types.Length > 0 && !types.Any(t => t.Name == stem))
        {
            yield return $"{path} declares {string.Join(", ", types.Select(t => t.Name))}, but no {stem}.";
        }
    }

    public static IEnumerable<string> Namespace(string path, string text, string project, string root)
    {
        string expected = string.Join('.', path[(project.Length + 1)..].Split('/')[..^1].Prepend(root));
        Match declared = NamespaceLine().Match(text);
        if (declared.Success ? declared.Groups["name"].Value != expected : TypesOf(text).Count > 0)
        {
            yield return $"{path} declares the namespace {(declared.Success ? declared.Groups["name"].Value : "(none)")}; its folder says {expected}.";
        }
    }

    public static IEnumerable<string> Names(string path, string text)
    {
        foreach (string name in path.Split('/')[2..^1])
        {
            if (EmptyNames.Contains(name, StringComparer.Ordinal) || EmptyWords.Any(w => name.EndsWith(w, StringComparison.Ordinal)))
            {
                yield return $"{path}: the folder {name} has no word of the domain.";
            }
        }

        foreach ((string name, _) in TypesOf(text))
        {
            if (EmptyNames.Contains(name, StringComparer.Ordinal) || EmptyWords.Any(w => name.EndsWith(w, StringComparison.Ordinal)))
            {
                yield return $"{path}: the type {name} has no word of the domain.";
            }
        }
    }

    public static IEnumerable<string> AmbientCalls(string path, string text) =>
        from line in text.Split('\n').Select((l, i) => (Text: l.Trim(), Number: i + 1))
        where !line.Text.StartsWith("//", StringComparison.Ordinal)
        from call in Ambient
        where Regex.IsMatch(line.Text, $@"{(call[0] == '.' ? "" : "(?<![A-Za-z])")}{Regex.Escape(call)}(?![A-Za-z])")
        select $"{path}({line.Number}) says {call}.";

    /// <summary>Paths of one machine, and of what stands beside the repository.</summary>
    public static IEnumerable<string> MachinePaths(string path, string text) =>
        from line in text.Split('\n').Select((l, i) => (Text: l, Number: i + 1))
        let found = MachinePath().Match(line.Text)
        where found.Success
        select $"{path}({line.Number}) names {found.Value}, which is only on one machine.";

    [GeneratedRegex(@"^(?<words>(?:(?:public|internal|file|static|sealed|abstract|partial|readonly|ref|unsafe)\s+)*)(?:class|struct|record\s+struct|record\s+class|record|interface|enum|delegate\s+[^(]*?)\s+(?<name>[A-Z]\w*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"^namespace\s+(?<name>[\w.]+)\s*[;{]?\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex NamespaceLine();

    // Brackets in the pattern keep this file from finding itself.
    [GeneratedRegex(@"(?<![\w.])/[w]ork/\w|(?<![\w.$}])/[h]ome/\w|(?<![\w.])/[r]oot/|[A-Z]:\\[U]sers|(?<![\w.])/[U]sers/\w|\.\./[s]hared\b", RegexOptions.ExplicitCapture)]
    private static partial Regex MachinePath();
}
