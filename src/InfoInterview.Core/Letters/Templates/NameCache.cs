namespace InfoInterview.Letters.Templates;

/// <summary>Names that templates on this thread used lately, so that the same name is not made anew at each place where it stands. Names are words of templates, never data of letters.</summary>
internal sealed class NameCache
{
    private const int Places = 256;
    private const int MostKeptLength = 32;

    [ThreadStatic]
    private static NameCache? own;

    private readonly string?[] names = new string?[Places];

    public static NameCache OfThread => own ??= new NameCache();

    /// <summary>The name as a string.</summary>
    public string Get(ReadOnlySpan<char> name)
    {
        if (name.Length is 0 or > MostKeptLength)
        {
            return name.ToString();
        }

        int place = ((name.Length * 31) + (name[0] * 7) + (name[^1] * 13) + (name[name.Length / 2] * 5)) & (Places - 1);
        string? known = names[place];
        return known is not null && name.SequenceEqual(known) ? known : names[place] = name.ToString();
    }
}
