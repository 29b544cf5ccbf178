namespace InfoInterview.Letters.Templates;

/// <content>How other template languages escape, or ask for no escape.</content>
internal sealed partial class Checker
{
    private static readonly string[] Escapes = ["escape", "e", "h", "escape_once", "force_escape", "forceescape", "html_escape", "htmlescape", "htmlencode", "html_encode", "xml_escape"];
    private static readonly string[] Unescapes = ["raw", "safe", "unescape", "noescape", "nofilter"];

    /// <summary>In HTML html.escape is meant; in plain text nothing is, and the filter would only be in the way.</summary>
    private bool TryForeignEscape(CallExpression call)
    {
        if (call.Callee is not NameExpression { IsLocal: false } callee || call.Arguments is not [var subject] || scope.Find(callee.Name) is not null || scope.FindLoop(callee.Name) is not null || schema.Root(callee.Name) is not null)
        {
            return false;
        }

        bool isEscape = Array.IndexOf(Escapes, callee.Name) >= 0;
        if (!isEscape && Array.IndexOf(Unescapes, callee.Name) < 0)
        {
            return false;
        }

        if (ScribanSubset.IsHtml(top.Source, options))
        {
            faults.Add(TemplateCodes.Unknown, callee.Start, callee.End, isEscape ? $"There is no {callee.Name}; in an HTML letter it is html.escape." : $"There is no {callee.Name}; every value in an HTML letter is escaped.", "html.escape");
            return true;
        }

        string value = Written(subject);
        faults.Add(TemplateCodes.Unknown, callee.Start, callee.End, $"There is no {callee.Name}; a letter in plain text needs no escape.", call.IsParenthesized && !subject.IsParenthesized ? $"({value})" : value, call.Start, call.End);
        return true;
    }
}
