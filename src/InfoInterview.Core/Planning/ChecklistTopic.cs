namespace InfoInterview.Planning;

/// <summary>What a line of the checklist is about.</summary>
public enum ChecklistTopic
{
    /// <summary>Research, introduction, questions.</summary>
    Preparation,

    /// <summary>What to wear.</summary>
    Dress,

    /// <summary>What to have at hand.</summary>
    Bring,

    /// <summary>The way there, or the line.</summary>
    Route,

    /// <summary>What is due at a certain time.</summary>
    Timing,

    /// <summary>How to behave.</summary>
    Conduct,

    /// <summary>What follows the talk.</summary>
    FollowUp,
}
