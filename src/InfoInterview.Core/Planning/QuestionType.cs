namespace InfoInterview.Planning;

/// <summary>The three kinds of question of which a good set holds each (R53).</summary>
public enum QuestionType
{
    /// <summary>What the organization needs and expects, and what is hard there.</summary>
    NeedsExpectationsChallenges,

    /// <summary>What the organization offers a newcomer; never pay, vacation or benefits (R54).</summary>
    WhatTheOrganizationOffers,

    /// <summary>Names of other people who can help.</summary>
    NamesOfOthers,
}
