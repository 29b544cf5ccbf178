using InfoInterview.Correspondence;
using InfoInterview.People;

namespace InfoInterview.Referrals;

/// <summary>The way from a seeker to a contact, tie by tie, and how strong it is.</summary>
public sealed partial class ReferralPath
{
    internal ReferralPath(PersonId from, ValueList<Contact> contacts, ValueList<ReferralStep> steps, Approach? direct = null)
    {
        From = from;
        Contacts = contacts;
        Steps = steps;
        Approach = contacts.Count > 1 ? Approach.Referral : direct ?? Approach.DormantTie;
    }

    /// <summary>The seeker.</summary>
    public PersonId From { get; }

    /// <summary>The people on the way, the first introducer first, the destination last; at least one.</summary>
    public ValueList<Contact> Contacts { get; }

    /// <summary>The ties on the way, as many as contacts.</summary>
    public ValueList<ReferralStep> Steps { get; }

    /// <summary>Whom the path leads to.</summary>
    public Contact Destination => Contacts[Contacts.Count - 1];

    /// <summary>Whom the seeker asks first; null when the seeker knows the destination.</summary>
    public Contact? FirstIntroducer => Contacts.Count > 1 ? Contacts[0] : null;

    /// <summary>Who knows the destination and can introduce; null when the seeker does.</summary>
    public Contact? LastIntroducer => Contacts.Count > 1 ? Contacts[Contacts.Count - 2] : null;

    /// <summary>The product of the strengths of all ties, over 0 to 1.</summary>
    public double Strength
    {
        get
        {
            double product = 1;
            foreach (ReferralStep step in Steps)
            {
                product *= step.Strength;
            }

            return product;
        }
    }

    /// <summary>On what ground the destination is asked along this path (I01, R14, R78).</summary>
    /// <remarks>
    /// With an introducer a referral. Without one the seeker knows the destination: a dormant tie after a year of silence or when the last contact is not
    /// known; else alumni when both went to one school, else an acquaintance.
    /// </remarks>
    public Approach Approach { get; }

    /// <summary>The length alone; names are personal data.</summary>
    /// <returns>For example <c>path of 2 ties</c>.</returns>
    public override string ToString() => Steps.Count == 1 ? "path of 1 tie" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"path of {Steps.Count} ties");
}
