namespace InfoInterview.Letters.Templates;

/// <summary>What a template writes, which decides how it is checked; what it prints stays the same.</summary>
public enum TemplateOutput
{
    /// <summary>Plain text, unless the template's name ends in <c>.html.sbn</c>.</summary>
    Text,

    /// <summary>HTML: every field must be escaped for the place where it stands, or the template is refused (letters.md §1.6, §11).</summary>
    Html,
}
