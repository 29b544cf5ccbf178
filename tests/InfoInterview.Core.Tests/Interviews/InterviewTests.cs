using InfoInterview.Correspondence;
using InfoInterview.Diagnostics;
using InfoInterview.Outcomes;
using InfoInterview.People;
using InfoInterview.Planning;
using InfoInterview.Timing;

namespace InfoInterview.Interviews;

public sealed class InterviewTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 9, 8, 0);
    private static readonly Instant After = Instant.FromUtc(2026, 3, 24, 16, 0);
    private static readonly InterviewPlan Plan = InterviewPlan.For(
        new Seeker { Id = PersonId.Parse("5f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e11"), Name = new PersonName("Mara"), Email = EmailAddress.Parse("mara@example.org"), Availability = Availability.In(Zone) },
        new Contact { Id = PersonId.Parse("7f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e12"), Name = new PersonName("Robin", "Lee") },
        Approach.Cold);

    private static readonly Slot First = At(24, 10);
    private static readonly Interview Scheduled = Interview.Schedule(Plan, First, Now);

    [Fact]
    public void Schedule_WhenAgreed_IsScheduledUnderADerivedId()
    {
        Scheduled.State.Should().Be(InterviewState.Scheduled);
        Scheduled.Id.Should().Be(InterviewId.Of(Plan.Id));
        Interview.Schedule(Plan, First, Now).Id.Should().Be(Scheduled.Id);
    }

    [Fact]
    public void Schedule_WhenTheLengthDiffersFromThePlan_IsRefused() =>
        FluentActions.Invoking(() => Interview.Schedule(Plan, new Slot(First.Start, Duration.FromMinutes(30)), Now)).Should().Throw<ArgumentException>().WithMessage("*30*20*R48*");

    [Fact]
    public void Schedule_WhenTheIntervieweeRefuses_IsRefused() =>
        FluentActions.Invoking(() => Interview.Schedule(Plan with { Interviewee = Plan.Interviewee with { RefusesInterviews = true } }, First, Now)).Should().Throw<ArgumentException>().WithMessage("*R9*");

    [Fact]
    public void Schedule_WhenThePast_IsRefused() =>
        FluentActions.Invoking(() => Interview.Schedule(Plan, First, After)).Should().Throw<ArgumentException>().WithMessage("*not after*");

    [Fact]
    public void Close_AfterTheWholeLife_KeepsEveryStep()
    {
        Interview closed = Scheduled.Confirm(Now).Move(At(25, 11), Now).Confirm(Now).Hold(Duration.FromMinutes(25), Instant.FromUtc(2026, 3, 25, 16, 0)).Close(new InterviewOutcome(["x"]), Instant.FromUtc(2026, 3, 25, 18, 0));

        closed.Moves.Select(m => m.Verb).Should().Equal("Confirm", "Move", "Confirm", "Hold", "Close");
        (closed.State, closed.Overran, closed.TimesMoved, closed.Slot).Should().Be((InterviewState.Closed, true, 1, At(25, 11)));
        Scheduled.Moves.Should().BeEmpty("every step gives a new interview");
    }

    [Fact]
    public void Close_WhenALeadIsOpen_IsRefused() =>
        FluentActions.Invoking(() => Scheduled.Hold(Plan.Length, After).Close(new InterviewOutcome(["x"]) { Leads = [new Lead("y")] }, After)).Should().Throw<ArgumentException>().WithMessage("1 of 1*R22*");

    [Fact]
    public void Hold_BeforeTheStart_IsRefused() =>
        FluentActions.Invoking(() => Scheduled.Hold(Plan.Length, Now)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*when the talk begins*");

    [Fact]
    public void Overran_WhenOnTime_IsFalse() => Scheduled.Hold(Plan.Length, After).Overran.Should().BeFalse();

    [Fact]
    public void AnyVerb_WhenNotAllowed_ThrowsExactlyWhenItsQuestionSaysNo()
    {
        Interview[] all =
        [
            Scheduled, Scheduled.Confirm(Now), Scheduled.AskToMove([At(26, 10)], Now), Scheduled.CallOff("ill", Now), Scheduled.Hold(Plan.Length, After),
            Scheduled.Hold(Plan.Length, After).Close(new InterviewOutcome(["x"]), After),
        ];
        foreach (Interview i in all)
        {
            foreach ((bool can, Action verb) in new (bool, Action)[]
            {
                (i.CanConfirm, () => i.Confirm(Now)),
                (i.CanMove, () => i.Move(At(27, 10), Now)),
                (i.CanAskToMove, () => i.AskToMove([], Now)),
                (i.CanCallOff, () => i.CallOff("ill", Now)),
                (i.CanHold, () => i.Hold(Plan.Length, After)),
                (i.CanClose, () => i.Close(new InterviewOutcome(["x"]), After)),
            })
            {
                if (can)
                {
                    verb.Should().NotThrow();
                }
                else
                {
                    verb.Should().Throw<InvalidOperationException>().WithMessage($"The interview is {i.State}; * is not allowed then.*");
                }
            }
        }

        all.Select(i => i.State).Should().BeEquivalentTo(Enum.GetValues<InterviewState>());
    }

    [Fact]
    public void Restore_OfWhatWasLived_IsTheSame()
    {
        Interview moved = Scheduled.Confirm(Now).AskToMove([At(26, 10)], Now);

        Interview back = Interview.Restore(moved.Id, moved.Plan, moved.Slot, moved.State, moved.Moves, proposedInstead: moved.ProposedInstead).Value;

        (back.Id, back.State, back.Moves, back.ProposedInstead).Should().Be((moved.Id, moved.State, moved.Moves, moved.ProposedInstead));
    }

    [Fact]
    public void Restore_WhenFactsContradict_NamesEveryOne()
    {
        Result<Interview> read = Interview.Restore(default, Plan, new Slot(First.Start, Duration.FromMinutes(45)), InterviewState.Closed, [new InterviewMove(InterviewState.Held, InterviewState.Closed, "Close", After, "x")]);

        read.Diagnostics.Select(d => d.Code).Should().Equal("II4601", "II4602", "II4603", "II4605");
        Interview.Restore(Scheduled.Id, Plan, First, InterviewState.Confirmed, []).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("II4604");
    }

    [Fact]
    public void Confirm_WhenAMoveWasAskedFor_KeepsTheAgreedTime()
    {
        Interview kept = Scheduled.AskToMove([At(26, 10)], Now).Confirm(Now);

        (kept.State, kept.Slot, kept.ProposedInstead.Count, kept.TimesMoved).Should().Be((InterviewState.Confirmed, First, 0, 0));
    }

    [Fact]
    public void AskToMove_WhenAskedAgain_ReplacesTheTimesProposed() =>
        Scheduled.AskToMove([At(26, 10)], Now).AskToMove([At(27, 11)], Now).ProposedInstead.Should().Equal(At(27, 11));

    [Fact]
    public void AnyStep_BeforeTheLastOne_IsRefused()
    {
        Instant later = Now + Duration.FromDays(1);

        FluentActions.Invoking(() => Scheduled.Confirm(later).CallOff("ill", Now)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*last step*");
        Scheduled.Confirm(later).CallOff("ill", later).State.Should().Be(InterviewState.CalledOff);
    }

    [Fact]
    public void Confirm_AfterTheTalk_IsRefused() =>
        FluentActions.Invoking(() => Scheduled.Confirm(First.End.ToInstant())).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*when the talk ends*");

    [Fact]
    public void Restore_WhenStepsGoBackInTime_IsRefused() =>
        Interview.Restore(Scheduled.Id, Plan, First, InterviewState.Scheduled, [
            new InterviewMove(InterviewState.Scheduled, InterviewState.Confirmed, "Confirm", After, "x"),
            new InterviewMove(InterviewState.Confirmed, InterviewState.Scheduled, "Move", Now, "x"),
        ]).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("II4606");

    [Theory]
    [InlineData(0)]
    [InlineData(-20)]
    [InlineData(24 * 60 + 1)]
    public void Restore_WhenTheTalkTookNoSuchTime_IsRefused(int minutes)
    {
        Interview held = Scheduled.Hold(Plan.Length, After);

        Interview.Restore(held.Id, Plan, First, held.State, held.Moves, actualLength: Duration.FromMinutes(minutes)).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("II4607");
    }

    [Fact]
    public void Restore_WhenFactsBelongToAnotherState_IsRefused()
    {
        Codes(outcome: new InterviewOutcome(["x"])).Should().Equal("II4608");
        Codes(actualLength: Plan.Length).Should().Equal("II4608");
        Codes(proposedInstead: [At(26, 10)]).Should().Equal("II4608");
        Codes(proposedInstead: []).Should().BeEmpty();

        static string[] Codes(InterviewOutcome? outcome = null, Duration? actualLength = null, ValueList<Slot>? proposedInstead = null) =>
            [.. Interview.Restore(Scheduled.Id, Plan, First, InterviewState.Scheduled, [], outcome, actualLength, proposedInstead).Diagnostics.Select(d => d.Code)];
    }

    [Fact]
    public void Restore_WhenAProposalHasAnotherLength_IsRefused()
    {
        Interview asked = Scheduled.AskToMove([], Now);

        Interview.Restore(asked.Id, Plan, First, asked.State, asked.Moves, proposedInstead: [new Slot(First.Start, Duration.FromMinutes(45))]).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("II4602");
    }

    [Fact]
    public void ToMermaid_IsTheDiagramInTheDocs() => Repository.ShouldBeGolden("docs/interview-life.md", $"# The life of an interview\n\nPrinted from the table that the code obeys (`Interview.ToMermaid()`); there is no state \"applied\": an informational interview is no job interview (R7).\n\n```mermaid\n{Interview.ToMermaid()}```\n");

    private static Slot At(int day, int hour) => new(new LocalDateTime(2026, 3, day, hour, 0).InZoneStrictly(Zone), Duration.FromMinutes(20));
}
