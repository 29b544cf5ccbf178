namespace InfoInterview.Letters.Templates;

/// <summary>Whole and broken surrogate pairs.</summary>
internal static class Utf16Text
{
    /// <summary>The place of the first half pair, or -1.</summary>
    public static int FirstBroken(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
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
