using System.Globalization;
using InfoInterview.ContentLines;
using InfoInterview.Diagnostics;

namespace InfoInterview.Calendars.ICalendar;

/// <summary>Puts lines together into components, within a depth.</summary>
internal sealed class ComponentTree(ContentLineSource lines, int depth, List<Diagnostic> faults)
{
    private readonly Stack<Open> open = new();
    private readonly List<CalendarComponent> calendars = [];
    private bool toldOutside;
    private int tooDeep;

    /// <summary>Every complete VCALENDAR, and of one that breaks off the components that were complete.</summary>
    public List<CalendarComponent> Read()
    {
        while (lines.Next(faults) is { } line)
        {
            if (line.Name == "BEGIN")
                Begin(line);
            else if (line.Name == "END")
                End(line);
            else if (tooDeep > 0)
                continue;
            else if (open.TryPeek(out Open? current))
                current.Lines.Add(line);
            else
                Outside(line);
        }

        BreakOff();
        return calendars;
    }

    private void Begin(ContentLine line)
    {
        string name = line.Value.Trim().ToUpperInvariant();
        if (tooDeep > 0 || open.Count == depth)
        {
            if (tooDeep++ == 0)
                Give(CalendarCodes.TooDeep, Severity.Error, line, string.Create(CultureInfo.InvariantCulture, $"Components stand more than {depth} deep inside each other; this one was left out."), "A calendar needs 3 levels.");
        }
        else if (name.Length == 0)
        {
            Give(CalendarCodes.EndWithoutBegin, Severity.Error, line, "BEGIN names no component.", "Write BEGIN:VEVENT or the like.");
        }
        else if (open.Count == 0 && name != "VCALENDAR")
        {
            Outside(line);
            open.Push(new Open(name, line.LineNumber));
        }
        else
        {
            open.Push(new Open(name, line.LineNumber));
        }
    }

    private void End(ContentLine line)
    {
        if (tooDeep > 0)
        {
            tooDeep--;
            return;
        }

        string name = line.Value.Trim().ToUpperInvariant();
        if (open.All(o => o.Name != name))
        {
            Give(CalendarCodes.EndWithoutBegin, Severity.Error, line, "END names a component that was not begun.", "Check that every BEGIN has one END, in the opposite order.");
            return;
        }

        while (open.Peek().Name != name)
            Unfinished(open.Pop());
        Close(open.Pop());
    }

    private void Close(Open done)
    {
        var component = new CalendarComponent(done.Name, [.. done.Lines], [.. done.Components]) { LineNumber = done.Line };
        if (open.TryPeek(out Open? parent))
            parent.Components.Add(component);
        else if (done.Name == "VCALENDAR")
            calendars.Add(component);
    }

    private void BreakOff()
    {
        while (open.Count > 0)
        {
            Open last = open.Pop();
            Unfinished(last);
            if (open.Count == 0 && last.Name == "VCALENDAR" && (last.Components.Count > 0 || last.Lines.Count > 0))
                Close(last);
        }
    }

    private void Unfinished(Open component) => faults.Add(new Diagnostic(
        CalendarCodes.MissingEnd,
        Severity.Error,
        $"The component that begins here has no END{(component.Name == "VCALENDAR" ? "; what was complete in it was read" : "; it was left out")}.",
        lines.Place((component.Line, 1)),
        component.Name,
        "Get the file again; it looks cut off."));

    private void Outside(ContentLine line)
    {
        if (!toldOutside)
            Give(CalendarCodes.OutsideCalendar, Severity.Warning, line, "A line stands outside of BEGIN:VCALENDAR and END:VCALENDAR; such lines were left out.", "Take them away.");
        toldOutside = true;
    }

    private void Give(string code, Severity severity, ContentLine line, string message, string fix) =>
        faults.Add(new Diagnostic(code, severity, message, lines.Place((line.LineNumber, 1)), $"{line.Name}:{line.Value}", fix));

    private sealed class Open(string name, int line)
    {
        public string Name { get; } = name;

        public int Line { get; } = line;

        public List<ContentLine> Lines { get; } = [];

        public List<CalendarComponent> Components { get; } = [];
    }
}
