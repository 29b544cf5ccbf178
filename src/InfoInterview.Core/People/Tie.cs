using InfoInterview.Diagnostics;
using NodaTime;

namespace InfoInterview.People;

/// <summary>One person knows another: directed, of a kind, with closeness, last contact and evidence, private or not.</summary>
public sealed record Tie
{
    /// <summary>A tie.</summary>
    /// <param name="from">Who knows.</param>
    /// <param name="to">Who is known.</param>
    /// <param name="kind">In which network.</param>
    /// <param name="closeness">0 has heard of, 1 knows, 2 knows well, 3 close (I05).</param>
    /// <exception cref="ArgumentException">One of the two is nobody, or both are the same person.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The closeness is not within 0 to 3.</exception>
    public Tie(PersonId from, PersonId to, TieKind kind, int closeness)
    {
        From = PersonId.Somebody(from, nameof(from));
        To = PersonId.Somebody(to, nameof(to));
        if (from == to)
        {
            throw new ArgumentException("A tie joins two people; from and to are the same.", nameof(to));
        }

        Kind = Require.Defined(kind);
        Closeness = Require.Within(closeness, 0, 3);
    }

    /// <summary>Who knows.</summary>
    public PersonId From { get; }

    /// <summary>Who is known.</summary>
    public PersonId To { get; }

    /// <summary>In which network.</summary>
    public TieKind Kind { get; }

    /// <summary>0 has heard of, 1 knows, 2 knows well, 3 close.</summary>
    public int Closeness { get; }

    /// <summary>When the two were last in touch; null when not known.</summary>
    public LocalDate? LastContact { get; init; }

    /// <summary>How we know: a shared employer, «introduced me in May»; null when not said.</summary>
    public string? Evidence { get; init; }

    /// <summary>Whether it must never appear in a path, picture or letter, nor be inferred from one (R76).</summary>
    public bool IsPrivate { get; init; }

    /// <summary>How we come to know the tie; stated unless told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to none of <see cref="TieBasis"/>.</exception>
    public TieBasis Basis { get; init => field = Require.Defined(value, nameof(Basis)); }

    /// <summary>The two ids and the kind, no evidence.</summary>
    /// <returns>For example <c>5f0c… -> 7a1b… (Professional)</c>.</returns>
    public override string ToString() => $"{From} -> {To} ({Kind})";
}
