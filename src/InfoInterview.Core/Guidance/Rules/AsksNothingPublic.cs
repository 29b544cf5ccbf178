using InfoInterview.Planning;
using InfoInterview.Policies;

namespace InfoInterview.Guidance.Rules;

/// <summary>R3: no question asks what public sources answer, and at least one asks what only an insider knows.</summary>
internal sealed class AsksNothingPublic : GuidanceRule
{
    public override string Rule => "R3";

    // How much of a question's telling words a note must hold to count as its answer.
    private const int LeastWords = 3;
    private const double LeastShare = 0.75;

    public override IEnumerable<Fault> Check(InterviewPlan plan, PolicyPack policy)
    {
        if (plan.Questions.Count > 0 && plan.Questions.All(q => q.Public != PublicAnswer.No))
            yield return Fault("No question asks what only an insider knows.", "Ask: \"What do people get wrong about this work?\"", "questions");
    }

    public override IEnumerable<Fault> Check(ReviewedText text, PolicyPack policy)
    {
        if (text.Question is not { } question)
            yield break;
        if (question.Public == PublicAnswer.Yes || IsKnownAsPublic(text))
            yield return new Fault("Public sources answer this question.", "Look it up, then ask about practice: \"I read [what you found]; how is it for you?\"") { Place = text.Place };
        else if (text.Plan?.Research.FirstOrDefault(note => Answers(note, text)) is { } found)
            yield return new Fault($"Your own note from {found.Source} seems to answer this question.", "Say what you read and ask about practice: \"I read that; how is it for you?\"") { Place = text.Place };
    }

    // The seeker's own question in the words of one that the bank marks.
    private static bool IsKnownAsPublic(ReviewedText text)
    {
        string words = string.Join(' ', text.Words.Select(w => w.Text));
        return text.Question!.Number == 0 && QuestionBank.Default.Questions.Any(q => q.Public == PublicAnswer.Yes && string.Join(' ', TextWord.Split(q.Text).Select(w => w.Text)) == words);
    }

    private static bool Answers(ResearchNote note, ReviewedText text)
    {
        string[] asked = [.. ContentWords.Of(text.Words).Distinct()];
        var noted = ContentWords.Of(TextWord.Split(note.Text)).ToHashSet(StringComparer.Ordinal);
        return asked.Length >= LeastWords && asked.Count(noted.Contains) >= LeastShare * asked.Length;
    }
}
