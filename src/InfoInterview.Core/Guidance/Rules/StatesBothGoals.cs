using InfoInterview.Planning;
using InfoInterview.Policies;

namespace InfoInterview.Guidance.Rules;

/// <summary>R1: the plan says what to learn and whom to come to know.</summary>
internal sealed class StatesBothGoals : GuidanceRule
{
    public override string Rule => "R1";

    public override IEnumerable<Fault> Check(InterviewPlan plan, PolicyPack policy)
    {
        if (plan.InformationGoals.All(string.IsNullOrWhiteSpace))
            yield return Fault("The plan names nothing that you want to know.", "Add an information goal, such as \"What fills an ordinary week in this work?\"", "informationGoals");
        if (plan.ConnectionGoals.All(string.IsNullOrWhiteSpace))
            yield return Fault("The plan names nobody whom you want to come to know through this talk.", "Add a connection goal, such as \"Two more people in this work whom I may ask\".", "connectionGoals");
    }
}
