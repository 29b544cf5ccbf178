using NodaTime;

namespace InfoInterview.Planning;

/// <summary>One line of a checklist.</summary>
/// <param name="Key">Its stable name, such as <c>notebook-and-pen</c>; a host stores it to remember what is ticked.</param>
/// <param name="Moment">When it is looked at.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Text">What to do.</param>
/// <param name="Rules">The rules that it stands for, such as <c>R39</c>.</param>
/// <param name="Due">When it is due, in the interviewee's zone; null when it has no time of its own or the talk has none yet.</param>
public sealed record ChecklistItem(string Key, ChecklistMoment Moment, ChecklistTopic Topic, string Text, ValueList<string> Rules, ZonedDateTime? Due = null)
{
    /// <summary>When and what about, no text.</summary>
    /// <returns>For example <c>checklist item (Before, Dress)</c>.</returns>
    public override string ToString() => $"checklist item ({Moment}, {Topic})";
}
