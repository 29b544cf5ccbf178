namespace InfoInterview.People;

/// <summary>A line that is no record.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Line">One-based physical line.</param>
/// <param name="Column">One-based column.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Fix">How to mend it.</param>
internal sealed record CsvFault(string Code, int Line, int Column, string Message, string Fix);
