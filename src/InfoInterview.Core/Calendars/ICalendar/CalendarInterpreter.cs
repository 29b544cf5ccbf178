using InfoInterview.ContentLines;
using InfoInterview.Diagnostics;
using NodaTime;

namespace InfoInterview.Calendars.ICalendar;

/// <summary>Makes events and zones of components.</summary>
internal sealed partial class CalendarInterpreter(ContentLineSource source, IDateTimeZoneProvider zones, List<Diagnostic> faults)
{
    private readonly Dictionary<string, ZoneBlock> blocks = new(StringComparer.Ordinal);
    private readonly HashSet<string> unknownZones = new(StringComparer.Ordinal);

    public CalendarObject Read(List<CalendarComponent> calendars)
    {
        string? method = null;
        string? product = null;
        var other = new List<ContentLine>();
        var parts = new List<CalendarComponent>();
        foreach (CalendarComponent calendar in calendars)
        {
            foreach (ContentLine line in calendar.Lines.AsSpan())
            {
                switch (line.Name)
                {
                    case "METHOD": method ??= line.Value.Trim().ToUpperInvariant(); break;
                    case "PRODID": product ??= ContentText.Unescape(line.Value); break;
                    case "VERSION" or "CALSCALE": break;
                    default: other.Add(line); break;
                }
            }

            foreach (CalendarComponent zone in calendar.Components.AsSpan())
            {
                if (zone.Name == "VTIMEZONE" && Zone(zone) is { } block)
                    blocks.TryAdd(block.Id, block);
            }

            parts.AddRange(calendar.Components.AsSpan());
        }

        return new CalendarObject
        {
            Method = string.IsNullOrEmpty(method) ? null : method,
            Product = string.IsNullOrWhiteSpace(product) ? new CalendarObject().Product : product,
            Zones = [.. blocks.Values],
            Events = [.. parts.Where(p => p.Name == "VEVENT").Select(Event).OfType<CalendarEvent>()],
            OtherLines = [.. other],
            OtherComponents = [.. parts.Where(p => p.Name is not ("VEVENT" or "VTIMEZONE"))],
        };
    }

    private ZoneBlock? Zone(CalendarComponent component)
    {
        string? id = null;
        var other = new List<ContentLine>();
        foreach (ContentLine line in component.Lines.AsSpan())
        {
            if (line.Name == "TZID" && id is null)
                id = ContentText.Unescape(line.Value);
            else
                other.Add(line);
        }

        if (string.IsNullOrWhiteSpace(id))
        {
            faults.Add(new Diagnostic(CalendarCodes.MissingProperty, Severity.Warning, "A VTIMEZONE has no TZID; it was left out.", source.Place((component.LineNumber, 1)), null, "Name the zone, such as TZID:Europe/Berlin."));
            return null;
        }

        return new ZoneBlock(id, [.. component.Components.Where(c => c.Name is "STANDARD" or "DAYLIGHT").Select(Observance).OfType<ZoneObservance>()]) { OtherLines = [.. other] };
    }

    private ZoneObservance? Observance(CalendarComponent component)
    {
        LocalDateTime? start = null;
        Offset? from = null;
        Offset? to = null;
        ZoneRule? rule = null;
        string? name = null;
        var other = new List<ContentLine>();
        foreach (ContentLine line in component.Lines.AsSpan())
        {
            switch (line.Name)
            {
                case "DTSTART" when start is null: start = CalendarValues.DayAndTime(line.Value.AsSpan().Trim()); break;
                case "TZOFFSETFROM" when from is null: from = CalendarValues.Offset(line.Value); break;
                case "TZOFFSETTO" when to is null: to = CalendarValues.Offset(line.Value); break;
                case "TZNAME" when name is null && line.Parameters.Count == 0: name = ContentText.Unescape(line.Value); break;
                case "RRULE" when rule is null && ZoneRule.Read(line.Value) is { } read: rule = read; break;
                default: other.Add(line); break;
            }
        }

        if (start is null || to is null)
        {
            faults.Add(new Diagnostic(CalendarCodes.UnusableZoneBlock, Severity.Warning, "A half of a VTIMEZONE lacks a readable DTSTART or TZOFFSETTO; it was left out.", source.Place((component.LineNumber, 1)), null, "Write both, such as DTSTART:19961027T030000 and TZOFFSETTO:+0100."));
            return null;
        }

        return new ZoneObservance
        {
            IsDaylight = component.Name == "DAYLIGHT",
            Start = start.Value,
            From = from ?? to.Value,
            To = to.Value,
            Rule = rule,
            Name = name,
            OtherLines = [.. other],
        };
    }

    private EventTime? Time(ContentLine line)
    {
        ReadOnlySpan<char> text = line.Value.AsSpan().Trim();
        if (CalendarValues.Day(text) is { } day)
            return EventTime.Day(day);
        if (CalendarValues.DayAndTime(text) is not { } local)
        {
            Give(CalendarCodes.BadTime, Severity.Error, line, "The value is no day and no time of the calendar.", "Write 20260715T120000Z, or 20260715 for a whole day.");
            return null;
        }

        if (text[^1] is 'Z' or 'z')
            return EventTime.Utc(local.InUtc().ToInstant());
        string? id = line.Find("TZID")?.Value;
        return string.IsNullOrWhiteSpace(id) ? EventTime.Floating(local) : EventTime.Read(local, id, OffsetAt(line, id, local));
    }

    private Offset? OffsetAt(ContentLine line, string id, LocalDateTime local)
    {
        if (ZoneNames.Find(id, zones) is { } zone)
        {
            NodaTime.TimeZones.ZoneLocalMapping mapping = zone.MapLocal(local);
            return mapping.EarlyInterval.WallOffset;
        }

        Offset? offset = blocks.TryGetValue(id, out ZoneBlock? block) ? block.OffsetAt(local) : null;
        if (offset is null && unknownZones.Add(id))
            Give(CalendarCodes.UnknownZone, Severity.Warning, line, "The zone is not known by this name, and the file says nothing usable about it; the moment cannot be told.", "Use a name such as Europe/Berlin.", id);
        return offset;
    }

    private void Give(string code, Severity severity, ContentLine line, string message, string fix, string? found = null) =>
        faults.Add(new Diagnostic(code, severity, message, source.Place(line.ValuePlace), found ?? line.Value, fix));
}
