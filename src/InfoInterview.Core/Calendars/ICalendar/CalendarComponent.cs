using InfoInterview.ContentLines;
using InfoInterview.Diagnostics;

namespace InfoInterview.Calendars.ICalendar;

/// <summary>A part of a calendar that is kept as it was read: what stood between one BEGIN and its END.</summary>
/// <param name="Name">The word behind BEGIN, in upper case, such as <c>VTODO</c>.</param>
/// <param name="Lines">Its lines in their order.</param>
/// <param name="Components">The parts inside it, in their order.</param>
public sealed record CalendarComponent(string Name, ValueList<ContentLine> Lines, ValueList<CalendarComponent> Components)
{
    /// <summary>The word behind BEGIN.</summary>
    public string Name { get; init; } = Require.Text(Name);

    /// <summary>The number of its BEGIN line; 0 when it was made.</summary>
    internal int LineNumber { get; init; }

    /// <inheritdoc/>
    public bool Equals(CalendarComponent? other) => other is not null && Name == other.Name && Lines.Equals(other.Lines) && Components.Equals(other.Components);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Lines, Components);

    /// <summary>The word behind BEGIN; the lines may be personal data.</summary>
    /// <returns>For example <c>VTODO</c>.</returns>
    public override string ToString() => Name;
}
