namespace InfoInterview.Planning;

/// <summary>What a good set of questions touches, each at least once (R5).</summary>
public enum QuestionSubject
{
    /// <summary>The organization where the interviewee works.</summary>
    Organization,

    /// <summary>The industry around it.</summary>
    Industry,

    /// <summary>The occupation: the work itself and what it takes.</summary>
    Occupation,
}
