namespace InfoInterview.Benchmarks;

/// <summary>What <see cref="Ratio"/> measured of one contender.</summary>
/// <param name="Name">The contender.</param>
/// <param name="ToControl">Its median CPU time over that of the control; 1 for the control itself.</param>
/// <param name="Nanoseconds">Median CPU time of one operation.</param>
/// <param name="Fastest">CPU time of one operation in the fastest slice, in nanoseconds.</param>
/// <param name="Slowest">CPU time of one operation in the slowest slice, in nanoseconds.</param>
/// <param name="Bytes">Allocated by one operation, on its thread.</param>
public sealed record RatioRow(string Name, double ToControl, double Nanoseconds, double Fastest, double Slowest, double Bytes);
