using System.Globalization;
using InfoInterview.People;

namespace InfoInterview.Referrals;

public static partial class NetworkPicture
{
    /// <summary>What is in a picture, in words and counts.</summary>
    private sealed class Scene
    {
        private const int MostGroups = 8;
        private readonly ReferralSearch search;
        private readonly ReferralGraph graph;

        public Scene(ReferralSearch search)
        {
            this.search = search;
            graph = search.Graph;
            Path = search.Best;
            Seeker? seeker = graph.People.SeekerOf(search.Query.From);
            int place = graph.People.PlaceOf(search.Query.From);
            PersonName? name = seeker?.Name ?? (place < 0 ? null : graph.People.ContactOf(place)?.Name);
            SeekerName = name?.Full ?? "You";
            SeekerInitials = name is null ? "You" : SvgText.Initials(name);
            Contact[] known = [.. graph.Closest(search.Query.From, int.MaxValue)];
            Known = known.Length;
            Contact[] dots = [.. known.Where(c => Path is null || Path.Contacts.All(p => p.Id != c.Id))];
            Hidden = Math.Max(0, dots.Length - MostDots);
            Groups = GroupsOf(dots.Take(MostDots));
        }

        public ReferralPath? Path { get; }

        public int Ties => Path?.Steps.Count ?? 2;

        public string SeekerName { get; }

        public string SeekerInitials { get; }

        /// <summary>Direct contacts, those of the path too.</summary>
        public int Known { get; }

        /// <summary>Direct contacts for whom there was no room.</summary>
        public int Hidden { get; }

        /// <summary>Dots by employer, in the order in which they stand around the seeker.</summary>
        public IReadOnlyList<(string Label, int People)> Groups { get; }

        public string Goal => search.Query.Target.Organization?.Name ?? graph.ContactsAt(search.Query.Target).FirstOrDefault()?.Name.Full ?? "the person you want to reach";

        public string NextStep => search.NextRung == SourcingRung.Alumni ? "next: ask the alumni groups of your school" : "next: ask the professional association";

        public static string Closeness(Tie tie)
        {
            string close = tie.Closeness switch { 0 => "heard of", 1 => "knows", 2 => "knows well", _ => "close" };
            string kind = tie.Kind switch { TieKind.Professional => "work", TieKind.Academic => "school", TieKind.Kin => "family", _ => "personal" };
            return $"{close} · {kind}";
        }

        public static string Silence(Tie tie) => tie.LastContact is { } last ? $"contact {last.ToString("MMM yyyy", CultureInfo.InvariantCulture)}" : "contact: not known";

        public string Title() => Path is null ? $"Nobody leads from {SeekerName} to {Goal} yet" : $"How {SeekerName} reaches {Path.Destination.Name.Full}";

        public string Subtitle()
        {
            string way = Path is null ? FormattableString.Invariant($"at most {search.Query.MaxTies} ties")
                : FormattableString.Invariant($"{(Path.Steps.Count == 1 ? "1 tie" : $"{Path.Steps.Count} ties")}, strength {TieCost.Shown(Path.Strength)}");
            string hidden = Hidden > 0 ? FormattableString.Invariant($", the {MostDots} strongest drawn") : "";
            return FormattableString.Invariant($"{way} · {Known} direct {(Known == 1 ? "contact" : "contacts")}{hidden}");
        }

        public string Description() => Path is null
            ? $"{SeekerName} in the middle of {Count(Known)}. No line leads to {Goal}."
            : $"{SeekerName} in the middle of {Count(Known)}. A line leads from {SeekerName} {string.Join(" ", Path.Contacts.Select(c => $"to {c.Name.Full}"))}.";

        /// <summary>How many people a person of the path knows beside those of the path.</summary>
        public int OthersKnown(PersonId id) => graph.Closest(id, int.MaxValue).Count(c => c.Id != search.Query.From && Path!.Contacts.All(p => p.Id != c.Id));

        private static string Count(int people) => people == 1 ? "1 direct contact" : FormattableString.Invariant($"{people} direct contacts");

        // Employers with several contacts by size, then all others as one; large and small ones alternate around the seeker, so that labels find room.
        private static List<(string Label, int People)> GroupsOf(IEnumerable<Contact> dots)
        {
            var employers = dots.GroupBy(c => c.CurrentJob?.Employer.Key ?? "", StringComparer.Ordinal)
                .Select(g => (g.Key, Name: g.Select(c => c.CurrentJob?.Employer.Name ?? "").Min(StringComparer.Ordinal) ?? "", Size: g.Count()))
                .OrderByDescending(g => g.Size).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
            var large = employers.Where(g => g.Key.Length > 0 && (g.Size > 1 || employers.Count <= MostGroups)).Take(MostGroups).ToList();
            int rest = employers.Sum(g => g.Size) - large.Sum(g => g.Size);
            List<(string Label, int People)> groups = [.. large.Select(g => (FormattableString.Invariant($"{g.Name} · {g.Size}"), g.Size))];
            if (rest > 0)
            {
                groups.Insert(0, (FormattableString.Invariant($"{(large.Count > 0 ? "elsewhere" : "contacts")} · {rest}"), rest));
            }

            var turned = new List<(string Label, int People)>();
            for (int i = 0; i < groups.Count; i++)
            {
                turned.Insert(i % 2 == 0 ? 0 : turned.Count, groups[i]);
            }

            return turned;
        }
    }
}
