using System.Globalization;

namespace InfoInterview.Letters.Templates;

/// <summary>The cultures that a template may name (letters.md §8). Month names and separators come from the machine's ICU.</summary>
internal static class Cultures
{
    public static IReadOnlyList<string> Names { get; } = ["en-US", "en-GB", "en-CA", "en-AU", "en-IE", "fr-FR", "fr-CA", "de-DE", "es-ES", "es-MX", "it-IT", "nl-NL", "pt-BR", "pt-PT", "sv-SE", "da-DK", "fi-FI", "nb-NO"];

    /// <summary>Whether the host runs without culture data.</summary>
    public static bool HostHasNone { get; } = AppContext.TryGetSwitch("System.Globalization.Invariant", out bool isInvariant) && isInvariant;

    public static bool IsKnown(string name) => !HostHasNone && Names.Contains(name, StringComparer.Ordinal);

    /// <summary>A culture of the list; read-only and shared by the runtime.</summary>
    public static CultureInfo Of(ReadOnlySpan<char> name)
    {
        foreach (string known in Names)
        {
            if (name.SequenceEqual(known))
            {
                return CultureInfo.GetCultureInfo(known);
            }
        }

        return CultureInfo.InvariantCulture;
    }
}
