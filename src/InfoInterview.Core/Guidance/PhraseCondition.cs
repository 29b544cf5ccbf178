namespace InfoInterview.Guidance;

/// <summary>What else must hold for a phrase to count.</summary>
internal enum PhraseCondition
{
    /// <summary>The words name the introducer, who did not allow it (W10).</summary>
    IntroducerWithoutPermission,

    /// <summary>The recipient's name is known.</summary>
    NameKnown,

    /// <summary>The letter holds no personal fact.</summary>
    NoPersonalFact,

    /// <summary>The letter offers no time.</summary>
    NoSlots,
}
