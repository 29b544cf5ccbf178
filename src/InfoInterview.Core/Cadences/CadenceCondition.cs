namespace InfoInterview.Cadences;

/// <summary>When a step takes place at all; a step whose condition fails is skipped and the reason is told.</summary>
public enum CadenceCondition
{
    /// <summary>In any case.</summary>
    Always,

    /// <summary>Only as long as the interviewee has not answered; an out-of-office reply is no answer.</summary>
    NoAnswer,

    /// <summary>Only when somebody introduced the two.</summary>
    HasIntroducer,

    /// <summary>Only when leads are open, or when no outcome is noted yet.</summary>
    HasOpenLeads,

    /// <summary>Only when the run was started with the word that the interviewee promised an introduction.</summary>
    IntroductionPromised,
}
