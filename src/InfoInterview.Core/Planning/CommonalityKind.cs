namespace InfoInterview.Planning;

/// <summary>What two people share.</summary>
public enum CommonalityKind
{
    /// <summary>Both studied there.</summary>
    School,

    /// <summary>Both worked there, then or now.</summary>
    Employer,

    /// <summary>One studied where the other works or worked.</summary>
    SchoolAndEmployer,
}
