using System.Buffers;
using System.Globalization;

namespace InfoInterview.People;

/// <summary>
/// Finds the records of a CSV text before its cells are taken apart: where each stands, and which lines are none. A quote that nobody
/// closes costs its own line, not the rest of the file; a hostile row costs itself. What it passes on is plain RFC 4180.
/// </summary>
internal sealed class CsvScanner(string text, int start, int line, char separator, ContactFileBudget budget)
{
    private const string QuoteFix = "Put the whole cell in double quotes and write a quote inside it twice.";

    private static readonly SearchValues<char> QuotedStops = SearchValues.Create("\"\r\n\0");

    private readonly SearchValues<char> plainStops = SearchValues.Create(['"', '\r', '\n', '\0', separator]);
    private int position = start;
    private int currentLine = line;

    /// <summary>Whether nothing but whole records was passed, so that the rest of the text can be parsed as it stands.</summary>
    public bool IsClean { get; private set; } = true;

    /// <summary>The next record or fault; false at the end of the text.</summary>
    public bool TryNext(out CsvRecord record, out CsvFault? fault)
    {
        SkipBlankLines();
        fault = null;
        record = new CsvRecord(position, position, currentLine);
        if (position >= text.Length)
        {
            return false;
        }

        int cells = 1;
        while (true)
        {
            int cellStart = position;
            int cellLine = currentLine;
            fault = position < text.Length && text[position] == '"' ? Quoted() : Plain();
            if (fault is null && position - cellStart > budget.CellLength)
            {
                fault = Fault(ContactFileCodes.CellTooLong, cellStart, cellLine, string.Create(CultureInfo.InvariantCulture, $"A cell has more than {budget.CellLength} characters."), "Shorten the cell, or raise ContactFileBudget.CellLength.");
            }

            if (fault is null && position < text.Length && text[position] == separator)
            {
                if (++cells > budget.Columns)
                {
                    fault = Fault(ContactFileCodes.TooManyCells, position, currentLine, string.Create(CultureInfo.InvariantCulture, $"A row has more than {budget.Columns} cells."), "Check the separator, or raise ContactFileBudget.Columns.");
                }
                else
                {
                    position++;
                    continue;
                }
            }

            if (fault is not null)
            {
                // Back to the line on which the trouble began: what follows it may be good.
                IsClean = false;
                position = cellStart;
                currentLine = cellLine;
                SkipToLineEnd();
            }

            record = record with { End = position };
            SkipLineBreak();
            return true;
        }
    }

    private CsvFault? Plain()
    {
        int stop = text.AsSpan(position).IndexOfAny(plainStops);
        position = stop < 0 ? text.Length : position + stop;
        if (position >= text.Length || text[position] is '\r' or '\n' || text[position] == separator)
        {
            return null;
        }

        return text[position] == '"'
            ? Fault(ContactFileCodes.StrayQuote, position, currentLine, "A quote stands in the middle of a cell that does not begin with one.", QuoteFix)
            : Fault(ContactFileCodes.NulCharacter, position, currentLine, "The row has a NUL character.", "Export the file again, or delete the character.");
    }

    private CsvFault? Quoted()
    {
        int open = position;
        int openLine = currentLine;
        int breaks = 0;
        position++;
        while (true)
        {
            int stop = text.AsSpan(position).IndexOfAny(QuotedStops);
            if (stop < 0 || position + stop - open > budget.CellLength || breaks > budget.LineBreaksInCell)
            {
                return stop >= 0 && position + stop - open > budget.CellLength
                    ? Fault(ContactFileCodes.CellTooLong, open, openLine, string.Create(CultureInfo.InvariantCulture, $"A cell has more than {budget.CellLength} characters."), "Close its quote, shorten the cell, or raise ContactFileBudget.CellLength.")
                    : Fault(ContactFileCodes.OpenQuote, open, openLine, "A quoted cell has no end.", "Close the quote at the end of the cell.");
            }

            position += stop;
            switch (text[position])
            {
                case '\0':
                    return Fault(ContactFileCodes.NulCharacter, open, openLine, "A quoted cell has a NUL character.", "Export the file again, or delete the character.");
                case '"' when position + 1 < text.Length && text[position + 1] == '"':
                    position += 2;
                    break;
                case '"':
                    position++;
                    return position >= text.Length || text[position] is '\r' or '\n' || text[position] == separator
                        ? null
                        : Fault(ContactFileCodes.OpenQuote, open, openLine, "A quoted cell goes on behind its closing quote, or has none.", QuoteFix);
                default:
                    breaks++;
                    SkipLineBreak();
                    break;
            }
        }
    }

    private CsvFault Fault(string code, int at, int atLine, string message, string fix) =>
        new(code, atLine, 1 + at - LineStart(at), message, fix);

    private int LineStart(int at)
    {
        int before = at == 0 ? -1 : text.AsSpan(0, at).LastIndexOfAny('\r', '\n');
        return before + 1;
    }

    private void SkipBlankLines()
    {
        while (position < text.Length)
        {
            int end = text.AsSpan(position).IndexOfAny('\r', '\n');
            ReadOnlySpan<char> rest = end < 0 ? text.AsSpan(position) : text.AsSpan(position, end);
            foreach (char c in rest)
            {
                if (!char.IsWhiteSpace(c) || c == separator)
                {
                    return;
                }
            }

            IsClean &= rest.IsEmpty;
            position += rest.Length;
            SkipLineBreak();
        }
    }

    private void SkipToLineEnd()
    {
        int end = text.AsSpan(position).IndexOfAny('\r', '\n');
        position = end < 0 ? text.Length : position + end;
    }

    private void SkipLineBreak()
    {
        if (position < text.Length)
        {
            position += text[position] == '\r' && position + 1 < text.Length && text[position + 1] == '\n' ? 2 : 1;
            currentLine++;
        }
    }
}
