using System.Text.Json;
using InfoInterview.Diagnostics;
using InfoInterview.Policies;
using InfoInterview.Timing;

namespace InfoInterview.Planning;

/// <summary>What to wear, bring, know and do before, at and after a talk (R6, R39, R42, R44 to R47, R91): it stands for behavior that no library can watch.</summary>
public sealed partial record Checklist
{
    private static readonly Lazy<ValueList<Row>> Rows = new(Read);

    private Checklist(ValueList<ChecklistItem> items) => Items = items;

    /// <summary>The lines: before, at, after; within each in the order in which to do them.</summary>
    public ValueList<ChecklistItem> Items { get; }

    /// <summary>The checklist of a plan.</summary>
    /// <param name="plan">The plan; its format decides which lines count.</param>
    /// <param name="slot">The agreed time; without it no line has a due time.</param>
    /// <param name="policy">The numbers for the due times; the pack <c>standard</c> when null.</param>
    /// <returns>The lines for the format.</returns>
    public static Checklist For(InterviewPlan plan, Slot? slot = null, PolicyPack? policy = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        policy ??= PolicyPack.Standard;
        return new Checklist([.. Rows.Value.Where(r => r.Formats.Count == 0 || r.Formats.Contains(plan.Format)).Select(r => r.Item with
        {
            Due = slot is not null && r.Due is { } due ? DueAt(due, plan, slot, policy) : null,
        })]);
    }

    /// <summary>The checklist of a talk that nobody planned (R38): no dress, no question list, no confirmation, no route; conduct and follow-up stay.</summary>
    /// <param name="format">How the talk is held.</param>
    /// <returns>The lines that hold whatever the occasion.</returns>
    public static Checklist ForUnplanned(InterviewFormat format = InterviewFormat.InPerson)
    {
        Require.Defined(format);
        return new Checklist([.. Rows.Value.Where(r => (r.Formats.Count == 0 || r.Formats.Contains(format)) && !r.Planned && r.Item.Moment != ChecklistMoment.Before).Select(r => r.Item)]);
    }

    private static ValueList<Row> Read()
    {
        using JsonDocument document = EmbeddedData.Read("Planning/checklist.data.json");
        return
        [
            .. document.RootElement.GetProperty("items").EnumerateArray().Select(row => new Row(
                new ChecklistItem(row.Text("key"), row.OneOf<ChecklistMoment>("moment"), row.OneOf<ChecklistTopic>("topic"), row.Text("text"), row.Texts("rules")),
                row.ListOf<InterviewFormat>("formats"),
                row.Flag("planned"),
                row.OneOfOrNull<DueTime>("due"))),
        ];
    }

    private sealed record Row(ChecklistItem Item, ValueList<InterviewFormat> Formats, bool Planned, DueTime? Due);
}
