using System.Buffers;
using System.Text;

namespace InfoInterview.ContentLines;

/// <summary>Cuts a stream of octets into unfolded lines, in one pass and with two buffers, however the lines are folded.</summary>
internal sealed class ContentLineScanner(Stream stream, ContentLineBudget budget) : IDisposable
{
    private readonly List<(int Offset, int Line)> pieces = [];
    private byte[] block = ArrayPool<byte>.Shared.Rent(32 * 1024);
    private byte[] line = ArrayPool<byte>.Shared.Rent(1024);
    private int from;
    private int until;
    private int length;
    private int octetsOfLine;
    private int physicalLine;
    private long octets;
    private bool ended;
    private bool started;

    /// <summary>The unfolded line; valid until the next call.</summary>
    public ReadOnlySpan<byte> Octets => line.AsSpan(0, length);

    /// <summary>One-based number of the first physical line of it.</summary>
    public int Line => pieces[0].Line;

    /// <summary>Whether the line was over the budget; its end is missing then.</summary>
    public bool IsTooLong => octetsOfLine > budget.LineOctets;

    /// <summary>Whether the stream went on behind the budget.</summary>
    public bool IsTooMuch { get; private set; }

    /// <summary>Whether the line stands behind a fold although nothing was there to continue.</summary>
    public bool ContinuesNothing { get; private set; }

    /// <summary>Whether the stream begins like UTF-16 or UTF-32.</summary>
    public bool IsWide { get; private set; }

    /// <summary>Goes to the next line that is not empty.</summary>
    public bool Next()
    {
        do
        {
            pieces.Clear();
            length = 0;
            octetsOfLine = 0;
            if (!started)
                SkipMark();
            if (IsWide || (from == until && !Fill()))
                return false;

            // A fold before any line: the file begins with a blank, or lines were lost.
            ContinuesNothing = physicalLine == 0 && block[from] is (byte)' ' or (byte)'\t';
            TakePhysicalLine(skip: 0);
            while ((from < until || Fill()) && block[from] is (byte)' ' or (byte)'\t')
                TakePhysicalLine(skip: 1);
        }
        while (length == 0 && !IsTooLong);

        return true;
    }

    /// <summary>Where an octet of the unfolded line stood: one-based line, and column in UTF-16 units.</summary>
    public (int Line, int Column) PlaceOf(int octet)
    {
        int piece = pieces.Count - 1;
        while (piece > 0 && pieces[piece].Offset > octet)
            piece--;
        (int offset, int number) = pieces[piece];
        int units = Encoding.UTF8.GetCharCount(line.AsSpan(offset, Math.Min(octet, length) - offset));
        return (number, units + (piece == 0 ? 1 : 2));
    }

    public void Dispose()
    {
        if (block.Length == 0)
            return;
        ArrayPool<byte>.Shared.Return(block);
        ArrayPool<byte>.Shared.Return(line);
        block = [];
        line = [];
        from = until = length = 0;
        ended = true;
    }

    private void SkipMark()
    {
        started = true;
        while (until < 3 && Fill())
        {
            // A stream may hand over single octets.
        }

        ReadOnlySpan<byte> head = block.AsSpan(0, until);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            from = 3;
        IsWide = head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            || (head.Length >= 2 && (head[0] == 0 || head[1] == 0));
    }

    /// <summary>Reads on behind what is there; from the front of the block when all of it is used.</summary>
    private bool Fill()
    {
        if (ended)
            return false;
        if (from == until)
            from = until = 0;
        int read = until < block.Length ? stream.Read(block, until, block.Length - until) : 0;
        if (octets + read > budget.Octets)
        {
            read = (int)(budget.Octets - octets);
            IsTooMuch = true;
            ended = true;
        }

        octets += read;
        until += read;
        if (read == 0)
            ended = true;
        return read > 0;
    }

    private void TakePhysicalLine(int skip)
    {
        physicalLine++;
        pieces.Add((length, physicalLine));
        from += skip;
        octetsOfLine += skip;
        while (true)
        {
            ReadOnlySpan<byte> rest = block.AsSpan(from, until - from);
            int end = rest.IndexOf((byte)'\n');
            if (end >= 0)
            {
                Append(rest[..end]);
                from += end + 1;
                break;
            }

            Append(rest);
            from = until;
            if (!Fill())
                break;
        }

        // CR LF, CR CR LF, or a CR at the end of the stream.
        while (length > pieces[^1].Offset && line[length - 1] == '\r')
            length--;
    }

    private void Append(ReadOnlySpan<byte> part)
    {
        octetsOfLine = part.Length > int.MaxValue - octetsOfLine ? int.MaxValue : octetsOfLine + part.Length;
        int fits = Math.Min(part.Length, Math.Max(0, budget.LineOctets - length));
        if (length + fits > line.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(length + fits, line.Length * 2));
            line.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(line);
            line = larger;
        }

        part[..fits].CopyTo(line.AsSpan(length));
        length += fits;
    }
}
