using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace InfoInterview.Letters.Templates;

/// <summary>How the files of the suite write what nobody can see: ␠ is a blank at the end of a line, ␍ a carriage return, ␉ a tab, ␀ the character 0, ⟦U+00A0⟧ any other; ⟦33×ab⟧ is a text 33 times.</summary>
internal static partial class SuiteText
{
    [GeneratedRegex(@"⟦(?:U\+(?<unit>[0-9A-F]{4})|(?<times>[0-9]+)×(?<text>[^⟦⟧]*))⟧", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();

    /// <summary>The text that is meant.</summary>
    public static string Read(string written)
    {
        string plain = written.Replace('␠', ' ').Replace('␍', '\r').Replace('␉', '\t').Replace('␀', '\0');
        return Mark().Replace(plain, m => m.Groups["unit"].Success
            ? ((char)int.Parse(m.Groups["unit"].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString()
            : new StringBuilder().Insert(0, m.Groups["text"].Value, int.Parse(m.Groups["times"].ValueSpan, CultureInfo.InvariantCulture)).ToString());
    }

    /// <summary>How a text is written; <see cref="Read"/> gives it back.</summary>
    public static string Write(string text)
    {
        var written = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsSurrogatePair(text, i))
            {
                written.Append(text, i++, 2);
                continue;
            }

            switch (c)
            {
                case '\n':
                    written.Append(c);
                    break;
                case '\r':
                    written.Append('␍');
                    break;
                case '\t':
                    written.Append('␉');
                    break;
                case '\0':
                    written.Append('␀');
                    break;
                case ' ':
                    written.Append(i + 1 == text.Length || text[i + 1] == '\n' ? '␠' : ' ');
                    break;
                default:
                    if (char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.NonSpacingMark or UnicodeCategory.OtherNotAssigned)
                    {
                        written.Append(CultureInfo.InvariantCulture, $"⟦U+{(int)c:X4}⟧");
                    }
                    else
                    {
                        written.Append(c);
                    }

                    break;
            }
        }

        return written.ToString();
    }
}
