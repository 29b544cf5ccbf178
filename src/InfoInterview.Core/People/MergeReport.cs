using InfoInterview.Diagnostics;
using NodaTime;

namespace InfoInterview.People;

/// <summary>What a merge did with every person and every tie of an import: nothing is changed, kept or refused without standing here.</summary>
public sealed record MergeReport
{
    internal MergeReport(string source, Instant at, ValueList<ContactChange> changes, ValueList<Diagnostic> diagnostics)
    {
        Source = source;
        At = at;
        Changes = changes;
        Diagnostics = diagnostics;
    }

    /// <summary>The import's source.</summary>
    public string Source { get; }

    /// <summary>When it was merged.</summary>
    public Instant At { get; }

    /// <summary>People that the book did not have.</summary>
    public int ContactsAdded { get; internal init; }

    /// <summary>People that the book knew, the owner among them. Added and merged together are the people of the import.</summary>
    public int ContactsMerged { get; internal init; }

    /// <summary>Ties of the import that the book did not have; the mirrored directions are not counted.</summary>
    public int TiesAdded { get; internal init; }

    /// <summary>Ties of the import that the book knew.</summary>
    public int TiesMerged { get; internal init; }

    /// <summary>Ties refused; each has an error in <see cref="Diagnostics"/>. Added, merged and refused together are the ties of the import.</summary>
    public int TiesRefused { get; internal init; }

    /// <summary>Every change and every conflict, people first, in the order of the import.</summary>
    public ValueList<ContactChange> Changes { get; }

    /// <summary>Ties refused and doubts, in source order; empty when there is none.</summary>
    public ValueList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether the book is another one than before. Conflicts alone change nothing.</summary>
    public bool HasChanged => Changes.Any(c => c.Kind != ContactChangeKind.Conflict);

    /// <summary>Job and career changes of people whose job was known before (R73), in the order of the import.</summary>
    public IEnumerable<ContactChange> JobChanges => Changes.Where(c => c.IsJobChange);

    /// <summary>Source and counts, no personal data.</summary>
    /// <returns>For example <c>Connections.csv: people 515 added, 0 merged; ties 515 added, 0 merged, 0 refused; 0 job changes, 0 conflicts</c>.</returns>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Source}: people {ContactsAdded} added, {ContactsMerged} merged; ties {TiesAdded} added, {TiesMerged} merged, {TiesRefused} refused; {JobChanges.Count()} job changes, {Changes.Count(c => c.Kind == ContactChangeKind.Conflict)} conflicts");
}
