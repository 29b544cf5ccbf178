using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace InfoInterview.People;

/// <summary>What a source calls a person: <c>email:…</c> or <c>profile:…</c>, made here and nowhere else, so that two spellings of one address are one key.</summary>
/// <remarks>A key is personal data: it holds an address. Keys compare ordinally.</remarks>
public static class SourceKey
{
    /// <summary>The key for «whoever keeps this book»: a list of connections does not say whose it is.</summary>
    public const string Owner = "owner:";

    /// <summary>The key of a mailbox.</summary>
    /// <param name="email">The address.</param>
    /// <returns><c>email:</c> and the address in lower case.</returns>
    public static string Of(EmailAddress email)
    {
        ArgumentNullException.ThrowIfNull(email);
        return "email:" + email.Text.Normalize(NormalizationForm.FormC).ToLowerInvariant();
    }

    /// <summary>The key of a profile page.</summary>
    /// <param name="profile">An absolute http or https address with a path to a page.</param>
    /// <returns><c>profile:</c> and the address as <see cref="ProfileAddress"/> writes it.</returns>
    /// <exception cref="ArgumentException">It is no absolute http or https address, or has no path.</exception>
    public static string Of(Uri profile) => "profile:" + ProfileAddress.Normalize(profile).AbsoluteUri;

    /// <summary>The key of someone of whom a list gives neither mailbox nor page: the name, and the day on which the owner got connected.</summary>
    /// <param name="name">The name.</param>
    /// <param name="connectedOn">The day.</param>
    /// <returns><c>connected:</c>, the day and the name in lower case; a name alone is never a key, for two people may share it.</returns>
    public static string Of(PersonName name, NodaTime.LocalDate connectedOn)
    {
        ArgumentNullException.ThrowIfNull(name);
        return $"connected:{NodaTime.Text.LocalDatePattern.Iso.Format(connectedOn)} {name.Full.ToLowerInvariant()}";
    }

    /// <summary>Reads how a person is named in a file of ties: a mailbox or the address of a profile page.</summary>
    /// <param name="text">Such as <c>Anna.Lind@example.org</c> or <c>linkedin.com/in/anna-lind</c>.</param>
    /// <param name="key">The key; null when the text is neither.</param>
    /// <returns>Whether it is one of them.</returns>
    public static bool TryRead(string? text, [NotNullWhen(true)] out string? key)
    {
        key = EmailAddress.Read(text).TryGet(out EmailAddress? email) ? Of(email)
            : ProfileAddress.TryRead(text, out Uri? profile) ? Of(profile)
            : null;
        return key is not null;
    }
}
