using InfoInterview.Correspondence;
using InfoInterview.Diagnostics;

namespace InfoInterview.Policies;

/// <summary>How many words a letter of one kind may have (practice §2.2).</summary>
public sealed record WordLimit
{
    /// <summary>A limit.</summary>
    /// <param name="kind">The occasion.</param>
    /// <param name="warn">Over this many words there is a warning; at least 1.</param>
    /// <param name="block">Over this many words the letter is refused; at least <paramref name="warn"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is too small.</exception>
    public WordLimit(LetterKind kind, int warn, int block)
    {
        Kind = Require.Defined(kind);
        Warn = Require.AtLeast(warn, 1);
        Block = Require.AtLeast(block, warn);
    }

    /// <summary>The occasion.</summary>
    public LetterKind Kind { get; }

    /// <summary>Over this many words there is a warning.</summary>
    public int Warn { get; }

    /// <summary>Over this many words the letter is refused.</summary>
    public int Block { get; }
}
