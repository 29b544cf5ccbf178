using InfoInterview.Cadences;
using InfoInterview.Correspondence;
using InfoInterview.Interviews;
using InfoInterview.Outcomes;
using InfoInterview.Planning;
using InfoInterview.Policies;
using InfoInterview.Timing;

namespace InfoInterview.Docs.Snippets;

public sealed class FollowUpSnippets
{
    [Fact]
    public void OfferTimes_WhenBothWork_GivesThreeThatAreAccepted()
    {
        InterviewPlan plan = Plans.ToElin();
        Availability host = plan.Interviewee.Availability!;
        Instant now = Plans.Now;

        // snippet: OfferTimes
        SlotProposal proposal = plan.ProposeSlots(PolicyPack.Standard, at: now);
        bool possible = SlotFinder.Accepts(proposal.First, host, plan.Seeker.Availability);

        var late = new Slot(proposal.First.Start.PlusHours(12), plan.Length);
        ValueList<Diagnostics.Diagnostic> reasons = SlotFinder.WhyNot(late, host, plan.Seeker.Availability);
        // end-snippet

        proposal.Slots.Select(s => s.ToString()).Should().Equal(
            "2026-03-24T10:00 Europe/Stockholm (20 min)", "2026-03-25T14:00 Europe/Stockholm (20 min)", "2026-03-26T10:00 Europe/Stockholm (20 min)");
        possible.Should().BeTrue();
        reasons.Select(r => r.Code).Should().Equal("II2002", "II2003");
    }

    [Fact]
    public void FollowUp_WhenTheTalkWasHeld_GivesTheScheduleAndTheNextStep()
    {
        InterviewPlan plan = Plans.ToElin();
        Slot slot = plan.ProposeSlots(PolicyPack.Standard, at: Plans.Now).First;
        Interview held = Interview.Schedule(plan, slot, Plans.Now).Hold(plan.Length, slot.End.ToInstant());
        Instant now = slot.End.ToInstant();
        var noted = new InterviewOutcome(["Winter tests decide what ships"]) { Leads = [new Lead("the meetup in Kista")] };
        ContactHistory history = ContactHistory.Empty;

        // snippet: FollowUp
        CadenceRun run = Cadence.AfterInterview.Start(held, PolicyPack.Standard, at: now, outcome: noted);
        foreach (CadenceDecision step in run.Simulate(history, from: now))
        {
            Console.WriteLine(step.Explain());
        }

        CadenceDecision next = run.Complete("notes", at: now).Decide(history, at: now);
        string what = next switch
        {
            CadenceDecision.Send send => $"write the {send.Step.Occasion} now",
            CadenceDecision.Wait wait => $"ask again at {wait.Until.ToInstant()}",
            _ => "done",
        };
        // end-snippet

        what.Should().Be("ask again at 2026-03-25T09:20:00Z");
        run.Simulate(history, now).Select(s => s.Explain()).Should().Equal(SchedulePrintedInThePage());
    }

    private static string[] SchedulePrintedInThePage()
    {
        string[] lines = Pages.PageTree.Read("docs/timing-and-follow-up.md").Split('\n');
        int start = Array.FindIndex(lines, l => l.StartsWith("Notes and reflection:", StringComparison.Ordinal));
        return [.. lines.Skip(start).TakeWhile(l => !l.StartsWith("```", StringComparison.Ordinal))];
    }
}
