using System.Text.Json;
using InfoInterview.Diagnostics;

namespace InfoInterview.Guidance;

/// <summary>What rules.data.json says of one rule: its sentence, its sources, its weight in the pack <c>standard</c>, and other places where it lives.</summary>
internal sealed record RuleData(string Rule, string Sentence, ValueList<string> Sources, Severity? Severity, IReadOnlyDictionary<string, Severity?> Cases, ValueList<RuleForm> Forms)
{
    private static readonly Lazy<Dictionary<string, RuleData>> Rows = new(Read);

    /// <summary>All 92, by number.</summary>
    public static ValueList<RuleData> All => [.. Rows.Value.Values];

    public static RuleData Of(string rule) => Rows.Value[rule];

    private static Dictionary<string, RuleData> Read()
    {
        using JsonDocument document = EmbeddedData.Read("Guidance/rules.data.json");
        return document.RootElement.GetProperty("rules").EnumerateArray().Select(row => new RuleData(
            row.Text("rule"),
            row.Text("sentence"),
            row.Texts("sources"),
            row.OneOfOrNull<Severity>("severity"),
            row.TryGetProperty("cases", out JsonElement cases)
                ? cases.EnumerateArray().ToDictionary(c => c.Text("case"), c => c.OneOfOrNull<Severity>("severity"), StringComparer.Ordinal)
                : new Dictionary<string, Severity?>(StringComparer.Ordinal),
            row.TryGetProperty("forms", out JsonElement forms) ? [.. forms.EnumerateArray().Select(f => new RuleForm(f.Text("form"), f.Text("member")))] : [])).ToDictionary(r => r.Rule, StringComparer.Ordinal);
    }
}
