using System.Text.Json;
using InfoInterview.Diagnostics;

namespace InfoInterview.Planning;

/// <summary>The questions that ship with the library (practice §3.3) and the choice among them. Safe to share between threads.</summary>
public sealed partial class QuestionBank
{
    private static readonly Lazy<QuestionBank> Shipped = new(Read);

    private readonly Dictionary<int, Question> byNumber;

    private QuestionBank(ValueList<Question> questions)
    {
        Questions = questions;
        byNumber = questions.ToDictionary(q => q.Number);
    }

    /// <summary>The bank of 106 questions, among them those that should not be asked because public sources answer them.</summary>
    public static QuestionBank Default => Shipped.Value;

    /// <summary>All questions by number.</summary>
    public ValueList<Question> Questions { get; }

    /// <summary>The question of a number.</summary>
    /// <param name="number">1 to 106.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bank has no such number.</exception>
    public Question this[int number] => byNumber.TryGetValue(number, out Question? question)
        ? question
        : throw Require.OutOfRange(nameof(number), number, $"from 1 to {Questions.Count}");

    private static QuestionBank Read()
    {
        using JsonDocument document = EmbeddedData.Read("Planning/questions.data.json");
        return new QuestionBank([.. document.RootElement.GetProperty("questions").EnumerateArray().Select(Question)]);
    }

    private static Question Question(JsonElement row)
    {
        var question = new Question(row.Text("text"), row.OneOf<QuestionCategory>("category"), row.Number("minutes"))
        {
            Number = row.Number("number"),
            Aims = row.ListOf<Aim>("aims"),
            Public = row.OneOf<PublicAnswer>("public"),
            IsSensitive = row.Flag("sensitive"),
            Types = row.ListOf<QuestionType>("types"),
            Subjects = row.ListOf<QuestionSubject>("subjects"),
            MustAsk = row.OneOfOrNull<MustAsk>("mustAsk"),
            Sample = row.OneOfOrNull<StarterSample>("sample"),
            Condition = row.TextOrNull("condition"),
        };
        return row.OneOfOrNull<TalkStage>("stage") is { } stage ? question with { Stage = stage } : question;
    }
}
