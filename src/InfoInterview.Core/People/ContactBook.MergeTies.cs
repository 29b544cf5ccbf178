using System.Collections.Immutable;
using System.Globalization;
using InfoInterview.Diagnostics;
using NodaTime;
using NodaTime.Text;

namespace InfoInterview.People;

/// <content>Taking in who knows whom.</content>
public sealed partial class ContactBook
{
    private sealed partial class Merging
    {
        private readonly ImmutableSortedDictionary<(PersonId From, PersonId To), Tie>.Builder ties = book.ties.ToBuilder();
        private readonly Dictionary<(PersonId From, PersonId To), TieBasis> told = [];
        private readonly List<(PersonId From, PersonId To)> touched = [];
        private int tiesAdded;
        private int tiesMerged;
        private int tiesRefused;

        public void Take(ImportedTie row)
        {
            if (!TryResolve(row, row.FromKey, out PersonId from) | !TryResolve(row, row.ToKey, out PersonId to))
            {
                tiesRefused++;
                return;
            }

            if (from == to)
            {
                Refuse(row, PeopleCodes.TieToOneself, "Both ends of the tie are the same person.", row.ToKey, "Name two different people.");
                tiesRefused++;
                return;
            }

            bool wasKnown = ties.ContainsKey((from, to));
            bool isRepeated = told.TryGetValue((from, to), out TieBasis earlier) && earlier == TieBasis.Stated;
            Put(row, new Tie(from, to, row.Kind, row.Closeness) { LastContact = PastContact(row), Evidence = row.Evidence, IsPrivate = row.IsPrivate, Basis = row.Basis });
            if (isRepeated && row.Basis == TieBasis.Stated)
            {
                // The first row has said how it stands the other way.
            }
            else if (row.IsMutual)
            {
                TieBasis back = row.Basis == TieBasis.Stated ? TieBasis.Mirrored : row.Basis;
                Put(row, new Tie(to, from, row.Kind, row.Closeness) { LastContact = PastContact(row), Evidence = row.Evidence, IsPrivate = row.IsPrivate, Basis = back });
            }
            else if (row.Basis == TieBasis.Stated && ties.TryGetValue((to, from), out Tie? back) && back.Basis == TieBasis.Mirrored)
            {
                // What mirrored the earlier statement is left as hearsay; it is not taken out, for a list of connections may know it too.
                Replace(back, new Tie(to, from, back.Kind, 0) { LastContact = back.LastContact, Evidence = back.Evidence, IsPrivate = back.IsPrivate, Basis = TieBasis.Mirrored });
            }

            HideBoth(from, to);
            _ = wasKnown ? tiesMerged++ : tiesAdded++;
        }

        private bool TryResolve(ImportedTie row, string key, out PersonId id)
        {
            if (key == SourceKey.Owner && book.Owner is { } owner)
            {
                id = owner.Id;
                return true;
            }

            if (keys.TryGetValue(key, out id))
            {
                return true;
            }

            Refuse(row, PeopleCodes.TieOfUnknownPerson, "The tie names somebody who is not in the contact book.", key, "Import that person first, or give the name in the column from_name or to_name.");
            return false;
        }

        private void Refuse(ImportedTie row, string code, string message, string found, string fix) =>
            diagnostics.Add(new Diagnostic(code, Severity.Error, message, row.Place, found[(found.IndexOf(':', StringComparison.Ordinal) + 1)..], fix));

        private LocalDate? PastContact(ImportedTie row)
        {
            // One day of grace: it may be tomorrow already where the file was written.
            if (row.LastContact is not { } day || day <= today.PlusDays(1))
            {
                return row.LastContact;
            }

            if (diagnostics.Count == 0 || diagnostics[^1].Code != PeopleCodes.ContactInTheFuture || diagnostics[^1].Place != row.Place)
            {
                diagnostics.Add(new Diagnostic(
                    PeopleCodes.ContactInTheFuture, Severity.Warning, "The last contact lies in the future; the tie is kept without it.", row.Place,
                    LocalDatePattern.Iso.Format(day), "Write the day of the last contact, not of the next."));
            }

            return null;
        }

        private void Put(ImportedTie row, Tie said)
        {
            var pair = (said.From, said.To);
            bool wasTold = told.TryGetValue(pair, out TieBasis earlier) && earlier == said.Basis;
            told.TryAdd(pair, said.Basis);
            if (!ties.TryGetValue(pair, out Tie? known))
            {
                Touch(pair);
                ties.Add(pair, said);
                return;
            }

            if (said.Basis == TieBasis.Stated && wasTold && (known.Kind != said.Kind || known.Closeness != said.Closeness))
            {
                diagnostics.Add(new Diagnostic(
                    PeopleCodes.TieStatedTwice, Severity.Warning, "The file states this tie twice, and differently; the first row counts.", row.Place,
                    Text(said), "Keep one row for each direction."));
            }

            if (said.Basis == TieBasis.Stated && known.IsPrivate && !said.IsPrivate)
            {
                changes.Add(new ContactChange(said.From, ContactChangeKind.Conflict, "tie", Text(known), Text(said)) { Other = said.To });
            }

            Tie merged = known.Basis < said.Basis || wasTold ? Joined(known, said) : Joined(said, known);
            if (said.Basis < earlier)
            {
                told[pair] = said.Basis;
            }

            Replace(known, merged);
        }

        private void Replace(Tie known, Tie next)
        {
            if (next != known)
            {
                Touch((known.From, known.To));
                ties[(known.From, known.To)] = next;
            }
        }

        // What may not be seen one way may not be guessed from the other (R76).
        private void HideBoth(PersonId from, PersonId to)
        {
            if (ties.TryGetValue((from, to), out Tie? there) && ties.TryGetValue((to, from), out Tie? back) && there.IsPrivate != back.IsPrivate)
            {
                var open = there.IsPrivate ? (to, from) : (from, to);
                Touch(open);
                ties[open] = ties[open] with { IsPrivate = true };
            }
        }

        private void Touch((PersonId From, PersonId To) pair) => touched.Add(pair);

        private void ListTieChanges()
        {
            foreach ((PersonId From, PersonId To) pair in touched.Distinct())
            {
                Tie? before = book.ties.GetValueOrDefault(pair);
                Tie? after = ties.GetValueOrDefault(pair);
                if (before != after)
                {
                    changes.Add(new ContactChange(pair.From, before is null ? ContactChangeKind.Added : ContactChangeKind.Changed, "tie", before is null ? null : Text(before), after is null ? null : Text(after)) { Other = pair.To });
                }
            }
        }

        private static Tie Joined(Tie winner, Tie other) => winner with
        {
            LastContact = winner.LastContact is { } a && other.LastContact is { } b ? LocalDate.Max(a, b) : winner.LastContact ?? other.LastContact,
            Evidence = winner.Evidence ?? other.Evidence,
            IsPrivate = winner.IsPrivate || other.IsPrivate,
        };

        private static string Text(Tie tie)
        {
            string last = tie.LastContact is { } day ? $", last contact {LocalDatePattern.Iso.Format(day)}" : "";
            return string.Create(CultureInfo.InvariantCulture, $"{tie.Kind}, closeness {tie.Closeness}{last}{(tie.IsPrivate ? ", private" : "")}");
        }
    }
}
