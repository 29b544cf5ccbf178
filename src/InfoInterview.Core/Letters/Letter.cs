using InfoInterview.Correspondence;
using InfoInterview.People;

namespace InfoInterview.Letters;

/// <summary>A finished letter with the template that it came from. Plain text is what it is; HTML is made from its paragraphs.</summary>
public sealed partial record Letter
{
    internal Letter(LetterKind kind, Language language, string subject, string body, string template, string templateHash)
    {
        Kind = kind;
        Language = language;
        Subject = subject;
        Body = body;
        Template = template;
        TemplateHash = templateHash;
    }

    /// <summary>The occasion.</summary>
    public LetterKind Kind { get; }

    /// <summary>The language it is written in.</summary>
    public Language Language { get; }

    /// <summary>The subject line, one line; empty for kinds that have none.</summary>
    public string Subject { get; }

    /// <summary>The text: salutation, paragraphs, closing and signature parted by blank lines; LF line ends, no blank at the end.</summary>
    public string Body { get; }

    /// <summary>The name of the template, such as <c>referral-request.en.letter.sbn</c>.</summary>
    public string Template { get; }

    /// <summary>SHA-256 of the template's text, in lower-case hexadecimal: which version the letter came from.</summary>
    public string TemplateHash { get; }

    /// <summary>The name of the template of the page, such as <c>referral-request.en.letter.html.sbn</c>; null when the page is made from the text.</summary>
    public string? PageTemplate { get; private init; }

    /// <summary>SHA-256 of the page's template, in lower-case hexadecimal; null when the page is made from the text.</summary>
    public string? PageTemplateHash { get; private init; }

    private string? Page { get; init; }

    /// <summary>The parts of the text between blank lines: salutation first, signature last.</summary>
    public ValueList<string> Paragraphs => [.. Body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Words of the text as the length limits count them (practice §2.2): without salutation, closing and signature, and without lines of a list, which offer times.</summary>
    public int Words => CountWords(Body);

    /// <summary>The letter as a text file: the subject line first where there is one, then the text.</summary>
    /// <returns>Text with LF line ends, one at the end.</returns>
    public string ToText() => Subject.Length == 0 ? $"{Body}\n" : $"Subject: {Subject}\n\n{Body}\n";

    internal Letter WithPage(string html, string template, string templateHash) => this with { Page = html, PageTemplate = template, PageTemplateHash = templateHash };

    /// <summary>Counts the words of a letter's text as the length limits do (practice §2.2).</summary>
    /// <param name="body">Salutation, paragraphs, closing and signature parted by blank lines.</param>
    /// <returns>Words between salutation and closing, without lines that begin with <c>- </c>; a text without such parts is counted whole.</returns>
    public static int CountWords(string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        string[] parts = body.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        return parts.Skip(parts.Length > 2 ? 1 : 0).Take(parts.Length > 2 ? parts.Length - 2 : parts.Length)
            .SelectMany(p => p.Split('\n'))
            .Where(l => !l.StartsWith("- ", StringComparison.Ordinal))
            .Sum(l => l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
    }

    /// <summary>Kind, language and template, no text of the letter.</summary>
    /// <returns>For example <c>ReferralRequest (en) from referral-request.en.letter.sbn</c>.</returns>
    public override string ToString() => $"{Kind} ({Language}) from {Template}";
}
