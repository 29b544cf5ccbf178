namespace InfoInterview.Guidance;

/// <summary>What no list of words can find.</summary>
internal enum PhraseDetector
{
    /// <summary>Braces or brackets that were to be filled in.</summary>
    Placeholder,

    /// <summary>Two exclamation marks, words in capitals, emoji, more than one superlative.</summary>
    Shouting,
}
