using InfoInterview.Diagnostics;

namespace InfoInterview.ContentLines;

/// <summary>Reads the lines of iCalendar and vCard within a budget, one at a time and in linear time.</summary>
/// <remarks>
/// Tolerant: CR LF or LF, a byte order mark, continuations by blank or tab, empty lines, lower-case names. Whatever stands in the stream becomes
/// a line or a diagnostic with line and column, never an exception; an <see cref="IOException"/> of the stream itself passes through.
/// </remarks>
public sealed class ContentLineReader
{
    private readonly Stream stream;
    private readonly string source;
    private readonly ContentLineBudget budget;
    private bool used;

    /// <summary>A reader of one stream.</summary>
    /// <param name="stream">Read from where it stands, forward only; not closed.</param>
    /// <param name="source">What the stream is called in diagnostics, such as the file's name; not empty.</param>
    /// <param name="budget">How much is read; <see cref="ContentLineBudget.Default"/> when null.</param>
    /// <exception cref="ArgumentException">The source is empty, or the stream cannot be read.</exception>
    public ContentLineReader(Stream stream, string source, ContentLineBudget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        this.stream = stream.CanRead ? stream : throw new ArgumentException("The stream cannot be read: it is closed or for writing only.", nameof(stream));
        this.source = Require.Text(source);
        this.budget = budget ?? ContentLineBudget.Default;
    }

    /// <summary>The lines, as they are asked for.</summary>
    /// <returns>One result a line that is not empty; a result without a value names a line that was left out or the end of the budget.</returns>
    /// <exception cref="InvalidOperationException">The stream was read already.</exception>
    public IEnumerable<Result<ContentLine>> Read()
    {
        if (used)
            throw new InvalidOperationException("The lines were read already; a stream is read once. Make a new reader over a new stream.");
        used = true;
        return Lines();
    }

    private IEnumerable<Result<ContentLine>> Lines()
    {
        using var lines = new ContentLineSource(stream, source, budget);
        var faults = new List<Diagnostic>();
        while (lines.Next(faults) is { } line)
        {
            if (lines.FaultsBefore > 0)
                yield return Result.Failed<ContentLine>([.. faults.Take(lines.FaultsBefore)]);
            yield return new Result<ContentLine>(line, [.. faults.Skip(lines.FaultsBefore)]);
            faults.Clear();
        }

        if (faults.Count > 0)
            yield return Result.Failed<ContentLine>([.. faults]);
    }
}
