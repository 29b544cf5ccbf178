namespace InfoInterview.Diagnostics;

/// <summary>«Did you mean …?» for a misspelled word in outside text.</summary>
public static class Suggestion
{
    /// <summary>The known word nearest to a misspelled one: the same but for case, or at most two letters added, dropped or changed.</summary>
    /// <param name="word">The word as it was found.</param>
    /// <param name="known">The words that would have been right.</param>
    /// <returns>The nearest, the first of several equally near; null when none is near.</returns>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(known);
        string? best = null;
        int least = 3;
        foreach (string candidate in known)
        {
            int distance = string.Equals(word, candidate, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance < least && distance < Math.Max(candidate.Length, 2))
            {
                (best, least) = (candidate, distance);
            }
        }

        return best;
    }

    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2)
        {
            return 3;
        }

        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), corner + (a[i - 1] == b[j - 1] ? 0 : 1));
                corner = above;
            }
        }

        return row[b.Length];
    }
}
