using InfoInterview.Diagnostics;
using NodaTime;

namespace InfoInterview.People;

/// <summary>Who knows whom, as a file says it, by source keys.</summary>
public sealed record ImportedTie
{
    /// <summary>A tie in a file.</summary>
    /// <param name="fromKey">Source key of who knows, such as <c>email:x@example.org</c>, or <see cref="SourceKey.Owner"/>.</param>
    /// <param name="toKey">Source key of who is known.</param>
    /// <param name="kind">In which network.</param>
    /// <param name="closeness">0 to 3, as in <see cref="Tie.Closeness"/>.</param>
    /// <exception cref="ArgumentException">A key is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The closeness is not within 0 to 3.</exception>
    public ImportedTie(string fromKey, string toKey, TieKind kind, int closeness)
    {
        FromKey = Require.Text(fromKey);
        ToKey = Require.Text(toKey);
        Kind = Require.Defined(kind);
        Closeness = Require.Within(closeness, 0, 3);
    }

    /// <summary>Source key of who knows.</summary>
    public string FromKey { get; }

    /// <summary>Source key of who is known.</summary>
    public string ToKey { get; }

    /// <summary>In which network.</summary>
    public TieKind Kind { get; }

    /// <summary>0 to 3.</summary>
    public int Closeness { get; }

    /// <summary>Last contact, or null.</summary>
    public LocalDate? LastContact { get; init; }

    /// <summary>How we know, or null.</summary>
    public string? Evidence { get; init; }

    /// <summary>Whether it must never appear.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>How the file knows it; stated unless told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to none of <see cref="TieBasis"/>.</exception>
    public TieBasis Basis { get; init => field = Require.Defined(value, nameof(Basis)); }

    /// <summary>Whether the other one knows as well; yes unless told, but who has only heard of somebody (closeness 0) is not known to them.</summary>
    public bool IsMutual { get => field && Closeness > 0; init; } = true;

    /// <summary>Where in the file.</summary>
    public SourcePlace? Place { get; init; }

    /// <summary>The place, no personal data.</summary>
    /// <returns>For example <c>imported tie at ties.csv(4)</c>.</returns>
    public override string ToString() => Place is null ? "imported tie" : $"imported tie at {Place}";
}
