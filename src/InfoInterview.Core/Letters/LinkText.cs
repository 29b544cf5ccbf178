using System.Globalization;
using System.Text;

namespace InfoInterview.Letters;

/// <summary>What a link field may hold (security.md H3): an address that opens a page, a mail or a call and nothing else, and that looks like where it leads.</summary>
internal static class LinkText
{
    /// <summary>The most characters of a link; longer ones are cut by some mail programs.</summary>
    private const int Most = 2048;

    private static readonly string[] Schemes = ["http:", "https:", "mailto:", "tel:"];

    /// <summary>Why a text is no link.</summary>
    /// <returns>Words that follow «The field x»; null when it is one.</returns>
    public static string? Fault(string text)
    {
        if (text.Length > Most)
        {
            return string.Create(CultureInfo.InvariantCulture, $"is a link of {text.Length} characters; at most {Most} are allowed.");
        }

        string? scheme = Array.Find(Schemes, s => text.StartsWith(s, StringComparison.OrdinalIgnoreCase));
        if (scheme is null)
        {
            return "is a link field; its value must begin with https:, http:, mailto: or tel:.";
        }

        foreach (Rune rune in text.EnumerateRunes())
        {
            // Controls, blanks and characters that turn or hide others; a backslash counts as a slash in browsers; the rest cannot stand in an address.
            if (rune.Value is '\\' or '<' or '>' or '"' or '`' or '{' or '}' or '|' or '^' || !IsSeen(rune))
            {
                return $"is a link field; its value holds U+{rune.Value:X4}, which no address may hold.";
            }
        }

        if (HoldsEncodedControl(text))
        {
            return "is a link field; its value holds a control character written with %.";
        }

        string rest = text[scheme.Length..];
        return scheme switch
        {
            "mailto:" => rest.Split('?')[0].IndexOf('@', StringComparison.Ordinal) > 0 ? null : "is a link field; its mailto: address has no @.",
            "tel:" => rest.Any(char.IsAsciiDigit) && rest.All(c => char.IsAsciiLetterOrDigit(c) || "+-.()*#;=".Contains(c, StringComparison.Ordinal)) ? null : "is a link field; its tel: address is no number.",
            _ => IsPage(text, rest) ? null : "is a link field; its value is no address of a page: https://, a host in ASCII letters (xn--… for others), and no @ before the first slash.",
        };
    }

    private static bool IsPage(string text, string rest)
    {
        if (!rest.StartsWith("//", StringComparison.Ordinal))
        {
            return false;
        }

        string authority = rest[2..];
        int end = authority.AsSpan().IndexOfAny("/?#");
        authority = end < 0 ? authority : authority[..end];
        return authority.Length > 0 && Ascii.IsValid(authority) && !authority.Contains('@', StringComparison.Ordinal) && !authority.Contains('%', StringComparison.Ordinal)
            && Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && uri.Host.Length > 0;
    }

    // Fillers, the blank Braille pattern, the grapheme joiner and variation selectors are letters or marks that nobody sees.
    private static bool IsSeen(Rune rune) => rune.Value is not (0xFFFD or 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0
            or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF)) && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static bool HoldsEncodedControl(string text)
    {
        for (int at = text.IndexOf('%', StringComparison.Ordinal); at >= 0; at = text.IndexOf('%', at + 1))
        {
            if (at + 2 < text.Length && byte.TryParse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte code) && (code < ' ' || code == 0x7F))
            {
                return true;
            }
        }

        return false;
    }
}
