namespace InfoInterview.Guidance;

/// <summary>The words of a text that tell what it is about.</summary>
internal static class ContentWords
{
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "about", "after", "again", "also", "and", "another", "any", "are", "because", "been", "before", "but", "can", "could", "did", "does", "for", "from", "get", "had", "has",
        "have", "her", "here", "him", "his", "how", "into", "its", "just", "like", "many", "may", "might", "more", "most", "much", "not", "one", "only", "our", "out", "over",
        "own", "she", "should", "some", "such", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "too", "very", "was", "were", "what",
        "when", "where", "which", "who", "whom", "why", "will", "with", "would", "you", "your",
    };

    /// <summary>Words of three letters and more that are not among the commonest; a plural s is dropped so that robot and robots are one.</summary>
    public static IEnumerable<string> Of(IEnumerable<TextWord> words) =>
        words.Where(w => w.Text.Length >= 3 && !Common.Contains(w.Text)).Select(w => w.Text.Length > 3 && w.Text[^1] == 's' && w.Text[^2] != 's' ? w.Text[..^1] : w.Text);
}
