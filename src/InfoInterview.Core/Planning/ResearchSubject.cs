namespace InfoInterview.Planning;

/// <summary>What was looked up before the talk (R2, R84).</summary>
public enum ResearchSubject
{
    /// <summary>The company or other employer.</summary>
    Company,

    /// <summary>The industry.</summary>
    Industry,

    /// <summary>The occupation: what it entails, background, outlook.</summary>
    Occupation,

    /// <summary>The person: talks, articles, career moves that are public.</summary>
    Person,
}
