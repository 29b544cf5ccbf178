using FsCheck;
using FsCheck.Fluent;
using InfoInterview.Correspondence;
using InfoInterview.Outcomes;
using InfoInterview.People;
using InfoInterview.Planning;
using InfoInterview.Timing;

namespace InfoInterview.Interviews;

/// <summary>Laws over random lives: verbs in any order, at growing times.</summary>
public sealed class InterviewLawTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 9, 8, 0);
    private static readonly InterviewPlan Plan = InterviewPlan.For(
        new Seeker { Id = PersonId.Parse("5f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e11"), Name = new PersonName("Mara"), Email = EmailAddress.Parse("mara@example.org"), Availability = Availability.In(Zone) },
        new Contact { Id = PersonId.Parse("7f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e12"), Name = new PersonName("Robin", "Lee") },
        Approach.Cold);

    private static readonly (Func<Interview, bool> Can, Func<Interview, Instant, Interview> Take)[] Verbs =
    [
        (i => i.CanConfirm, (i, at) => i.Confirm(at)),
        (i => i.CanMove, (i, at) => i.Move(SlotAfter(at, i.TimesMoved), at)),
        (i => i.CanAskToMove, (i, at) => i.AskToMove([SlotAfter(at, 3), SlotAfter(at, 5)], at)),
        (i => i.CanCallOff, (i, at) => i.CallOff("ill", at)),
        (i => i.CanHold, (i, _) => i.Hold(Duration.FromMinutes(25), i.Slot.End.ToInstant())),
        (i => i.CanClose, (i, at) => i.Close(new InterviewOutcome(["travel is the smaller part"]), at + Duration.FromDays(365))),
    ];

    [Fact]
    public void EveryLife_ObeysItsQuestionsAndComesBackFromAStoreUnchanged() =>
        Prop.ForAll(Gen.Choose(0, Verbs.Length - 1).ListOf().ToArbitrary(), verbs =>
        {
            Interview interview = Interview.Schedule(Plan, SlotAfter(Start, 0), Start);
            Instant at = Start;
            foreach (int verb in verbs)
            {
                at += Duration.FromMinutes(7);
                (Func<Interview, bool> can, Func<Interview, Instant, Interview> take) = Verbs[verb];
                bool allowed = can(interview);
                try
                {
                    Interview next = take(interview, at);
                    if (!allowed || next.Moves.Count != interview.Moves.Count + 1 || next.Moves[^1].From != interview.State || next.Moves[^1].To != next.State)
                    {
                        return false;
                    }

                    interview = next;
                }
                catch (InvalidOperationException)
                {
                    if (allowed)
                    {
                        return false;
                    }
                }
            }

            Interview back = Interview.Restore(interview.Id, interview.Plan, interview.Slot, interview.State, interview.Moves, interview.Outcome, interview.ActualLength, interview.ProposedInstead).Value;
            return back.State == interview.State && back.Moves.Equals(interview.Moves) && back.ProposedInstead.Equals(interview.ProposedInstead)
                && Interview.Restore(interview.Id, interview.Plan, interview.Slot, Other(interview.State), interview.Moves, interview.Outcome, interview.ActualLength, interview.ProposedInstead).HasErrors;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static InterviewState Other(InterviewState state) => state == InterviewState.Closed ? InterviewState.Scheduled : state + 1;

    private static Slot SlotAfter(Instant at, int days) => new((at + Duration.FromDays(days + 1)).InZone(Zone), Plan.Length);
}
