using InfoInterview.Diagnostics;

namespace InfoInterview.People;

/// <summary>A telephone number in E.164 form.</summary>
public sealed record PhoneNumber
{
    /// <summary>A number that the caller vouches for.</summary>
    /// <param name="e164">A plus sign and 7 to 15 digits; blanks, dots, hyphens, slashes and parentheses are dropped.</param>
    /// <exception cref="ArgumentException">It is not a plus sign and 7 to 15 digits.</exception>
    public PhoneNumber(string e164)
    {
        ArgumentNullException.ThrowIfNull(e164);
        E164 = Digits(e164) ?? throw new ArgumentException("A telephone number is a plus sign, the country code and the rest, 7 to 15 digits in all, such as +46 8 123 45 67.", nameof(e164));
    }

    /// <summary>A plus sign and 7 to 15 digits.</summary>
    public string E164 { get; }

    /// <summary>Reads a number from outside.</summary>
    /// <param name="text">The text; blanks, dots, hyphens, slashes and parentheses are dropped.</param>
    /// <param name="place">Where it stood; in the diagnostic.</param>
    /// <returns>The number, or an error II1002.</returns>
    public static Result<PhoneNumber> Read(string? text, SourcePlace? place = null) => text is not null && Digits(text) is { } digits
        ? Result.Of(new PhoneNumber(digits))
        : Result.Failed<PhoneNumber>(new Diagnostic(PeopleCodes.PhoneNumber, Severity.Error, "This is no telephone number with its country code.", place, text, "Write a plus sign, the country code and the rest, such as +46 8 123 45 67."));

    /// <summary>Never the number: it is personal data.</summary>
    /// <returns>Always <c>(phone number)</c>.</returns>
    public override string ToString() => "(phone number)";

    private static string? Digits(string text)
    {
        string digits = string.Concat(text.Where(c => c is not (' ' or '.' or '-' or '(' or ')' or '\u00A0' or '/')));
        return digits.Length is >= 8 and <= 16 && digits[0] == '+' && digits.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 ? digits : null;
    }
}
