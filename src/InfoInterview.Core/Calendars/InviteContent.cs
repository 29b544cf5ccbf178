using System.Globalization;
using System.Text;
using InfoInterview.Calendars.ICalendar;
using InfoInterview.Correspondence;
using InfoInterview.People;
using InfoInterview.Planning;
using InfoInterview.Timing;
using NodaTime;

namespace InfoInterview.Calendars;

/// <summary>The texts of an invite, by practice §6: who with whom and what for, both people's local times, topics, how to meet. No resume, no notes.</summary>
internal sealed class InviteContent
{
    /// <summary>A title of one line that clients show whole.</summary>
    private const int LongestTitle = 255;

    private readonly InterviewPlan plan;
    private readonly Slot slot;
    private readonly InviteWords words;

    public InviteContent(InterviewPlan plan, Slot slot)
    {
        this.plan = plan;
        this.slot = slot;
        words = InviteWords.In(plan.Interviewee.Language ?? plan.Seeker.Language);
        Title = Cut(OneLine($"{plan.Seeker.Name.Full} + {plan.Interviewee.Name.Full}: {words.Subject(Present(plan.Field))}"));
        Location = LocationOf(plan, words);
        Link = Present(plan.Place) is { } place && IsWebAddress(place) ? place : null;
        Description = Text();
    }

    public string Title { get; }

    public string? Location { get; }

    public string? Link { get; }

    public string Description { get; }

    public ValueList<string> Categories => [words.Category];

    /// <summary>The seeker's own reminders: the day before, and 15 minutes before a call or an hour before a way (practice §6).</summary>
    public ValueList<EventAlarm> Alarms(Guid key)
    {
        DateTimeZone zone = plan.Seeker.Availability.Zone;
        string text = words.AlarmText(Title, WrittenTime.Time(slot.In(zone).TimeOfDay, words.Language), WrittenTime.Zone(zone, words.Language));
        Duration shortly = plan.Format == InterviewFormat.InPerson ? Duration.FromHours(1) : Duration.FromMinutes(15);
        return
        [
            new EventAlarm(Duration.FromDays(1), text, DerivedId.From(key, "alarm", "day").ToString("D")),
            new EventAlarm(shortly, text, DerivedId.From(key, "alarm", "shortly").ToString("D")),
        ];
    }

    /// <summary>The name that calendars show: one line; the address when nothing of the name can be shown.</summary>
    public static string NameOf(PersonName name, EmailAddress email) => Present(name.Full) ?? email.Text;

    /// <summary>Where the talk is, as the LOCATION field says it.</summary>
    public static string? LocationOf(InterviewPlan plan, InviteWords words)
    {
        string? place = Present(plan.Place);
        if (plan.Format != InterviewFormat.Phone)
            return place;
        string? number = place ?? plan.Interviewee.Phone?.E164;
        return IsWebAddress(number) ? number : words.Calls(plan.Seeker.Name.Full, number);
    }

    private string Text()
    {
        var text = new StringBuilder();
        text.Append(words.Purpose((int)slot.Length.TotalMinutes, Present(plan.Field)));
        if (plan.Introducer is { } introducer && plan.MayNameIntroducer)
            text.Append('\n').Append(words.IntroducedBy(introducer.Name.Full));
        text.Append("\n\n").Append(words.When).Append(':');
        Clock(text, slot.Start.Zone, plan.Interviewee.Name);
        if (plan.Seeker.Availability.Zone.Id != slot.Start.Zone.Id)
            Clock(text, plan.Seeker.Availability.Zone, plan.Seeker.Name);
        if (plan.Topics.Count > 0)
        {
            text.Append("\n\n").Append(words.Topics).Append(':');
            for (int i = 0; i < plan.Topics.Count; i++)
                text.Append(CultureInfo.InvariantCulture, $"\n{i + 1}. {OneLine(plan.Topics[i])}");
        }

        if (Location is { } location)
            text.Append("\n\n").Append(plan.Format switch { InterviewFormat.Phone => words.How, InterviewFormat.Video => words.Video, _ => words.Where }).Append(": ").Append(location);
        if (plan.Seeker.Phone is { } phone)
            text.Append(Location is null ? "\n\n" : "\n").Append(words.BackupPhone(plan.Seeker.Name.Full, phone.E164));
        if (plan.Seeker.Profile is { } profile)
            text.Append("\n\n").Append(words.Profile(plan.Seeker.Name.Full, profile.AbsoluteUri));
        return text.ToString();
    }

    private void Clock(StringBuilder text, DateTimeZone zone, PersonName name)
    {
        ZonedDateTime from = slot.In(zone);
        ZonedDateTime to = slot.End.WithZone(zone);
        text.Append("\n- ").Append(words.ClockOf(WrittenTime.Zone(zone, words.Language), name.Full)).Append(": ").Append(WrittenTime.Day(from.Date, words.Language)).Append(", ")
            .Append(words.Span(WrittenTime.Time(from.TimeOfDay, words.Language), WrittenTime.Time(to.TimeOfDay, words.Language), from.Date == to.Date));
    }

    private static string? Present(string? text) => text is null || OneLine(text) is not { Length: > 0 } line ? null : line;

    private static bool IsWebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    /// <summary>One line without control characters and without blanks around it, which some readers (libical) drop.</summary>
    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value is '\r' or '\n' or '\t' or 0x85 or 0x2028 or 0x2029)
                line.Append(' ');
            else if (!Rune.IsControl(rune))
                line.Append(rune);
        }

        return line.ToString().Trim();
    }

    private static string Cut(string title)
    {
        if (title.Length <= LongestTitle)
            return title;
        int length = LongestTitle - 1;
        return title[..(char.IsHighSurrogate(title[length - 1]) ? length - 1 : length)] + "…";
    }
}
