using InfoInterview.Correspondence;
using InfoInterview.Diagnostics;
using InfoInterview.People;
using InfoInterview.Referrals;
using InfoInterview.Timing;
using NodaTime;

namespace InfoInterview.Planning;

/// <summary>Whom to ask, on what ground, for how long, to learn what: all that is settled before the talk.</summary>
public sealed partial record InterviewPlan
{
    /// <summary>The plan's key.</summary>
    /// <exception cref="ArgumentException">Set to no plan.</exception>
    public required PlanId Id { get; init => field = PlanId.Some(value, nameof(Id)); }

    /// <summary>Who asks.</summary>
    public required Seeker Seeker { get; init; }

    /// <summary>Who is asked (the host).</summary>
    public required Contact Interviewee { get; init; }

    /// <summary>Who introduces; null without a referral.</summary>
    public Contact? Introducer { get; init; }

    /// <summary>Whom the seeker knows and asks to bring the introducer in, on a path of three ties or more; null when the seeker knows the introducer.</summary>
    public Contact? Connector { get; init; }

    /// <summary>Whether the introducer said that the name may be used (W10, I11).</summary>
    public bool MayNameIntroducer { get; init; }

    /// <summary>On what ground somebody is asked.</summary>
    public Approach Approach { get; init; } = Approach.Cold;

    /// <summary>How the talk is held.</summary>
    public InterviewFormat Format { get; init; } = InterviewFormat.Video;

    /// <summary>The time asked for, in whole minutes; 20 minutes unless told.</summary>
    public Duration Length { get; init; } = Duration.FromMinutes(20);

    /// <summary>What the talk is for (R30).</summary>
    public Aim Aim { get; init; }

    /// <summary>The career field or kind of work, as it can follow «about», such as <c>field robotics</c>; null when not settled.</summary>
    public string? Field { get; init; }

    /// <summary>What the seeker wants to know (R1); at least one for a sound plan.</summary>
    public ValueList<string> InformationGoals { get; init; } = [];

    /// <summary>Whom the seeker wants to come to know through the talk (R1); at least one for a sound plan.</summary>
    public ValueList<string> ConnectionGoals { get; init; } = [];

    /// <summary>The one reason that fits only this person, as a sentence (W02, R77); null when none was found yet.</summary>
    public string? WhyThisPerson { get; init; }

    /// <summary>Why this company, as a clause that can follow «because» (R86), such as <c>your robots work outdoors</c>; null when not settled.</summary>
    public string? WhyThisCompany { get; init; }

    /// <summary>Employers that house the career and were looked at before this one was chosen, this one among them or not (R85); at least two for a sound plan.</summary>
    public ValueList<string> CompaniesConsidered { get; init; } = [];

    /// <summary>Two to four topics for the confirmation and the invite (practice §2.1, §6).</summary>
    public ValueList<string> Topics { get; init; } = [];

    /// <summary>What public sources say (R2).</summary>
    public ValueList<ResearchNote> Research { get; init; } = [];

    /// <summary>The questions, in the order in which they are asked.</summary>
    public ValueList<Question> Questions { get; init; } = [];

    /// <summary>The introduction that the seeker speaks (R15, R86); null when not written yet.</summary>
    public IntroductionScript? Introduction { get; init; }

    /// <summary>Where: a video link, the phone number that the seeker calls, or an address; null when not settled.</summary>
    public string? Place { get; init; }

    /// <summary>Whether the way to the place is known (R45); only asked of talks in person.</summary>
    public bool RouteKnown { get; init; }

    /// <summary>Whether the seeker brings a resume; draws a warning (R41).</summary>
    public bool BringsResume { get; init; }

    /// <summary>A plan along a path.</summary>
    /// <param name="seeker">Who asks; the path starts there.</param>
    /// <param name="path">The way to the interviewee.</param>
    /// <param name="id">The plan's key; derived from the two people when null.</param>
    /// <returns>A plan with the path's destination, introducer and approach; the rest is set with <c>with</c>.</returns>
    /// <exception cref="ArgumentException">The path starts at somebody else.</exception>
    public static InterviewPlan For(Seeker seeker, ReferralPath path, PlanId? id = null)
    {
        ArgumentNullException.ThrowIfNull(seeker);
        ArgumentNullException.ThrowIfNull(path);
        return path.From != seeker.Id
            ? throw new ArgumentException($"The path starts at {path.From}, the seeker is {seeker.Id}.", nameof(path))
            : new InterviewPlan
            {
                Id = id ?? PlanId.Of(seeker.Id, path.Destination.Id),
                Seeker = seeker,
                Interviewee = path.Destination,
                Introducer = path.LastIntroducer,
                Connector = path.FirstIntroducer is { } first && first.Id != path.LastIntroducer?.Id ? first : null,
                Approach = path.Approach,
            };
    }

    /// <summary>A plan for somebody without a path.</summary>
    /// <param name="seeker">Who asks.</param>
    /// <param name="interviewee">Who is asked.</param>
    /// <param name="approach">On what ground.</param>
    /// <param name="id">The plan's key; derived from the two people when null.</param>
    /// <returns>A plan; the rest is set with <c>with</c>.</returns>
    /// <exception cref="ArgumentException">The approach is a referral, which needs a path.</exception>
    public static InterviewPlan For(Seeker seeker, Contact interviewee, Approach approach, PlanId? id = null)
    {
        ArgumentNullException.ThrowIfNull(seeker);
        ArgumentNullException.ThrowIfNull(interviewee);
        return Require.Defined(approach) == Approach.Referral
            ? throw new ArgumentException("A referral needs the path that leads there; without one the approach is Alumni, Acquaintance, DormantTie or Cold.", nameof(approach))
            : new InterviewPlan { Id = id ?? PlanId.Of(seeker.Id, interviewee.Id), Seeker = seeker, Interviewee = interviewee, Approach = approach };
    }

    /// <summary>What is missing before somebody is asked.</summary>
    public Readiness Readiness => Readiness.Of(this);

    /// <summary>The organization where the interviewee works now; null when it is not known.</summary>
    public Organization? Organization => Interviewee.CurrentJob?.Employer;

    /// <summary>The host's availability when it is known, else the seeker's own zone and default hours; slot proposals say which.</summary>
    internal Availability HostAvailability => Interviewee.Availability ?? Availability.In(Seeker.Availability.Zone);

    /// <summary>The id, no personal data.</summary>
    /// <returns>For example <c>plan 5f0c9a52-…</c>.</returns>
    public override string ToString() => $"plan {Id}";
}
