using System.Text;
using InfoInterview.Calendars;
using InfoInterview.Calendars.ICalendar;
using InfoInterview.Interop.Parsing;

namespace InfoInterview.Interop.Calendars;

/// <summary>What every parser must find in a message: the facts, after the normalization that the writer promises.</summary>
public static class Expected
{
    private static readonly string[] AlwaysThere = ["DESCRIPTION", "DTEND", "DTSTAMP", "DTSTART", "SEQUENCE", "STATUS", "SUMMARY", "TRANSP", "UID", "CLASS", "CATEGORIES"];

    public static ParsedInvite Of(InviteMessage message, string file) => Of(message.Calendar, file);

    public static ParsedInvite Of(CalendarObject calendar, string file)
    {
        CalendarEvent facts = calendar.Events.Single();
        return new ParsedInvite
        {
            File = file,
            Method = calendar.Method,
            Uid = facts.Uid,
            Sequence = facts.Sequence,
            Status = facts.Status == EventStatus.Cancelled ? "CANCELLED" : "CONFIRMED",
            Summary = Text(facts.Summary),
            Description = Text(facts.Description),
            Location = Text(facts.Location),
            Url = facts.Link,
            Start = facts.Start.Moment!.Value.ToUnixTimeSeconds(),
            End = facts.End!.Moment!.Value.ToUnixTimeSeconds(),
            Stamp = facts.Stamp.ToUnixTimeSeconds(),
            Organizer = new ParsedPerson(facts.Organizer!.Address, Name(facts.Organizer.Name), null),
            Attendees = [.. facts.Attendees.Select(a => new ParsedPerson(a.Address, Name(a.Name), "NEEDS-ACTION"))],
            Alarms = 0,
            Names = [.. AlwaysThere.Append("ORGANIZER").Append("ATTENDEE").Concat(facts.Location is null ? [] : ["LOCATION"]).Concat(facts.Link is null ? [] : ["URL"]).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>Every difference between what was written and what a parser found, in words.</summary>
    public static IReadOnlyList<string> Differences(ParsedInvite expected, ParsedInvite found)
    {
        if (found.Error is not null)
            return [$"refused: {found.Error}"];
        var differences = new List<string>();
        Compare("METHOD", expected.Method, found.Method);
        Compare("UID", expected.Uid, found.Uid);
        Compare("SEQUENCE", expected.Sequence, found.Sequence);
        Compare("STATUS", expected.Status, found.Status);
        Compare("SUMMARY", expected.Summary, found.Summary);
        Compare("DESCRIPTION", expected.Description, found.Description);
        Compare("LOCATION", expected.Location, found.Location);
        Compare("URL", expected.Url, found.Url);
        Compare("DTSTART", expected.Start, found.Start);
        Compare("DTEND", expected.End, found.End);
        Compare("DTSTAMP", expected.Stamp, found.Stamp);
        Compare("ORGANIZER", expected.Organizer, found.Organizer);
        Compare("ATTENDEE", string.Join('|', expected.Attendees), string.Join('|', found.Attendees));
        Compare("VALARM", expected.Alarms, found.Alarms);
        Compare("names", string.Join(' ', expected.Names), string.Join(' ', found.Names.Distinct().Order(StringComparer.Ordinal)));
        return differences;

        void Compare(string field, object? wanted, object? given)
        {
            if (!Equals(wanted, given))
                differences.Add($"{field}: wanted {Shown(wanted)}, found {Shown(given)}");
        }
    }

    /// <summary>Line breaks become line feeds, other control characters go, lone surrogates become U+FFFD.</summary>
    public static string? Text(string? text)
    {
        if (text is null)
            return null;
        var normal = new StringBuilder();
        foreach (Rune rune in text.ReplaceLineEndingsOnly().EnumerateRunes())
        {
            bool dropped = rune.Value < 0x20 ? rune.Value is not ('\t' or '\n') : rune.Value is >= 0x7F and <= 0x9F and not 0x85;
            if (!dropped)
                normal.Append(rune);
        }

        return normal.ToString();
    }

    /// <summary>As a text, and: no backslash and no tab in a parameter.</summary>
    private static string? Name(string? name) => Text(name)?.Replace('\\', '/').Replace('\t', ' ');

    private static string ReplaceLineEndingsOnly(this string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static string Shown(object? value) => value is null ? "nothing" : $"\"{value.ToString()!.Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}
