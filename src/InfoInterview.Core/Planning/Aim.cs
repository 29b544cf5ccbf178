namespace InfoInterview.Planning;

/// <summary>What the talk is for (R30).</summary>
public enum Aim
{
    /// <summary>Choose or refine a career path.</summary>
    ChooseAPath,

    /// <summary>What to study.</summary>
    WhatToStudy,

    /// <summary>How people enter a field, industry or company.</summary>
    BreakIn,

    /// <summary>Skills held against skills needed.</summary>
    CompareSkills,

    /// <summary>Learn from owners of small businesses.</summary>
    LearnFromOwners,
}
