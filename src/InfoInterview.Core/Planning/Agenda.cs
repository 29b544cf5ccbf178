using System.Globalization;
using InfoInterview.Diagnostics;
using InfoInterview.Policies;
using NodaTime;

namespace InfoInterview.Planning;

/// <summary>The talk on a timeline: opening, the questions with their minutes, close (practice 3.1). The seeker leads it (R82).</summary>
public sealed record Agenda
{
    // Of the five minutes that questions may not fill, two open and three close (practice 3.1).
    private const int OpeningShare = 2;
    private const int WholeShare = 5;

    private Agenda(ValueList<AgendaItem> items, Duration booked)
    {
        Items = items;
        Booked = booked;
    }

    /// <summary>The entries in order; each begins when the one before ends.</summary>
    public ValueList<AgendaItem> Items { get; }

    /// <summary>The booked time.</summary>
    public Duration Booked { get; }

    /// <summary>How long all of it takes.</summary>
    public Duration Planned => Items.Aggregate(Duration.Zero, (sum, item) => sum + item.Length);

    /// <summary>Time that nothing fills; zero when the agenda is full or too long.</summary>
    public Duration Spare => Booked > Planned ? Booked - Planned : Duration.Zero;

    /// <summary>How far the agenda runs over the booked time; zero when it fits.</summary>
    public Duration OverBy => Planned > Booked ? Planned - Booked : Duration.Zero;

    /// <summary>When the seeker says that the time is nearly up: five minutes before the end (T17), at the start of a shorter talk.</summary>
    public Duration TimeSignal => SignalAfter(Booked);

    /// <summary>What does not fit, and what to do; null when the agenda fits.</summary>
    public Diagnostic? Overrun => OverBy == Duration.Zero ? null : new Diagnostic(
        PlanningCodes.AgendaTooLong,
        Severity.Warning,
        string.Create(CultureInfo.InvariantCulture, $"The agenda takes {Planned.TotalMinutes:0.#} minutes, {Booked.TotalMinutes:0.#} are booked (R20)."),
        fix: string.Create(CultureInfo.InvariantCulture, $"Drop questions of {Math.Ceiling(OverBy.TotalMinutes):0} minutes in all."));

    /// <summary>The agenda of a plan: its questions in the order in which they stand.</summary>
    /// <param name="plan">The plan; without questions the agenda has an opening and a close alone.</param>
    /// <param name="timing">Minutes for opening and close; the standard ones when null.</param>
    /// <returns>The agenda; it may run over, which <see cref="Overrun"/> tells.</returns>
    public static Agenda Of(InterviewPlan plan, TimingPolicy? timing = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Duration around = (timing ?? new TimingPolicy()).OpeningAndClose;
        Duration opening = Duration.FromMinutes(Math.Floor(around.TotalMinutes * OpeningShare / WholeShare));
        var items = new List<AgendaItem> { new(AgendaPart.Opening, Duration.Zero, opening, "Thank them for their time, introduce yourself, say what the talk is for and how long it is.") };
        Duration start = opening;
        foreach (Question question in plan.Questions)
        {
            Duration length = Duration.FromMinutes(question.Minutes);
            items.Add(new AgendaItem(AgendaPart.Question, start, length, question.Text, question));
            start += length;
        }

        items.Add(new AgendaItem(AgendaPart.Close, start, around - opening, "Say back what each of you promised, and thank them for their time and advice."));
        return new Agenda([.. items], plan.Length);
    }

    internal static Duration SignalAfter(Duration booked) => Duration.Max(Duration.Zero, booked - Duration.FromMinutes(5));
}
