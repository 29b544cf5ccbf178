using InfoInterview.Diagnostics;

namespace InfoInterview.Letters.Templates;

/// <summary>One reason for which a template or a rendering is refused (E-) or a template is doubted (W-).</summary>
public sealed record TemplateCode
{
    internal TemplateCode(string code, string name, string meaning)
    {
        Code = code;
        Name = name;
        Meaning = meaning;
    }

    /// <summary>The stable code in diagnostics, such as <c>II5034</c>.</summary>
    public string Code { get; }

    /// <summary>The name in the language's specification, such as <c>E-MEMBER</c>.</summary>
    public string Name { get; }

    /// <summary>What it stands for, in one sentence.</summary>
    public string Meaning { get; }

    /// <summary>Whether it is a doubt (W-), which only the profile Letter refuses.</summary>
    public bool IsWarning => Name.StartsWith("W-", StringComparison.Ordinal);

    internal Diagnostic At(SourcePlace? place, string message, string? found = null, string? fix = null, Severity severity = Severity.Error) => new(Code, severity, message, place, found, fix) { Name = Name };
}
