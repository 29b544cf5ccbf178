namespace InfoInterview.Cadences;

/// <summary>Whom a step reaches, and so whose hours it keeps.</summary>
public enum CadenceAudience
{
    /// <summary>A message to the interviewee, in the interviewee's working hours.</summary>
    Interviewee,

    /// <summary>A message to whoever made the introduction, in the introducer's working hours.</summary>
    Introducer,

    /// <summary>A task of the seeker's own, in the seeker's hours and evening.</summary>
    Seeker,
}
