namespace InfoInterview.Planning;

/// <summary>Whether a plan can go ahead, and what is missing in the order of preparation (R34): field, goals, person, research, questions, script, way there.</summary>
public sealed record Readiness
{
    private Readiness(ValueList<ReadinessGap> missing) => Missing = missing;

    /// <summary>Whether nothing is missing.</summary>
    public bool IsReady => Missing.Count == 0;

    /// <summary>What is missing, in the order in which to do it; empty when ready.</summary>
    public ValueList<ReadinessGap> Missing { get; }

    /// <summary>Checks a plan before the request.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>What is missing; the way to the place counts for talks in person alone (R45).</returns>
    public static Readiness Of(InterviewPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new Readiness([.. Gaps(plan)]);
    }

    private static IEnumerable<ReadinessGap> Gaps(InterviewPlan plan)
    {
        foreach (ReadinessGap gap in Direction(plan).Concat(Research(plan)).Concat(Script(plan)))
            yield return gap;
        if (plan.Format == InterviewFormat.InPerson && !plan.RouteKnown)
            yield return new("R45", "The way to the place is not known.", "Look up the route for that hour of the day, and the entrance, then mark the route as known.");
    }

    private static IEnumerable<ReadinessGap> Direction(InterviewPlan plan)
    {
        bool later = plan.Research.Count > 0 || plan.Questions.Count > 0;
        if (string.IsNullOrWhiteSpace(plan.Field))
        {
            yield return later
                ? new("R34", "There are notes or questions, but no field yet: the order is field, information wanted, person, research.", "Name the field or kind of work first, then look again whether notes and questions fit it.")
                : new("R34", "The field or kind of work is not settled.", "Name it in a few words that can follow \"about\", such as \"field robotics\".");
        }

        if (plan.InformationGoals.Count == 0)
            yield return new("R1", "No goal says what you want to know.", "Write one thing you can learn only from an insider, such as \"What fills an ordinary week?\".");
        if (plan.ConnectionGoals.Count == 0)
            yield return new("R1", "No goal says whom you want to come to know.", "Write one, such as \"Two more people in this work whom I may ask\".");
        if (plan.CompaniesConsidered.Select(People.Organization.KeyOf).Where(key => key.Length > 0).Distinct().Count() < 2)
            yield return new("R85", "Fewer than two employers that house this career were looked at.", "List at least two different employers of the field, then say why this one.");
    }

    private static IEnumerable<ReadinessGap> Research(InterviewPlan plan)
    {
        (ResearchSubject Subject, string Rule, string Missing, string Fix)[] wanted =
        [
            (ResearchSubject.Occupation, "R84", "Nothing was looked up about the occupation.", "Note from an occupational guide what the work entails, what background people have and what the outlook is."),
            (ResearchSubject.Industry, "R2", "Nothing was looked up about the industry.", "Note from an association's site or the trade press what moves the industry this year."),
            (ResearchSubject.Company, "R2", "Nothing was looked up about the company.", "Note from the company's own site what it makes, for whom, and its latest news."),
        ];
        foreach ((ResearchSubject subject, string rule, string missing, string fix) in wanted)
        {
            if (!plan.Research.Any(note => note.Subject == subject))
                yield return new(rule, missing, fix);
        }
    }

    private static IEnumerable<ReadinessGap> Script(InterviewPlan plan)
    {
        if (plan.Questions.Count == 0)
            yield return new("R17", "No question is ready.", "Take those of the question bank for your aim and minutes, and make them your own.");
        if (plan.Introduction is not { } script)
        {
            yield return new("R83", "No introduction is written; nobody is called before it is.", "Draft it from the plan, say it aloud and change what does not sound like you.");
        }
        else
        {
            foreach ((string name, string fix) in script.MissingParts)
                yield return new("R86", $"The introduction does not say {name}.", fix);
        }
    }
}
