using System.Text;
using ConsoleJourney;
using InfoInterview.Testing;

namespace InfoInterview.Docs.Journey;

/// <summary>The sample program as its users run it: golden files for a good run, a clear message and exit code 2 for bad input.</summary>
public sealed class JourneyTests : IDisposable
{
    private const string Golden = "tests/InfoInterview.Docs.Tests/Journey/Golden";
    private const string SampleData = "samples/ConsoleJourney/SampleData";

    private readonly string folder = Directory.CreateTempSubdirectory("journey").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Run_OnTheSampleData_LeavesTheGoldenFiles()
    {
        Outcome run = Run("--out", Path.Combine(folder, "out"));

        run.Errors.Should().BeEmpty();
        run.Exit.Should().Be(0);
        string[] names = [.. Directory.GetFiles(Path.Combine(folder, "out")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
        names.Should().Equal(
            "1-ask-introducer.html", "1-ask-introducer.txt", "2-blurb-to-forward.html", "2-blurb-to-forward.txt", "3-request.html", "3-request.txt", "4-thank-you.html", "4-thank-you.txt",
            "invite-cancelled.ics", "invite-moved.ics", "invite.ics", "journey.md", "network.svg", "notes.txt", "own-calendar.ics");
        foreach (string name in names)
        {
            Repository.ShouldBeGolden($"{Golden}/{name}", File.ReadAllText(Path.Combine(folder, "out", name)));
        }

        Repository.ShouldBeGolden($"{Golden}/console.txt", run.Output.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_Twice_GivesTheSameBytes()
    {
        Run("--out", Path.Combine(folder, "a"), "--at", "2026-05-04T09:30:00Z").Exit.Should().Be(0);
        Run("--out", Path.Combine(folder, "b"), "--at", "2026-05-04T09:30:00Z").Exit.Should().Be(0);

        string[] files = Directory.GetFiles(Path.Combine(folder, "a"));
        files.Should().HaveCount(15);
        foreach (string file in files)
        {
            File.ReadAllBytes(Path.Combine(folder, "b", Path.GetFileName(file))).Should().Equal(File.ReadAllBytes(file), Path.GetFileName(file));
        }
    }

    [Fact]
    public void Run_OnOwnFiles_IsLikeTheSample()
    {
        Outcome run = Run(Own("--out", Path.Combine(folder, "own")));

        (run.Exit, run.Errors).Should().Be((0, ""));
        File.ReadAllText(Path.Combine(folder, "own", "3-request.txt")).Should().Be(File.ReadAllText(Repository.Find($"{Golden}/3-request.txt")));
    }

    [Fact]
    public void Run_WithoutAt_ReadsTheClockForOwnFilesOnly()
    {
        var clock = new FakeClock(Instant.FromUtc(2026, 9, 1, 6, 0));

        Run(clock, Own("--out", Path.Combine(folder, "own"), at: null)).Output.Should().Contain("2026-09-01T06:00:00Z");
        Run(clock, "--out", Path.Combine(folder, "sample")).Output.Should().Contain("2026-03-09T08:00:00Z");
    }

    public static TheoryData<string, string, string, string[]> BadInput => new()
    {
        // which file, what is done to it, what the message must hold
        { "Connections.csv", "missing", "", ["Connections.csv", "II1701"] },
        { "Connections.csv", "empty", "", ["Connections.csv", "II1702"] },
        { "Connections.csv", "whole", "Name,Given Name,Family Name,E-mail 1 - Value\r\nA,B,C,a@example.org\r\n", ["Connections.csv", "Google", "II1706"] },
        { "Connections.csv", "replace", "Connected On|Connected Om", ["Connections.csv(4,", "II1707", "Connected On"] },
        { "ties.csv", "missing", "", ["ties.csv", "II1701"] },
        { "ties.csv", "replace", "closeness|closenes", ["ties.csv(1,", "II1707", "closeness"] },
        { "plan.json", "missing", "", ["plan.json", "II0004"] },
        { "plan.json", "empty", "", ["plan.json", "II8017"] },
        { "plan.json", "replace", "Europe/Berlin|Europe/Berlinn", ["plan.json(12,", "II8011", "Did you mean \"Europe/Berlin\"?"] },
        { "plan.json", "replace", "\"target\"|\"traget\"", ["plan.json(31,", "II8004", "Did you mean \"target\"?"] },
    };

    [Theory]
    [MemberData(nameof(BadInput))]
    public void Run_WhenAFileCannotBeUsed_SaysWhereAndHow_AndLeavesNothing(string file, string fault, string detail, string[] message)
    {
        string[] args = Own("--out", Path.Combine(folder, "out"));
        string path = Path.Combine(folder, file);
        switch (fault)
        {
            case "missing":
                File.Delete(path);
                break;
            case "empty":
                File.WriteAllBytes(path, []);
                break;
            case "whole":
                File.WriteAllText(path, detail);
                break;
            default:
                string text = File.ReadAllText(path);
                text.Should().Contain(detail.Split('|')[0]);
                File.WriteAllText(path, text.Replace(detail.Split('|')[0], detail.Split('|')[1], StringComparison.Ordinal));
                break;
        }

        Outcome run = Run(args);

        run.Exit.Should().Be(2);
        run.Errors.Should().ContainAll(message).And.Contain("Nothing was written.");
        Directory.Exists(Path.Combine(folder, "out")).Should().BeFalse();
        Directory.GetDirectories(folder).Should().BeEmpty("nothing half-written is left behind");
    }

    [Fact]
    public void Run_WhenARowIsBroken_KeepsTheGoodRows_AndExitsWithTwo()
    {
        string[] args = Own("--out", Path.Combine(folder, "out"));
        string path = Path.Combine(folder, "Connections.csv");
        File.AppendAllText(path, "Ada,Broken,https://www.linkedin.com/in/ada-broken,,Some Company,Some Position,31 Feb 2024\r\n");
        int rows = File.ReadAllText(Repository.Find($"{SampleData}/Connections.csv")).Split('\n').Length - 5;

        Outcome run = Run(args);

        run.Exit.Should().Be(2);
        run.Errors.Should().Contain("II1802").And.Contain("31 Feb 2024").And.MatchRegex(@"Connections\.csv\(\d+,\d+\): error");
        run.Output.Should().Contain("1 refused");
        rows.Should().BeGreaterThan(500);
        File.ReadAllText(Path.Combine(folder, "out", "3-request.txt")).Should().Contain("Dear ");
    }

    [Fact]
    public void Run_WhenATemplateHasATypo_NamesFileLineAndColumn()
    {
        string templates = Directory.CreateDirectory(Path.Combine(folder, "templates")).FullName;
        File.WriteAllText(Path.Combine(templates, "referral-request.en.letter.sbn"), "Hello\n\nDear {{ contact.salutation_nam }},\n");

        Outcome run = Run("--templates", templates, "--out", Path.Combine(folder, "out"));

        run.Exit.Should().Be(2);
        run.Errors.Should().Contain("referral-request.en.letter.sbn(3,").And.Contain("salutation_name");
        Directory.Exists(Path.Combine(folder, "out")).Should().BeFalse();
    }

    [Fact]
    public void Run_WithOwnTemplates_WritesByThem()
    {
        string templates = Directory.CreateDirectory(Path.Combine(folder, "templates")).FullName;
        File.WriteAllText(Path.Combine(templates, "referral-request.en.letter.sbn"), "Hello\n\nDear {{ contact.salutation_name }},\n\nGood morning.\n");

        Run("--templates", templates, "--out", Path.Combine(folder, "out")).Exit.Should().Be(0);

        File.ReadAllText(Path.Combine(folder, "out", "3-request.txt")).Should().Be("Subject: Hello\n\nDear Elin Sandqvist,\n\nGood morning.\n");
    }

    [Fact]
    public void Run_WithAnOwnPage_WritesItBesideTheText()
    {
        string templates = Directory.CreateDirectory(Path.Combine(folder, "templates")).FullName;
        File.WriteAllText(Path.Combine(templates, "referral-request.en.letter.html.sbn"), "<!DOCTYPE html><meta charset=\"utf-8\"><title>Request</title><p>Dear {{ contact.salutation_name | html.escape }},</p>\n");

        Run("--templates", templates, "--out", Path.Combine(folder, "out")).Exit.Should().Be(0);

        File.ReadAllText(Path.Combine(folder, "out", "3-request.html")).Should().Be("<!DOCTYPE html><meta charset=\"utf-8\"><title>Request</title><p>Dear Elin Sandqvist,</p>\n");
        File.ReadAllText(Path.Combine(folder, "out", "3-request.txt")).Should().StartWith("Subject: ");
    }

    [Fact]
    public void Run_WhenNobodyLeadsThere_SaysWhatToTryNext()
    {
        string[] args = Own("--out", Path.Combine(folder, "out"));
        string plan = Path.Combine(folder, "plan.json");
        File.WriteAllText(plan, File.ReadAllText(plan).Replace("Norrland Robotics\" }", "Nowhere Industries\" }", StringComparison.Ordinal));

        Outcome run = Run(args);

        run.Exit.Should().Be(0);
        run.Output.Should().Contain("Nowhere Industries").And.ContainEquivalentOf("alumni");
        Directory.GetFiles(Path.Combine(folder, "out")).Select(f => Path.GetFileName(f)).Should().BeEquivalentTo("journey.md", "network.svg", "notes.txt");
    }

    [Theory]
    [InlineData("II0002", "--at", "tomorrow")]
    [InlineData("II0002", "--at", "9999-12-30T08:00:00Z")]
    [InlineData("II0002", "--at", "0001-01-01T08:00:00Z")]
    [InlineData("II0003", "--plan", "plan.json")]
    [InlineData("II0003", "--connections", "", "--plan", "")]
    [InlineData("II0003", "--connections", "x", "--plan", "y", "--ties", " ")]
    [InlineData("II0001", "--conections", "x")]
    [InlineData("II0004", "--templates", "no-such-folder")]
    public void Run_WhenTheCommandLineIsWrong_SaysSo(string code, params string[] args)
    {
        Outcome run = Run([.. args, "--out", Path.Combine(folder, "out")]);

        run.Exit.Should().Be(2);
        run.Errors.Should().Contain(code);
        Directory.Exists(Path.Combine(folder, "out")).Should().BeFalse();
    }

    [Fact]
    public void Run_AfterAnother_LeavesNothingOfTheFirst()
    {
        string target = Path.Combine(folder, "out");
        Run("--out", target).Exit.Should().Be(0);
        File.WriteAllText(Path.Combine(target, "mine.txt"), "mine");
        string[] args = Own("--out", target);
        string plan = Path.Combine(folder, "plan.json");
        File.WriteAllText(plan, File.ReadAllText(plan).Replace("Norrland Robotics\" }", "Nowhere Industries\" }", StringComparison.Ordinal));

        Run(args).Exit.Should().Be(0);

        Directory.GetFiles(target).Select(f => Path.GetFileName(f)).Should().BeEquivalentTo("journey.md", "network.svg", "notes.txt", "mine.txt");
    }

    [Fact]
    public void Run_WhenOneFileCannotBeReplaced_WritesNone()
    {
        string target = Directory.CreateDirectory(Path.Combine(folder, "out", "journey.md")).Parent!.FullName;

        Outcome run = Run("--out", target);

        run.Exit.Should().Be(2);
        run.Errors.Should().Contain("II0005").And.Contain("Nothing was written.");
        Directory.GetFileSystemEntries(target).Should().ContainSingle();
    }

    [Fact]
    public void Run_WhenTheFolderIsAFile_SaysSo_AndLeavesTheFile()
    {
        string file = Path.Combine(folder, "taken");
        File.WriteAllText(file, "mine");

        Outcome run = Run("--out", file);

        run.Exit.Should().Be(2);
        run.Errors.Should().Contain("II0005");
        File.ReadAllText(file).Should().Be("mine");
        Directory.GetFileSystemEntries(folder).Should().ContainSingle();
    }

    private string[] Own(string option, string value, string? at = "2026-03-09T08:00:00Z")
    {
        foreach (string name in new[] { "Connections.csv", "ties.csv", "plan.json" })
        {
            File.Copy(Repository.Find($"{SampleData}/{name}"), Path.Combine(folder, name), overwrite: true);
        }

        string[] args = ["--connections", Path.Combine(folder, "Connections.csv"), "--ties", Path.Combine(folder, "ties.csv"), "--plan", Path.Combine(folder, "plan.json"), option, value];
        return at is null ? args : [.. args, "--at", at];
    }

    private static Outcome Run(params string[] args) => Run(new FakeClock(Instant.FromUtc(2030, 1, 1, 0, 0)), args);

    private static Outcome Run(IClock clock, params string[] args)
    {
        using var output = new StringWriter(new StringBuilder()) { NewLine = "\n" };
        using var errors = new StringWriter(new StringBuilder()) { NewLine = "\n" };
        int exit = JourneyCommand.Run(args, clock, output, errors);
        return new Outcome(exit, output.ToString(), errors.ToString());
    }

    private sealed record Outcome(int Exit, string Output, string Errors);
}
