using InfoInterview.Diagnostics;

namespace InfoInterview.ContentLines;

/// <summary>How much of a stranger's file is read before the reader stops and says so.</summary>
public sealed record ContentLineBudget
{
    /// <summary>The limits of one uploaded file: 10 MiB, 64 KiB a line, 8 levels, 500,000 lines, 1,000 faults.</summary>
    public static ContentLineBudget Default { get; } = new();

    /// <summary>Octets of the whole stream, at least 1; 10,485,760 unless set. What lies behind them is not read.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public long Octets
    {
        get;
        init => field = value >= 1 ? value : throw Require.OutOfRange(nameof(Octets), value, "at least 1");
    }

    = 10_485_760;

    /// <summary>Octets of one line with all its continuations, at least 75; 65,536 unless set. A longer line is left out and named.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 75.</exception>
    public int LineOctets
    {
        get;
        init => field = Require.AtLeast(value, 75, nameof(LineOctets));
    }

    = 65_536;

    /// <summary>How deep one BEGIN may stand inside another, at least 1; 8 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int Depth
    {
        get;
        init => field = Require.AtLeast(value, 1, nameof(Depth));
    }

    = 8;

    /// <summary>Unfolded lines, at least 1; 500,000 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int Lines
    {
        get;
        init => field = Require.AtLeast(value, 1, nameof(Lines));
    }

    = 500_000;

    /// <summary>Faults that are listed before the reader gives the file up, at least 1; 1,000 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int Faults
    {
        get;
        init => field = Require.AtLeast(value, 1, nameof(Faults));
    }

    = 1_000;
}
