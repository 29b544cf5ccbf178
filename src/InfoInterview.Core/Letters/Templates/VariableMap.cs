namespace InfoInterview.Letters.Templates;

/// <summary>What is known of each variable at one point of a template, in pages that such maps share: a copy costs nothing, a change costs one page, and ways that meet compare only pages that differ. So a check costs with the template's length, however many variables it has.</summary>
/// <typeparam name="T">What is known of one variable; null for nothing.</typeparam>
internal sealed class VariableMap<T>
    where T : class
{
    private const int PageSize = 32;
    private const int FirstLength = 4;

    /// <summary>How many pages can be marked as owned; those behind them are copied with each change.</summary>
    private const int MostOwned = 128;

    private T?[]?[] pages;
    private bool ownsPages;
    private UInt128 owned;

    public VariableMap()
        : this([])
    {
    }

    private VariableMap(T?[]?[] pages) => this.pages = pages;

    private int Count => pages.Length * PageSize;

    public T? this[int variable]
    {
        get => variable >= 0 && variable < Count ? In(pages[variable / PageSize], variable % PageSize) : null;
        set
        {
            if (!ReferenceEquals(this[variable], value))
            {
                OwnPage(variable / PageSize, variable % PageSize)[variable % PageSize] = value;
            }
        }
    }

    /// <summary>The same knowledge, which from here on changes apart.</summary>
    public VariableMap<T> Copy()
    {
        ownsPages = false;
        owned = 0;
        return new VariableMap<T>(pages);
    }

    /// <summary>Whether a change has never parted the two.</summary>
    public bool IsSame(VariableMap<T> other) => ReferenceEquals(pages, other.pages);

    /// <summary>What holds on both ways; nothing of a variable that only one of them knows.</summary>
    /// <param name="one">One way.</param>
    /// <param name="other">The other way.</param>
    /// <param name="either">What is known of a value that is one or the other.</param>
    public static VariableMap<T> Join(VariableMap<T> one, VariableMap<T> other, Func<T, T, T> either)
    {
        if (one.IsSame(other))
        {
            return one.Copy();
        }

        var both = new VariableMap<T>(new T?[]?[Math.Min(one.pages.Length, other.pages.Length)]) { ownsPages = true };
        for (int i = 0; i < both.pages.Length; i++)
        {
            if (one.pages[i] is not { } a || other.pages[i] is not { } b)
            {
                continue;
            }

            both.pages[i] = ReferenceEquals(a, b) ? a : JoinPages(a, b, either);
        }

        // Where both have the same page, neither owns it: it came to them by a copy, which gave it up.
        return both;
    }

    /// <summary>Whether something holds for every variable, between what is known here and what is known there. It must hold where both know the same.</summary>
    public bool HoldsAgainst(VariableMap<T> other, Func<T?, T?, bool> holds)
    {
        for (int i = 0; i < Math.Max(pages.Length, other.pages.Length) && !IsSame(other); i++)
        {
            T?[]? mine = i < pages.Length ? pages[i] : null;
            T?[]? theirs = i < other.pages.Length ? other.pages[i] : null;
            for (int k = 0; k < PageSize && !ReferenceEquals(mine, theirs); k++)
            {
                if (!holds(In(mine, k), In(theirs, k)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Knows of each variable what a rule makes of what is known here and what was known before.</summary>
    public void Change(VariableMap<T> before, Func<T?, T?, T?> rule)
    {
        for (int i = 0; i < Count; i++)
        {
            this[i] = rule(this[i], before[i]);
        }
    }

    /// <summary>A page is only as long as what was ever set in it needs.</summary>
    private static T? In(T?[]? page, int place) => page is not null && place < page.Length ? page[place] : null;

    private static T?[] JoinPages(T?[] one, T?[] other, Func<T, T, T> either)
    {
        var both = new T?[Math.Min(one.Length, other.Length)];
        for (int i = 0; i < both.Length; i++)
        {
            both[i] = one[i] is { } a && other[i] is { } b ? ReferenceEquals(a, b) ? a : either(a, b) : null;
        }

        return both;
    }

    private T?[] OwnPage(int page, int place)
    {
        if (page >= pages.Length)
        {
            Array.Resize(ref pages, Math.Max(page + 1, pages.Length * 2));
            ownsPages = true;
        }
        else if (!ownsPages)
        {
            pages = [.. pages];
            ownsPages = true;
        }

        UInt128 mark = page < MostOwned ? UInt128.One << page : UInt128.Zero;
        T?[]? known = pages[page];
        bool isOwn = (owned & mark) != UInt128.Zero;
        owned |= mark;
        if (known is null || place >= known.Length)
        {
            var longer = new T?[Math.Min(PageSize, Math.Max(place + 1, known is null ? FirstLength : known.Length * 2))];
            known?.CopyTo(longer, 0);
            return pages[page] = longer;
        }

        return isOwn ? known : pages[page] = [.. known];
    }
}
