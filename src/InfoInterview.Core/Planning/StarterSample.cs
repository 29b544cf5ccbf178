namespace InfoInterview.Planning;

/// <summary>The three sample questions of the source articles that the bank must cover in its own words (R55).</summary>
public enum StarterSample
{
    /// <summary>What is good and what is hard about the work environment.</summary>
    Environment,

    /// <summary>What marks a person who does well in the field.</summary>
    Attributes,

    /// <summary>What a typical day of work is like.</summary>
    Workday,
}
