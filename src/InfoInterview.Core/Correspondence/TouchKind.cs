namespace InfoInterview.Correspondence;

/// <summary>What passed between two people.</summary>
public enum TouchKind
{
    /// <summary>A message of the seeker's.</summary>
    Sent,

    /// <summary>An answer from a person.</summary>
    Answer,

    /// <summary>A no; nothing more is sent after it.</summary>
    Refusal,

    /// <summary>An automatic reply; counts neither as an answer nor as a no.</summary>
    OutOfOffice,

    /// <summary>The two met or spoke.</summary>
    Meeting,
}
