using System.Globalization;
using System.Text;

namespace InfoInterview.People;

/// <summary>The line with the names of the columns: which it is, what separates the cells, and where the rows begin.</summary>
internal sealed class CsvHeader
{
    private const int DeepestHeader = 30;

    private CsvHeader(IReadOnlyList<CsvColumn> columns, char separator, int line, int rowsStart)
    {
        Columns = columns;
        Separator = separator;
        Line = line;
        RowsStart = rowsStart;
    }

    /// <summary>Every column with a name, in file order.</summary>
    public IReadOnlyList<CsvColumn> Columns { get; }

    /// <summary>What separates two cells.</summary>
    public char Separator { get; }

    /// <summary>One-based physical line.</summary>
    public int Line { get; }

    /// <summary>Index of the first character behind the line.</summary>
    public int RowsStart { get; }

    /// <summary>Cells in a full row.</summary>
    public int Width => Columns.Count == 0 ? 0 : Columns[^1].Index + 1;

    /// <summary>The line among the first 30 that names most of the wanted columns; else the first line that looks like a table.</summary>
    public static CsvHeader Find(string text, IReadOnlyCollection<string> wanted)
    {
        CsvHeader? best = null;
        int most = -1;
        int start = 0;
        for (int line = 1; line <= DeepestHeader && start < text.Length; line++)
        {
            int length = text.AsSpan(start).IndexOfAny('\r', '\n');
            int end = length < 0 ? text.Length : start + length;
            int next = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : end < text.Length ? 1 : 0);
            // A header of our kinds is short; a megabyte in one line is none.
            if (end - start is > 0 and <= 64_000)
            {
                string raw = text[start..end];
                foreach (char separator in ",;\t|")
                {
                    CsvHeader header = new(Split(raw, separator), separator, line, next);
                    int known = header.Columns.Select(c => c.Name).Distinct().Count(wanted.Contains);
                    int score = (known * 1_000) + (known == 0 ? Math.Min(header.Columns.Count, 500) : 0);
                    if (score > most)
                    {
                        (best, most) = (header, score);
                    }
                }
            }

            start = next;
        }

        return best ?? new CsvHeader([], ',', 1, text.Length);
    }

    /// <summary>A column name without case, underscores, double, hard or invisible blanks.</summary>
    public static string Normal(string written)
    {
        string folded = written.Normalize(NormalizationForm.FormKC);
        var name = new StringBuilder(folded.Length);
        foreach (char c in folded)
        {
            if (char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control && c != '\t')
            {
                continue;
            }

            if (c == '_' || char.IsWhiteSpace(c))
            {
                if (name.Length > 0 && name[^1] != ' ')
                {
                    name.Append(' ');
                }
            }
            else
            {
                name.Append(char.ToLowerInvariant(c));
            }
        }

        return name.ToString().TrimEnd();
    }

    private static List<CsvColumn> Split(string line, char separator)
    {
        var columns = new List<CsvColumn>();
        int start = 0;
        int index = 0;
        bool quoted = false;
        for (int i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] == '"')
            {
                quoted = !quoted;
            }

            if (i == line.Length || (line[i] == separator && !quoted))
            {
                string written = line[start..i].Trim().Trim('"').Trim();
                string name = Normal(written);
                if (name.Length > 0)
                {
                    columns.Add(new CsvColumn(index, written, name, start + 1));
                }

                index++;
                start = i + 1;
            }
        }

        return columns;
    }
}
