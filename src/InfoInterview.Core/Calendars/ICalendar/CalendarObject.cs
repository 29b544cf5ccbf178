using System.Buffers;
using InfoInterview.ContentLines;

namespace InfoInterview.Calendars.ICalendar;

/// <summary>One calendar text (VCALENDAR): a message, a download or a feed.</summary>
public sealed record CalendarObject
{
    /// <summary>What the text asks for (METHOD), such as <c>REQUEST</c>; null in a download.</summary>
    public string? Method { get; init; }

    /// <summary>Who wrote it (PRODID); this library unless set.</summary>
    public string Product { get; init; } = "-//InfoInterview//InfoInterview 1.0//EN";

    /// <summary>The zones that its times name.</summary>
    public ValueList<ZoneBlock> Zones { get; init; } = [];

    /// <summary>The events in their order.</summary>
    public ValueList<CalendarEvent> Events { get; init; } = [];

    /// <summary>Lines of the calendar itself that have no place above.</summary>
    public ValueList<ContentLine> OtherLines { get; init; } = [];

    /// <summary>Parts that are no events and no zones, such as tasks.</summary>
    public ValueList<CalendarComponent> OtherComponents { get; init; } = [];

    /// <summary>Writes the text: UTF-8, CR LF, lines of at most 75 octets. The same object always gives the same octets.</summary>
    /// <param name="to">Where the octets go.</param>
    public void Write(IBufferWriter<byte> to)
    {
        ArgumentNullException.ThrowIfNull(to);
        CalendarWriter.Write(to, this);
    }

    /// <summary>The text as octets.</summary>
    /// <returns>A new array; UTF-8 without a byte order mark.</returns>
    public byte[] ToOctets()
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        Write(buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Method and number of events; the rest may be personal data.</summary>
    /// <returns>For example <c>calendar REQUEST (1 event)</c>.</returns>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"calendar {Method ?? "without method"} ({Events.Count} {(Events.Count == 1 ? "event" : "events")})");
}
