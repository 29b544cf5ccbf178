using System.CommandLine;
using InfoInterview.Diagnostics;
using InfoInterview.Privacy;
using NodaTime;
using NodaTime.Text;

namespace ConsoleJourney;

/// <summary>The command line: what the options mean, and how a run ends.</summary>
public static class JourneyCommand
{
    /// <summary>Exit code of a run that did what was asked.</summary>
    public const int Done = 0;

    /// <summary>Exit code when the input, or a part of it, could not be used; every reason was printed.</summary>
    public const int BadInput = 2;

    // The sample data are about a talk in March 2026; a fixed moment keeps their output the same on every run.
    private static readonly Instant SampleMoment = Instant.FromUtc(2026, 3, 9, 8, 0);

    private static readonly Instant Earliest = Instant.FromUtc(1970, 1, 1, 0, 0);
    private static readonly Instant Latest = Instant.FromUtc(2200, 1, 1, 0, 0);

    /// <summary>Runs the journey.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="clock">The only clock; read once, and only for own files without <c>--at</c>.</param>
    /// <param name="output">Where the story is told.</param>
    /// <param name="errors">Where faults are told.</param>
    /// <returns><see cref="Done"/> or <see cref="BadInput"/>.</returns>
    public static int Run(string[] args, IClock clock, TextWriter output, TextWriter errors)
    {
        var connections = new Option<string?>("--connections") { Description = "LinkedIn's Connections.csv, as LinkedIn exports it.", HelpName = "FILE" };
        var ties = new Option<string?>("--ties") { Description = "Who knows whom, a CSV file (docs/contact-files.md).", HelpName = "FILE" };
        var plan = new Option<string?>("--plan") { Description = "Who asks, whom to look for, how to talk: a JSON file (docs/plan-files.md).", HelpName = "FILE" };
        var templates = new Option<string?>("--templates") { Description = "A folder with own templates named <kind>.<language>.letter.sbn; <kind>.<language>.letter.html.sbn beside one is its HTML page.", HelpName = "DIR" };
        var folder = new Option<string>("--out") { Description = "The folder for letters, invites, picture and journey.md.", HelpName = "DIR", DefaultValueFactory = _ => "journey-output" };
        var at = new Option<string?>("--at") { Description = "The moment of the run in UTC, such as 2026-03-09T08:00:00Z. Without it the sample data run at a fixed moment, own files now.", HelpName = "INSTANT" };
        var command = new RootCommand("From a contacts export to a referral path, a plan, letters, a calendar invite and a follow-up schedule. Without files it runs on sample data.")
        {
            connections, ties, plan, templates, folder, at,
        };

        int exit = Done;
        command.SetAction(parsed =>
        {
            Instant? moment = null;
            if (parsed.GetValue(at) is { } text)
            {
                ParseResult<Instant> read = InstantPattern.ExtendedIso.Parse(text);
                if (!read.Success)
                {
                    exit = Refuse(errors, new Diagnostic(JourneyCodes.Moment, Severity.Error, "The moment cannot be read.", new SourcePlace("--at"), text, "Write date, T, time and Z, such as 2026-03-09T08:00:00Z."));
                    return;
                }

                moment = read.Value;
                if (moment < Earliest || moment > Latest)
                {
                    exit = Refuse(errors, new Diagnostic(JourneyCodes.Moment, Severity.Error, "The moment is not within the years 1970 to 2200.", new SourcePlace("--at"), text, "Write a moment such as 2026-03-09T08:00:00Z."));
                    return;
                }
            }

            (string? Connections, string? Ties, string? Plan) own = (parsed.GetValue(connections), parsed.GetValue(ties), parsed.GetValue(plan));
            if (own == (null, null, null))
            {
                exit = new Journey(JourneyInput.Sample(), parsed.GetValue(templates), moment ?? SampleMoment, output, errors).Run(parsed.GetValue(folder)!);
            }
            else if (string.IsNullOrWhiteSpace(own.Connections) || string.IsNullOrWhiteSpace(own.Plan) || own.Ties is not null && string.IsNullOrWhiteSpace(own.Ties))
            {
                exit = Refuse(errors, new Diagnostic(JourneyCodes.FileMissing, Severity.Error, "Own files come together.", new SourcePlace(string.IsNullOrWhiteSpace(own.Connections) ? "--connections" : string.IsNullOrWhiteSpace(own.Plan) ? "--plan" : "--ties"), null, "Give --connections and --plan, and --ties where you have it; or none of them for the sample data."));
            }
            else
            {
                exit = new Journey(JourneyInput.Files(own.Connections, own.Ties, own.Plan), parsed.GetValue(templates), moment ?? clock.GetCurrentInstant(), output, errors).Run(parsed.GetValue(folder)!);
            }
        });

        System.CommandLine.ParseResult line = command.Parse(args);
        if (line.Errors.Count > 0)
        {
            foreach (System.CommandLine.Parsing.ParseError error in line.Errors)
            {
                errors.WriteLine($"command line: error {JourneyCodes.Option}: {error.Message} Try --help.");
            }

            return BadInput;
        }

        try
        {
            int invoked = line.Invoke(new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false });
            return exit == Done ? invoked : exit;
        }
        catch (Exception exception)
        {
            // Whatever was not foreseen is still no success: a script must not take a crash for a finished run.
            return Refuse(errors, new Diagnostic(JourneyCodes.Unforeseen, Severity.Error, $"The run stopped at something that was not foreseen ({exception.GetType().Name}: {exception.Message}). Nothing was written.", new SourcePlace("ConsoleJourney"), null, "Please report it with the input that led here."));
        }
    }

    private static int Refuse(TextWriter errors, Diagnostic fault)
    {
        errors.WriteLine(fault.Explain(Purpose.ShowToOwner));
        return BadInput;
    }
}
