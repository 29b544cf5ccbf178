using System.Globalization;
using System.Text;
using InfoInterview.People;
using NodaTime;

namespace InfoInterview.Referrals;

public sealed partial class ReferralSearch
{
    /// <summary>In words for the owner of the book: whom to ask and why, tie by tie, and why not the next best; or that nobody leads there and what to try.</summary>
    /// <returns>Lines of English text with names in them; not for anybody but the owner.</returns>
    public string Explain()
    {
        var text = new StringBuilder();
        if (Best is { } best)
        {
            ExplainPath(text, best);
            ExplainRunnerUp(text, best);
        }
        else
        {
            ExplainNobody(text);
        }

        ExplainResting(text);
        return text.ToString();
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(FormattableString.Invariant(line)).Append('\n');

    private static string Named(Contact contact) => contact.CurrentJob is not { } job ? contact.Name.Full
        : job.Title is null ? $"{contact.Name.Full} ({job.Employer.Name})"
        : $"{contact.Name.Full} ({job.Title} at {job.Employer.Name})";

    private static string Knows(int closeness, string whom, bool you) => closeness switch
    {
        0 => $"{(you ? "have" : "has")} heard of {whom}",
        1 => $"{(you ? "know" : "knows")} {whom}",
        2 => $"{(you ? "know" : "knows")} {whom} well",
        _ => $"{(you ? "are" : "is")} close to {whom}",
    };

    private static string From(TieKind kind) => kind switch
    {
        TieKind.Professional => "from work",
        TieKind.Academic => "from school or university",
        TieKind.Kin => "as family",
        _ => "personally",
    };

    private static string Ago(int days) => days switch
    {
        <= 0 => "today",
        1 => "yesterday",
        < 60 => FormattableString.Invariant($"{days} days ago"),
        < 730 => FormattableString.Invariant($"{(int)(days / 30.44)} months ago"),
        _ => FormattableString.Invariant($"{(int)(days / 365.25)} years ago"),
    };

    private static string Month(LocalDate date) => date.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Names(IEnumerable<Contact> contacts, string last)
    {
        string[] names = [.. contacts.Select(c => c.Name.Full)];
        return names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} {last} {names[^1]}";
    }

    private string LastContact(Tie tie) => tie.LastContact is { } last
        ? $"last contact {Month(last)}, {Ago(Period.DaysBetween(last, graph.At.InUtc().Date))}"
        : "last contact not known";

    private string Goal() => Query.Target.Organization?.Name ?? graph.ContactsAt(Query.Target).FirstOrDefault()?.Name.Full ?? "the person you want to reach";

    private void ExplainPath(StringBuilder text, ReferralPath path)
    {
        string destination = Named(path.Destination);
        if (path.FirstIntroducer is null)
        {
            Line(text, $"Ask {destination} yourself: you know each other.");
        }
        else
        {
            string by = string.Join(" to ask ", path.Contacts.Take(path.Contacts.Count - 1).Select(Named));
            Line(text, $"Ask {by} to introduce you to {destination}.");
        }

        for (int i = 0; i < path.Steps.Count; i++)
        {
            ReferralStep step = path.Steps[i];
            string who = i == 0 ? "You" : path.Contacts[i - 1].Name.Full;
            string evidence = step.Tie.Evidence is { } known ? $"; {known.Trim()}" : "";
            Line(text, $"  {i + 1}. {who} {Knows(step.Tie.Closeness, path.Contacts[i].Name.Full, i == 0)}, {From(step.Tie.Kind)}; {LastContact(step.Tie)}{evidence}. Strength {TieCost.Shown(step.Strength)}.");
        }

        string all = RunnerUp is null ? $"the only way over at most {Ties(Query.MaxTies)}" : $"the strongest way over at most {Ties(Query.MaxTies)}";
        Line(text, $"Together {TieCost.Shown(path.Strength)}: {all}.");
    }

    private void ExplainRunnerUp(StringBuilder text, ReferralPath best)
    {
        if (RunnerUp is not { } second)
        {
            return;
        }

        string way = second.FirstIntroducer is null
            ? $"to ask {Named(second.Destination)} yourself"
            : $"by {Names(second.Contacts.Take(second.Contacts.Count - 1), "and")} to {Named(second.Destination)}";
        int weakest = 0;
        for (int i = 1; i < second.Steps.Count; i++)
        {
            weakest = second.Steps[i].Strength < second.Steps[weakest].Strength ? i : weakest;
        }

        ReferralStep weak = second.Steps[weakest];
        string from = weakest == 0 ? "you" : second.Contacts[weakest - 1].Name.Full;
        string equal = best.Steps.Count < second.Steps.Count ? "as strong, but longer" : "just as strong";
        string compared = second.Strength < best.Strength ? TieCost.Shown(second.Strength) : equal;
        Line(text, $"The next best way is {way} ({compared}). Its weakest tie: {from} to {second.Contacts[weakest].Name.Full}, {TieCost.Shown(weak.Strength)}, {LastContact(weak.Tie)}.");
    }

    private static string Ties(int count) => count == 1 ? "1 tie" : FormattableString.Invariant($"{count} ties");

    private static string People(int count) => count == 1 ? "1 person" : FormattableString.Invariant($"{count} people");

    private void ExplainNobody(StringBuilder text)
    {
        string goal = Goal();
        Line(text, $"Nobody leads to {goal} over at most {Ties(Query.MaxTies)}. That far you reach {People(CountReach())}.");
        Contact[] there = [.. graph.ContactsAt(Query.Target).Where(c => c.Id != Query.From)];
        int refusing = there.Count(c => c.DoNotContact || c.RefusesInterviews);
        if (there.Length > refusing && Query.Target.Organization is not null)
        {
            Line(text, $"The book knows {People(there.Length - refusing)} there, but no way to them.");
        }

        if (refusing > 0)
        {
            Line(text, $"{People(refusing)} there may not be asked: no contact wanted, or no informational interviews.");
        }

        string[] closest = [.. graph.Closest(Query.From, 3).Select(c => c.Name.Full)];
        if (closest.Length > 0)
        {
            Line(text, $"Your data may not know all ties. Ask those closest to you, \"Whom do you know at {goal}?\": {string.Join(", ", closest)}.");
        }

        if (NextRung == SourcingRung.Alumni)
        {
            ExplainAlumni(text, goal);
        }

        string when = NextRung == SourcingRung.Alumni ? "Then" : "Next:";
        Line(text, $"{when} the professional association of the industry: look for its list of members and its next meeting, and ask its office who could tell you about {goal}.");
        Line(text, $"Last, a cold request by phone, e-mail or mail to somebody whose work you have read about, two messages at most.");
    }

    private void ExplainAlumni(StringBuilder text, string goal)
    {
        ValueList<Contact> alumni = Alumni;
        if (alumni.Count > 0)
        {
            Line(text, $"Next: alumni. {Names(alumni.Take(5), "and")} went to your school; write and say so.");
            return;
        }

        string school = graph.People.SeekerOf(Query.From)?.Studies[0].School.Name ?? "your school";
        Line(text, $"Next: alumni. Search the alumni groups of {school} on LinkedIn and Facebook for people at {goal}, and ask its career center for its list.");
    }

    private void ExplainResting(StringBuilder text)
    {
        foreach (PersonId id in IntroducerLoad.Resting(Query.History, Query.Policy.Referrals, Query.At ?? graph.At))
        {
            int place = graph.People.PlaceOf(id);
            if (place >= 0 && graph.People.ContactOf(place) is { } contact)
            {
                Line(text, $"Not asked for an introduction now: {contact.Name.Full} ({IntroducerLoad.Reason(id, Query.History, Query.Policy.Referrals, Query.At ?? graph.At)}).");
            }
        }
    }
}
