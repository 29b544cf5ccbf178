using System.Text;

namespace InfoInterview.People;

/// <summary>Normalizes whatever text there is: the library's own call throws on half a surrogate pair and on U+FFFE.</summary>
internal static class WellFormedText
{
    public static string Normalized(string text, NormalizationForm form)
    {
        if (!IsSound(text))
        {
            var sound = new StringBuilder(text.Length);
            foreach (Rune rune in text.EnumerateRunes())
            {
                sound.Append((rune.Value == 0xFFFE ? Rune.ReplacementChar : rune).ToString());
            }

            text = sound.ToString();
        }

        return text.Normalize(form);
    }

    private static bool IsSound(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\uFFFE' || (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i]))))
            {
                return false;
            }
        }

        return true;
    }
}
