using InfoInterview.Diagnostics;

namespace InfoInterview.Planning;

/// <summary>One question to ask, with what it is about, the minutes it takes and whether public research answers it.</summary>
public sealed record Question
{
    /// <summary>A question; subjects and stage follow from the category unless they are set.</summary>
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
        Subjects = SubjectsOf(category);
        Stage = StageOf(category);
    }

    /// <summary>Number in the question bank, 1 to 106; 0 for the seeker's own.</summary>
    public int Number { get; init; }

    /// <summary>The question as it is asked; a place to fill in stands in braces, such as <c>{news}</c>.</summary>
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

    /// <summary>Which of the three kinds of R53 it is; empty when none.</summary>
    public ValueList<QuestionType> Types { get; init; } = [];

    /// <summary>Which of the three subjects of R5 it touches; empty when none, as with a question for names.</summary>
    public ValueList<QuestionSubject> Subjects { get; init; }

    /// <summary>Which must-ask it is (practice 3.1), or null.</summary>
    public MustAsk? MustAsk { get; init; }

    /// <summary>Where in the talk it belongs.</summary>
    public TalkStage Stage { get; init; }

    /// <summary>Which sample question of the source articles it covers (R55), or null.</summary>
    public StarterSample? Sample { get; init; }

    /// <summary>When alone it may be asked, as a clause; null when there is no condition.</summary>
    public string? Condition { get; init; }

    /// <summary>Whether the text still has a place to fill in, such as <c>{news}</c>.</summary>
    public bool HasGap => Text.Contains('{', StringComparison.Ordinal);

    /// <summary>Whether it serves an aim.</summary>
    /// <param name="aim">The aim.</param>
    /// <returns>True when the aim is among <see cref="Aims"/> or the question serves all.</returns>
    public bool Serves(Aim aim) => Aims.Count == 0 || Aims.Contains(aim);

    /// <summary>The question with a gap filled in.</summary>
    /// <param name="gap">The word between the braces, such as <c>news</c>.</param>
    /// <param name="text">What to put there.</param>
    /// <returns>The same question with another text.</returns>
    /// <exception cref="ArgumentException">The question has no such gap, or the text is empty.</exception>
    public Question Fill(string gap, string text)
    {
        string place = $"{{{Require.Text(gap)}}}";
        return !Text.Contains(place, StringComparison.Ordinal)
            ? throw new ArgumentException($"The question has no place {place}.", nameof(gap))
            : new Question(Text.Replace(place, Require.Text(text).Trim(), StringComparison.Ordinal), Category, Minutes)
            {
                Number = Number,
                Aims = Aims,
                Public = Public,
                IsSensitive = IsSensitive,
                Types = Types,
                Subjects = Subjects,
                MustAsk = MustAsk,
                Stage = Stage,
                Sample = Sample,
                Condition = Condition,
            };
    }

    private static ValueList<QuestionSubject> SubjectsOf(QuestionCategory category) => category switch
    {
        QuestionCategory.Organization => [QuestionSubject.Organization],
        QuestionCategory.Industry or QuestionCategory.Trends => [QuestionSubject.Industry],
        QuestionCategory.Advice or QuestionCategory.Resources or QuestionCategory.Referral => [],
        _ => [QuestionSubject.Occupation],
    };

    private static TalkStage StageOf(QuestionCategory category) => category switch
    {
        QuestionCategory.CareerPath => TalkStage.Path,
        QuestionCategory.Industry or QuestionCategory.Trends => TalkStage.Field,
        QuestionCategory.Advice => TalkStage.Advice,
        QuestionCategory.Resources => TalkStage.Resources,
        QuestionCategory.Referral => TalkStage.Referral,
        _ => TalkStage.Work,
    };

    /// <summary>Number and category, no text: own questions may name a person.</summary>
    /// <returns>For example <c>question 35 (CareerPath)</c>.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"question {Number} ({Category})");
}
