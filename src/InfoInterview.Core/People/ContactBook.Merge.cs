using System.Collections.Immutable;
using InfoInterview.Diagnostics;
using NodaTime;

namespace InfoInterview.People;

/// <content>Taking in what a file says.</content>
public sealed partial class ContactBook
{
    /// <summary>Takes in what a file says, as <see cref="Merge(ContactImport, Instant, out MergeReport)"/> does, without the report.</summary>
    /// <param name="import">What the file says.</param>
    /// <param name="at">When it is taken in.</param>
    /// <returns>The next book; this one when nothing changed.</returns>
    public ContactBook Merge(ContactImport import, Instant at) => Merge(import, at, out _);

    /// <summary>Takes in what a file says. The same file again changes nothing.</summary>
    /// <param name="import">What the file says.</param>
    /// <param name="at">When it is taken in; the month in which a job that the file no longer names ends at the latest (R74).</param>
    /// <param name="report">What became of every person and tie of the import.</param>
    /// <returns>The next book; this one when nothing changed.</returns>
    /// <remarks>
    /// People are found again by their source keys, the strongest first, never by name: two people of one name stay two.
    /// What the book does not know is filled in. A new job replaces the current one, which stays in the history (R73, R74).
    /// A name, e-mail or job that may not be replaced is kept, and the difference is listed as a conflict.
    /// A tie is known in both directions; a statement beats its mirror image, and both beat a mere connection (<see cref="TieBasis"/>).
    /// The later day of last contact stays. A private tie hides both directions, and no import lifts that (R76).
    /// </remarks>
    public ContactBook Merge(ContactImport import, Instant at, out MergeReport report)
    {
        ArgumentNullException.ThrowIfNull(import);
        var merging = new Merging(this, at);

        // Rows of their own speak before those that mention somebody in passing, wherever they stand.
        foreach (ImportedContact person in import.Contacts.OrderBy(p => p.FillsGapsOnly))
        {
            merging.Take(person);
        }

        foreach (ImportedTie tie in import.Ties)
        {
            merging.Take(tie);
        }

        report = merging.Report(import.Source);
        return report.HasChanged ? merging.Book() : this;
    }

    private sealed partial class Merging(ContactBook book, Instant at)
    {
        private readonly ImmutableSortedDictionary<PersonId, Contact>.Builder contacts = book.contacts.ToBuilder();
        private readonly ImmutableDictionary<string, PersonId>.Builder keys = book.keys.ToBuilder();
        private readonly List<ContactChange> changes = [];
        private readonly List<Diagnostic> diagnostics = [];
        private readonly HashSet<PersonId> described = [];
        private readonly LocalDate today = at.InZone(book.Owner?.Availability.Zone ?? DateTimeZone.Utc).Date;
        private int contactsAdded;
        private int contactsMerged;

        public void Take(ImportedContact person)
        {
            // A contact put in by hand may already have the id that the key gives.
            PersonId id = Known(person) ?? PersonId.Derive(book.Id, person.SourceKeys.First(k => !keys.ContainsKey(k)));
            if (id == book.Owner?.Id)
            {
                contactsMerged++;
                Learn(person, id, listed: true);
            }
            else if (contacts.TryGetValue(id, out Contact? known))
            {
                contactsMerged++;
                Update(person, known);
            }
            else
            {
                contactsAdded++;
                Add(person, id);
            }
        }

        public MergeReport Report(string source)
        {
            ListTieChanges();
            return new MergeReport(source, at, [.. changes], [.. diagnostics.OrderBy(d => d.Place?.Line ?? 0)])
            {
                ContactsAdded = contactsAdded,
                ContactsMerged = contactsMerged,
                TiesAdded = tiesAdded,
                TiesMerged = tiesMerged,
                TiesRefused = tiesRefused,
            };
        }

        public ContactBook Book() => new(book.Id, book.Owner, contacts.ToImmutable(), keys.ToImmutable(), ties.ToImmutable());

        private PersonId? Known(ImportedContact person)
        {
            foreach (string key in person.SourceKeys)
            {
                if (keys.TryGetValue(key, out PersonId id) && !IsSomebodyElse(person, key, id))
                {
                    return id;
                }
            }

            return null;
        }

        // Two people may share a mailbox: another page and another name under one e-mail is another person.
        private bool IsSomebodyElse(ImportedContact person, string key, PersonId id) =>
            key.StartsWith("email:", StringComparison.Ordinal) && person.Profile is not null
            && person.SourceKeys.Any(k => !keys.ContainsKey(k))
            && contacts.TryGetValue(id, out Contact? contact) && contact.Profile is not null
            && KeyOf(contact.Profile) != KeyOf(person.Profile) && !IsSameName(contact.Name, person.Name);

        private void Add(ImportedContact person, PersonId id)
        {
            contacts.Add(id, new Contact
            {
                Id = id,
                Name = person.Name,
                Email = person.Email,
                Profile = person.Profile,
                Employments = person.Employment is null ? [] : [person.Employment],
            });
            if (!person.FillsGapsOnly)
            {
                described.Add(id);
            }

            changes.Add(new ContactChange(id, ContactChangeKind.Added, "contact", null, person.Name.Full));
            Learn(person, id, listed: false);
        }

        private void Update(ImportedContact person, Contact before)
        {
            // The first row that describes somebody decides; a second one in the same file fills gaps.
            bool mayReplace = !person.FillsGapsOnly && described.Add(before.Id);
            Contact after = WithName(person, before);
            after = WithEmail(person, after);
            after = WithProfile(person, after, mayReplace);
            after = WithJob(person, after, mayReplace);
            if (!ReferenceEquals(before, after))
            {
                contacts[before.Id] = after;
            }

            Learn(person, before.Id, listed: true);
        }

        private Contact WithName(ImportedContact person, Contact contact)
        {
            if (!IsSameName(contact.Name, person.Name))
            {
                List(contact.Id, ContactChangeKind.Conflict, "name", contact.Name.Full, person.Name.Full);
                return contact;
            }

            PersonName filled = contact.Name with
            {
                Title = contact.Name.Title ?? person.Name.Title,
                Suffix = contact.Name.Suffix ?? person.Name.Suffix,
                Preferred = contact.Name.Preferred ?? person.Name.Preferred,
                SecondFamily = contact.Name.SecondFamily ?? person.Name.SecondFamily,
                Language = contact.Name.Language ?? person.Name.Language,
                Courtesy = contact.Name.Courtesy == CourtesyTitle.Unknown ? person.Name.Courtesy : contact.Name.Courtesy,
            };
            if (filled == contact.Name)
            {
                return contact;
            }

            List(contact.Id, ContactChangeKind.Changed, "name", contact.Name.FullWithTitle, filled.FullWithTitle);
            return contact with { Name = filled };
        }

        private Contact WithEmail(ImportedContact person, Contact contact)
        {
            if (person.Email is null || person.Email.Equals(contact.Email))
            {
                return contact;
            }

            bool isFree = !keys.TryGetValue(SourceKey.Of(person.Email), out PersonId holder) || holder == contact.Id;
            if (contact.Email is not null || !isFree)
            {
                List(contact.Id, ContactChangeKind.Conflict, "email", contact.Email?.Text, person.Email.Text);
                return contact;
            }

            List(contact.Id, ContactChangeKind.Changed, "email", null, person.Email.Text);
            return contact with { Email = person.Email };
        }

        private Contact WithProfile(ImportedContact person, Contact contact, bool mayReplace)
        {
            if (person.Profile is null || KeyOf(person.Profile) == KeyOf(contact.Profile))
            {
                return contact;
            }

            // Members rename their pages; found by e-mail and of the same name, the page is the new one.
            ContactChangeKind kind = contact.Profile is null || mayReplace ? ContactChangeKind.Changed : ContactChangeKind.Conflict;
            bool isFree = !keys.TryGetValue(KeyOf(person.Profile) ?? "", out PersonId holder);
            if (!isFree && (holder != contact.Id || contact.Profile is not null))
            {
                // An address that the book has seen before is an older one, or somebody else's.
                kind = ContactChangeKind.Conflict;
            }

            List(contact.Id, kind, "profile", contact.Profile?.AbsoluteUri, person.Profile.AbsoluteUri);
            return kind == ContactChangeKind.Changed ? contact with { Profile = person.Profile } : contact;
        }

        private Contact WithJob(ImportedContact person, Contact contact, bool mayReplace)
        {
            if (person.Employment is not { } job)
            {
                return contact;
            }

            Employment? current = contact.Employments.FirstOrDefault(e => e.IsCurrent && IsSameJob(e, job));
            if (current is not null)
            {
                if (current.Title is not null || job.Title is null)
                {
                    return contact;
                }

                List(contact.Id, ContactChangeKind.Changed, "title", null, job.Title);
                return contact with { Employments = [.. contact.Employments.Select(e => ReferenceEquals(e, current) ? new Employment(e.Employer, job.Title, e.From, e.To) : e)] };
            }

            Employment? held = contact.CurrentJob;
            bool wasHeldOnce = contact.Employments.Any(e => IsSameJob(e, job));
            if (wasHeldOnce || (held is not null && !mayReplace))
            {
                // The file is older than the book, or speaks of the job in passing.
                List(contact.Id, ContactChangeKind.Conflict, "employment", held is null ? null : Text(held), Text(job));
                return contact;
            }

            List(contact.Id, ContactChangeKind.Changed, "employment", held is null ? null : Text(held), Text(job));
            return contact with { Employments = [job, .. contact.Employments.Select(e => ReferenceEquals(e, held) ? Ended(e) : e)] };
        }

        private Employment Ended(Employment job)
        {
            YearMonth month = today.ToYearMonth();
            return new Employment(job.Employer, job.Title, job.From, job.From is { } from && from > month ? from : month);
        }

        private void Learn(ImportedContact person, PersonId id, bool listed)
        {
            foreach (string key in person.SourceKeys)
            {
                if (!keys.TryGetValue(key, out PersonId holder))
                {
                    keys.Add(key, id);
                    if (listed)
                    {
                        List(id, ContactChangeKind.Changed, "key", null, key);
                    }
                }
                else if (holder != id)
                {
                    List(id, ContactChangeKind.Conflict, "key", null, key);
                    diagnostics.Add(new Diagnostic(
                        PeopleCodes.RowNamesTwoPeople, Severity.Warning, "This row's addresses lead to two different people; they stay two.", person.Place, key,
                        "If they are one person, correct the e-mail or the page of one of them; if they share a mailbox, leave it."));
                }
            }
        }

        private void List(PersonId contact, ContactChangeKind kind, string field, string? before, string? after) => changes.Add(new ContactChange(contact, kind, field, before, after));

        private static bool IsSameName(PersonName a, PersonName b) => string.Equals(a.Full, b.Full, StringComparison.OrdinalIgnoreCase);

        private static bool IsSameJob(Employment a, Employment b) =>
            IsSameEmployer(a.Employer, b.Employer) && (a.Title is null || b.Title is null || string.Equals(a.Title, b.Title, StringComparison.OrdinalIgnoreCase));

        private static bool IsSameEmployer(Organization a, Organization b) =>
            a.IsCalled(b.Name) || b.IsCalled(a.Name) || string.Equals(a.Name, b.Name, StringComparison.OrdinalIgnoreCase);

        private static string Text(Employment job) => job.Title is null ? job.Employer.Name : $"{job.Title}, {job.Employer.Name}";
    }
}
