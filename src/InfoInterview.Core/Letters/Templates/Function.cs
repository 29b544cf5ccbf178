using System.Collections.Frozen;

namespace InfoInterview.Letters.Templates;

/// <summary>The functions of letters.md §8.</summary>
internal enum FunctionId : byte
{
    Upcase, Downcase, Capitalize, CapitalizeWords, Strip, LStrip, RStrip, StripNewlines, Append, Prepend, Contains, StartsWith, EndsWith,
    EqualsIgnoreCase, Empty, Whitespace, TextSize, Replace, ReplaceFirst, Remove, RemoveFirst, RemoveLast, Slice, Slice1, Split, Truncate, TruncateWords,
    PadLeft, PadRight, Pluralize, Handleize, Escape, Literal,
    Join, First, Last, ListSize, Sort, Reverse, Uniq, Compact, Limit, Offset, ListContains, Map, Add, Concat, AddRange,
    Round, Ceil, Floor, Abs, Format,
    DateToString, AddDays, AddMonths, AddYears,
    HtmlEscape, NewlineToBr, UrlEncode, UrlEscape,
}

/// <summary>What a function asks of one argument.</summary>
internal enum ParameterKind : byte
{
    /// <summary>Anything that has a text.</summary>
    Text,

    /// <summary>A text literal that is not empty.</summary>
    Match,

    /// <summary>A whole number that is there.</summary>
    Whole,

    /// <summary>A whole literal of at least 0.</summary>
    Length,

    /// <summary>A whole literal from 0 to 200.</summary>
    Width,

    /// <summary>A whole literal from 0 to 15.</summary>
    Digits,

    /// <summary>A whole literal within 3,660.</summary>
    Amount,

    /// <summary>A whole number or nothing.</summary>
    Count,

    Number,
    List,
    Date,

    /// <summary>Any value that a list can hold.</summary>
    Item,

    /// <summary>A literal with the name, or dotted path, of a field.</summary>
    Member,
    NumberFormat,
    DateFormat,
    Culture,
}

/// <summary>One function: its name and what it asks for.</summary>
internal sealed class Function
{
    private static readonly Function[] Table =
    [
        new("string.upcase", FunctionId.Upcase, 1, ParameterKind.Text),
        new("string.downcase", FunctionId.Downcase, 1, ParameterKind.Text),
        new("string.capitalize", FunctionId.Capitalize, 1, ParameterKind.Text),
        new("string.capitalizewords", FunctionId.CapitalizeWords, 1, ParameterKind.Text),
        new("string.strip", FunctionId.Strip, 1, ParameterKind.Text),
        new("string.lstrip", FunctionId.LStrip, 1, ParameterKind.Text),
        new("string.rstrip", FunctionId.RStrip, 1, ParameterKind.Text),
        new("string.strip_newlines", FunctionId.StripNewlines, 1, ParameterKind.Text),
        new("string.append", FunctionId.Append, 2, ParameterKind.Text, ParameterKind.Text),
        new("string.prepend", FunctionId.Prepend, 2, ParameterKind.Text, ParameterKind.Text),
        new("string.contains", FunctionId.Contains, 2, ParameterKind.Text, ParameterKind.Text),
        new("string.starts_with", FunctionId.StartsWith, 2, ParameterKind.Text, ParameterKind.Text),
        new("string.ends_with", FunctionId.EndsWith, 2, ParameterKind.Text, ParameterKind.Text),
        new("string.equals_ignore_case", FunctionId.EqualsIgnoreCase, 2, ParameterKind.Text, ParameterKind.Text),
        new("string.empty", FunctionId.Empty, 1, ParameterKind.Text),
        new("string.whitespace", FunctionId.Whitespace, 1, ParameterKind.Text),
        new("string.size", FunctionId.TextSize, 1, ParameterKind.Text),
        new("string.replace", FunctionId.Replace, 3, ParameterKind.Text, ParameterKind.Match, ParameterKind.Text),
        new("string.replace_first", FunctionId.ReplaceFirst, 3, ParameterKind.Text, ParameterKind.Text, ParameterKind.Text),
        new("string.remove", FunctionId.Remove, 2, ParameterKind.Text, ParameterKind.Text),
        new("string.remove_first", FunctionId.RemoveFirst, 2, ParameterKind.Text, ParameterKind.Text),
        new("string.remove_last", FunctionId.RemoveLast, 2, ParameterKind.Text, ParameterKind.Text),
        new("string.slice", FunctionId.Slice, 2, ParameterKind.Text, ParameterKind.Whole, ParameterKind.Length),
        new("string.slice1", FunctionId.Slice1, 2, ParameterKind.Text, ParameterKind.Length, ParameterKind.Length),
        new("string.split", FunctionId.Split, 2, ParameterKind.Text, ParameterKind.Text),
        new("string.truncate", FunctionId.Truncate, 2, ParameterKind.Text, ParameterKind.Whole, ParameterKind.Text),
        new("string.truncatewords", FunctionId.TruncateWords, 2, ParameterKind.Text, ParameterKind.Whole),
        new("string.pad_left", FunctionId.PadLeft, 2, ParameterKind.Text, ParameterKind.Width),
        new("string.pad_right", FunctionId.PadRight, 2, ParameterKind.Text, ParameterKind.Width),
        new("string.pluralize", FunctionId.Pluralize, 3, ParameterKind.Count, ParameterKind.Text, ParameterKind.Text),
        new("string.handleize", FunctionId.Handleize, 1, ParameterKind.Text),
        new("string.escape", FunctionId.Escape, 1, ParameterKind.Text),
        new("string.literal", FunctionId.Literal, 1, ParameterKind.Text),
        new("array.join", FunctionId.Join, 2, ParameterKind.List, ParameterKind.Text),
        new("array.first", FunctionId.First, 1, ParameterKind.List),
        new("array.last", FunctionId.Last, 1, ParameterKind.List),
        new("array.size", FunctionId.ListSize, 1, ParameterKind.List),
        new("array.sort", FunctionId.Sort, 1, ParameterKind.List, ParameterKind.Member),
        new("array.reverse", FunctionId.Reverse, 1, ParameterKind.List),
        new("array.uniq", FunctionId.Uniq, 1, ParameterKind.List),
        new("array.compact", FunctionId.Compact, 1, ParameterKind.List),
        new("array.limit", FunctionId.Limit, 2, ParameterKind.List, ParameterKind.Whole),
        new("array.offset", FunctionId.Offset, 2, ParameterKind.List, ParameterKind.Whole),
        new("array.contains", FunctionId.ListContains, 2, ParameterKind.List, ParameterKind.Item),
        new("array.map", FunctionId.Map, 2, ParameterKind.List, ParameterKind.Member),
        new("array.add", FunctionId.Add, 2, ParameterKind.List, ParameterKind.Item),
        new("array.concat", FunctionId.Concat, 2, ParameterKind.List, ParameterKind.List),
        new("array.add_range", FunctionId.AddRange, 2, ParameterKind.List, ParameterKind.List),
        new("math.round", FunctionId.Round, 1, ParameterKind.Number, ParameterKind.Digits),
        new("math.ceil", FunctionId.Ceil, 1, ParameterKind.Number),
        new("math.floor", FunctionId.Floor, 1, ParameterKind.Number),
        new("math.abs", FunctionId.Abs, 1, ParameterKind.Number),
        new("math.format", FunctionId.Format, 2, ParameterKind.Number, ParameterKind.NumberFormat, ParameterKind.Culture),
        new("date.to_string", FunctionId.DateToString, 2, ParameterKind.Date, ParameterKind.DateFormat, ParameterKind.Culture),
        new("date.add_days", FunctionId.AddDays, 2, ParameterKind.Date, ParameterKind.Amount),
        new("date.add_months", FunctionId.AddMonths, 2, ParameterKind.Date, ParameterKind.Amount),
        new("date.add_years", FunctionId.AddYears, 2, ParameterKind.Date, ParameterKind.Amount),
        new("html.escape", FunctionId.HtmlEscape, 1, ParameterKind.Text),
        new("html.newline_to_br", FunctionId.NewlineToBr, 1, ParameterKind.Text),
        new("html.url_encode", FunctionId.UrlEncode, 1, ParameterKind.Text),
        new("html.url_escape", FunctionId.UrlEscape, 1, ParameterKind.Text),
    ];

    private static readonly FrozenDictionary<string, Function> ByName = Table.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);

    private Function(string name, FunctionId id, int least, params ParameterKind[] parameters)
    {
        Name = name;
        Id = id;
        Least = least;
        Parameters = parameters;
    }

    public static IEnumerable<string> Names => Table.Select(f => f.Name);

    public string Name { get; }

    public FunctionId Id { get; }

    /// <summary>How many arguments it needs.</summary>
    public int Least { get; }

    /// <summary>What it asks of each argument; those behind <see cref="Least"/> may be left out.</summary>
    public ParameterKind[] Parameters { get; }

    /// <summary>How it is called, with a sample of each argument.</summary>
    /// <param name="withAll">Whether with those that may be left out.</param>
    public string Usage(bool withAll = false)
    {
        IEnumerable<string> rest = Parameters.Take(withAll ? Parameters.Length : Least).Skip(1).Select(p => p switch
        {
            ParameterKind.Text or ParameterKind.Match or ParameterKind.Item => "…",
            ParameterKind.Width => "20",
            ParameterKind.Digits => "2",
            ParameterKind.List => "…",
            ParameterKind.Member => "…",
            ParameterKind.NumberFormat => "'0.00'",
            ParameterKind.DateFormat => $"'{DatePattern.Default}'",
            ParameterKind.Culture => "'en-US'",
            _ => "1",
        });
        return string.Join(' ', ["… |", Name, .. rest]);
    }

    public static Function? Find(string space, string name)
    {
        Span<char> whole = stackalloc char[48];
        int length = space.Length + 1 + name.Length;
        if (length > whole.Length)
        {
            return null;
        }

        space.CopyTo(whole);
        whole[space.Length] = '.';
        name.CopyTo(whole[(space.Length + 1)..]);
        return ByName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(whole[..length], out Function? function) ? function : null;
    }
}
