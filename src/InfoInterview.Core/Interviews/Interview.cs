using InfoInterview.Planning;
using InfoInterview.Timing;
using NodaTime;

namespace InfoInterview.Interviews;

/// <summary>The meeting and its life. Every step gives the next interview; this one stays as it is. Not compared by content: ask for id and state.</summary>
public sealed partial class Interview
{
    private Interview(InterviewId id, InterviewPlan plan, Slot slot, InterviewState state, ValueList<InterviewMove> moves)
    {
        Id = id;
        Plan = plan;
        Slot = slot;
        State = state;
        Moves = moves;
    }

    /// <summary>Its key; the calendar UID is made from it.</summary>
    public InterviewId Id { get; }

    /// <summary>What was planned.</summary>
    public InterviewPlan Plan { get; }

    /// <summary>When; in the interviewee's zone.</summary>
    public Slot Slot { get; }

    /// <summary>Where it stands.</summary>
    public InterviewState State { get; }

    /// <summary>All steps so far, the oldest first.</summary>
    public ValueList<InterviewMove> Moves { get; }

    /// <summary>The interviewee said yes to a time.</summary>
    /// <param name="plan">What was planned.</param>
    /// <param name="slot">The agreed time.</param>
    /// <param name="at">When the yes came.</param>
    /// <param name="id">The key; derived from the plan when null.</param>
    /// <returns>A scheduled interview.</returns>
    /// <exception cref="ArgumentException">The slot's length differs from the plan's (R48), the interviewee may not be contacted, or the slot is over already.</exception>
    public static Interview Schedule(InterviewPlan plan, Slot slot, Instant at, InterviewId? id = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(slot);
        if (plan.Interviewee.DoNotContact || plan.Interviewee.RefusesInterviews)
        {
            throw new ArgumentException("The interviewee refuses informational interviews or may not be contacted (R9).", nameof(plan));
        }

        RequireFits(plan, slot, at, nameof(slot));
        InterviewId key = id ?? InterviewId.Of(plan.Id);
        return new Interview(InterviewId.Some(key, nameof(id)), plan, slot, InterviewState.Scheduled, []);
    }

    /// <summary>Id and state, no personal data.</summary>
    /// <returns>For example <c>interview 5f0c… (Scheduled)</c>.</returns>
    public override string ToString() => $"interview {Id} ({State})";
}
