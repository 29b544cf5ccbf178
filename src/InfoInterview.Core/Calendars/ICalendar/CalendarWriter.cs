using System.Buffers;
using InfoInterview.ContentLines;
using NodaTime;

namespace InfoInterview.Calendars.ICalendar;

/// <summary>Writes calendar objects; nothing is allocated.</summary>
internal static class CalendarWriter
{
    public static void Write(IBufferWriter<byte> to, CalendarObject calendar)
    {
        var output = new FoldedOutput(to);
        output.Line("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"u8);
        Text(ref output, "PRODID:"u8, calendar.Product);
        output.Line("CALSCALE:GREGORIAN\r\n"u8);
        if (calendar.Method is { } method)
            Value(ref output, "METHOD:"u8, method);
        Lines(ref output, calendar.OtherLines);
        foreach (ZoneBlock zone in calendar.Zones.AsSpan())
            Zone(ref output, zone);
        foreach (CalendarEvent calendarEvent in calendar.Events.AsSpan())
            Event(ref output, calendarEvent);
        foreach (CalendarComponent component in calendar.OtherComponents.AsSpan())
            Component(ref output, component);
        output.Line("END:VCALENDAR\r\n"u8);
        output.Finish();
    }

    private static void Event(ref FoldedOutput output, CalendarEvent facts)
    {
        output.Line("BEGIN:VEVENT\r\n"u8);
        Text(ref output, "UID:"u8, facts.Uid);
        output.Start("DTSTAMP:"u8);
        Moment(ref output, facts.Stamp.InUtc().LocalDateTime, utc: true);
        output.End();
        output.Start("SEQUENCE:"u8);
        output.Number(facts.Sequence);
        output.End();
        Optional(ref output, "SUMMARY:"u8, facts.Summary);
        Time(ref output, "DTSTART"u8, facts.Start);
        if (facts.End is { } end)
            Time(ref output, "DTEND"u8, end);
        output.Line(facts.Status switch
        {
            EventStatus.Tentative => "STATUS:TENTATIVE\r\n"u8,
            EventStatus.Cancelled => "STATUS:CANCELLED\r\n"u8,
            _ => "STATUS:CONFIRMED\r\n"u8,
        });
        output.Line(facts.IsBusy ? "TRANSP:OPAQUE\r\n"u8 : "TRANSP:TRANSPARENT\r\n"u8);
        output.Line(facts.Visibility switch
        {
            EventVisibility.Private => "CLASS:PRIVATE\r\n"u8,
            EventVisibility.Confidential => "CLASS:CONFIDENTIAL\r\n"u8,
            _ => "CLASS:PUBLIC\r\n"u8,
        });
        Optional(ref output, "LOCATION:"u8, facts.Location);
        Optional(ref output, "DESCRIPTION:"u8, facts.Description);
        if (facts.Link is { } link)
            Value(ref output, "URL:"u8, link);
        Categories(ref output, facts.Categories);
        if (facts.Organizer is { } organizer)
            Person(ref output, "ORGANIZER"u8, organizer, isGuest: false);
        foreach (EventPerson attendee in facts.Attendees.AsSpan())
            Person(ref output, "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT"u8, attendee, isGuest: true);
        Lines(ref output, facts.OtherLines);
        foreach (EventAlarm alarm in facts.Alarms.AsSpan())
            Alarm(ref output, alarm);
        foreach (CalendarComponent component in facts.OtherComponents.AsSpan())
            Component(ref output, component);
        output.Line("END:VEVENT\r\n"u8);
    }

    private static void Categories(ref FoldedOutput output, ValueList<string> categories)
    {
        if (categories.Count == 0)
            return;
        output.Start("CATEGORIES:"u8);
        for (int i = 0; i < categories.Count; i++)
        {
            if (i > 0)
                output.Token(","u8);
            output.Text(categories[i]);
        }

        output.End();
    }

    private static void Person(ref FoldedOutput output, ReadOnlySpan<byte> start, EventPerson person, bool isGuest)
    {
        if (isGuest && HasOwnKind(person))
            start = "ATTENDEE"u8;
        output.Start(start);
        if (isGuest)
        {
            output.Token(person.Participation switch
            {
                Participation.Accepted => ";PARTSTAT=ACCEPTED"u8,
                Participation.Declined => ";PARTSTAT=DECLINED"u8,
                Participation.Tentative => ";PARTSTAT=TENTATIVE"u8,
                Participation.Delegated => ";PARTSTAT=DELEGATED"u8,
                _ => ";PARTSTAT=NEEDS-ACTION"u8,
            });
            if (person.AnswerExpected)
                output.Token(";RSVP=TRUE"u8);
        }

        if (person.Name is { } name)
        {
            output.Token(";CN="u8);
            output.Parameter(name);
        }

        ContentLineWriter.WriteParameters(ref output, person.OtherParameters);
        output.Token(":"u8);
        output.Value(person.Address);
        output.End();
    }

    /// <summary>Whether the attendee came with a CUTYPE or ROLE of its own; then only those are written.</summary>
    private static bool HasOwnKind(EventPerson person)
    {
        foreach (ContentLineParameter parameter in person.OtherParameters.AsSpan())
        {
            if (parameter.Name is "CUTYPE" or "ROLE")
                return true;
        }

        return false;
    }

    private static void Alarm(ref FoldedOutput output, EventAlarm alarm)
    {
        output.Line("BEGIN:VALARM\r\nACTION:DISPLAY\r\n"u8);
        Text(ref output, "DESCRIPTION:"u8, alarm.Text);
        long minutes = alarm.Before.BclCompatibleTicks / NodaConstants.TicksPerMinute;
        output.Start("TRIGGER:"u8);
        if (minutes == 0)
        {
            output.Token("PT0S"u8);
        }
        else
        {
            bool days = minutes % 1440 == 0;
            output.Token(days ? "-P"u8 : "-PT"u8);
            output.Number((int)(days ? minutes / 1440 : minutes));
            output.Token(days ? "D"u8 : "M"u8);
        }

        output.End();
        if (alarm.Uid is { } uid)
            Text(ref output, "UID:"u8, uid);
        output.Line("END:VALARM\r\n"u8);
    }

    private static void Zone(ref FoldedOutput output, ZoneBlock zone)
    {
        output.Line("BEGIN:VTIMEZONE\r\n"u8);
        Text(ref output, "TZID:"u8, zone.Id);
        Lines(ref output, zone.OtherLines);
        foreach (ZoneObservance half in zone.Observances.AsSpan())
        {
            output.Line(half.IsDaylight ? "BEGIN:DAYLIGHT\r\n"u8 : "BEGIN:STANDARD\r\n"u8);
            Optional(ref output, "TZNAME:"u8, half.Name);
            output.Start("TZOFFSETFROM:"u8);
            Offset(ref output, half.From);
            output.Start("TZOFFSETTO:"u8);
            Offset(ref output, half.To);
            output.Start("DTSTART:"u8);
            Moment(ref output, half.Start, utc: false);
            output.End();
            if (half.Rule is { } rule)
                Value(ref output, "RRULE:"u8, rule.Text);
            Lines(ref output, half.OtherLines);
            output.Line(half.IsDaylight ? "END:DAYLIGHT\r\n"u8 : "END:STANDARD\r\n"u8);
        }

        output.Line("END:VTIMEZONE\r\n"u8);
    }

    private static void Time(ref FoldedOutput output, ReadOnlySpan<byte> name, EventTime time)
    {
        output.Start(name);
        if (time.Kind == EventTimeKind.Day)
        {
            output.Start(";VALUE=DATE:"u8);
            Span<byte> day = stackalloc byte[8];
            Date(day, time.Local);
            output.Token(day);
        }
        else
        {
            if (time.ZoneId is { } zone)
            {
                output.Start(";TZID="u8);
                output.Parameter(zone);
            }

            output.Token(":"u8);
            Moment(ref output, time.Local, time.Kind == EventTimeKind.Utc);
        }

        output.End();
    }

    private static void Moment(ref FoldedOutput output, LocalDateTime local, bool utc)
    {
        Span<byte> text = stackalloc byte[16];
        Date(text, local);
        text[8] = (byte)'T';
        Two(text[9..], local.Hour);
        Two(text[11..], local.Minute);
        Two(text[13..], local.Second);
        text[15] = (byte)'Z';
        output.Token(utc ? text : text[..15]);
    }

    private static void Date(Span<byte> text, LocalDateTime local)
    {
        int year = local.Year;
        Two(text, year / 100);
        Two(text[2..], year % 100);
        Two(text[4..], local.Month);
        Two(text[6..], local.Day);
    }

    private static void Offset(ref FoldedOutput output, Offset offset)
    {
        int seconds = Math.Abs(offset.Seconds);
        Span<byte> text = stackalloc byte[7];
        text[0] = offset.Seconds < 0 ? (byte)'-' : (byte)'+';
        Two(text[1..], seconds / 3600);
        Two(text[3..], seconds / 60 % 60);
        Two(text[5..], seconds % 60);
        output.Token(seconds % 60 == 0 ? text[..5] : text);
        output.End();
    }

    private static void Two(Span<byte> text, int value)
    {
        text[0] = (byte)('0' + (value / 10));
        text[1] = (byte)('0' + (value % 10));
    }

    private static void Optional(ref FoldedOutput output, ReadOnlySpan<byte> start, string? text)
    {
        if (text is not null)
            Text(ref output, start, text);
    }

    private static void Text(ref FoldedOutput output, ReadOnlySpan<byte> start, string text)
    {
        output.Start(start);
        output.Text(text);
        output.End();
    }

    private static void Value(ref FoldedOutput output, ReadOnlySpan<byte> start, string value)
    {
        output.Start(start);
        output.Value(value);
        output.End();
    }

    private static void Lines(ref FoldedOutput output, ValueList<ContentLine> lines)
    {
        foreach (ContentLine line in lines.AsSpan())
            ContentLineWriter.Write(ref output, line);
    }

    private static void Component(ref FoldedOutput output, CalendarComponent component)
    {
        Value(ref output, "BEGIN:"u8, component.Name);
        Lines(ref output, component.Lines);
        foreach (CalendarComponent inner in component.Components.AsSpan())
            Component(ref output, inner);
        Value(ref output, "END:"u8, component.Name);
    }
}
