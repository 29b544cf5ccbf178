namespace InfoInterview.People;

/// <summary>One column of a header.</summary>
/// <param name="Index">Zero-based place among the cells.</param>
/// <param name="Written">The name as the file writes it.</param>
/// <param name="Name">The name as <see cref="CsvHeader.Normal"/> makes it.</param>
/// <param name="Column">One-based column in the line.</param>
internal sealed record CsvColumn(int Index, string Written, string Name, int Column);
