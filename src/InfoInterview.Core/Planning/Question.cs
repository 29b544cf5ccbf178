using InfoInterview.Diagnostics;

namespace InfoInterview.Planning;

/// <summary>One question to ask, with what it is about, the minutes it takes and whether public research answers it.</summary>
public sealed record Question
{
    /// <summary>A question.</summary>
    /// <param name="text">The question as it is asked.</param>
    /// <param name="category">What it is about.</param>
    /// <param name="minutes">Minutes that question and answer take, 1 to 30.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The minutes are not within 1 to 30.</exception>
    public Question(string text, QuestionCategory category, int minutes)
    {
        Text = Require.Text(text).Trim();
        Category = Require.Defined(category);
        Minutes = Require.Within(minutes, 1, 30);
    }

    /// <summary>Number in the question bank, 1 to 106; 0 for the seeker's own.</summary>
    public int Number { get; init; }

    /// <summary>The question as it is asked.</summary>
    public string Text { get; }

    /// <summary>What it is about.</summary>
    public QuestionCategory Category { get; }

    /// <summary>Minutes that question and answer take.</summary>
    public int Minutes { get; }

    /// <summary>The aims that it serves; empty for all of them.</summary>
    public ValueList<Aim> Aims { get; init; } = [];

    /// <summary>Whether public research answers it (R3).</summary>
    public PublicAnswer Public { get; init; }

    /// <summary>Whether it needs rapport and stays out of a first cold talk (R52).</summary>
    public bool IsSensitive { get; init; }
}
