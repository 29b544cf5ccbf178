using InfoInterview.Correspondence;
using InfoInterview.Interviews;
using InfoInterview.Outcomes;
using InfoInterview.Policies;
using InfoInterview.Timing;

namespace InfoInterview.Cadences;

public sealed class CadenceRunTests
{
    private static readonly Interview Talk = Sample.Talk(3, 24, 9).Hold(Duration.FromMinutes(20), Sample.At(Sample.NewYork, 3, 24, 10));

    [Fact]
    public void Simulate_WhenAfterAnInterview_GivesTheWholeScheduleWithReasons() =>
        Lines(AfterTalk(new InterviewOutcome(["x"])), Talk.Slot.End.ToInstant()).Should().Equal(
            "Notes and reflection: Tuesday 24 March 2026, 16:20 (Berlin time): due 2 hours after the talk (T22).",
            "Thank-you by e-mail: Wednesday 25 March 2026, 09:20 (New York time): due 24 hours after the talk (T23).",
            "Thanks to the introducer: Wednesday 25 March 2026, 13:20 (Lisbon time): due 24 hours after the talk (T23).",
            "Connection on LinkedIn with a note: Thursday 26 March 2026, 09:20 (New York time): due 48 hours after the talk (T27).",
            "Report on the advice: Tuesday 14 April 2026, 09:20 (New York time): due 21 days after the talk (T30).",
            "First sign of life: Monday 22 June 2026, 09:20 (New York time): due 90 days after the talk (R25).",
            "Stop: Monday 22 June 2026, 15:20 (Berlin time): nothing is left to do; skipped «First contact with every lead»: the outcome holds no open leads; skipped «Reminder of the promised introduction»: no introduction was promised.");

    private static CadenceRun AfterTalk(InterviewOutcome? outcome = null, bool promised = false) =>
        Cadence.AfterInterview.Start(Talk, PolicyPack.Standard, Talk.Slot.End.ToInstant(), outcome, promised);

    private static IEnumerable<string> Lines(CadenceRun run, Instant from, ContactHistory? history = null) =>
        run.Simulate(history ?? ContactHistory.Empty, from).Select(d => d.Explain());
}
