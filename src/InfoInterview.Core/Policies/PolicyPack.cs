using InfoInterview.Diagnostics;

namespace InfoInterview.Policies;

/// <summary>All numbers and choices under one name. <see cref="Standard"/> is the field's consensus, <see cref="Articles"/> the five source articles to the letter.</summary>
public sealed record PolicyPack
{
    /// <summary>A pack with the standard numbers; change what differs with <c>with</c>.</summary>
    /// <param name="name">Its name, shown in findings.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public PolicyPack(string name) => Name = Require.Text(name);

    /// <summary>The field's consensus; the default.</summary>
    public static PolicyPack Standard { get; } = new("standard");

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>When and how long.</summary>
    public TimingPolicy Timing { get; init; } = new();

    /// <summary>Introducers and ties.</summary>
    public ReferralPolicy Referrals { get; init; } = new();

    /// <summary>Letters.</summary>
    public LetterPolicy Letters { get; init; } = new();

    /// <summary>Rules that weigh otherwise here than they do by default.</summary>
    public ValueList<RuleSetting> Rules { get; init; } = [];

    /// <summary>The five source articles to the letter: phone interviews under 5 minutes (R36), asks of 15 to 20 minutes (R87), confirmation a calendar day before (R44).</summary>
    public static PolicyPack Articles { get; } = new("articles")
    {
        Timing = new TimingPolicy
        {
            PhoneInterviewUnderRequestCallLimit = true,
            LongestAsk = NodaTime.Duration.FromMinutes(20),
            ConfirmOnCalendarDayBefore = true,
        },
        Rules = PackData.RulesOf("articles"),
    };

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
