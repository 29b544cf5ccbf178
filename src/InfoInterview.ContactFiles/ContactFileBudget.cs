using System.Globalization;

namespace InfoInterview.People;

/// <summary>How much of a stranger's file is read. A file over a limit of its own is refused whole; a row or cell over its limit is refused alone.</summary>
public sealed record ContactFileBudget
{
    /// <summary>The default limits, far above what LinkedIn lets a member have (30,000 connections).</summary>
    public static ContactFileBudget Default { get; } = new();

    /// <summary>Bytes in a file; 32 MiB unless told, at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set below 1 or above 1 GiB.</exception>
    public int Bytes { get; init => field = Within(value, 1 << 30, nameof(Bytes)); } = 32 << 20;

    /// <summary>Data rows in a file; 100,000 unless told, at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set below 1 or above 10,000,000.</exception>
    public int Rows { get; init => field = Within(value, 10_000_000, nameof(Rows)); } = 100_000;

    /// <summary>Cells in a row; 200 unless told, at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set below 1 or above 10,000.</exception>
    public int Columns { get; init => field = Within(value, 10_000, nameof(Columns)); } = 200;

    /// <summary>Characters (UTF-16 units) in a cell; 1,048,576 unless told, at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set below 1 or above 16 Mi.</exception>
    public int CellLength { get; init => field = Within(value, 16 << 20, nameof(CellLength)); } = 1 << 20;

    /// <summary>Line breaks inside a quoted cell; 100 unless told, at least 1. More mean a quote that somebody forgot to close.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set below 1 or above 1,000.</exception>
    public int LineBreaksInCell { get; init => field = Within(value, 1_000, nameof(LineBreaksInCell)); } = 100;

    private static int Within(int value, int most, string name) => value >= 1 && value <= most
        ? value
        : throw new ArgumentOutOfRangeException(name, value, string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; allowed is from 1 to {most}."));
}
