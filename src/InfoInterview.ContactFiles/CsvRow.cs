using InfoInterview.Diagnostics;

namespace InfoInterview.People;

/// <summary>One data row: its cells, and where in the file each stands.</summary>
internal sealed class CsvRow(CsvTable table, string[] cells, CsvRecord record)
{
    private const string FormulaStarts = "=+-@\t\r";

    /// <summary>How many cells it has.</summary>
    public int Count => cells.Length;

    /// <summary>Whether no cell has anything in it.</summary>
    public bool IsEmpty => cells.All(string.IsNullOrWhiteSpace);

    /// <summary>The whole row.</summary>
    public SourcePlace Place => new(table.Source, record.Line);

    /// <summary>What stands in a column, without blanks around it; empty when the file or the row has no such column.</summary>
    /// <remarks>The apostrophe that guards a formula in an exported cell is taken off again.</remarks>
    public string this[string column]
    {
        get
        {
            int index = table.IndexOf(column);
            string text = index >= 0 && index < cells.Length ? cells[index].Trim() : "";
            return text.Length > 1 && text[0] == '\'' && FormulaStarts.Contains(text[1], StringComparison.Ordinal) ? text[1..] : text;
        }
    }

    /// <summary>Whether a cell behind the last named column has something in it.</summary>
    public bool HasMoreThan(int width) => cells.Skip(width).Any(c => !string.IsNullOrWhiteSpace(c));

    /// <summary>Whether every cell that stands behind a column is empty.</summary>
    public bool IsEmptyBut(string column)
    {
        int index = table.IndexOf(column);
        return !cells.Where((c, i) => i != index && !string.IsNullOrWhiteSpace(c)).Any();
    }

    /// <summary>Where a cell begins; the whole row when the row is too short for it.</summary>
    public SourcePlace PlaceOf(string column)
    {
        int index = table.IndexOf(column);
        return index < 0 || index >= cells.Length ? Place : table.PlaceOf(record, index);
    }
}
