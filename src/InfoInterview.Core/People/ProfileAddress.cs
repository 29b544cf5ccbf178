using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace InfoInterview.People;

/// <summary>Addresses of profile pages, brought into one form so that the spellings of one page are equal.</summary>
/// <remarks>
/// The form: <c>https</c>, host in lower case, no user, query, fragment or slash at the end, percent-encoding only where it is needed.
/// On LinkedIn also <c>www.linkedin.com</c> for every country's host, the path in lower case and nothing behind the member's name.
/// </remarks>
public static class ProfileAddress
{
    private const int LongestAddress = 2_000;
    private const string LinkedInHost = "www.linkedin.com";

    /// <summary>Reads an address from outside; <c>https://</c> may be missing.</summary>
    /// <param name="text">Such as <c>linkedin.com/in/Anna-Lind/</c>; blanks around it are dropped.</param>
    /// <param name="address">The address in the one form; null when it is none.</param>
    /// <returns>Whether the text is a web address of at most 2,000 characters with a path to a page.</returns>
    public static bool TryRead(string? text, [NotNullWhen(true)] out Uri? address)
    {
        address = null;
        string trimmed = text?.Trim() ?? "";
        if (trimmed.Length is 0 or > LongestAddress || trimmed.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '"' or '<' or '>' or '\\'))
        {
            return false;
        }

        int colon = trimmed.IndexOf("://", StringComparison.Ordinal);
        if (colon < 0)
        {
            // «linkedin.com/in/x» yes; «mailto:x», «x@example.org/y» and plain words no.
            int slash = trimmed.IndexOf('/', StringComparison.Ordinal);
            if (slash <= 0 || trimmed.AsSpan(0, slash).IndexOfAny('@', ':') >= 0 || !trimmed.AsSpan(0, slash).Contains('.'))
            {
                return false;
            }

            trimmed = "https://" + trimmed;
        }

        address = Uri.TryCreate(trimmed, UriKind.Absolute, out Uri? uri) ? Normal(uri) : null;
        return address is not null;
    }

    /// <summary>The one form of an address.</summary>
    /// <param name="address">An absolute http or https address with a path to a page.</param>
    /// <returns>The address in that form; the same for every spelling of it.</returns>
    /// <exception cref="ArgumentException">It is no absolute http or https address, or has no path.</exception>
    public static Uri Normalize(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Normal(address) ?? throw new ArgumentException("A profile address is an absolute http or https address with a path to a page, such as https://www.linkedin.com/in/anna-lind.", nameof(address));
    }

    private static bool IsPage(Uri uri) =>
        uri.IsAbsoluteUri && uri.Scheme is "http" or "https" && uri.Host.Length > 0 && uri.UserInfo.Length == 0 && uri.AbsolutePath.Trim('/').Length > 0;

    private static Uri? Normal(Uri uri)
    {
        if (!IsPage(uri) || HostOf(uri) is not { } host)
        {
            return null;
        }

        bool linkedIn = host == "linkedin.com" || host.EndsWith(".linkedin.com", StringComparison.Ordinal);
        List<string> segments = [.. uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(s => Segment(s, linkedIn))];
        if (linkedIn && segments is ["in", _, ..])
        {
            segments = segments[..2];
        }

        string port = uri.IsDefaultPort ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $":{uri.Port}");
        return Uri.TryCreate($"https://{(linkedIn ? LinkedInHost : host)}{port}/{string.Join('/', segments)}", UriKind.Absolute, out Uri? normal) ? normal : null;
    }

    private static string? HostOf(Uri uri)
    {
        try
        {
            return uri.IdnHost.ToLowerInvariant();
        }
        catch (UriFormatException)
        {
            // The only way to learn that a host with foreign letters is none.
            return null;
        }
    }

    private static string Segment(string raw, bool lower)
    {
        string text = WellFormedText.Normalized(Uri.UnescapeDataString(raw), NormalizationForm.FormC);
        return Uri.EscapeDataString(lower ? text.ToLowerInvariant() : text);
    }
}
