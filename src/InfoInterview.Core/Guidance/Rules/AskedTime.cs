using System.Globalization;
using NodaTime;

namespace InfoInterview.Guidance.Rules;

/// <summary>What R37 and R87 say of a length: too short, too long, over the ceiling.</summary>
internal static class AskedTime
{
    public static Fault? Of(Duration length, Duration shortest, Duration longest, Duration ceiling) =>
        length >= shortest && length <= longest
            ? null
            : new Fault(
                string.Create(CultureInfo.InvariantCulture, $"The plan asks for {length.TotalMinutes:0.#} minutes; good are {shortest.TotalMinutes:0.#} to {longest.TotalMinutes:0.#}."),
                string.Create(CultureInfo.InvariantCulture, $"Ask: \"Would you have {(length < shortest ? shortest : Duration.Min(longest, Duration.FromMinutes(20))).TotalMinutes:0.#} minutes for me?\""))
            {
                Case = length > ceiling ? "ceiling" : null,
                Place = new Diagnostics.SourcePlace("plan", path: "length"),
            };
}
