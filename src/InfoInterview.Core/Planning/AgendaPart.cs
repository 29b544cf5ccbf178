namespace InfoInterview.Planning;

/// <summary>What one entry of an agenda is for.</summary>
public enum AgendaPart
{
    /// <summary>Thanks for the time, the introduction, what the talk is for.</summary>
    Opening,

    /// <summary>A question and its answer.</summary>
    Question,

    /// <summary>What was promised on both sides, and thanks.</summary>
    Close,
}
