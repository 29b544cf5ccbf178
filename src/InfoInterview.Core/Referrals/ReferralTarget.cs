using InfoInterview.Diagnostics;
using InfoInterview.People;

namespace InfoInterview.Referrals;

/// <summary>To whom a path should lead: anybody who works at an organization now, or one person.</summary>
public sealed record ReferralTarget
{
    private ReferralTarget(Organization? organization, PersonId? personId)
    {
        Organization = organization;
        PersonId = personId;
        Keys = organization is null ? [] : KeysOf(organization);
    }

    /// <summary>The organization, or null when the target is a person.</summary>
    public Organization? Organization { get; }

    /// <summary>The person, or null when the target is an organization.</summary>
    public PersonId? PersonId { get; }

    /// <summary>Keys of all names, each once.</summary>
    internal ValueList<string> Keys { get; }

    /// <summary>Anybody with a current job there.</summary>
    /// <param name="organization">Its name as somebody writes it; legal form, case and accents do not matter (<see cref="People.Organization.KeyOf"/>).</param>
    /// <returns>The target.</returns>
    /// <exception cref="ArgumentException">The name has no letter and no digit.</exception>
    public static ReferralTarget At(string organization)
    {
        Require.Text(organization);
        return At(new Organization(organization));
    }

    /// <summary>Anybody with a current job there, under any of its names.</summary>
    /// <param name="organization">The organization with its aliases.</param>
    /// <returns>The target.</returns>
    /// <exception cref="ArgumentException">No name has a letter or a digit.</exception>
    public static ReferralTarget At(Organization organization)
    {
        ArgumentNullException.ThrowIfNull(organization);
        var target = new ReferralTarget(organization, null);
        return target.Keys.Count > 0
            ? target
            : throw new ArgumentException($"The organization's name is \"{organization.Name}\"; it needs at least one letter or digit.", nameof(organization));
    }

    /// <summary>One person.</summary>
    /// <param name="id">Whom.</param>
    /// <returns>The target.</returns>
    /// <exception cref="ArgumentException">The id is nobody's.</exception>
    public static ReferralTarget Person(PersonId id) => new(null, InfoInterview.People.PersonId.Somebody(id, nameof(id)));

    /// <summary>The organization's name, or the person's id.</summary>
    /// <returns>For example <c>at Norrland Robotics</c>.</returns>
    public override string ToString() => Organization is null ? $"person {PersonId}" : $"at {Organization.Name}";

    internal static ValueList<string> KeysOf(Organization organization) =>
        [.. organization.Aliases.Prepend(organization.Name).Select(InfoInterview.People.Organization.KeyOf).Where(k => k.Length > 0).Distinct(StringComparer.Ordinal)];
}
