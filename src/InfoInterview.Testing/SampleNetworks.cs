using InfoInterview.People;
using InfoInterview.Referrals;

namespace InfoInterview.Testing;

/// <summary>Networks of any size, the same from the same seed.</summary>
public static class SampleNetworks
{
    private static readonly string[] Given =
    [
        "Ada", "Amir", "Astrid", "Bela", "Carmen", "Chidi", "Dana", "Elif", "Emil", "Farah", "Goran", "Hana", "Ines", "Ivo", "Jonas", "Kaja", "Lena", "Luca", "Maren", "Milan",
        "Nadia", "Nils", "Noor", "Olga", "Pavel", "Priya", "Quentin", "Rosa", "Samir", "Sanna", "Tariq", "Tomas", "Uma", "Vera", "Wim", "Xenia", "Yara", "Yusuf", "Zoe", "Zora",
    ];

    private static readonly string[] Family =
    [
        "Abebe", "Albrecht", "Bakker", "Berg", "Castillo", "Chen", "Dahl", "Demir", "Eriksson", "Farkas", "Ferrari", "Gruber", "Haddad", "Holm", "Ivanova", "Jansen", "Kowalski",
        "Kumar", "Larsen", "Lindgren", "Marino", "Mbeki", "Moreau", "Nakamura", "Novak", "Okafor", "Olsen", "Petrov", "Raman", "Rossi", "Sato", "Silva", "Sorensen", "Tanaka",
        "Toth", "Vogel", "Wagner", "Weber", "Yilmaz", "Zimmermann",
    ];

    private static readonly string[] Titles = ["Data analyst", "Designer", "Engineer", "Field technician", "Product manager", "Project lead", "Researcher", "Sales manager", "Software developer", "Team lead"];

    /// <summary>Puts a network with communities into a builder, without an object for a person or a tie.</summary>
    /// <remarks>
    /// Barabási and Albert's growth: each person joins with ties to half as many others as a person has ties in the end, the more readily the more ties these have; 60 % of
    /// them within the own organization. There is an organization for 50 people, sizes after Zipf. Both directions of a tie have their own strength, uniform from 0.02 to 1.
    /// </remarks>
    /// <param name="builder">Takes people, workplaces and ties.</param>
    /// <param name="people">How many people, at least 2.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="tiesPerPerson">Directed ties for a person, an even number, at least 2.</param>
    /// <returns>Who is there.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Too few people or ties.</exception>
    public static SampleNetwork Communities(ReferralGraphBuilder builder, int people, ulong seed, int tiesPerPerson = 10)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var places = new int[Math.Max(people, 0)];
        return Communities(
            people,
            seed,
            (number, id, organization) => places[number] = builder.AddPerson(id, SampleNetwork.NameOf(organization)),
            (from, to, strength) => builder.AddTie(places[from], places[to], strength),
            tiesPerPerson);
    }

    /// <summary>The same network, given person by person and then tie by tie, for whoever keeps it in another way.</summary>
    /// <param name="people">How many people, at least 2.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="person">Takes each person: number, id, number of the organization.</param>
    /// <param name="tie">Takes each tie: number of who knows, number of who is known, strength.</param>
    /// <param name="tiesPerPerson">Directed ties for a person, an even number, at least 2.</param>
    /// <returns>Who is there.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Too few people or ties.</exception>
    public static SampleNetwork Communities(int people, ulong seed, Action<int, PersonId, int> person, Action<int, int, double> tie, int tiesPerPerson = 10)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(tie);
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(tiesPerPerson, 2);
        var numbers = new SeededNumbers(seed);
        var ids = new SeededIds(seed);
        int[] organizationOf = Workplaces(people, Math.Max(1, people / 50), numbers, out int[] sizes);
        for (int i = 0; i < people; i++)
        {
            person(i, ids.Person(i), organizationOf[i]);
        }

        int joins = tiesPerPerson / 2;
        var all = new List<int>(people * joins * 2) { 0 };
        var within = new List<int>[sizes.Length];
        for (int i = 0; i < within.Length; i++)
        {
            within[i] = new List<int>(sizes[i]);
        }

        within[organizationOf[0]].Add(0);
        var chosen = new List<int>(joins);
        for (int joining = 1; joining < people; joining++)
        {
            List<int> colleagues = within[organizationOf[joining]];
            chosen.Clear();
            for (int tries = 0; tries < joins * 4 && chosen.Count < joins; tries++)
            {
                List<int> ends = colleagues.Count > 0 && numbers.Share() < 0.6 ? colleagues : all;
                int other = ends[numbers.Below(ends.Count)];
                if (!chosen.Contains(other))
                {
                    chosen.Add(other);
                }
            }

            foreach (int other in chosen)
            {
                tie(joining, other, Strength(numbers));
                tie(other, joining, Strength(numbers));
                all.Add(joining);
                all.Add(other);
                within[organizationOf[other]].Add(other);
                colleagues.Add(joining);
            }
        }

        return new SampleNetwork(ids, organizationOf, sizes);
    }

    /// <summary>Puts the network of one seeker into a builder: contacts with names and jobs, ties with closeness and last contact.</summary>
    /// <param name="builder">Takes seeker, contacts and ties.</param>
    /// <param name="seeker">Who knows the contacts.</param>
    /// <param name="contacts">How many, 1 to 100,000. All are direct contacts of the seeker but for every fifth, whom only others know.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="today">Last contacts lie in the six years before this day.</param>
    /// <returns>The contacts, in the order in which they were added.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Too few or too many contacts.</exception>
    public static IReadOnlyList<Contact> OneSeeker(ReferralGraphBuilder builder, Seeker seeker, int contacts, ulong seed, NodaTime.LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(seeker);
        ArgumentOutOfRangeException.ThrowIfLessThan(contacts, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(contacts, 100_000);
        var numbers = new SeededNumbers(seed);
        var ids = new SeededIds(seed);
        var all = new List<Contact>(contacts);
        builder.Add(seeker);
        for (int i = 0; i < contacts; i++)
        {
            var employer = new Organization(SampleNetwork.NameOf(numbers.Below(Math.Max(1, contacts / 12))));
            all.Add(new Contact
            {
                Id = ids.Person(i),
                Name = new PersonName(Pick(Given), Pick(Family)),
                Employments = [new Employment(employer, Pick(Titles))],
            });
            builder.AddPerson(all[i]);
            if (i % 5 != 4)
            {
                builder.AddTie(Tie(seeker.Id, all[i].Id));
            }
        }

        for (int i = 0; contacts > 1 && i < contacts * 2; i++)
        {
            int one = numbers.Below(contacts);
            int other = (one + 1 + numbers.Below(contacts - 1)) % contacts;
            builder.AddTie(Tie(all[one].Id, all[other].Id));
        }

        return all;

        string Pick(string[] from) => from[numbers.Below(from.Length)];

        Tie Tie(PersonId from, PersonId to) => new(from, to, (TieKind)numbers.Below(4), numbers.Below(4))
        {
            LastContact = numbers.Below(8) == 0 ? null : today.PlusDays(-numbers.Below(6 * 365)),
        };
    }

    private static double Strength(SeededNumbers numbers) => 0.02 + (0.98 * numbers.Share());

    private static int[] Workplaces(int people, int organizations, SeededNumbers numbers, out int[] sizes)
    {
        var shares = new double[organizations];
        double sum = 0;
        for (int i = 0; i < organizations; i++)
        {
            shares[i] = sum += 1.0 / (i + 1);
        }

        sizes = new int[organizations];
        var organizationOf = new int[people];
        for (int i = 0; i < people; i++)
        {
            int found = Array.BinarySearch(shares, numbers.Share() * sum);
            organizationOf[i] = Math.Min(found < 0 ? ~found : found, organizations - 1);
            sizes[organizationOf[i]]++;
        }

        return organizationOf;
    }
}
