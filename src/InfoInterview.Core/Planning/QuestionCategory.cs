namespace InfoInterview.Planning;

/// <summary>What a question is about (practice §3.3).</summary>
public enum QuestionCategory
{
    /// <summary>The working day.</summary>
    WorkingDay,

    /// <summary>The occupation.</summary>
    Occupation,

    /// <summary>The industry.</summary>
    Industry,

    /// <summary>The organization.</summary>
    Organization,

    /// <summary>The way to here.</summary>
    CareerPath,

    /// <summary>Skills.</summary>
    Skills,

    /// <summary>Challenges.</summary>
    Challenges,

    /// <summary>Trends.</summary>
    Trends,

    /// <summary>Advice (R56).</summary>
    Advice,

    /// <summary>Resources.</summary>
    Resources,

    /// <summary>Assignments and projects.</summary>
    Assignments,

    /// <summary>Whom else to talk to (R57).</summary>
    Referral,
}
