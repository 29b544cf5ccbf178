using InfoInterview.Planning;
using InfoInterview.Policies;

namespace InfoInterview.Guidance.Rules;

/// <summary>R15: the introduction tells background and skills.</summary>
internal sealed class IntroducesBackground : GuidanceRule
{
    public override string Rule => "R15";

    public override IEnumerable<Fault> Check(InterviewPlan plan, PolicyPack policy)
    {
        if (plan.Introduction is null)
            yield return Fault("There is no introduction yet that tells your background and skills.", "Write one of half a minute: \"Hello, I am [your name], [what you do and can in one clause].\" IntroductionScript.Draft makes a start from the plan.", "introduction");
        else if (string.IsNullOrWhiteSpace(plan.Introduction.AboutMe))
            yield return Fault("The introduction does not tell your background and skills.", "Begin with: \"Hello, I am [your name], [what you do and can in one clause].\"", "introduction");
    }
}
