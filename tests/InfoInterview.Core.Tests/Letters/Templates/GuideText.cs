using System.Globalization;
using System.Text;
using System.Text.Json;

namespace InfoInterview.Letters.Templates;

/// <summary>How templates, outputs and diagnostics are shown in the pages of the guide.</summary>
internal static class GuideText
{
    private const int Most = 400;

    /// <summary>The fields and data of a pair that has others than the shared ones, in words; empty when it has none.</summary>
    public static string DataOf(SuitePair pair)
    {
        var words = new StringBuilder();
        if (pair.Schema.Length > 0)
        {
            words.Append(CultureInfo.InvariantCulture, $"with {string.Join(" and ", JsonDocument.Parse(SuiteText.Read(pair.Schema)).RootElement.EnumerateObject().Select(f => $"the field `{MemberNames.Of(f.Name)}`, {KindOf(f.Value)}"))}");
        }

        if (pair.Model.Length > 0)
        {
            words.Append(words.Length == 0 ? "with data in which " : ", and data in which ").Append(string.Join(" and ", JsonDocument.Parse(SuiteText.Read(pair.Model)).RootElement.EnumerateObject().Select(f => $"`{MemberNames.Of(f.Name)}` is {ValueOf(f.Value)}")));
        }

        return words.Length == 0 ? "" : words.Append("\n\n").ToString();
    }

    private static string KindOf(JsonElement kind) => kind[0].GetString() switch
    {
        "link" => "a link",
        "L" => $"a list of {kind[1].GetString()}s" + (kind.GetArrayLength() > 2 ? $", at most {kind[2].GetRawText()}" : ""),
        var name => $"a {name}",
    };

    private static string ValueOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "missing",
        JsonValueKind.String => $"`{value.GetString()}`",
        JsonValueKind.Array => $"{string.Join(", ", value.EnumerateArray().Select(ValueOf))}",
        _ => $"`{value.GetRawText()}`",
    };

    public static string Short(string text) => text.Length <= Most ? text : text[..(Most / 2)] + " … " + text[^(Most / 4)..];

    public static string Template(SuitePair pair) => Short(pair.Template);

    public static string Output(string written) => Short(written);

    /// <summary>Text for a cell of a table.</summary>
    public static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ⏎ ", StringComparison.Ordinal);

    /// <summary>Code for a cell of a table.</summary>
    public static string CodeCell(string code) => Cell(Code(Short(code)));

    /// <summary>Code inside a sentence.</summary>
    public static string Code(string code) => code.Length == 0 ? "" : code.Contains('`', StringComparison.Ordinal) ? $"`` {code} ``" : $"`{code}`";

    /// <summary>An output in which blanks at both ends of a line and line ends can be seen.</summary>
    public static string Visible(string written)
    {
        string[] lines = SuiteText.Read(written).Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string inner = lines[i].Trim(' ');
            int start = lines[i].Length - lines[i].TrimStart(' ').Length;
            int end = inner.Length == 0 ? 0 : lines[i].Length - start - inner.Length;
            lines[i] = new string('·', start) + inner + new string('·', end) + (i + 1 < lines.Length ? "⏎" : "");
        }

        return SuiteText.Write(string.Join('\n', lines));
    }
}
