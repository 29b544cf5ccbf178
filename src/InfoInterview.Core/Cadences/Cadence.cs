using InfoInterview.Diagnostics;
using InfoInterview.Interviews;
using InfoInterview.Outcomes;
using InfoInterview.Planning;
using InfoInterview.Policies;
using NodaTime;

namespace InfoInterview.Cadences;

/// <summary>What happens when, as data: a name and its steps. Equal when all steps are.</summary>
public sealed partial record Cadence
{
    /// <summary>A cadence.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="steps">Its steps, at least one, in the order in which steps due at the same time come.</param>
    /// <exception cref="ArgumentException">The name is empty, there is no step, or two steps have the same key.</exception>
    public Cadence(string name, ValueList<CadenceStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        Name = Require.Text(name);
        Steps = steps.Count == 0 || steps.Select(s => s.Key).Distinct(StringComparer.Ordinal).Count() != steps.Count
            ? throw new ArgumentException("A cadence has one or more steps, each with a key of its own.", nameof(steps))
            : steps;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its steps.</summary>
    public ValueList<CadenceStep> Steps { get; }

    /// <summary>Whether steps are counted from the end of a talk, so that the cadence needs an interview.</summary>
    public bool NeedsInterview => Steps.Any(s => s.From == CadenceAnchor.TalkEnd || s.KeepsFirstHour);

    /// <summary>Starts the cadence for a plan, such as at the request.</summary>
    /// <param name="plan">Who writes to whom.</param>
    /// <param name="policy">The numbers.</param>
    /// <param name="at">Day zero.</param>
    /// <returns>The run, with nothing done.</returns>
    /// <exception cref="ArgumentException">The cadence needs an interview.</exception>
    public CadenceRun Start(InterviewPlan plan, PolicyPack policy, Instant at)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(policy);
        return NeedsInterview
            ? throw new ArgumentException($"The cadence {Name} counts from the end of a talk; start it with the interview.", nameof(plan))
            : new CadenceRun(this, plan, policy, at);
    }

    /// <summary>Starts the cadence for an interview, before the talk (as a forecast) or after it.</summary>
    /// <param name="interview">The interview; the talk ends at the start of its slot plus the actual length, or the agreed one while none is known.</param>
    /// <param name="policy">The numbers.</param>
    /// <param name="at">When the run starts; steps counted from the talk do not depend on it.</param>
    /// <param name="outcome">What was noted so far; null when nothing was noted, or when the closed interview holds it. Its open leads are followed (T28).</param>
    /// <param name="introductionPromised">Whether the interviewee promised an introduction, so that a reminder may come (T29).</param>
    /// <returns>The run, with nothing done.</returns>
    public CadenceRun Start(Interview interview, PolicyPack policy, Instant at, InterviewOutcome? outcome = null, bool introductionPromised = false)
    {
        ArgumentNullException.ThrowIfNull(interview);
        ArgumentNullException.ThrowIfNull(policy);
        return new CadenceRun(this, interview.Plan, policy, at) { Interview = interview, Outcome = interview.Outcome ?? outcome, IntroductionPromised = introductionPromised };
    }

    /// <summary>The number of steps; their texts may be a center's own.</summary>
    /// <returns>For example <c>cadence (8 steps)</c>.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"cadence ({Steps.Count} steps)");
}
