using System.Text;
using FsCheck;
using FsCheck.Fluent;
using InfoInterview.Diagnostics;
using InfoInterview.Privacy;

namespace InfoInterview.Planning;

public sealed class PlanFileTests
{
    private const string Smallest = """
        {
          "format": 1,
          "seeker": {
            "id": "5f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e11",
            "givenName": "Mara",
            "email": "mara@example.org",
            "zone": "Europe/Berlin"
          },
          "target": { "organization": "Norrland Robotics" }
        }
        """;

    [Fact]
    public void Read_WhenOnlyTheNeededIsThere_FillsDefaults()
    {
        PlanFile plan = Read(Smallest).Value;

        plan.Seeker.Name.Full.Should().Be("Mara");
        plan.Seeker.Availability.Zone.Id.Should().Be("Europe/Berlin");
        plan.Seeker.Availability.Hours.Should().Be(Timing.WorkingHours.Default);
        plan.Target.Organization!.Name.Should().Be("Norrland Robotics");
        plan.Policy.Name.Should().Be("standard");
        plan.Outcome.Should().BeNull();
        plan.OwnQuestions.Should().BeEmpty();
    }

    [Fact]
    public void Read_WhenTheSampleOfTheConsole_HasEveryFact()
    {
        PlanFile plan = Read(File.ReadAllText(Repository.Find("samples/ConsoleJourney/SampleData/plan.json"))).Value;

        plan.Seeker.Name.Family.Should().Be("Lindqvist");
        plan.Seeker.Phone!.E164.Should().Be("+49301234567");
        plan.Seeker.Employments.Should().ContainSingle().Which.From.Should().Be(new YearMonth(2024, 9));
        plan.Seeker.Availability.Holidays.Contains(new LocalDate(2026, 4, 3)).Should().BeTrue();
        plan.Seeker.Availability.Busy.Should().ContainSingle().Which.Should().Be(new NodaTime.Interval(Instant.FromUtc(2026, 3, 24, 14, 0), Instant.FromUtc(2026, 3, 24, 16, 30)));
        plan.IntervieweeAvailability!.Zone.Id.Should().Be("America/New_York");
        plan.Outcome!.Learnings.Should().HaveCount(2);
        plan.NextStep.Should().StartWith("rewrite the test plan");
    }

    public static TheoryData<string, string, string, string, string, string> Faults => new()
    {
        // what is replaced, by what, code, path, where the fault stands, part of the fix
        { "\"format\": 1", "\"format\": 2", "II8003", "format", "2,", "format" },
        { "\"zone\"", "\"zoen\"", "II8004", "seeker.zoen", "\"zoen\"", "zone" },
        { "\"givenName\": \"Mara\",", "", "II8006", "seeker", "{\n    \"id\"", "givenName" },
        { "\"givenName\": \"Mara\"", "\"givenName\": \"Mara\", \"givenName\": \"M\"", "II8005", "seeker.givenName", "\"givenName\": \"M\"", "Keep one" },
        { "\"Mara\"", "77", "II8007", "seeker.givenName", "77", "text in quotes" },
        { "\"Mara\"", "\"  \"", "II8017", "seeker.givenName", "\"  \"", "Write it" },
        { "mara@example.org", "mara@example", "II1001", "seeker.email", "\"mara@", "name@example.org" },
        { "Europe/Berlin", "Europe/Berln", "II8011", "seeker.zone", "\"Europe/Berln", "Europe/Berlin" },
        { "Europe/Berlin", "PST", "II8011", "seeker.zone", "\"PST", "no abbreviation" },
        { "Europe/Berlin", "somewhere", "II8011", "seeker.zone", "\"somewhere", "no abbreviation" },
        { "Europe/Berlin", "new york", "II8011", "seeker.zone", "\"new york", "America/New_York" },
        { "5f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e11", "00000000-0000-0000-0000-000000000000", "II8015", "seeker.id", "\"0000", "GUID" },
        { "{ \"organization\": \"Norrland Robotics\" }", "{}", "II8018", "target", "{}", "organization" },
        { "{ \"organization\": \"Norrland Robotics\" }", "{ \"person\": \"x\" }", "II8015", "target.person", "\"x\"", "GUID" },
        { "\"zone\": \"Europe/Berlin\"", "\"zone\": \"Europe/Berlin\", \"phone\": \"030 1\"", "II1002", "seeker.phone", "\"030", "country code" },
        { "\"zone\": \"Europe/Berlin\"", "\"zone\": \"Europe/Berlin\", \"profile\": \"javascript:x\"", "II8014", "seeker.profile", "\"javascript", "https://" },
        { "\"zone\": \"Europe/Berlin\"", "\"zone\": \"Europe/Berlin\", \"language\": \"e\"", "II8010", "seeker.language", "\"e\"", "en" },
        { "\"zone\": \"Europe/Berlin\"", "\"zone\": \"Europe/Berlin\", \"holidays\": [{ \"date\": \"2026-02-30\" }]", "II8012", "seeker.holidays[0].date", "\"2026-02-30\"", "2026-04-03" },
        { "\"zone\": \"Europe/Berlin\"", "\"zone\": \"Europe/Berlin\", \"busy\": [{ \"from\": \"2026-02-20T14:00\", \"to\": \"2026-02-20T13:00\" }]", "II8016", "seeker.busy[0].to", "\"2026-02-20T13", "after" },
        { "\"zone\": \"Europe/Berlin\"", "\"zone\": \"Europe/Berlin\", \"jobs\": [{ \"employer\": \"X\", \"from\": \"2024-09\", \"to\": \"2024-08\" }]", "II8016", "seeker.jobs[0].to", "\"2024-08\"", "2024-09" },
        { "\"zone\": \"Europe/Berlin\"", "\"zone\": \"Europe/Berlin\", \"workingHours\": { \"start\": \"9\", \"end\": \"17:00\" }", "II8013", "seeker.workingHours.start", "\"9\"", "09:00" },
        { "\"zone\": \"Europe/Berlin\"", "\"zone\": \"Europe/Berlin\", \"workingHours\": { \"start\": \"17:00\", \"end\": \"09:00\" }", "II8016", "seeker.workingHours.end", "\"09:00\"", "after 17:00" },
        { "\"zone\": \"Europe/Berlin\"", "\"zone\": \"Europe/Berlin\", \"workingHours\": { \"start\": \"09:00\", \"end\": \"17:00\", \"days\": [\"mondy\"] }", "II8010", "seeker.workingHours.days[0]", "\"mondy\"", "monday" },
        { "\"format\": 1,", "\"format\": 1, \"talk\": { \"format\": \"vidoe\" },", "II8010", "talk.format", "\"vidoe\"", "video" },
        { "\"format\": 1,", "\"format\": 1, \"talk\": { \"minutes\": 0 },", "II8016", "talk.minutes", "0 }", "1 to 480" },
        { "\"format\": 1,", "\"format\": 1, \"talk\": { \"minutes\": 20.5 },", "II8007", "talk.minutes", "20.5", "whole number" },
        { "\"format\": 1,", "\"format\": 1, \"policy\": \"artikles\",", "II8010", "policy", "\"artikles\"", "articles" },
        { "\"format\": 1,", "\"format\": 1, \"outcome\": { \"learnings\": [] },", "II8017", "outcome.learnings", "[]", "after the talk" },
        { "\"format\": 1,", "\"format\": 1", "II8001", "", "\"seeker\"", "comma" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Read_WhenOneThingIsWrong_NamesItsPlaceAndTheFix(string good, string bad, string code, string path, string mark, string fix)
    {
        Smallest.Should().Contain(good);
        string text = Smallest.Replace(good, bad, StringComparison.Ordinal);
        string before = text[..text.IndexOf(mark, StringComparison.Ordinal)];
        int line = before.Count(c => c == '\n') + 1;
        int column = before.Length - before.LastIndexOf('\n');

        Result<PlanFile> read = Read(text);

        read.TryGet(out _).Should().BeFalse();
        Diagnostic fault = read.Diagnostics.Should().ContainSingle().Subject;
        fault.Code.Should().Be(code);
        fault.Place!.ToString().Should().Be($"plan.json({line},{column}) {path}".TrimEnd());
        fault.Severity.Should().Be(Severity.Error);
        fault.Fix.Should().Contain(fix);
    }

    [Fact]
    public void Read_WhenSeveralThingsAreWrong_NamesAllAtOnce()
    {
        string text = Smallest.Replace("\"zone\"", "\"zoen\"", StringComparison.Ordinal).Replace("\"Mara\"", "7", StringComparison.Ordinal).Replace("\"organization\"", "\"organisation\"", StringComparison.Ordinal);

        Result<PlanFile> read = Read(text);

        read.Diagnostics.Select(d => d.Code).Should().Equal("II8007", "II8004", "II8004");
        read.Diagnostics.Select(d => d.Explain(Purpose.ShowToOwner)).Should().Contain(t => t.Contains("Did you mean \"zone\"?"));
    }

    [Theory]
    [InlineData("talk", "topics", 11, "II8019")]
    [InlineData("outcome", "learnings", 21, "II8019")]
    [InlineData("outcome", "leads", 21, "II8019")]
    public void Read_WhenAListIsLongerThanALetterHolds_SaysSo(string part, string list, int count, string code)
    {
        string entries = string.Join(",", Enumerable.Repeat("\"x\"", count));
        string needed = list == "leads" ? "\"learnings\": [\"x\"], " : "";
        Read(Smallest.Replace("\"format\": 1,", $"\"format\": 1, \"{part}\": {{ {needed}\"{list}\": [{entries}] }},", StringComparison.Ordinal)).Diagnostics.Should().Contain(d => d.Code == code);
    }

    [Theory]
    [InlineData("\\u0000", "II8021")]
    [InlineData("\\u202E", "II8021")]
    [InlineData("", "II8020")]
    public void Read_WhenATextWouldDisturbALetter_IsRefused(string inside, string code) =>
        Read(Smallest.Replace("\"Mara\"", $"\"Ma{inside}ra{(inside.Length == 0 ? new string('x', 2_000) : "")}\"", StringComparison.Ordinal)).Diagnostics.Should().ContainSingle().Which.Code.Should().Be(code);

    [Fact]
    public void Read_WhenEmpty_SaysSo() => Read(" \n").Diagnostics.Should().ContainSingle().Which.Code.Should().Be("II8017");

    [Fact]
    public void Read_WhenTooLarge_StopsAtTheBudget()
    {
        using var stream = new MemoryStream(new byte[PlanFile.MaxBytes + 1]);
        PlanFile.Read(stream, "plan.json", DateTimeZoneProviders.Tzdb).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("II8002");
    }

    [Fact]
    public void Read_WhenNestedTooDeep_IsNoStackOverflow() => Read(new string('[', 100_000)).Diagnostics.Should().Contain(d => d.Code == "II8001");

    [Fact]
    public void Read_WithByteOrderMark_StillFindsColumns() =>
        Read("\uFEFF" + Smallest.Replace("\"Mara\"", "7", StringComparison.Ordinal)).Diagnostics.Should().ContainSingle().Which.Place!.Column.Should().Be(18);

    [Fact]
    public void Diagnostic_InALog_DoesNotShowWhatWasFound() =>
        Read(Smallest.Replace("mara@example.org", "mara(at)example.org", StringComparison.Ordinal)).Diagnostics.Should().ContainSingle().Which.ToString().Should().NotContain("mara(at)");

    [Fact]
    public void Read_WhateverTheBytes_NeverThrowsAndAlwaysExplains()
    {
        byte[] sample = File.ReadAllBytes(Repository.Find("samples/ConsoleJourney/SampleData/plan.json"));
        Gen<byte[]> mutants =
            from at in Gen.Choose(0, sample.Length - 1)
            from length in Gen.Choose(0, 40)
            from put in Gen.OneOf(Gen.Elements("{", "}", "[", "]", "\"", ",", ":", "null", "7", "\\ud800", "\"x\":", "\u0000").Select(Encoding.UTF8.GetBytes), Gen.Choose(0, 255).Select(b => new[] { (byte)b }))
            select (byte[])[.. sample[..at], .. put, .. sample[Math.Min(sample.Length, at + length)..]];

        Prop.ForAll(mutants.ToArbitrary(), bytes =>
        {
            using var stream = new MemoryStream(bytes);
            Result<PlanFile> read = PlanFile.Read(stream, "plan.json", DateTimeZoneProviders.Tzdb);
            return read.TryGet(out _) != read.HasErrors && read.Diagnostics.All(d => d.Place is not null && d.Fix is not null);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    private static Result<PlanFile> Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return PlanFile.Read(stream, "plan.json", DateTimeZoneProviders.Tzdb);
    }
}
