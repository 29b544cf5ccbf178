using InfoInterview.Diagnostics;
using NodaTime;

namespace InfoInterview.People;

/// <summary>One person as a file names them; the source keys let the next import find them again.</summary>
public sealed record ImportedContact
{
    /// <summary>A person in a file.</summary>
    /// <param name="sourceKeys">At least one key such as <c>profile:…</c> or <c>email:…</c>, the strongest first.</param>
    /// <param name="name">The name, taken apart as far as the file allows.</param>
    /// <exception cref="ArgumentException">There is no key, or one is empty.</exception>
    public ImportedContact(ValueList<string> sourceKeys, PersonName name)
    {
        ArgumentNullException.ThrowIfNull(sourceKeys);
        ArgumentNullException.ThrowIfNull(name);
        if (sourceKeys.Count == 0 || sourceKeys.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("An imported person needs at least one source key that is not empty.", nameof(sourceKeys));
        }

        SourceKeys = sourceKeys;
        Name = name;
    }

    /// <summary>Keys such as <c>profile:https://www.linkedin.com/in/x</c> or <c>email:x@example.org</c>, the strongest first.</summary>
    public ValueList<string> SourceKeys { get; }

    /// <summary>The name.</summary>
    public PersonName Name { get; }

    /// <summary>E-mail, or null.</summary>
    public EmailAddress? Email { get; init; }

    /// <summary>Profile page, or null.</summary>
    public Uri? Profile { get; init; }

    /// <summary>The job that the file names, or null.</summary>
    public Employment? Employment { get; init; }

    /// <summary>Since when the owner is connected with the person; null when the file does not say.</summary>
    public LocalDate? ConnectedOn { get; init; }

    /// <summary>Whether the file speaks of the person only in passing, as a file of ties does: it fills what the book does not know and replaces nothing, a job neither.</summary>
    public bool FillsGapsOnly { get; init; }

    /// <summary>Where in the file.</summary>
    public SourcePlace? Place { get; init; }

    /// <summary>The place, no personal data.</summary>
    /// <returns>For example <c>imported person at Connections.csv(12)</c>.</returns>
    public override string ToString() => Place is null ? "imported person" : $"imported person at {Place}";
}
