using InfoInterview.Correspondence;
using InfoInterview.Interviews;
using InfoInterview.Outcomes;
using InfoInterview.Planning;
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

    [Fact]
    public void Simulate_WhenLeadsAndAPromise_FollowsThem() =>
        Lines(AfterTalk(new InterviewOutcome(["x"]) { Leads = [new Lead("a meetup")] }, promised: true), Talk.Slot.End.ToInstant()).Should().Contain([
            "First contact with every lead: Friday 27 March 2026, 14:20 (Berlin time): due 3 business days after the talk (T28).",
            "Reminder of the promised introduction: Wednesday 1 April 2026, 09:20 (New York time): due 8 days after the talk (T29).",
        ]);

    [Fact]
    public void Simulate_WhenTheTalkIsStillToCome_IsAForecastThatSaysSo()
    {
        Interview ahead = Sample.Talk(3, 24, 9);

        string[] lines = [.. Lines(Cadence.AfterInterview.Start(ahead, PolicyPack.Standard, Sample.Early), Sample.Early)];

        lines.Should().Contain("Thank-you by e-mail: Wednesday 25 March 2026, 09:20 (New York time): due 24 hours after the talk (T23); provided that the talk is held as agreed.");
    }

    [Theory]
    [InlineData(27, 11, 0, "Friday 27 March 2026, 17:00 (New York time): due 24 hours after the talk (T23); brought forward from Saturday 28 March 2026, 11:20 (New York time): Saturday is not a working day.")]
    [InlineData(27, 15, 40, "Friday 27 March 2026, 17:00 (New York time): due 24 hours after the talk (T23); brought forward from Saturday 28 March 2026, 16:00 (New York time): Saturday is not a working day.")]
    [InlineData(27, 16, 0, "Monday 30 March 2026, 09:00 (New York time): due 24 hours after the talk (T23); moved from Saturday 28 March 2026, 16:20 (New York time): Saturday is not a working day.")]
    [InlineData(23, 10, 0, "Tuesday 24 March 2026, 10:20 (New York time): due 24 hours after the talk (T23).")]
    public void Decide_WhenThanksFallOnAWeekend_TakesTheLastMomentBeforeItUnlessTooSoon(int day, int hour, int minute, string expected)
    {
        Interview talk = Sample.Talk(3, day, hour, minute);
        CadenceRun run = Cadence.AfterInterview.Start(talk, PolicyPack.Standard, talk.Slot.End.ToInstant());

        Step(run, "thank-you", talk.Slot.End.ToInstant()).Replace("; provided that the talk is held as agreed", "", StringComparison.Ordinal).Should().Be("Thank-you by e-mail: " + expected);
    }

    [Fact]
    public void Decide_WhenThanksFallOnAHolidayOfTheHost_NamesIt()
    {
        InterviewPlan plan = Sample.Plan with { Interviewee = Sample.Robin with { Availability = Availability.In(Sample.NewYork) with { Holidays = HolidaySet.Of([KeyValuePair.Create(new LocalDate(2026, 11, 26), "Thanksgiving")]) } } };
        Interview talk = Sample.Talk(11, 25, 15, plan: plan);
        CadenceRun run = Cadence.AfterInterview.Start(talk, PolicyPack.Standard, talk.Slot.End.ToInstant());

        Step(run, "thank-you", talk.Slot.End.ToInstant()).Should().StartWith("Thank-you by e-mail: Wednesday 25 November 2026, 17:00 (New York time)").And.Contain("it is a holiday (Thanksgiving)");
    }

    [Fact]
    public void Decide_WhenADayOffIsTheSeekersOnly_KeepsItToo()
    {
        InterviewPlan plan = Sample.Plan with { Seeker = Sample.Mara with { Availability = Sample.Mara.Availability with { Holidays = HolidaySet.Of([KeyValuePair.Create(new LocalDate(2026, 4, 14), "Moving day")]) } } };
        Interview talk = Sample.Talk(3, 24, 9, plan: plan);

        Lines(Cadence.AfterInterview.Start(talk, PolicyPack.Standard, talk.Slot.End.ToInstant()), talk.Slot.End.ToInstant()).Should().Contain(l => l.StartsWith("Report on the advice: Wednesday 15 April 2026, 09:00") && l.Contains("it is a holiday (Moving day) for the seeker"));
    }

    [Fact]
    public void Decide_WhenNotesFallInTheNight_AreDueTheSameEvening()
    {
        Interview talk = Sample.Talk(3, 24, 14); // 19:20 in Berlin when it ends
        CadenceRun run = Cadence.AfterInterview.Start(talk, PolicyPack.Standard, talk.Slot.End.ToInstant());

        run.Simulate(ContactHistory.Empty, talk.Slot.End.ToInstant())[0].Explain().Should().StartWith("Notes and reflection: Tuesday 24 March 2026, 21:00 (Berlin time)").And.Contain("outside working hours");
    }

    [Fact]
    public void Simulate_WhenTheTalkEndsAfterTheEvening_StillWritesTheNotesThatDay()
    {
        Interview talk = Sample.Talk(3, 27, 16, 30); // a Friday; 21:50 in Berlin when it ends
        CadenceRun run = Cadence.AfterInterview.Start(talk, PolicyPack.Standard, talk.Slot.End.ToInstant());

        Step(run, "notes", talk.Slot.End.ToInstant()).Should().StartWith("Notes and reflection: Friday 27 March 2026, 23:50 (Berlin time)");
    }

    [Theory]
    [InlineData(24)]
    [InlineData(50)]
    [InlineData(24 * 8)]
    public void Decide_WhenAnOwnTaskIsNotTickedOff_StillSendsTheThanks(int hours)
    {
        Instant at = Talk.Slot.End.ToInstant() + Duration.FromHours(hours);

        AfterTalk().Decide(ContactHistory.Empty, at).Should().BeOfType<CadenceDecision.Send>().Which.Step.Key.Should().Be("thank-you");
    }

    [Fact]
    public void Decide_WhenATaskIsNotTickedOff_StillClosesTheContact()
    {
        CadenceRun run = Cadence.Standard3B7.Start(Sample.Plan with { Approach = Approach.Cold, Introducer = null }, PolicyPack.Standard, Monday);
        ContactHistory history = ContactHistory.Empty.Add(Ours(Monday, LetterKind.ColdRequest)).Add(Ours(Monday + Duration.FromDays(9), LetterKind.FollowUp));

        run.Decide(history, Sample.At(Sample.NewYork, 4, 8, 10)).Explain().Should().StartWith("Stop: ").And.Contain("(T36)");
        run.Due(history, Sample.At(Sample.NewYork, 4, 8, 10)).Should().BeEmpty();
    }

    [Fact]
    public void Due_NamesOneMessageToAPersonAndEveryTask()
    {
        Instant at = Sample.At(Sample.NewYork, 3, 27, 10);

        AfterTalk().Due(ContactHistory.Empty, at).Select(s => s.Step.Key).Should().Equal("thank-you", "thank-referrer", "notes", "leads");
        AfterTalk().Due(ContactHistory.Empty, at)[0].Should().Be(AfterTalk().Decide(ContactHistory.Empty, at));
        AfterTalk().Due(ContactHistory.Empty, Sample.At(Sample.NewYork, 3, 24, 9, 30)).Should().BeEmpty();
        AfterTalk().Due(ContactHistory.Empty.Add(Theirs(Talk.Slot.End.ToInstant(), TouchKind.Refusal)), at).Should().BeEmpty();
    }

    [Fact]
    public void Simulate_WhenTheIntroducerRefused_WritesToTheIntervieweeOnly()
    {
        ContactHistory history = ContactHistory.Empty.Add(new Touch(Sample.Ines.Id, Sample.Mara.Id, Talk.Slot.End.ToInstant(), Channel.Email, TouchKind.Refusal));

        ValueList<CadenceDecision> schedule = AfterTalk().Simulate(history, Talk.Slot.End.ToInstant());

        schedule.OfType<CadenceDecision.Send>().Select(s => s.Step.Key).Should().Contain("thank-you").And.NotContain("thank-referrer");
        schedule[^1].Explain().Should().Contain("the introducer refused on Tuesday 24 March 2026; nothing more is sent (T37)");
    }

    [Fact]
    public void Decide_WhenARefusalIsOlderThanTheTalkThatWasHeld_GoesOn()
    {
        ContactHistory history = ContactHistory.Empty.Add(Theirs(Sample.Early, TouchKind.Refusal));

        AfterTalk().Decide(history, Talk.Slot.End.ToInstant()).Should().BeOfType<CadenceDecision.Wait>();
        Cadence.AfterInterview.Start(Sample.Talk(3, 24, 9), PolicyPack.Standard, Sample.Early).Decide(history, Talk.Slot.End.ToInstant()).Should().BeOfType<CadenceDecision.Stop>("whether that talk was held is not known");
    }

    [Fact]
    public void Decide_WhenTheTalkIsToBeMoved_SendsNothingUntilItHasATime()
    {
        CadenceRun run = Cadence.AfterInterview.Start(Sample.Talk(3, 24, 9).AskToMove([], Sample.Early), PolicyPack.Standard, Sample.Early);

        run.Decide(ContactHistory.Empty, Talk.Slot.End.ToInstant() + Duration.FromDays(1)).Explain().Should().StartWith("Stop: ").And.Contain("to be moved");
        run.Follow(run.Interview!.Move(Sample.Talk(4, 1, 14).Slot, Sample.Early)).Decide(ContactHistory.Empty, Sample.Early).Should().BeOfType<CadenceDecision.Wait>();
    }

    [Fact]
    public void Decide_WithinTheFirstHour_Waits()
    {
        CadenceRun run = AfterTalk().Complete("notes", Talk.Slot.End.ToInstant());

        run.Decide(ContactHistory.Empty, Talk.Slot.End.ToInstant() + Duration.FromMinutes(20)).Should().BeOfType<CadenceDecision.Wait>()
            .Which.Until.LocalDateTime.Should().Be(new LocalDateTime(2026, 3, 25, 9, 20));
    }

    [Fact]
    public void Decide_WhenThanksAreLate_SaysSoAndAfterAMonthSkipsThem()
    {
        CadenceRun run = AfterTalk().Complete("notes", Talk.Slot.End.ToInstant());

        run.Decide(ContactHistory.Empty, Sample.At(Sample.NewYork, 3, 30, 12)).Explain().Should().Be(
            "Thank-you by e-mail: Monday 30 March 2026, 12:00 (New York time): due 24 hours after the talk (T23); late: planned for Wednesday 25 March 2026, 09:20 (New York time).");
        run.Simulate(ContactHistory.Empty, Sample.At(Sample.NewYork, 5, 4, 12))[^1].Explain().Should().Contain("skipped «Thank-you by e-mail»: more than 30 days late; thank in the report on the advice (T25)");
    }

    [Fact]
    public void Simulate_WhenReferral_RemindsTwiceThenCloses() =>
        Lines(Referral, Monday).Should().Equal(
            "Request by e-mail: Monday 9 March 2026, 10:00 (New York time): due at once (T33).",
            "Reminder: Monday 16 March 2026, 10:00 (New York time): due 5 business days after the last message (T37).",
            "Last message with an easier ask; tell the introducer: Wednesday 25 March 2026, 10:00 (New York time): due 7 business days after the last message (T34).",
            "Stop: Wednesday 8 April 2026, 15:00 (Berlin time): no answer came, the contact is closed; reopen after six months at the earliest, with a new reason (T36).");

    [Fact]
    public void Simulate_WhenCold_WritesTwiceOnly() =>
        Cadence.Standard3B7.Start(Sample.Plan with { Approach = Approach.Cold, Introducer = null }, PolicyPack.Standard, Monday).Simulate(ContactHistory.Empty, Monday)
            .Select(d => d is CadenceDecision.Send send ? $"{send.Step.Key} {send.At.Date.Month}-{send.At.Date.Day}" : "stop").Should().Equal("request 3-9", "second-person 3-12", "reminder 3-18", "stop");

    [Fact]
    public void Simulate_WhenThePackAllowsFewer_SkipsTheLastMessage()
    {
        PolicyPack strict = new("strict") { Timing = new TimingPolicy { WarmMessages = 2 } };

        Cadence.Referral.Start(Sample.Plan, strict, Monday).Simulate(ContactHistory.Empty, Monday).Select(d => d.Explain()).Should().HaveCount(3)
            .And.Contain(l => l.StartsWith("Stop: Monday 30 March 2026") && l.Contains("2 messages without an answer are the most (T33)"));
    }

    [Fact]
    public void Decide_WhenThePackWaitsLonger_FollowsThePack()
    {
        PolicyPack slow = new("slow") { Timing = new TimingPolicy { ThankYou = Delay.OfHours(25), ReminderFloor = Delay.OfBusinessDays(8) } };

        Cadence.AfterInterview.Start(Talk, slow, Sample.Early).Simulate(ContactHistory.Empty, Talk.Slot.End.ToInstant())[1].Explain().Should().Contain("10:20").And.Contain("due 25 hours");
        Cadence.Referral.Start(Sample.Plan, slow, Monday).Decide(ContactHistory.Empty.Add(Ours(Monday, LetterKind.ReferralRequest)), Monday).Explain().Should().Be(
            "Wait until Thursday 19 March 2026, 10:00 (New York time) for «Reminder»: due 5 business days after the last message (T37); put off: a message of Monday 9 March 2026 has no answer yet, 8 business days lie between the two at least (T37).");
    }

    [Fact]
    public void Decide_WhenTheRequestWentOutBeforeTheRun_DoesNotSendItTwice()
    {
        ContactHistory history = ContactHistory.Empty.Add(Ours(Monday - Duration.FromDays(1), LetterKind.ReferralRequest));

        Referral.Decide(history, Monday).Should().BeOfType<CadenceDecision.Wait>().Which.Step.Key.Should().Be("reminder");
    }

    [Fact]
    public void Decide_WhenAnswered_StopsReminding()
    {
        ContactHistory history = ContactHistory.Empty.Add(Ours(Monday, LetterKind.ReferralRequest)).Add(Theirs(Monday + Duration.FromDays(2), TouchKind.Answer));

        Referral.Decide(history, Monday + Duration.FromDays(30)).Explain().Should().StartWith("Stop: ").And.Contain("an answer came on Wednesday 11 March 2026; answer it within a day (T11)");
    }

    [Fact]
    public void Decide_WhenOnlyOutOfOfficeCame_RemindsAsIfNothingHadCome()
    {
        ContactHistory sent = ContactHistory.Empty.Add(Ours(Monday, LetterKind.ReferralRequest));
        ContactHistory away = sent.Add(Theirs(Monday + Duration.FromMinutes(1), TouchKind.OutOfOffice));
        Instant due = Sample.At(Sample.NewYork, 3, 16, 10);

        Referral.Decide(away, due).Should().Be(Referral.Decide(sent, due)).And.BeOfType<CadenceDecision.Send>();
    }

    [Theory]
    [InlineData("Referral")]
    [InlineData("AfterInterview")]
    public void Decide_WhenRefused_StopsEverything(string cadence)
    {
        CadenceRun run = cadence == "Referral" ? Referral : AfterTalk();
        ContactHistory history = ContactHistory.Empty.Add(Theirs(Talk.Slot.End.ToInstant() + Duration.FromHours(1), TouchKind.Refusal));

        run.Decide(history, Talk.Slot.End.ToInstant() + Duration.FromDays(2)).Explain().Should().Contain("the interviewee refused on Tuesday 24 March 2026; nothing more is sent (T37)");
    }

    [Fact]
    public void Decide_WhenAMeetingFollowedTheRefusal_GoesOn()
    {
        ContactHistory history = ContactHistory.Empty.Add(Theirs(Sample.Early, TouchKind.Refusal)).Add(Theirs(Talk.Slot.Start.ToInstant(), TouchKind.Meeting));

        AfterTalk().Decide(history, Talk.Slot.End.ToInstant()).Should().BeOfType<CadenceDecision.Wait>();
    }

    [Fact]
    public void Decide_WhenTheContactMustNotBeWrittenTo_Stops()
    {
        CadenceRun run = Cadence.Referral.Start(Sample.Plan with { Interviewee = Sample.Robin with { DoNotContact = true } }, PolicyPack.Standard, Monday);

        run.Decide(ContactHistory.Empty, Monday).Should().BeOfType<CadenceDecision.Stop>().Which.Reasons.Should().Equal("the interviewee may not be contacted");
        Cadence.Referral.Start(Sample.Plan with { Interviewee = Sample.Robin with { RefusesInterviews = true } }, PolicyPack.Standard, Monday)
            .Decide(ContactHistory.Empty, Monday).Explain().Should().Contain("R9");
    }

    [Fact]
    public void Decide_WhenTheTalkIsCalledOff_Stops()
    {
        CadenceRun run = Cadence.AfterInterview.Start(Sample.Talk(3, 24, 9), PolicyPack.Standard, Sample.Early);

        run.Follow(run.Interview!.CallOff("ill", Sample.Early)).Decide(ContactHistory.Empty, Sample.Early).Explain().Should().Contain("the talk is called off");
    }

    [Fact]
    public void Follow_WhenTheTalkMoves_MovesTheThanks()
    {
        CadenceRun run = Cadence.AfterInterview.Start(Sample.Talk(3, 24, 9), PolicyPack.Standard, Sample.Early);
        CadenceRun moved = run.Follow(run.Interview!.Move(Sample.Talk(4, 1, 14).Slot, Sample.Early));

        Step(moved, "thank-you", Sample.Early).Should().StartWith("Thank-you by e-mail: Thursday 2 April 2026, 14:20");
        FluentActions.Invoking(() => Referral.Follow(moved.Interview!)).Should().Throw<ArgumentException>().WithMessage("*another interview*");
    }

    [Fact]
    public void Decide_WhenTheyTalkedTwoDaysAgo_PutsTheReportOff()
    {
        ContactHistory history = ContactHistory.Empty.Add(Ours(Sample.At(Sample.NewYork, 3, 25, 9, 20), LetterKind.ThankYou)).Add(Theirs(Sample.At(Sample.NewYork, 4, 12, 12), TouchKind.Answer));
        CadenceRun run = Without(AfterTalk(), "notes", "thank-referrer", "linkedin", "leads");

        run.Decide(history, Sample.At(Sample.NewYork, 4, 14, 10)).Explain().Should().Be(
            "Wait until Friday 17 April 2026, 12:00 (New York time) for «Report on the advice»: due 21 days after the talk (T30); put off: the last contact was on Sunday 12 April 2026, 5 business days of quiet follow it (R58).");
    }

    [Fact]
    public void Decide_WhenAMessageWentOutThatDay_WaitsForTheNext()
    {
        CadenceRun run = Without(AfterTalk(), "notes", "thank-referrer", "leads");
        ContactHistory late = ContactHistory.Empty.Add(Ours(Sample.At(Sample.NewYork, 3, 26, 9), LetterKind.ThankYou));

        run.Decide(late, Sample.At(Sample.NewYork, 3, 26, 9, 30)).Explain().Should().Be(
            "Wait until Friday 27 March 2026, 09:00 (New York time) for «Connection on LinkedIn with a note»: due 48 hours after the talk (T27); moved from Thursday 26 March 2026, 09:20 (New York time): a message already goes to this person on that day (T37).");
    }

    [Fact]
    public void Decide_WhenAStepNeedsAnIntroducer_IsSkippedWithoutOneWhomeverItReaches()
    {
        var cadence = new Cadence("X", [new CadenceStep("x", "Tell how it came about", "T30") { Condition = CadenceCondition.HasIntroducer }]);

        cadence.Start(Sample.Plan with { Introducer = null }, PolicyPack.Standard, Monday).Decide(ContactHistory.Empty, Monday).Explain().Should().Contain("nobody introduced the two");
        cadence.Start(Sample.Plan, PolicyPack.Standard, Monday).Decide(ContactHistory.Empty, Monday).ToString().Should().Be("wait for step (Interviewee)");
    }

    [Fact]
    public void Decide_WhenATaskAndAMessageComeAtTheSameMoment_WaitsForTheOneItThenSends()
    {
        Interview talk = Sample.Talk(3, 25, 9, plan: Sample.Plan with { Introducer = null, Interviewee = Sample.Robin with { Availability = Sample.Mara.Availability } });
        CadenceRun run = Cadence.AfterInterview.Start(talk, PolicyPack.Standard, talk.Slot.End.ToInstant());
        Instant saturday = Sample.At(Sample.Berlin, 3, 28, 12);

        var wait = (CadenceDecision.Wait)run.Decide(ContactHistory.Empty, saturday);

        (wait.Step.Key, wait.Until.LocalDateTime).Should().Be(("thank-you", new LocalDateTime(2026, 3, 30, 8, 0)), "notes and thanks are both late and come on Monday at 08:00");
        run.Decide(ContactHistory.Empty, wait.Until.ToInstant()).Should().BeOfType<CadenceDecision.Send>().Which.Step.Should().Be(wait.Step);
    }

    [Fact]
    public void Start_WhenTheCadenceNeedsAnInterview_IsRefusedWithAPlan() =>
        FluentActions.Invoking(() => Cadence.AfterInterview.Start(Sample.Plan, PolicyPack.Standard, Monday)).Should().Throw<ArgumentException>().WithMessage("*AfterInterview*end of a talk*");

    [Fact]
    public void Complete_WhenThereIsNoSuchStep_SaysWhichThereAre() =>
        FluentActions.Invoking(() => AfterTalk().Complete("thanks", Monday)).Should().Throw<ArgumentException>().WithMessage("*«thanks»*notes, thank-you*");

    [Fact]
    public void CadenceStep_WhenThePackHasNoNumber_NeedsAWait() =>
        FluentActions.Invoking(() => new CadenceStep("x", "X", "T35")).Should().Throw<ArgumentException>().WithMessage("*T35*");

    [Fact]
    public void Cadence_WhenTwoStepsShareAKey_IsRefused() =>
        FluentActions.Invoking(() => new Cadence("X", [Cadence.Referral.Steps[0], Cadence.Referral.Steps[0]])).Should().Throw<ArgumentException>().WithMessage("*key of its own*");

    private static Instant Monday => Sample.At(Sample.NewYork, 3, 9, 10);

    private static CadenceRun Referral => Cadence.Referral.Start(Sample.Plan, PolicyPack.Standard, Monday);

    private static string Step(CadenceRun run, string key, Instant from) => run.Simulate(ContactHistory.Empty, from).OfType<CadenceDecision.Send>().Single(s => s.Step.Key == key).Explain();

    private static CadenceRun Without(CadenceRun run, params string[] done) => done.Aggregate(run, (r, key) => r.Complete(key, Talk.Slot.End.ToInstant()));

    private static Touch Ours(Instant at, LetterKind occasion) => new(Sample.Mara.Id, Sample.Robin.Id, at, Channel.Email, TouchKind.Sent, occasion);

    private static Touch Theirs(Instant at, TouchKind kind) => new(Sample.Robin.Id, Sample.Mara.Id, at, Channel.Email, kind);

    private static CadenceRun AfterTalk(InterviewOutcome? outcome = null, bool promised = false) =>
        Cadence.AfterInterview.Start(Talk, PolicyPack.Standard, Talk.Slot.End.ToInstant(), outcome, promised);

    private static IEnumerable<string> Lines(CadenceRun run, Instant from, ContactHistory? history = null) =>
        run.Simulate(history ?? ContactHistory.Empty, from).Select(d => d.Explain());
}
