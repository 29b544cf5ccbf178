namespace InfoInterview.Letters.Templates;

/// <summary>How a .NET member is called in a template (letters.md §4).</summary>
internal static class MemberNames
{
    /// <summary>1 where a name may have the unit: digits, capital letters, _ and small letters.</summary>
    private static ReadOnlySpan<byte> NameParts =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
    ];

    /// <summary><c>FullName</c> becomes <c>full_name</c>, <c>GPA</c> becomes <c>gpa</c>; a name in small letters stays.</summary>
    public static string Of(string member)
    {
        Span<char> room = member.Length <= 64 ? stackalloc char[128] : new char[member.Length * 2];
        return new string(room[..Write(member, room)]);
    }

    /// <summary>Writes the template's name of a .NET member; it has at most twice as many units.</summary>
    /// <returns>How many units it has.</returns>
    public static int Write(ReadOnlySpan<char> member, Span<char> to)
    {
        int length = 0;
        for (int i = 0; i < member.Length; i++)
        {
            char c = member[i];
            if (char.IsAsciiLetterUpper(c) && i > 0 && !char.IsAsciiLetterUpper(member[i - 1]))
            {
                to[length++] = '_';
            }

            // The Kelvin sign is no K: only what a name can hold is renamed.
            to[length++] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
        }

        return length;
    }

    public static bool IsName(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !(char.IsAsciiLetter(text[0]) || text[0] == '_'))
        {
            return false;
        }

        foreach (char c in text)
        {
            if (!IsNamePart(c))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsNamePart(char c) => c < NameParts.Length && NameParts[c] != 0;
}
