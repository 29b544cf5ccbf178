namespace InfoInterview.Guidance;

/// <summary>What a letter or script is expected to say in some words or other.</summary>
internal enum Statement
{
    /// <summary>That no job and no offer is expected (R16).</summary>
    NoJobOffer,

    /// <summary>That the writer wants to learn (R16).</summary>
    ToLearn,

    /// <summary>Thanks.</summary>
    Thanks,

    /// <summary>Shared knowledge and experience (R4).</summary>
    Sharing,

    /// <summary>The other's time (R18).</summary>
    Time,

    /// <summary>Insight or advice that was given (R21).</summary>
    Insight,
}
