using System.Text;
using System.Text.Unicode;
using InfoInterview.Calendars.ICalendar;
using NodaTime;

namespace InfoInterview.Benchmarks.Calendars;

/// <summary>
/// The control of goal 6: what a careful programmer writes for this one shape of invite. UTF-8 literals, one array that is large enough, one pass per text
/// that escapes and transcodes, one pass that folds. It checks no bounds of the shape: one zone with two halves, one event, no parameter of its own.
/// </summary>
public sealed class HandWrittenInvite
{
    private readonly byte[] octets = new byte[16 * 1024];
    private readonly byte[] line = new byte[8 * 1024];
    private int at;
    private int length;

    public ReadOnlySpan<byte> Written => octets.AsSpan(0, at);

    public void Write(CalendarObject calendar)
    {
        at = 0;
        CalendarEvent facts = calendar.Events[0];
        ZoneBlock zone = calendar.Zones[0];
        Raw("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//InfoInterview//InfoInterview 1.0//EN\r\nCALSCALE:GREGORIAN\r\nMETHOD:REQUEST\r\nBEGIN:VTIMEZONE\r\nTZID:"u8);
        Ascii(zone.Id);
        Raw("\r\n"u8);
        Half(zone.Observances[0], "BEGIN:STANDARD\r\nTZNAME:"u8, "END:STANDARD\r\n"u8);
        Half(zone.Observances[1], "BEGIN:DAYLIGHT\r\nTZNAME:"u8, "END:DAYLIGHT\r\n"u8);
        Raw("END:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:"u8);
        Ascii(facts.Uid);
        Raw("\r\nDTSTAMP:"u8);
        Time(facts.Stamp.InUtc().LocalDateTime);
        Raw("Z\r\nSEQUENCE:"u8);
        facts.Sequence.TryFormat(octets.AsSpan(at), out int digits, provider: System.Globalization.CultureInfo.InvariantCulture);
        at += digits;
        Raw("\r\n"u8);
        Text("SUMMARY:"u8, facts.Summary!);
        Raw("DTSTART;TZID="u8);
        Ascii(facts.Start.ZoneId!);
        Raw(":"u8);
        Time(facts.Start.Local);
        Raw("\r\nDTEND;TZID="u8);
        Ascii(facts.End!.ZoneId!);
        Raw(":"u8);
        Time(facts.End.Local);
        Raw("\r\nSTATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\nCLASS:PUBLIC\r\n"u8);
        Text("LOCATION:"u8, facts.Location!);
        Text("DESCRIPTION:"u8, facts.Description!);
        Begin("URL:"u8);
        Add(facts.Link!);
        Fold();
        Text("CATEGORIES:"u8, facts.Categories[0]);
        Person("ORGANIZER"u8, facts.Organizer!);
        foreach (EventPerson attendee in facts.Attendees.AsSpan())
            Person("ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE"u8, attendee);
        foreach (EventAlarm alarm in facts.Alarms.AsSpan())
        {
            Raw("BEGIN:VALARM\r\nACTION:DISPLAY\r\n"u8);
            Text("DESCRIPTION:"u8, alarm.Text);
            int minutes = (int)alarm.Before.TotalMinutes;
            bool days = minutes % 1440 == 0;
            Raw(days ? "TRIGGER:-P"u8 : "TRIGGER:-PT"u8);
            (days ? minutes / 1440 : minutes).TryFormat(octets.AsSpan(at), out digits, provider: System.Globalization.CultureInfo.InvariantCulture);
            at += digits;
            Raw(days ? "D\r\nUID:"u8 : "M\r\nUID:"u8);
            Ascii(alarm.Uid!);
            Raw("\r\nEND:VALARM\r\n"u8);
        }

        Raw("END:VEVENT\r\nEND:VCALENDAR\r\n"u8);
    }

    private void Half(ZoneObservance half, ReadOnlySpan<byte> begin, ReadOnlySpan<byte> end)
    {
        Raw(begin);
        Ascii(half.Name!);
        Raw("\r\nTZOFFSETFROM:"u8);
        Zone(half.From);
        Raw("\r\nTZOFFSETTO:"u8);
        Zone(half.To);
        Raw("\r\nDTSTART:"u8);
        Time(half.Start);
        Raw("\r\nRRULE:"u8);
        Ascii(half.Rule!.Text);
        Raw("\r\n"u8);
        Raw(end);
    }

    private void Zone(Offset offset)
    {
        int minutes = Math.Abs(offset.Seconds) / 60;
        octets[at++] = offset.Seconds < 0 ? (byte)'-' : (byte)'+';
        Two(minutes / 60);
        Two(minutes % 60);
    }

    private void Time(LocalDateTime time)
    {
        Two(time.Year / 100);
        Two(time.Year % 100);
        Two(time.Month);
        Two(time.Day);
        octets[at++] = (byte)'T';
        Two(time.Hour);
        Two(time.Minute);
        Two(time.Second);
    }

    private void Two(int value)
    {
        octets[at++] = (byte)('0' + (value / 10));
        octets[at++] = (byte)('0' + (value % 10));
    }

    private void Raw(ReadOnlySpan<byte> text)
    {
        text.CopyTo(octets.AsSpan(at));
        at += text.Length;
    }

    private void Ascii(string text) => at += Encoding.UTF8.GetBytes(text, octets.AsSpan(at));

    private void Text(ReadOnlySpan<byte> name, string text)
    {
        Begin(name);
        ReadOnlySpan<char> rest = text;
        while (true)
        {
            int special = rest.IndexOfAny("\\;,\n");
            if (special < 0)
                break;
            Add(rest[..special]);
            line[length++] = (byte)'\\';
            line[length++] = rest[special] == '\n' ? (byte)'n' : (byte)rest[special];
            rest = rest[(special + 1)..];
        }

        Add(rest);
        Fold();
    }

    private void Person(ReadOnlySpan<byte> start, EventPerson person)
    {
        Begin(start);
        Add(";CN="u8);
        bool quoted = person.Name.AsSpan().IndexOfAny(",;:") >= 0;
        if (quoted)
            line[length++] = (byte)'"';
        ReadOnlySpan<char> rest = person.Name;
        while (true)
        {
            int special = rest.IndexOfAny("^\"\n");
            if (special < 0)
                break;
            Add(rest[..special]);
            line[length++] = (byte)'^';
            line[length++] = rest[special] switch { '"' => (byte)'\'', '\n' => (byte)'n', _ => (byte)'^' };
            rest = rest[(special + 1)..];
        }

        Add(rest);
        if (quoted)
            line[length++] = (byte)'"';
        line[length++] = (byte)':';
        Add(person.Address);
        Fold();
    }

    private void Begin(ReadOnlySpan<byte> start)
    {
        start.CopyTo(line);
        length = start.Length;
    }

    private void Add(ReadOnlySpan<byte> text)
    {
        text.CopyTo(line.AsSpan(length));
        length += text.Length;
    }

    private void Add(ReadOnlySpan<char> text)
    {
        Utf8.FromUtf16(text, line.AsSpan(length), out _, out int written);
        length += written;
    }

    private void Fold()
    {
        ReadOnlySpan<byte> rest = line.AsSpan(0, length);
        int room = 75;
        while (rest.Length > room)
        {
            int cut = room;
            while ((rest[cut] & 0xC0) == 0x80)
                cut--;

            // Not between a backslash or caret and what it belongs to: an odd number of them in front of the cut.
            int signs = 0;
            while (cut - signs > 0 && rest[cut - signs - 1] is (byte)'\\' or (byte)'^')
                signs++;
            cut -= signs % 2;
            Raw(rest[..cut]);
            Raw("\r\n "u8);
            rest = rest[cut..];
            room = 74;
        }

        Raw(rest);
        Raw("\r\n"u8);
    }
}
