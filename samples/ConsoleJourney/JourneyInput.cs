using InfoInterview.Diagnostics;
using InfoInterview.People;
using InfoInterview.Planning;
using NodaTime;

namespace ConsoleJourney;

/// <summary>Where the three files come from: the sample data inside the program, or the user's own.</summary>
internal sealed class JourneyInput
{
    private readonly Func<Result<ContactImport>> connections;
    private readonly Func<Result<ContactImport>>? ties;
    private readonly Func<Result<PlanFile>> plan;

    private JourneyInput(string name, Func<Result<ContactImport>> connections, Func<Result<ContactImport>>? ties, Func<Result<PlanFile>> plan)
    {
        Name = name;
        this.connections = connections;
        this.ties = ties;
        this.plan = plan;
    }

    /// <summary>What the run is about, for the first line.</summary>
    public string Name { get; }

    /// <summary>The sample data that ship inside the program, so that it works offline.</summary>
    public static JourneyInput Sample() => new(
        "the sample data (every person and company is invented)",
        () => LinkedInConnections.Read(Embedded("Connections.csv"), "Connections.csv"),
        () => TieFile.Read(Embedded("ties.csv"), "ties.csv"),
        () => PlanFile.Read(Embedded("plan.json"), "plan.json", DateTimeZoneProviders.Tzdb));

    /// <summary>The user's own files.</summary>
    public static JourneyInput Files(string connections, string? ties, string plan) => new(
        "your files",
        () => LinkedInConnections.Read(connections),
        ties is null ? null : () => TieFile.Read(ties),
        () => ReadPlan(plan));

    /// <summary>The contacts export.</summary>
    public Result<ContactImport> Connections() => connections();

    /// <summary>Who knows whom; empty when no file was given.</summary>
    public Result<ContactImport> Ties() => ties?.Invoke() ?? Result.Of(new ContactImport("no ties file", [], []));

    /// <summary>The plan file.</summary>
    public Result<PlanFile> Plan() => plan();

    private static Result<PlanFile> ReadPlan(string path)
    {
        string name = Path.GetFileName(path);
        try
        {
            using FileStream stream = File.OpenRead(path);
            return PlanFile.Read(stream, name, DateTimeZoneProviders.Tzdb);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Result.Failed<PlanFile>(new Diagnostic(JourneyCodes.CannotRead, Severity.Error, "The file cannot be read.", new SourcePlace(name.Length == 0 ? "--plan" : name), path, "Check the path, and that you may read the file."));
        }
    }

    private static Stream Embedded(string name) =>
        typeof(JourneyInput).Assembly.GetManifestResourceStream($"SampleData/{name}") ?? throw new InvalidOperationException($"The program was built without {name}.");
}
