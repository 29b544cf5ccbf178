using InfoInterview.Diagnostics;

namespace InfoInterview.People;

/// <summary>One mailbox, no display name. Equal when local part and domain are equal ignoring case.</summary>
public sealed record EmailAddress
{
    private EmailAddress(string text) => Text = text;

    /// <summary>The address as written, domain in lower case.</summary>
    public string Text { get; }

    /// <summary>What stands before the @.</summary>
    public string Local => Text[..Text.IndexOf('@', StringComparison.Ordinal)];

    /// <summary>What stands behind the @, in lower case.</summary>
    public string Domain => Text[(Text.IndexOf('@', StringComparison.Ordinal) + 1)..];

    /// <summary>Reads an address that the caller vouches for.</summary>
    /// <param name="text">For example <c>mara@example.org</c>.</param>
    /// <returns>The address.</returns>
    /// <exception cref="ArgumentException">It is no single plain mailbox.</exception>
    public static EmailAddress Parse(string text) =>
        Fault(text) is { } fault ? throw new ArgumentException($"{fault} An address looks like name@example.org.", nameof(text)) : Of(text);

    /// <summary>Reads an address from outside.</summary>
    /// <param name="text">The text; blanks around it are dropped.</param>
    /// <param name="place">Where it stood; in the diagnostic.</param>
    /// <returns>The address, or an error II1001 that says what is wrong.</returns>
    public static Result<EmailAddress> Read(string? text, SourcePlace? place = null)
    {
        string trimmed = text?.Trim() ?? "";
        return Fault(trimmed) is { } fault
            ? Result.Failed<EmailAddress>(new Diagnostic(PeopleCodes.EmailAddress, Severity.Error, fault, place, trimmed, "Write one address such as name@example.org, without a display name."))
            : Result.Of(Of(trimmed));
    }

    /// <inheritdoc/>
    public bool Equals(EmailAddress? other) => other is not null && string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Text);

    /// <summary>Never the address: it is personal data.</summary>
    /// <returns>Always <c>(e-mail address)</c>.</returns>
    public override string ToString() => "(e-mail address)";

    private static EmailAddress Of(string text)
    {
        int at = text.IndexOf('@', StringComparison.Ordinal);
        return new EmailAddress(text[..at] + text[at..].ToLowerInvariant());
    }

    // RFC 5321 dot-atoms with UTF-8 letters (RFC 6531). Quoted local parts, comments, literals and lists are refused: they are
    // legal, nobody's real address, and a way to smuggle a second recipient or header in.
    private static string? Fault(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "The e-mail address is empty.";
        }

        if (text.Length > 254)
        {
            return "The e-mail address is longer than 254 characters.";
        }

        int at = text.IndexOf('@', StringComparison.Ordinal);
        if (at <= 0 || at != text.LastIndexOf('@') || at > 64)
        {
            return "An e-mail address has one @ with 1 to 64 characters before it.";
        }

        if (!text[..at].Split('.').All(IsAtom))
        {
            return "The part before the @ has an empty piece or a character that is not allowed.";
        }

        string[] labels = text[(at + 1)..].Split('.');
        return labels.Length >= 2 && labels.All(IsLabel) && !labels[^1].All(char.IsAsciiDigit)
            ? null
            : "The part behind the @ is not a domain such as example.org.";
    }

    private static bool IsAtom(string part) =>
        part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~".Contains(c, StringComparison.Ordinal) || IsForeignLetter(c));

    private static bool IsLabel(string part) =>
        part.Length is > 0 and <= 63 && part[0] != '-' && part[^1] != '-' && part.All(c => char.IsAsciiLetterOrDigit(c) || c == '-' || IsForeignLetter(c));

    private static bool IsForeignLetter(char c) => c > '\u007F' && (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);
}
