using InfoInterview.People;

namespace InfoInterview.Referrals;

public sealed partial class ReferralGraph
{
    internal ReferralPeople People => people;

    internal SortedTies Outward => outward;

    /// <summary>The school that both went to, by its name as the seeker writes it; null when there is none or the seeker is not known.</summary>
    internal static string? SharedSchool(Seeker? seeker, Contact contact) => seeker?.Studies
        .Select(s => s.School)
        .FirstOrDefault(s => contact.Studies.Any(c => s.IsCalled(c.School.Name) || c.School.IsCalled(s.Name)))?.Name;

    /// <summary>How many people the seeker reaches over at most so many ties.</summary>
    internal int CountReach(PersonId from, int mostTies)
    {
        int start = people.PlaceOf(from);
        if (start < 0)
        {
            return 0;
        }

        var seen = new bool[people.Count];
        seen[start] = true;
        List<int> edge = [start];
        int reached = 0;
        for (int ties = 0; ties < mostTies && edge.Count > 0; ties++)
        {
            var next = new List<int>();
            foreach (int person in edge)
            {
                foreach (int other in outward.People.AsSpan(outward.Starts[person], outward.Starts[person + 1] - outward.Starts[person]))
                {
                    if (!seen[other])
                    {
                        seen[other] = true;
                        next.Add(other);
                    }
                }
            }

            reached += next.Count;
            edge = next;
        }

        return reached;
    }

    /// <summary>The contacts whom the seeker knows best, the strongest tie first.</summary>
    internal IEnumerable<Contact> Closest(PersonId from, int most)
    {
        int start = people.PlaceOf(from);
        return start < 0 ? [] : outward.People[outward.Starts[start]..outward.Starts[start + 1]].Select(people.ContactOf).OfType<Contact>().Take(most);
    }

    /// <summary>Contacts who work there now, whether they may be asked or not, in order of id.</summary>
    internal IEnumerable<Contact> ContactsAt(ReferralTarget target) => target.Organization is { } organization
        ? people.Contacts.Where(c => c.Employments.Any(e => e.IsCurrent && (target.Keys.Contains(e.Employer.Key) || target.Keys.Any(e.Employer.IsCalled) || organization.IsCalled(e.Employer.Name))))
        : people.Contacts.Where(c => c.Id == target.PersonId);
}
