using System.Buffers;

namespace InfoInterview.Letters.Templates;

/// <summary>Whole and broken surrogate pairs.</summary>
internal static class Utf16Text
{
    private static readonly SearchValues<char> Halves = SearchValues.Create([.. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    /// <summary>Refuses to write half a character: UTF-8 cannot hold one, so no letter does, wherever it goes.</summary>
    /// <param name="text">A piece of the letter.</param>
    /// <exception cref="RenderStop">The piece holds half a surrogate pair.</exception>
    public static void DemandWhole(ReadOnlySpan<char> text)
    {
        if (FirstBroken(text) >= 0)
        {
            throw Broken();
        }
    }

    public static RenderStop Broken() => new(TemplateCodes.Unicode, "Half a surrogate pair is no character and cannot be written.");

    /// <summary>The place of the first half pair, or -1.</summary>
    public static int FirstBroken(ReadOnlySpan<char> text)
    {
        int first = text.IndexOfAny(Halves);
        for (int i = first; i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            return i;
        }

        return -1;
    }
}
