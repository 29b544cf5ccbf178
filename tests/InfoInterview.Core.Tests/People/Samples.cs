using InfoInterview.Timing;

namespace InfoInterview.People;

/// <summary>People and files of these tests.</summary>
internal static class Samples
{
    public static readonly Instant March = Instant.FromUtc(2026, 3, 16, 8, 0);

    public static readonly Seeker Mara = new()
    {
        Id = PersonId.Parse("5f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e11"),
        Name = new("Mara", "Lindqvist"),
        Email = EmailAddress.Parse("mara.lindqvist@example.org"),
        Profile = new Uri("https://www.linkedin.com/in/mara-lindqvist"),
        Availability = Availability.In(DateTimeZoneProviders.Tzdb["Europe/Berlin"]),
    };

    public static ImportedContact Person(string name, string? email = null, string? page = null, string? job = null, bool inPassing = false, PersonName? exact = null)
    {
        EmailAddress? address = email is null ? null : EmailAddress.Parse(email);
        Uri? profile = page is null ? null : new Uri("https://www.linkedin.com/in/" + page);
        string[] words = name.Split(' ', 2);
        string[] work = job?.Split(" at ") ?? [];
        return new ImportedContact([.. new[] { profile is null ? null : SourceKey.Of(profile), address is null ? null : SourceKey.Of(address) }.OfType<string>()], exact ?? new PersonName(words[0], words.Length > 1 ? words[1] : null))
        {
            Email = address,
            Profile = profile,
            Employment = job is null ? null : work.Length > 1 ? new Employment(new Organization(work[1]), work[0]) : new Employment(new Organization(work[0])),
            FillsGapsOnly = inPassing,
        };
    }

    public static ContactImport Import(params ImportedContact[] people) => new("people.csv", [.. people], []);

    public static ContactImport Import(params ImportedTie[] ties) => new("ties.csv", [], [.. ties]);

    public static string Email(string email) => SourceKey.Of(EmailAddress.Parse(email));

    public static Contact Get(this ContactBook book, string key) => book.TryFind(key, out PersonId? id) && book.Find(id.Value) is { } contact ? contact : throw new InvalidOperationException($"no contact {key}");

    /// <summary>Kind, field, before and after of every change.</summary>
    public static IEnumerable<string> Lines(this MergeReport report) => report.Changes.Select(c => $"{c.Kind} {c.Field}: {c.Before ?? "-"} => {c.After ?? "-"}");
}
