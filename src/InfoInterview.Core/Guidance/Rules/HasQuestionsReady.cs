using InfoInterview.Planning;
using InfoInterview.Policies;

namespace InfoInterview.Guidance.Rules;

/// <summary>R17: thought-out questions are ready that get what is hard to get otherwise.</summary>
internal sealed class HasQuestionsReady : GuidanceRule
{
    public override string Rule => "R17";

    public override IEnumerable<Fault> Check(InterviewPlan plan, PolicyPack policy)
    {
        if (plan.Questions.Count == 0)
            yield return Fault("No question is ready.", "Take the question bank's choice for your aim and minutes, and make the words your own. To begin with: \"What do people get wrong about this work?\"", "questions");
    }
}
