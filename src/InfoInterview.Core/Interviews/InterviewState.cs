namespace InfoInterview.Interviews;

/// <summary>Where an interview stands. There is no «applied» among them: an informational interview is no job interview (R7).</summary>
public enum InterviewState
{
    /// <summary>A time is agreed.</summary>
    Scheduled,

    /// <summary>Date, time and place are confirmed (R44).</summary>
    Confirmed,

    /// <summary>One side asked for another time.</summary>
    ToBeMoved,

    /// <summary>It will not take place.</summary>
    CalledOff,

    /// <summary>It took place.</summary>
    Held,

    /// <summary>Its outcome is written down and no lead is open.</summary>
    Closed,
}
