namespace InfoInterview.Letters.Templates;

/// <content>Blanks before the tags of blocks, which are written more often than one sees.</content>
internal sealed partial class Checker
{
    /// <summary>A block tag behind blanks puts those blanks before every line of its body, which has its own already.</summary>
    private void WarnIndent(Statement block, Block body, Block last)
    {
        if (!string.IsNullOrEmpty(block.Indent) && body.Statements.Exists(s => s is TextStatement text && faults.Text.AsSpan(text.Start, text.TextEnd - text.Start).Contains('\n')))
        {
            int tag = faults.Text.LastIndexOf("{{", block.Start, StringComparison.Ordinal);
            int close = Math.Max(block.End, faults.Text.IndexOf("}}", block.End, StringComparison.Ordinal));
            faults.Add(TemplateCodes.Indent, tag, block.End, $"The blanks before this tag are written before each line of its body too.{(LeavesBlanks(last) ? " Write {{~ end ~}} at its end as well, else a line of blanks stays there." : string.Empty)}", $"{{{{~ {faults.Text[(tag + 2)..close].Trim().Trim('-', '~').Trim()} ~}}}}");
        }
    }

    private static Block LastOf(IfStatement branch)
    {
        while (branch.Otherwise is { Statements: [IfStatement next] })
        {
            branch = next;
        }

        return branch.Otherwise ?? branch.Then;
    }

    /// <summary>Whether nothing but blanks stands before the tag that ends a block, which takes them not away.</summary>
    private bool LeavesBlanks(Block last)
    {
        if (last.Statements is not [.., TextStatement { IsEscape: false } text])
        {
            return false;
        }

        ReadOnlySpan<char> written = faults.Text.AsSpan(text.Start, text.TextEnd - text.Start);
        int line = written.LastIndexOf('\n');
        return line >= 0 && line < written.Length - 1 && written[line..].IsWhiteSpace() && faults.Text.AsSpan(text.TextEnd).StartsWith("{{", StringComparison.Ordinal) && !faults.Text.AsSpan(text.TextEnd).StartsWith("{{~", StringComparison.Ordinal);
    }
}
