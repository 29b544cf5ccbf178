using InfoInterview.People;

namespace InfoInterview.Planning;

/// <summary>Common ground of seeker and interviewee, to be offered early in the talk (R50).</summary>
public sealed record Commonality
{
    private Commonality(CommonalityKind kind, Organization organization, string sentence)
    {
        Kind = kind;
        Organization = organization;
        Sentence = sentence;
    }

    /// <summary>What is shared.</summary>
    public CommonalityKind Kind { get; }

    /// <summary>The school or employer, as the seeker writes it.</summary>
    public Organization Organization { get; }

    /// <summary>A sentence that the seeker can say, such as <c>We both studied at KTH.</c></summary>
    public string Sentence { get; }

    /// <summary>What seeker and interviewee share: schools first, then employers, then a school of the one where the other works.</summary>
    /// <param name="seeker">The seeker.</param>
    /// <param name="interviewee">The interviewee.</param>
    /// <returns>Each organization once, compared by its key and aliases; empty when nothing is known to be shared.</returns>
    public static ValueList<Commonality> Between(Seeker seeker, Contact interviewee)
    {
        ArgumentNullException.ThrowIfNull(seeker);
        ArgumentNullException.ThrowIfNull(interviewee);
        ValueList<Organization> mySchools = [.. seeker.Studies.Select(s => s.School)];
        ValueList<Organization> theirSchools = [.. interviewee.Studies.Select(s => s.School)];
        ValueList<Organization> myEmployers = [.. seeker.Employments.Select(e => e.Employer)];
        ValueList<Organization> theirEmployers = [.. interviewee.Employments.Select(e => e.Employer)];
        IEnumerable<Commonality> found =
            Shared(mySchools, theirSchools).Select(o => new Commonality(CommonalityKind.School, o, $"We both studied at {o.Name}."))
            .Concat(Shared(myEmployers, theirEmployers).Select(o => new Commonality(CommonalityKind.Employer, o, $"We both have worked at {o.Name}.")))
            .Concat(Shared(mySchools, theirEmployers).Select(o => new Commonality(CommonalityKind.SchoolAndEmployer, o, $"I studied at {o.Name}, where you have worked.")))
            .Concat(Shared(myEmployers, theirSchools).Select(o => new Commonality(CommonalityKind.SchoolAndEmployer, o, $"I have worked at {o.Name}, where you studied.")));
        return [.. found.DistinctBy(c => c.Organization.Key)];
    }

    /// <summary>The kind; whom it joins is personal.</summary>
    /// <returns>For example <c>shared School</c>.</returns>
    public override string ToString() => $"shared {Kind}";

    private static IEnumerable<Organization> Shared(ValueList<Organization> mine, ValueList<Organization> theirs) =>
        mine.Where(m => theirs.Any(t => m.IsCalled(t.Name) || t.IsCalled(m.Name)));
}
