using InfoInterview.Cadences;
using InfoInterview.Calendars;
using InfoInterview.Correspondence;
using InfoInterview.Diagnostics;
using InfoInterview.Guidance;
using InfoInterview.Interviews;
using InfoInterview.Letters;
using InfoInterview.People;
using InfoInterview.Planning;
using InfoInterview.Policies;
using InfoInterview.Privacy;
using InfoInterview.Referrals;
using InfoInterview.Timing;

namespace InfoInterview.Docs.Snippets;

/// <summary>The code of README.md, docs/getting-started.md and docs/plan-files.md.</summary>
public sealed class JourneySnippets
{
    private static readonly string Connections = Repository.Find("samples/ConsoleJourney/SampleData/Connections.csv");
    private static readonly string Ties = Repository.Find("samples/ConsoleJourney/SampleData/ties.csv");

    [Fact]
    public void Journey()
    {
        using var console = new StringWriter();
        string connections = Connections;
        string ties = Ties;
        Instant now = Plans.Now;
        PolicyPack policy = PolicyPack.Standard;

        // snippet: Journey
        var mara = new Seeker
        {
            Id = PersonId.Parse("5f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e11"),
            Name = new PersonName("Mara", "Lindqvist"),
            Email = EmailAddress.Parse("mara.lindqvist@example.org"),
            Availability = Availability.In(DateTimeZoneProviders.Tzdb["Europe/Berlin"]),
        };

        Result<ContactImport> import = LinkedInConnections.Read(connections);        // good rows arrive, bad rows are named
        foreach (Diagnostic d in import.Diagnostics) console.WriteLine(d.Explain(Purpose.ShowToOwner));
        ContactBook book = ContactBook.Of(mara).Merge(import.Value, at: now).Merge(TieFile.Read(ties).Value, at: now);

        ReferralSearch search = ReferralGraph.Build(book, at: now).Find(new ReferralQuery(mara.Id, ReferralTarget.At("Norrland Robotics")));
        console.WriteLine(search.Explain());                                         // why her; or: nobody leads there, try this next
        if (search.Best is not { } path) return;

        InterviewPlan plan = InterviewPlan.For(mara, path) with
        {
            Field = "field robotics",
            InformationGoals = ["Is field robotics mostly travel?"],
            ConnectionGoals = ["Two people who run winter trials"],
            MayNameIntroducer = true,
        };
        plan = plan with { Questions = QuestionBank.Default.For(plan).Questions };
        foreach (Finding f in GuidanceRules.For(policy).Review(plan)) console.WriteLine(f.Explain());

        SlotProposal slots = plan.ProposeSlots(policy, at: now);                     // in both people's hours and zones
        Letter request = LetterComposer.Default.Compose(LetterModel.Request(plan, slots)).Value;
        Interview interview = Interview.Schedule(plan, slots.First, at: now);        // she said yes to the first

        InviteChange sent = CalendarInvite.Create(interview, at: now);
        File.WriteAllBytes("invite.ics", sent.Message.ToICalendar());
        InviteChange moved = sent.Invite.Reschedule(interview.Move(slots.Slots[1], at: now), at: now);   // same UID, higher SEQUENCE

        Instant after = interview.Slot.End.ToInstant();
        CadenceRun run = Cadence.AfterInterview.Start(interview.Hold(interview.Slot.Length, at: after), policy, at: after);
        foreach (CadenceDecision step in run.Simulate(ContactHistory.Empty, from: after)) console.WriteLine(step.Explain());
        // end-snippet

        console.ToString().Should().Contain("Elin Sandqvist").And.Contain("II9002").And.Contain("T23");
        request.Subject.Should().Be("Referred by Ingrid Solheim: field robotics");
        moved.Invite.Sequence.Should().Be(1);
        moved.Invite.Uid.Should().Be(sent.Invite.Uid);
    }

    [Fact]
    public void FirstPath()
    {
        string connections = Connections;
        string ties = Ties;
        Seeker mara = Plans.Mara;
        Instant now = Plans.Now;

        // snippet: FirstPath
        ContactBook book = ContactBook.Of(mara)
            .Merge(LinkedInConnections.Read(connections).Value, at: now)
            .Merge(TieFile.Read(ties).Value, at: now);

        ReferralSearch search = ReferralGraph.Build(book, at: now).Find(new ReferralQuery(mara.Id, ReferralTarget.At("Norrland Robotics")));
        Console.WriteLine(search.Explain());
        // end-snippet

        search.Best!.Destination.Name.Full.Should().Be("Elin Sandqvist");
        search.Best.Steps.Should().HaveCount(3);
    }

    [Fact]
    public void ReadPlan()
    {
        string path = Repository.Find("samples/ConsoleJourney/SampleData/plan.json");

        // snippet: ReadPlan
        using FileStream stream = File.OpenRead(path);
        Result<PlanFile> read = PlanFile.Read(stream, "plan.json", DateTimeZoneProviders.Tzdb);

        foreach (Diagnostic fault in read.Diagnostics)
        {
            Console.Error.WriteLine(fault.Explain(Purpose.ShowToOwner));   // plan.json(7,5) seeker.zoen: error II8004: …
        }
        // end-snippet

        read.Value.Seeker.Name.Given.Should().Be("Mara");
        read.Diagnostics.Should().BeEmpty();
    }
}
