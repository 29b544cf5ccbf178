using System.Text.Json;
using InfoInterview.Diagnostics;

namespace InfoInterview.Policies;

/// <summary>One number or choice of the field's practice: a timing rule (T01 to T41), a letter rule (W01 to W17) or an introduction rule (I01 to I11), with its default, range, evidence and sources.</summary>
public sealed record PracticeRule
{
    private static readonly Lazy<ValueList<PracticeRule>> Rows = new(Read);

    private PracticeRule(string id, string what, string @default, string? range, Evidence evidence, ValueList<Citation> sources, ValueList<PolicyValue> values)
    {
        Id = id;
        What = what;
        Default = @default;
        Range = range;
        Evidence = evidence;
        Sources = sources;
        Values = values;
    }

    /// <summary>All 69 rules: T by number, then W, then I.</summary>
    public static ValueList<PracticeRule> All => Rows.Value;

    /// <summary>Its name, such as <c>T23</c>.</summary>
    public string Id { get; }

    /// <summary>What it is about.</summary>
    public string What { get; }

    /// <summary>The default of the pack <c>standard</c> in words; for a letter rule the weight of breaking it.</summary>
    public string Default { get; }

    /// <summary>The range that the sources leave, in the unit of the default; null when none is given.</summary>
    public string? Range { get; }

    /// <summary>How well it is founded; where a duty is agreed and its number is ours, that of the number.</summary>
    public Evidence Evidence { get; }

    /// <summary>Who says so, on either side; empty when it is our judgment alone.</summary>
    public ValueList<Citation> Sources { get; }

    /// <summary>The properties of <see cref="PolicyPack"/> that carry it, with their standard values; empty when none does.</summary>
    internal ValueList<PolicyValue> Values { get; }

    /// <summary>The rule of a name.</summary>
    /// <param name="id">Such as <c>T23</c>, <c>W10</c>, <c>I08</c>.</param>
    /// <returns>The rule, or null when there is none of that name.</returns>
    public static PracticeRule? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Rows.Value.FirstOrDefault(r => r.Id == id);
    }

    /// <summary>Name, default and evidence.</summary>
    /// <returns>For example <c>T01: 10 business days (Judgment)</c>.</returns>
    public override string ToString() => $"{Id}: {Default} ({Evidence})";

    private static ValueList<PracticeRule> Read()
    {
        using JsonDocument document = EmbeddedData.Read("Policies/practice.data.json");
        return
        [
            .. document.RootElement.GetProperty("rules").EnumerateArray().Select(row => new PracticeRule(
                row.Text("id"),
                row.Text("what"),
                row.Text("default"),
                row.TextOrNull("range"),
                row.OneOf<Evidence>("evidence"),
                Citations.Of(row.Texts("sources")),
                row.TryGetProperty("policy", out JsonElement values) ? [.. values.EnumerateArray().Select(v => new PolicyValue(v.Text("property"), v.Text("value")))] : [])),
        ];
    }
}
