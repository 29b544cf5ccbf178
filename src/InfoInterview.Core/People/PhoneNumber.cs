namespace InfoInterview.People;

/// <summary>A telephone number in E.164 form.</summary>
public sealed record PhoneNumber
{
    /// <summary>A number.</summary>
    /// <param name="e164">A plus sign and 7 to 15 digits; blanks, dots, hyphens and parentheses are dropped.</param>
    /// <exception cref="ArgumentException">It is not a plus sign and 7 to 15 digits.</exception>
    public PhoneNumber(string e164)
    {
        ArgumentNullException.ThrowIfNull(e164);
        string digits = string.Concat(e164.Where(c => c is not (' ' or '.' or '-' or '(' or ')' or '\u00A0' or '/')));
        if (digits.Length is < 8 or > 16 || digits[0] != '+' || !digits.AsSpan(1).ContainsOnlyDigits())
        {
            throw new ArgumentException("A telephone number is a plus sign, the country code and the rest, 7 to 15 digits in all, such as +46 8 123 45 67.", nameof(e164));
        }

        E164 = digits;
    }

    /// <summary>A plus sign and 7 to 15 digits.</summary>
    public string E164 { get; }

    /// <summary>Never the number: it is personal data.</summary>
    /// <returns>Always <c>(phone number)</c>.</returns>
    public override string ToString() => "(phone number)";
}

file static class Digits
{
    public static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;
}
