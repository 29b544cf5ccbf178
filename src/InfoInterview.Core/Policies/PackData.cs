using System.Text.Json;
using InfoInterview.Diagnostics;

namespace InfoInterview.Policies;

/// <summary>What a pack weighs otherwise than <c>standard</c>, from <c>packs.data.json</c>.</summary>
internal static class PackData
{
    public static ValueList<RuleSetting> RulesOf(string pack)
    {
        using JsonDocument document = EmbeddedData.Read("Policies/packs.data.json");
        JsonElement row = document.RootElement.GetProperty("packs").EnumerateArray().Single(p => p.Text("pack") == pack);
        return [.. row.GetProperty("rules").EnumerateArray().Select(r => new RuleSetting(r.Text("rule"), r.OneOfOrNull<Severity>("severity"), r.Text("reason")))];
    }
}
