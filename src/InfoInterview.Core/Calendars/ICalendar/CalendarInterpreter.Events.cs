using System.Globalization;
using InfoInterview.ContentLines;
using InfoInterview.Diagnostics;
using InfoInterview.People;
using NodaTime;

namespace InfoInterview.Calendars.ICalendar;

/// <content>Events, people and alarms.</content>
internal sealed partial class CalendarInterpreter
{
    private CalendarEvent? Event(CalendarComponent component)
    {
        var read = new Dictionary<string, ContentLine>(StringComparer.Ordinal);
        var other = new List<ContentLine>();
        var categories = new List<string>();
        var attendees = new List<EventPerson>();
        foreach (ContentLine line in component.Lines.AsSpan())
        {
            switch (line.Name)
            {
                case "UID" or "DTSTAMP" or "SEQUENCE" or "DTSTART" or "DTEND" or "DURATION" or "SUMMARY" or "DESCRIPTION" or "LOCATION"
                    or "URL" or "STATUS" or "TRANSP" or "CLASS" or "ORGANIZER":
                    if (!read.TryAdd(line.Name, line))
                        Give(CalendarCodes.PropertyTwice, Severity.Warning, line, $"{line.Name} stands twice in one event; the first one counts.", "Leave one.");
                    break;
                case "CATEGORIES": categories.AddRange(ContentText.Split(line.Value)); break;
                case "ATTENDEE" when !string.IsNullOrWhiteSpace(line.Value): attendees.Add(Person(line, isGuest: true)); break;
                default: other.Add(line); break;
            }
        }

        if (!read.TryGetValue("DTSTART", out ContentLine? startLine))
        {
            faults.Add(new Diagnostic(CalendarCodes.MissingProperty, Severity.Error, "An event has no DTSTART; it was left out.", source.Place((component.LineNumber, 1)), null, "Write when it begins."));
            return null;
        }

        if (Time(startLine) is not { } start)
            return null;
        string? summary = Text(read, "SUMMARY");
        var alarms = new List<EventAlarm>();
        var components = new List<CalendarComponent>();
        foreach (CalendarComponent inner in component.Components.AsSpan())
        {
            if (inner.Name == "VALARM" && Alarm(inner) is { } alarm)
                alarms.Add(alarm);
            else
                components.Add(inner);
        }

        return new CalendarEvent
        {
            Uid = Uid(read, component, start, summary),
            Stamp = Stamp(read, other, component),
            Sequence = Sequence(read),
            Start = start,
            End = End(read, start),
            Summary = summary,
            Description = Text(read, "DESCRIPTION"),
            Location = Text(read, "LOCATION"),
            Link = read.TryGetValue("URL", out ContentLine? link) ? link.Value : null,
            Status = Word(read, "STATUS", EventStatus.Confirmed, ("CONFIRMED", EventStatus.Confirmed), ("TENTATIVE", EventStatus.Tentative), ("CANCELLED", EventStatus.Cancelled)),
            IsBusy = Word(read, "TRANSP", true, ("OPAQUE", true), ("TRANSPARENT", false)),
            Visibility = Word(read, "CLASS", EventVisibility.Public, ("PUBLIC", EventVisibility.Public), ("PRIVATE", EventVisibility.Private), ("CONFIDENTIAL", EventVisibility.Confidential)),
            Categories = [.. categories],
            Organizer = read.TryGetValue("ORGANIZER", out ContentLine? organizer) && !string.IsNullOrWhiteSpace(organizer.Value) ? Person(organizer, isGuest: false) : null,
            Attendees = [.. attendees],
            Alarms = [.. alarms],
            OtherLines = [.. other],
            OtherComponents = [.. components],
        };
    }

    private static string? Text(Dictionary<string, ContentLine> read, string name) => read.TryGetValue(name, out ContentLine? line) ? ContentText.Unescape(line.Value) : null;

    private string Uid(Dictionary<string, ContentLine> read, CalendarComponent component, EventTime start, string? summary)
    {
        if (Text(read, "UID") is { } uid && !string.IsNullOrWhiteSpace(uid))
            return uid;
        faults.Add(new Diagnostic(CalendarCodes.MissingProperty, Severity.Warning, "An event has no UID; it got one made from its start and title, so updates of it may not be recognized.", source.Place((component.LineNumber, 1)), null, "Give it a UID for life."));
        return DerivedId.From(Guid.Empty, "event", $"{start}\n{summary}").ToString("D");
    }

    private Instant Stamp(Dictionary<string, ContentLine> read, List<ContentLine> other, CalendarComponent component)
    {
        ContentLine? line = read.GetValueOrDefault("DTSTAMP") ?? other.Find(l => l.Name is "LAST-MODIFIED" or "CREATED");
        if (line is not null && CalendarValues.DayAndTime(line.Value.AsSpan().Trim()) is { } local)
            return local.InUtc().ToInstant();
        faults.Add(new Diagnostic(CalendarCodes.MissingProperty, Severity.Warning, "An event has no readable DTSTAMP; it counts as made in 1970.", source.Place((component.LineNumber, 1)), null, "Write when it was made, such as DTSTAMP:20260301T101500Z."));
        return NodaConstants.UnixEpoch;
    }

    private int Sequence(Dictionary<string, ContentLine> read)
    {
        if (!read.TryGetValue("SEQUENCE", out ContentLine? line))
            return 0;
        if (int.TryParse(line.Value.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int sequence))
            return sequence;
        Give(CalendarCodes.BadNumber, Severity.Warning, line, "SEQUENCE is not a whole number from 0 to 2147483647; it counts as 0.", "Write 0, 1, 2 and so on.");
        return 0;
    }

    private EventTime? End(Dictionary<string, ContentLine> read, EventTime start)
    {
        EventTime? end = null;
        ContentLine? line;
        if (read.TryGetValue("DTEND", out line))
            end = Time(line);
        else if (read.TryGetValue("DURATION", out line))
            end = After(start, line);
        if (end is null || line is null)
            return null;
        bool backwards = start.Moment is { } first && end.Moment is { } last ? last < first : start.Kind == end.Kind && start.ZoneId == end.ZoneId && end.Local < start.Local;
        if (!backwards)
            return end;
        Give(CalendarCodes.EndNotAfterStart, Severity.Warning, line, "The event ends before it begins; its end was left out.", "Write an end behind the start.");
        return null;
    }

    private EventTime? After(EventTime start, ContentLine line)
    {
        if (CalendarValues.Length(line.Value) is not { Sign: 1 } length || start.Local.Year is 1 or > 9980)
        {
            Give(CalendarCodes.BadDuration, Severity.Warning, line, "DURATION is no length that an event can have; the event has no end.", "Write PT30M, PT1H or P1D.");
            return null;
        }

        // Days are days of the calendar, hours and minutes are exact (RFC 5545 3.3.6).
        LocalDateTime local = start.Local.PlusDays(length.Days);
        return start.Kind switch
        {
            EventTimeKind.Day => EventTime.Day(local.Date.PlusDays((int)length.Time.TotalDays)),
            EventTimeKind.Utc => EventTime.Utc(local.InUtc().ToInstant() + length.Time),
            EventTimeKind.Zoned when start.Moment is not null && OffsetAt(line, start.ZoneId!, local) is { } offset =>
                length.Time == Duration.Zero ? EventTime.Read(local, start.ZoneId!, offset) : EventTime.Utc(local.WithOffset(offset).ToInstant() + length.Time),
            _ => EventTime.Floating(local + Period.FromTicks(length.Time.BclCompatibleTicks)),
        };
    }

    private T Word<T>(Dictionary<string, ContentLine> read, string name, T usual, params ReadOnlySpan<(string Word, T Meaning)> words)
    {
        if (!read.TryGetValue(name, out ContentLine? line))
            return usual;
        foreach ((string word, T meaning) in words)
        {
            if (word.Equals(line.Value.Trim(), StringComparison.OrdinalIgnoreCase))
                return meaning;
        }

        Give(CalendarCodes.UnknownWord, Severity.Warning, line, $"{name} is none of the words that RFC 5545 knows; {words[0].Word} is taken.", $"Write {words[0].Word} or another of its words.");
        return usual;
    }

    private EventPerson Person(ContentLine line, bool isGuest)
    {
        string? name = null;
        var participation = Participation.NeedsAction;
        bool answer = false;
        bool usualKind = line.Find("CUTYPE")?.Value.ToUpperInvariant() is null or "INDIVIDUAL" && line.Find("ROLE")?.Value.ToUpperInvariant() is null or "REQ-PARTICIPANT";
        var other = new List<ContentLineParameter>();
        foreach (ContentLineParameter parameter in line.Parameters.AsSpan())
        {
            switch (parameter.Name)
            {
                case "CN" when name is null: name = parameter.Value; break;
                case "PARTSTAT" when isGuest: participation = Answer(line, parameter); break;
                case "RSVP" when isGuest: answer = parameter.Value.Equals("TRUE", StringComparison.OrdinalIgnoreCase); break;
                case "CUTYPE" or "ROLE" when isGuest && usualKind: break;
                default: other.Add(parameter); break;
            }
        }

        return new EventPerson(line.Value.Trim(), name) { Participation = participation, AnswerExpected = answer, OtherParameters = [.. other] };
    }

    private Participation Answer(ContentLine line, ContentLineParameter parameter)
    {
        switch (parameter.Value.ToUpperInvariant())
        {
            case "NEEDS-ACTION": return Participation.NeedsAction;
            case "ACCEPTED": return Participation.Accepted;
            case "DECLINED": return Participation.Declined;
            case "TENTATIVE": return Participation.Tentative;
            case "DELEGATED": return Participation.Delegated;
            default:
                Give(CalendarCodes.UnknownWord, Severity.Warning, line, "PARTSTAT is none of the words that RFC 5545 knows for events; NEEDS-ACTION is taken.", "Write NEEDS-ACTION, ACCEPTED, DECLINED, TENTATIVE or DELEGATED.", parameter.Value);
                return Participation.NeedsAction;
        }
    }

    /// <summary>A reminder of the plain form; null when it says more than that and is kept as it stands.</summary>
    private static EventAlarm? Alarm(CalendarComponent component)
    {
        Duration? before = null;
        string? text = null;
        string? uid = null;
        bool shown = false;
        foreach (ContentLine line in component.Lines.AsSpan())
        {
            switch (line.Name)
            {
                case "ACTION": shown = line.Value.Trim().Equals("DISPLAY", StringComparison.OrdinalIgnoreCase); break;
                case "DESCRIPTION" when text is null && line.Parameters.Count == 0: text = ContentText.Unescape(line.Value); break;
                case "UID" when uid is null && line.Parameters.Count == 0: uid = ContentText.Unescape(line.Value); break;
                case "TRIGGER" when before is null && line.Parameters.Count == 0 && CalendarValues.Length(line.Value) is var (sign, days, time):
                    before = (Duration.FromDays(days) + time) * -sign;
                    break;
                default: return null;
            }
        }

        return shown && text is not null && component.Components.Count == 0 && before is { } length && length >= Duration.Zero && length <= EventAlarm.Longest
            && length.BclCompatibleTicks % NodaConstants.TicksPerMinute == 0
            ? new EventAlarm(length, text, uid)
            : null;
    }
}
