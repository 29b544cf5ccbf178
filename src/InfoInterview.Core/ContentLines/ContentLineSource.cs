using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using InfoInterview.Diagnostics;

namespace InfoInterview.ContentLines;

/// <summary>Line after line of a stream, each taken apart; what every reader of content lines stands on.</summary>
internal sealed class ContentLineSource(Stream stream, string source, ContentLineBudget budget) : IDisposable
{
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 127]);

    private static readonly SearchValues<byte> EndOfName = SearchValues.Create(":;"u8);
    private static readonly SearchValues<byte> EndOfValue = SearchValues.Create(":;,"u8);

    private readonly ContentLineScanner scanner = new(stream, budget);
    private readonly List<ContentLineParameter> parameters = [];
    private readonly List<string> values = [];
    private int lines;
    private bool over;

    /// <summary>The last line that was given.</summary>
    public int Line { get; private set; }

    /// <summary>How many of the faults belong to what stood before the last line that was given.</summary>
    public int FaultsBefore { get; private set; }

    /// <summary>The next line that can be read; null at the end. What is wrong on the way goes to the faults.</summary>
    public ContentLine? Next(List<Diagnostic> faults)
    {
        while (!over && scanner.Next())
        {
            Line = scanner.Line;
            if (++lines > budget.Lines)
            {
                Give(faults, ContentLineCodes.TooManyLines, Whole(), string.Create(CultureInfo.InvariantCulture, $"The file has more than {budget.Lines} lines; the rest was not read."), "Split the file, or raise the budget.");
                over = true;
                return null;
            }

            FaultsBefore = faults.Count;
            ContentLine? line = scanner.IsTooLong ? TooLong(faults) : Parsed(faults);
            if (faults.Count >= budget.Faults)
            {
                Give(faults, ContentLineCodes.TooManyFaults, Whole(), string.Create(CultureInfo.InvariantCulture, $"More than {budget.Faults} faults; the rest of the file was not read."), "Check that it is the right file.");
                over = true;
                return line;
            }

            if (line is not null)
                return line;
        }

        if (!over)
            AtEnd(faults);
        over = true;
        return null;
    }

    /// <summary>A place in this source.</summary>
    public SourcePlace Place((int Line, int Column) at) => new(source, at.Line, at.Column);

    public void Dispose() => scanner.Dispose();

    private static void Give(List<Diagnostic> faults, string code, SourcePlace place, string message, string fix, string? found = null, Severity severity = Severity.Error) =>
        faults.Add(new Diagnostic(code, severity, message, place, found, fix));

    private SourcePlace Whole() => new(source, Line);

    private SourcePlace At(int octet) => Place(scanner.PlaceOf(octet));

    private void AtEnd(List<Diagnostic> faults)
    {
        if (scanner.IsWide)
            Give(faults, ContentLineCodes.NotUtf8, new SourcePlace(source), "The file is not UTF-8 text; it looks like UTF-16.", "Save it as UTF-8.");
        if (scanner.IsTooMuch)
            Give(faults, ContentLineCodes.TooManyOctets, Whole(), string.Create(CultureInfo.InvariantCulture, $"The file is larger than {budget.Octets} octets; the rest was not read."), "Split the file, or raise the budget.");
    }

    private ContentLine? TooLong(List<Diagnostic> faults)
    {
        Give(faults, ContentLineCodes.LineTooLong, Whole(), string.Create(CultureInfo.InvariantCulture, $"The line with its continuations is longer than {budget.LineOctets} octets; it was left out."), "Leave out embedded files and pictures.");
        return null;
    }

    private ContentLine? Parsed(List<Diagnostic> faults)
    {
        ReadOnlySpan<byte> octets = scanner.Octets;
        if (scanner.ContinuesNothing)
            Give(faults, ContentLineCodes.NothingToContinue, Whole(), "The first line begins with a blank, as a continuation does, but there is nothing to continue.", "Take the blank away.", severity: Severity.Warning);
        Examine(octets, faults);

        int nameEnd = octets.IndexOfAny(EndOfName);
        if (nameEnd < 0)
        {
            Give(faults, ContentLineCodes.NotALine, At(0), "There is no colon; a line is a name, a colon and a value.", "Write NAME:value, or begin the line with a blank when it continues the one before.", Text(octets));
            return null;
        }

        string name = Text(octets[..nameEnd]).Trim();
        string? group = null;
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0)
            (group, name) = (name[..dot], name[(dot + 1)..]);
        if (!ContentLine.IsName(name) || (group is not null && !ContentLine.IsName(group)))
        {
            Give(faults, ContentLineCodes.NotALine, At(0), "The line does not begin with a name of letters, digits and hyphens.", "Write NAME:value, or begin the line with a blank when it continues the one before.", Text(octets[..nameEnd]));
            return null;
        }

        int valueStart = Parameters(octets, nameEnd, faults);
        return valueStart < 0
            ? null
            : new ContentLine(name, Text(octets[valueStart..]), parameters.Count == 0 ? ValueList<ContentLineParameter>.Empty : [.. parameters])
            {
                Group = group,
                LineNumber = Line,
                ValuePlace = scanner.PlaceOf(valueStart),
            };
    }

    private void Examine(ReadOnlySpan<byte> octets, List<Diagnostic> faults)
    {
        if (!Utf8.IsValid(octets))
            Give(faults, ContentLineCodes.NotUtf8, Whole(), "The line is not UTF-8; what could not be read became U+FFFD.", "Save the file as UTF-8.", severity: Severity.Warning);
        int control = octets.IndexOfAny(Controls);
        if (control >= 0)
            Give(faults, ContentLineCodes.ControlCharacter, At(control), "A control character stands in the line; it was left out.", "Take it away; a line break in a text is written as \\n.", severity: Severity.Warning);
    }

    /// <summary>Reads the parameters; the place behind the colon, or -1 when there is none.</summary>
    private int Parameters(ReadOnlySpan<byte> octets, int at, List<Diagnostic> faults)
    {
        parameters.Clear();
        while (octets[at] == ';')
        {
            int nameStart = ++at;
            int length = octets[at..].IndexOfAny(":;="u8);
            if (length < 0)
            {
                Give(faults, ContentLineCodes.NotALine, At(nameStart), "The line ends in its parameters; there is no colon and no value.", "Write the value behind a colon.", Text(octets[nameStart..]));
                return -1;
            }

            string name = Text(octets.Slice(at, length)).Trim();
            at += length;
            values.Clear();
            bool more = octets[at] == '=';
            while (more)
            {
                at = Value(octets, at + 1, faults);
                if (at == octets.Length)
                {
                    Give(faults, ContentLineCodes.NotALine, At(nameStart), "The line ends in its parameters; there is no colon and no value.", "Write the value behind a colon.", Text(octets[nameStart..]));
                    return -1;
                }

                more = octets[at] == ',';
            }

            if (ContentLine.IsName(name))
                parameters.Add(new ContentLineParameter(name, [.. values]));
            else if (name.Length > 0 || values.Count > 0)
                Give(faults, ContentLineCodes.NotALine, At(nameStart), "The name of a parameter is not made of letters, digits and hyphens; the parameter was left out.", "Write ;NAME=value.", name, Severity.Warning);
        }

        return at + 1;
    }

    /// <summary>Reads one parameter value; the place of the comma, semicolon or colon behind it, or the end.</summary>
    private int Value(ReadOnlySpan<byte> octets, int at, List<Diagnostic> faults)
    {
        if (at < octets.Length && octets[at] == '"')
        {
            int length = octets[(at + 1)..].IndexOf((byte)'"');
            int behind = at + length + 2;
            if (length >= 0 && (behind == octets.Length || octets[behind] is (byte)':' or (byte)';' or (byte)','))
            {
                values.Add(Decoded(octets.Slice(at + 1, length)));
                return behind;
            }

            Give(faults, ContentLineCodes.QuoteNotClosed, At(at), "The quote of a parameter value is not closed before the next sign; it was taken as it stands.", "Close it, or write ^' for a quote inside.", severity: Severity.Warning);
        }

        int end = octets[at..].IndexOfAny(EndOfValue);
        end = end < 0 ? octets.Length : at + end;
        values.Add(Decoded(octets[at..end]));
        return end;
    }

    /// <summary>RFC 6868: ^n, ^' and ^^; another caret stays.</summary>
    private static string Decoded(ReadOnlySpan<byte> octets)
    {
        string value = Text(octets);
        if (!value.Contains('^', StringComparison.Ordinal))
            return value;
        var text = new StringBuilder(value.Length);
        for (int i = 0; i < value.Length; i++)
        {
            char next = value[i] == '^' && i + 1 < value.Length ? value[i + 1] : '\0';
            char decoded = next switch { 'n' => '\n', '\'' => '"', '^' => '^', _ => '\0' };
            text.Append(decoded == '\0' ? value[i] : decoded);
            if (decoded != '\0')
                i++;
        }

        return text.ToString();
    }

    private static string Text(ReadOnlySpan<byte> octets)
    {
        string text = Encoding.UTF8.GetString(octets);
        return octets.IndexOfAny(Controls) < 0 ? text : string.Concat(text.Where(c => c is '\t' or (>= ' ' and not '\x7F')));
    }
}
