using InfoInterview.People;

namespace InfoInterview.Testing;

/// <summary>A network with communities, made by <see cref="SampleNetworks"/>: who is there and where they work.</summary>
public sealed class SampleNetwork
{
    private readonly SeededIds ids;
    private readonly int[] organizationOf;
    private readonly int[] sizes;

    internal SampleNetwork(SeededIds ids, int[] organizationOf, int[] sizes)
    {
        this.ids = ids;
        this.organizationOf = organizationOf;
        this.sizes = sizes;
    }

    /// <summary>How many people there are.</summary>
    public int PeopleCount => organizationOf.Length;

    /// <summary>How many organizations there are; the first is the largest.</summary>
    public int OrganizationCount => sizes.Length;

    /// <summary>The id of a person.</summary>
    /// <param name="number">From 0 to <see cref="PeopleCount"/> - 1; also the person's place in a builder that was empty before.</param>
    /// <returns>The id.</returns>
    public PersonId Person(int number) => ids.Person(number);

    /// <summary>Where a person works.</summary>
    /// <param name="number">The person's number.</param>
    /// <returns>The number of the organization.</returns>
    public int OrganizationOf(int number) => organizationOf[number];

    /// <summary>How many people work somewhere.</summary>
    /// <param name="organization">The number of the organization, from 0.</param>
    /// <returns>The count; may be 0 in small networks.</returns>
    public int SizeOf(int organization) => sizes[organization];

    /// <summary>The name under which an organization is known in the graph.</summary>
    /// <param name="organization">The number of the organization, from 0.</param>
    /// <returns>For example <c>Organization 17</c>.</returns>
    public static string NameOf(int organization) => FormattableString.Invariant($"Organization {organization}");
}
