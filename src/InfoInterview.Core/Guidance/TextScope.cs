namespace InfoInterview.Guidance;

/// <summary>Where a phrase counts (practice §2.5).</summary>
internal enum TextScope
{
    /// <summary>Letters before the talk.</summary>
    Request,

    /// <summary>Thanks and reports after it.</summary>
    Thanks,

    /// <summary>What is said: questions and the introduction.</summary>
    Conversation,
}
