using InfoInterview.Correspondence;
using InfoInterview.Diagnostics;
using InfoInterview.People;

namespace InfoInterview.Policies;

/// <summary>Lengths and choices in letters (practice §2.2, W08, W09).</summary>
public sealed record LetterPolicy
{
    /// <summary>Characters of a LinkedIn note without a paid account (practice 2.2).</summary>
    public int LinkedInNoteCharacters { get; init => field = Require.Within(value, 50, 2_000, nameof(LinkedInNoteCharacters)); } = 200;

    /// <summary>Words that a letter in Spanish, French or German may have for a hundred of an English one, 100 to 200; the courtesy of these languages takes words (practice 7).</summary>
    public int OtherLanguagePercent { get; init => field = Require.Within(value, 100, 200, nameof(OtherLanguagePercent)); } = 120;

    /// <summary>Longest subject in characters without a hint (practice 2.4).</summary>
    public int SubjectCharacters { get; init => field = Require.Within(value, 10, 200, nameof(SubjectCharacters)); } = 50;

    /// <summary>Word limits by kind of letter (practice 2.2); a kind that is not in the list has none. The practice gives no end for what is said on the phone; it is set to one and a half times the warning.</summary>
    public ValueList<WordLimit> WordLimits { get; init; } =
    [
        new(LetterKind.ColdRequest, 75, 125),
        new(LetterKind.AlumniRequest, 110, 150),
        new(LetterKind.ReferralRequest, 125, 175),
        new(LetterKind.AcquaintanceRequest, 125, 175),
        new(LetterKind.DormantTieRequest, 125, 175),
        new(LetterKind.LeadFollowUp, 125, 175),
        new(LetterKind.ConnectorAsk, 170, 250),
        new(LetterKind.ForwardableBlurb, 90, 130),
        new(LetterKind.OptInQuestion, 80, 120),
        new(LetterKind.Confirmation, 120, 180),
        new(LetterKind.ThankYou, 150, 250),
        new(LetterKind.ReportBack, 150, 250),
        new(LetterKind.ThankReferrer, 100, 150),
        new(LetterKind.FollowUp, 60, 100),
        new(LetterKind.KeepInTouch, 120, 250),
        new(LetterKind.Reschedule, 90, 150),
        new(LetterKind.Decline, 90, 150),
        new(LetterKind.NoticeOfApplying, 125, 200),
        new(LetterKind.PostalRequest, 250, 350),
        new(LetterKind.PhoneScript, 120, 180),
        new(LetterKind.GatekeeperScript, 120, 180),
        new(LetterKind.VoiceMail, 75, 110),
        new(LetterKind.LastFollowUp, 60, 100),
    ];

    /// <summary>The word limit of a kind of letter in a language: in any but English the limits are <see cref="OtherLanguagePercent"/> percent of it, rounded down.</summary>
    /// <param name="kind">The occasion.</param>
    /// <param name="language">The language of the letter.</param>
    /// <returns>The limit, or null when the kind has none.</returns>
    public WordLimit? LimitOf(LetterKind kind, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return LimitOf(kind) is not { } limit ? null
            : language.Primary == "en" ? limit
            : new WordLimit(kind, limit.Warn * OtherLanguagePercent / 100, limit.Block * OtherLanguagePercent / 100);
    }

    /// <summary>The word limit of a kind of letter in English.</summary>
    /// <param name="kind">The occasion.</param>
    /// <returns>The limit, or null when the kind has none.</returns>
    public WordLimit? LimitOf(LetterKind kind) => WordLimits.FirstOrDefault(l => l.Kind == kind);
}
