using NodaTime;

namespace InfoInterview.Planning;

/// <summary>The introduction that a seeker speaks, in six parts (R86). A part that is missing is null.</summary>
public sealed partial record IntroductionScript
{
    /// <summary>Spoken words a minute in the estimate: calm speech, our judgment (guides give 125 to 150).</summary>
    public const int WordsPerMinute = 140;

    /// <summary>About me: background and skills (R15).</summary>
    public string? AboutMe { get; init; }

    /// <summary>Why I call.</summary>
    public string? Purpose { get; init; }

    /// <summary>That it is for career research and information only (R16).</summary>
    public string? Assurance { get; init; }

    /// <summary>How long it takes: 15 to 20 minutes (R87).</summary>
    public string? TimeAsked { get; init; }

    /// <summary>The career title or type of work.</summary>
    public string? Career { get; init; }

    /// <summary>Why this company.</summary>
    public string? WhyThisCompany { get; init; }

    /// <summary>The parts that are there, in the order in which they are spoken.</summary>
    public ValueList<string> Parts => [.. new[] { AboutMe, Purpose, Assurance, TimeAsked, Career, WhyThisCompany }.Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => p!)];

    /// <summary>The whole script as one text.</summary>
    public string Text => string.Join(' ', Parts);

    /// <summary>How long it takes to say, at <see cref="WordsPerMinute"/>; an estimate in whole seconds, rounded up.</summary>
    public Duration SpokenLength
    {
        get
        {
            int words = Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
            return Duration.FromSeconds(((words * 60) + WordsPerMinute - 1) / WordsPerMinute);
        }
    }

    /// <summary>The number of parts; the text is personal.</summary>
    /// <returns>For example <c>introduction of 6 parts</c>.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"introduction of {Parts.Count} parts");
}
