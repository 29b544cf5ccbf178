using System.Globalization;
using System.Text;
using InfoInterview.Diagnostics;

namespace InfoInterview.People;

/// <summary>A stranger's file as text: within its budget, in the encoding that its bytes show, without a byte order mark.</summary>
internal static class FileText
{
    /// <summary>Opens a file; trouble with it is a diagnostic.</summary>
    public static Result<ContactImport> Open(string path, Func<Stream, string, Result<ContactImport>> read)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        string source = Path.GetFileName(path) is { Length: > 0 } name ? name : path;
        try
        {
            using FileStream stream = File.OpenRead(path);
            return read(stream, source);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refused(source, path, "There is no such file.", "Check the path and the spelling.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return Refused(source, path, Directory.Exists(path) ? "This is a folder, not a file." : "The file cannot be opened.", "Give the path of a file that you may read and that no other program holds open.");
        }
    }

    /// <summary>Reads all text; null when the file is refused, with the error added.</summary>
    public static string? Read(Stream stream, string source, ContactFileBudget budget, List<Diagnostic> diagnostics)
    {
        var place = new SourcePlace(source);
        byte[] bytes;
        try
        {
            bytes = Bytes(stream, budget.Bytes + 1L);
        }
        catch (IOException)
        {
            diagnostics.Add(new Diagnostic(ContactFileCodes.CannotOpen, Severity.Error, "The file cannot be read to its end.", place, fix: "Copy the file to another place and try again."));
            return null;
        }

        if (bytes.Length > budget.Bytes)
        {
            diagnostics.Add(new Diagnostic(
                ContactFileCodes.TooLarge, Severity.Error, string.Create(CultureInfo.InvariantCulture, $"The file has more than {budget.Bytes} bytes."), place,
                fix: "Split the file, or raise ContactFileBudget.Bytes."));
            return null;
        }

        if (OtherFormat(bytes) is { } format)
        {
            diagnostics.Add(new Diagnostic(ContactFileCodes.NotText, Severity.Error, $"This is {format.What}, not a CSV file.", place, fix: format.Fix));
            return null;
        }

        // U+FFFE is no character; Unicode's own routines refuse text that holds it.
        string text = Decode(bytes, place, diagnostics).Replace('\uFFFE', '\uFFFD');
        if (string.IsNullOrWhiteSpace(text))
        {
            diagnostics.Add(new Diagnostic(ContactFileCodes.Empty, Severity.Error, "The file is empty.", place, fix: "Export it again; an export in progress leaves an empty file."));
            return null;
        }

        return text;
    }

    private static Result<ContactImport> Refused(string source, string path, string message, string fix) =>
        Result.Failed<ContactImport>(new Diagnostic(ContactFileCodes.CannotOpen, Severity.Error, message, new SourcePlace(source), path, fix));

    private static byte[] Bytes(Stream stream, long most)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while (kept.Length < most && (read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, most - kept.Length))) > 0)
        {
            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }

    private static (string What, string Fix)? OtherFormat(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x50, 0x4B, 0x03 or 0x05, ..] => ("a ZIP archive or an Excel workbook", "Unpack the archive and give the CSV file in it, or save the sheet as CSV UTF-8."),
        [0x25, 0x50, 0x44, 0x46, ..] => ("a PDF document", "Export the list as CSV."),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => ("an old Excel or Outlook file", "Save or export it as CSV UTF-8."),
        [0xFF, 0xFE, 0x00, 0x00, ..] or [0x00, 0x00, 0xFE, 0xFF, ..] => ("UTF-32 text", "Save it as CSV UTF-8."),
        _ => null,
    };

    private static string Decode(ReadOnlySpan<byte> bytes, SourcePlace place, List<Diagnostic> diagnostics)
    {
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                return Lenient(Encoding.UTF8, bytes[3..], place, diagnostics);
            case [0xFF, 0xFE, ..]:
                return Lenient(Encoding.Unicode, bytes[2..], place, diagnostics);
            case [0xFE, 0xFF, ..]:
                return Lenient(Encoding.BigEndianUnicode, bytes[2..], place, diagnostics);
            default:
                break;
        }

        if (Utf16WithoutMark(bytes) is { } utf16)
        {
            return Lenient(utf16, bytes, place, diagnostics);
        }

        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            diagnostics.Add(new Diagnostic(
                ContactFileCodes.ReadAsWindows, Severity.Hint, "The file is not UTF-8; it was read as Windows-1252 (Western European).", place,
                fix: "If names look wrong, save the file as CSV UTF-8."));
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }

    private static string Lenient(Encoding encoding, ReadOnlySpan<byte> bytes, SourcePlace place, List<Diagnostic> diagnostics)
    {
        string text = encoding.GetString(bytes);
        int broken = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        if (broken >= 0)
        {
            var at = new SourcePlace(place.Source, LineOf(text, broken));
            diagnostics.Add(new Diagnostic(ContactFileCodes.BrokenBytes, Severity.Warning, "The file has bytes that are no text in its encoding; they show as \uFFFD.", at, fix: "Export the file again; it was damaged or joined from two encodings."));
        }

        return text;
    }

    // Half of the bytes of Western text in UTF-16 are zero, all on one side.
    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        int pairs = Math.Min(bytes.Length, 512) / 2;
        int low = 0;
        int high = 0;
        for (int i = 0; i < pairs; i++)
        {
            low += bytes[2 * i] == 0 ? 1 : 0;
            high += bytes[(2 * i) + 1] == 0 ? 1 : 0;
        }

        return pairs < 4 ? null : high > pairs * 2 / 3 && low == 0 ? Encoding.Unicode : low > pairs * 2 / 3 && high == 0 ? Encoding.BigEndianUnicode : null;
    }

    private static int LineOf(string text, int index)
    {
        int line = 1;
        for (int i = 0; i < index; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n')))
            {
                line++;
            }
        }

        return line;
    }
}
