namespace InfoInterview.Letters.Templates;

/// <summary>How templates, outputs and diagnostics are shown in the pages of the guide.</summary>
internal static class GuideText
{
    private const int Most = 400;

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
