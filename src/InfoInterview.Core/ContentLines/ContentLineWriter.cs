using System.Buffers;

namespace InfoInterview.ContentLines;

/// <summary>Writes lines as RFC 5545 and RFC 6350 want them: CR LF, folded at 75 octets, parameters with the carets of RFC 6868.</summary>
/// <param name="to">Where the octets go (UTF-8, no byte order mark).</param>
/// <remarks>
/// A fold never falls inside a character or an escape. Control characters never get out: a line break in a value is written as <c>\n</c>, in a
/// parameter as <c>^n</c>, the others are left out, so that no field can begin a line of its own. A backslash in a parameter becomes a slash,
/// because readers disagree about it.
/// </remarks>
public sealed class ContentLineWriter(IBufferWriter<byte> to)
{
    private readonly IBufferWriter<byte> to = to ?? throw new ArgumentNullException(nameof(to));

    /// <summary>Writes one line.</summary>
    /// <param name="line">The line; its value is raw, a text in it is already escaped.</param>
    public void Write(ContentLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var output = new FoldedOutput(to);
        Write(ref output, line);
        output.Finish();
    }

    internal static void Write(ref FoldedOutput output, ContentLine line)
    {
        if (line.Group is { } group)
        {
            output.Value(group);
            output.Token("."u8);
        }

        output.Value(line.Name);
        WriteParameters(ref output, line.Parameters);
        output.Token(":"u8);
        output.Value(line.Value);
        output.End();
    }

    internal static void WriteParameters(ref FoldedOutput output, ValueList<ContentLineParameter> parameters)
    {
        foreach (ContentLineParameter parameter in parameters.AsSpan())
        {
            output.Token(";"u8);
            output.Value(parameter.Name);
            ReadOnlySpan<byte> before = "="u8;
            foreach (string value in parameter.Values.AsSpan())
            {
                output.Token(before);
                output.Parameter(value);
                before = ","u8;
            }
        }
    }
}
