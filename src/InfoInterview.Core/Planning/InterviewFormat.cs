namespace InfoInterview.Planning;

/// <summary>How the talk is held.</summary>
public enum InterviewFormat
{
    /// <summary>By phone; the seeker calls (T15).</summary>
    Phone,

    /// <summary>By video link.</summary>
    Video,

    /// <summary>At a place.</summary>
    InPerson,
}
