using System.Runtime.InteropServices;

namespace InfoInterview.People;

/// <summary>Where one record stands in the text; a record may run over several lines.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index behind its last character, line break not counted.</param>
/// <param name="Line">One-based physical line of its first character.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CsvRecord(int Start, int End, int Line);
