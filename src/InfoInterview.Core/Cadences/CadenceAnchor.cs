namespace InfoInterview.Cadences;

/// <summary>From where a step's wait is counted.</summary>
public enum CadenceAnchor
{
    /// <summary>From the start of the run.</summary>
    Start,

    /// <summary>From the end of the talk; only in cadences started with an interview.</summary>
    TalkEnd,

    /// <summary>From the last message of the run to the interviewee; the step waits until that message is sent.</summary>
    LastMessage,
}
