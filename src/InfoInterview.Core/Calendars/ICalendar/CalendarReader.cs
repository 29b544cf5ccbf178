using InfoInterview.ContentLines;
using InfoInterview.Diagnostics;
using NodaTime;

namespace InfoInterview.Calendars.ICalendar;

/// <summary>Reads calendar texts (RFC 5545) of any client: events by name, all else kept as it stands.</summary>
/// <remarks>
/// Tolerant: what can be read is read, and every fault is named with line and column. A zone that is known by its name, or by its Windows name, is taken
/// from the given zones, never from the file, so that a file cannot redefine Europe/London; only an unknown name is looked up in the file's own block.
/// </remarks>
public static class CalendarReader
{
    /// <summary>Reads one calendar text.</summary>
    /// <param name="stream">Read to its end or the end of the budget; not closed.</param>
    /// <param name="source">What the text is called in diagnostics, such as the file's name; not empty.</param>
    /// <param name="zones">The zones by name, such as <see cref="DateTimeZoneProviders.Tzdb"/>.</param>
    /// <param name="budget">How much is read; <see cref="ContentLineBudget.Default"/> when null.</param>
    /// <returns>
    /// The calendar with every event that could be read, and all faults; no value when no VCALENDAR was found. Several calendars in one stream are
    /// read as one, with the method of the first.
    /// </returns>
    /// <exception cref="ArgumentException">The source is empty, or the stream cannot be read.</exception>
    public static Result<CalendarObject> Read(Stream stream, string source, IDateTimeZoneProvider zones, ContentLineBudget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(zones);
        if (!stream.CanRead)
            throw new ArgumentException("The stream cannot be read: it is closed or for writing only.", nameof(stream));
        using var lines = new ContentLineSource(stream, Require.Text(source), budget ?? ContentLineBudget.Default);
        var faults = new List<Diagnostic>();
        List<CalendarComponent> calendars = new ComponentTree(lines, (budget ?? ContentLineBudget.Default).Depth, faults).Read();
        if (calendars.Count == 0)
        {
            faults.Add(new Diagnostic(CalendarCodes.NoCalendar, Severity.Error, "There is no complete VCALENDAR.", new SourcePlace(source), null, "Choose an .ics file; it begins with BEGIN:VCALENDAR and ends with END:VCALENDAR."));
            return Result.Failed<CalendarObject>(InOrder(faults));
        }

        CalendarObject calendar = new CalendarInterpreter(lines, zones, faults).Read(calendars);
        return Result.Of(calendar, InOrder(faults));
    }

    /// <summary>Reads one calendar text that is already in memory.</summary>
    /// <param name="octets">The text in UTF-8.</param>
    /// <param name="source">What the text is called in diagnostics; not empty.</param>
    /// <param name="zones">The zones by name.</param>
    /// <param name="budget">How much is read; <see cref="ContentLineBudget.Default"/> when null.</param>
    /// <returns>The same as for a stream.</returns>
    /// <exception cref="ArgumentException">The source is empty.</exception>
    public static Result<CalendarObject> Read(byte[] octets, string source, IDateTimeZoneProvider zones, ContentLineBudget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(octets);
        using var stream = new MemoryStream(octets, writable: false);
        return Read(stream, source, zones, budget);
    }

    private static ValueList<Diagnostic> InOrder(List<Diagnostic> faults) => [.. faults.OrderBy(fault => fault.Place?.Line is 0 or null ? int.MaxValue : fault.Place.Line)];
}
