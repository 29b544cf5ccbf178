using InfoInterview.Diagnostics;
using InfoInterview.People;
using InfoInterview.Timing;
using NodaTime;

namespace InfoInterview.Policies;

/// <summary>When and how long: the rules T01 to T41 of the field's practice as plain numbers. Defaults are those of the pack <c>standard</c>.</summary>
public sealed record TimingPolicy
{
    /// <summary>From the request to the first slot offered (T01); 5 to 20 business days, our judgment.</summary>
    public Delay RequestLead { get; init; } = Delay.OfBusinessDays(10);

    /// <summary>Slots offered (T02); 3 to 5. Offers of three or more were accepted 2.4 times as often as one.</summary>
    public int SlotCount { get; init => field = Require.Within(value, 1, 10, nameof(SlotCount)); } = 3;

    /// <summary>On how many different days the slots lie at least (T02).</summary>
    public int SlotDays { get; init => field = Require.Within(value, 1, 10, nameof(SlotDays)); } = 2;

    /// <summary>The request by phone ends before this (T03); in the pack <c>articles</c> this bounds the phone interview itself (R36).</summary>
    public Duration RequestCallLimit { get; init; } = Duration.FromMinutes(5);

    /// <summary>Usual length of an interview by phone (T04); 15 to 30 minutes.</summary>
    public Duration PhoneLength { get; init; } = Duration.FromMinutes(20);

    /// <summary>Usual length of an interview by video (T05); 15 to 30 minutes, our judgment.</summary>
    public Duration VideoLength { get; init; } = Duration.FromMinutes(20);

    /// <summary>Usual length of an interview in person (T06); 15 to 30 minutes.</summary>
    public Duration InPersonLength { get; init; } = Duration.FromMinutes(30);

    /// <summary>The shortest talk worth asking for (T04 to T06, R37).</summary>
    public Duration ShortestAsk { get; init; } = Duration.FromMinutes(15);

    /// <summary>The longest first ask without a warning (T07): 30 minutes; 31 warn. In the pack <c>articles</c> 20 minutes (R87).</summary>
    public Duration LongestAsk { get; init; } = Duration.FromMinutes(30);

    /// <summary>The longest talk in person without a warning (T06, R37): 30 minutes; the article's range is 15 to 30, both ends included.</summary>
    public Duration LongestInPerson { get; init; } = Duration.FromMinutes(30);

    /// <summary>A first ask over this is refused (T07).</summary>
    public Duration AskCeiling { get; init; } = Duration.FromMinutes(45);

    /// <summary>Whether <see cref="RequestCallLimit"/> bounds phone interviews too, as the articles say (R36); not in <c>standard</c> (conflict K6).</summary>
    public bool PhoneInterviewUnderRequestCallLimit { get; init; }

    /// <summary>Confirmation before the talk (T12); in business days before, 1.</summary>
    public int ConfirmBusinessDaysBefore { get; init => field = Require.Within(value, 1, 5, nameof(ConfirmBusinessDaysBefore)); } = 1;

    /// <summary>Whether the confirmation is due a calendar day before, as the articles say (R44); not in <c>standard</c>, where it is due on the last business day before (conflict K9).</summary>
    public bool ConfirmOnCalendarDayBefore { get; init; }

    /// <summary>How early one arrives in person (T13, R46); 5 to 15 minutes.</summary>
    public Duration ArriveEarly { get; init; } = Duration.FromMinutes(10);

    /// <summary>How early one joins a video call (T14); 2 to 5 minutes.</summary>
    public Duration JoinEarly { get; init; } = Duration.FromMinutes(3);

    /// <summary>Longest self-introduction without a warning (T18, R51).</summary>
    public Duration IntroductionLimit { get; init; } = Duration.FromSeconds(30);

    /// <summary>A self-introduction over this is an error (conflict K10).</summary>
    public Duration IntroductionCeiling { get; init; } = Duration.FromSeconds(45);

    /// <summary>Minutes of the talk that questions may not fill: 2 to open, 3 to close (practice 3.1, our judgment).</summary>
    public Duration OpeningAndClose { get; init; } = Duration.FromMinutes(5);

    /// <summary>Notes and reflection after the talk (T22).</summary>
    public Delay Debrief { get; init; } = Delay.OfHours(2);

    /// <summary>Thank-you not before this (T24): a note from the door reads as thoughtless.</summary>
    public Delay ThankYouNotBefore { get; init; } = Delay.OfHours(1);

    /// <summary>Thank-you due (T23); 1 to 48 hours, contested: 24 hours to a week.</summary>
    public Delay ThankYou { get; init; } = Delay.OfHours(24);

    /// <summary>Thank-you overdue (T23).</summary>
    public Delay ThankYouOverdue { get; init; } = Delay.OfHours(48);

    /// <summary>LinkedIn connection after the talk (T27, R24).</summary>
    public Delay LinkedInConnection { get; init; } = Delay.OfHours(48);

    /// <summary>First contact with a lead (T28); 1 to 7 business days.</summary>
    public Delay Lead { get; init; } = Delay.OfBusinessDays(3);

    /// <summary>Reminder of a promised introduction (T29); 7 to 10 days.</summary>
    public Delay PromisedIntroduction { get; init; } = Delay.OfDays(8);

    /// <summary>Report on the advice (T30); 14 to 42 days.</summary>
    public Delay ReportBack { get; init; } = Delay.OfDays(21);

    /// <summary>First sign of life after the report (practice §9, AfterInterview).</summary>
    public Delay FirstKeepInTouch { get; init; } = Delay.OfDays(90);

    /// <summary>Messages in all to somebody without a connection (T32).</summary>
    public int ColdMessages { get; init => field = Require.Within(value, 1, 5, nameof(ColdMessages)); } = 2;

    /// <summary>Messages in all after a referral or to an alumnus (T33).</summary>
    public int WarmMessages { get; init => field = Require.Within(value, 1, 5, nameof(WarmMessages)); } = 3;

    /// <summary>Wait before a reminder (T34); 5 to 10 business days.</summary>
    public Delay Reminder { get; init; } = Delay.OfBusinessDays(7);

    /// <summary>The least wait between two unanswered messages (T37).</summary>
    public Delay ReminderFloor { get; init; } = Delay.OfBusinessDays(5);

    /// <summary>An unanswered contact is closed after this (T36).</summary>
    public Delay Close { get; init; } = Delay.OfBusinessDays(10);

    /// <summary>Days between two signs of life to a champion or mentor (practice §9); 21 to 45.</summary>
    public int ChampionDays { get; init => field = Require.Within(value, 1, 1_000, nameof(ChampionDays)); } = 30;

    /// <summary>Days between two signs of life to a strong tie (practice §9); 45 to 90.</summary>
    public int StrongDays { get; init => field = Require.Within(value, 1, 1_000, nameof(StrongDays)); } = 60;

    /// <summary>Days between two signs of life to an active contact (practice §9); 90 to 120.</summary>
    public int ActiveDays { get; init => field = Require.Within(value, 1, 1_000, nameof(ActiveDays)); } = 120;

    /// <summary>Days between two signs of life in the wide circle (practice §9); 150 to 240.</summary>
    public int WideDays { get; init => field = Require.Within(value, 1, 1_000, nameof(WideDays)); } = 180;

    /// <summary>Days between two signs of life to an archived contact (practice §9).</summary>
    public int ArchiveDays { get; init => field = Require.Within(value, 1, 1_000, nameof(ArchiveDays)); } = 365;

    /// <summary>How often a relationship is kept.</summary>
    /// <param name="tier">The tier.</param>
    /// <returns>Days between two signs of life.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The tier is not one of the list.</exception>
    public int KeepInTouchDays(KeepInTouchTier tier) => tier switch
    {
        KeepInTouchTier.Champion => ChampionDays,
        KeepInTouchTier.Strong => StrongDays,
        KeepInTouchTier.Active => ActiveDays,
        KeepInTouchTier.Wide => WideDays,
        KeepInTouchTier.Archive => ArchiveDays,
        _ => throw Require.OutOfRange(nameof(tier), tier, $"one of {string.Join(", ", Enum.GetNames<KeepInTouchTier>())}"),
    };
}
