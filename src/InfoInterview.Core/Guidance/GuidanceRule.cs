using InfoInterview.Diagnostics;
using InfoInterview.Interviews;
using InfoInterview.Planning;
using InfoInterview.Policies;
using NodaTime;

namespace InfoInterview.Guidance;

/// <summary>One rule of R1 to R92 that checks the seeker's own work. One class a rule, named as its sentence, under Guidance/Rules; weight and sources are in rules.data.json.</summary>
internal abstract class GuidanceRule
{
    /// <summary>The rule, such as <c>R8</c>.</summary>
    public abstract string Rule { get; }

    /// <summary>What a plan lacks under this rule.</summary>
    public virtual IEnumerable<Fault> Check(InterviewPlan plan, PolicyPack policy) => [];

    /// <summary>What a question, script or letter gets wrong under this rule.</summary>
    public virtual IEnumerable<Fault> Check(ReviewedText text, PolicyPack policy) => [];

    /// <summary>What an agreed talk lacks at a moment under this rule.</summary>
    public virtual IEnumerable<Fault> Check(Interview interview, PolicyPack policy, Instant at) => [];

    /// <summary>A fault without a place in a text.</summary>
    protected static Fault Fault(string message, string fix, string? path = null, string? @case = null) =>
        new(message, fix) { Case = @case, Place = path is null ? null : new SourcePlace("plan", path: path) };
}
