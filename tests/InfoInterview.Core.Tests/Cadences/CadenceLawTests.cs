using FsCheck;
using FsCheck.Fluent;
using InfoInterview.Correspondence;
using InfoInterview.Interviews;
using InfoInterview.Outcomes;
using InfoInterview.People;
using InfoInterview.Planning;
using InfoInterview.Policies;
using InfoInterview.Timing;

namespace InfoInterview.Cadences;

public sealed class CadenceLawTests
{
    private static readonly Gen<Case> Cases =
        from seeker in TimingGens.People
        from host in TimingGens.People
        from introducer in TimingGens.People
        from introduced in Gen.Choose(0, 1)
        from preset in Gen.Choose(0, 2)
        from at in TimingGens.Instants
        from minutes in Gen.Choose(0, 120 * 24 * 60)
        from promised in Gen.Choose(0, 1)
        from touches in Gen.ListOf(Gen.Zip(Gen.Choose(-60 * 24 * 60, 120 * 24 * 60), Gen.Choose(0, 11)), 6)
        select Made(seeker, host, introduced == 1 ? introducer : null, preset, at, minutes, promised == 1, touches);

    [Fact]
    public void Simulate_OverRandomRuns_StaysInHoursAndNeverWritesTwiceOnADay() =>
        Prop.ForAll(Cases.ToArbitrary(), x =>
        {
            ContactHistory history = x.History;
            Instant last = Instant.MinValue;
            ValueList<CadenceDecision> schedule = x.Run.Simulate(history, x.At);
            schedule[^1].Should().BeOfType<CadenceDecision.Stop>();
            foreach (CadenceDecision.Send send in schedule.OfType<CadenceDecision.Send>())
            {
                Availability person = x.Run.Hours(send.Step.To);
                LocalDateTime local = send.At.LocalDateTime;
                send.At.Zone.Should().Be(person.Zone);
                send.At.ToInstant().Should().BeGreaterThanOrEqualTo(last).And.BeGreaterThanOrEqualTo(x.At);
                last = send.At.ToInstant();
                if (send.To is not { } to)
                {
                    (local.TimeOfDay >= person.Hours.Start && (local.TimeOfDay <= new LocalTime(21, 0) || local.TimeOfDay <= person.Hours.End)).Should().BeTrue();
                    continue;
                }

                person.IsWorking(last).Should().BeTrue();
                (person.Hours.Includes(local.DayOfWeek) && !person.Holidays.Contains(local.Date) && local.TimeOfDay >= person.Hours.Start && local.TimeOfDay <= person.Hours.End).Should().BeTrue();
                history.With(to).Where(t => t.Kind == TouchKind.Sent && t.To == to && t.At <= last).Select(t => t.At.InZone(person.Zone).Date).Should().NotContain(local.Date);
                if (send.Step.KeepsFirstHour)
                {
                    last.Should().BeGreaterThanOrEqualTo(x.Run.TalkEnd!.Value + Duration.FromHours(1));
                }

                history = history.Add(new Touch(x.Run.Plan.Seeker.Id, to, last, send.Step.Channel, TouchKind.Sent, send.Step.Occasion));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Simulate_OverRandomRuns_IsWhatDecideSaysStepByStep() =>
        Prop.ForAll(Cases.ToArbitrary(), x =>
        {
            CadenceRun run = x.Run;
            ContactHistory history = x.History;
            ValueList<CadenceDecision> schedule = run.Simulate(history, x.At);
            foreach (CadenceDecision.Send send in schedule.OfType<CadenceDecision.Send>())
            {
                Instant at = send.At.ToInstant();
                run.Decide(history, at).Should().Be(send);
                if (send.To is { } to)
                {
                    history = history.Add(new Touch(run.Plan.Seeker.Id, to, at, send.Step.Channel, TouchKind.Sent, send.Step.Occasion));
                }
                else
                {
                    run = run.Complete(send.Step.Key, at);
                }
            }

            schedule.Should().Equal(x.Run.Simulate(x.History, x.At), "the same input gives the same schedule");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void Decide_AtTheEndOfAWait_TakesThatStepAndNothingComesBefore() =>
        Prop.ForAll(Cases.ToArbitrary(), x =>
        {
            ContactHistory known = x.History.Touches.Where(t => t.At <= x.At).Aggregate(ContactHistory.Empty, (h, t) => h.Add(t));
            if (x.Run.Decide(known, x.At) is not CadenceDecision.Wait wait)
            {
                return;
            }

            Instant until = wait.Until.ToInstant();
            until.Should().BeGreaterThan(x.At);
            Instant middle = x.At + ((until - x.At) / 2);
            x.Run.Decide(known, middle).Should().Be(wait);
            CadenceDecision then = x.Run.Decide(known, until);
            (then is CadenceDecision.Send send ? send.Step : ((CadenceDecision.Stop)then).Reasons[0].Contains("closed", StringComparison.Ordinal) ? wait.Step : null).Should().Be(wait.Step);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Simulate_OverRandomRequests_KeepsCapsAndFloor() =>
        Prop.ForAll(Cases.Where(c => c.Run.Interview is null).ToArbitrary(), x =>
        {
            TimingPolicy timing = x.Run.Policy.Timing;
            Availability host = x.Run.Plan.Interviewee.Availability!;
            Instant[] sent = [.. x.Run.Simulate(ContactHistory.Empty, x.At).OfType<CadenceDecision.Send>().Where(s => s.To is not null).Select(s => s.At.ToInstant())];

            sent.Length.Should().BeLessThanOrEqualTo(x.Run.Plan.Approach == Approach.Cold ? timing.ColdMessages : timing.WarmMessages);
            sent.Zip(sent.Skip(1), (a, b) => BusinessCalendar.Waiting(host, x.Run.Plan.Seeker.Availability).After(a.InZone(host.Zone), timing.ReminderFloor).ToInstant() <= b).Should().NotContain(false);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    private static Case Made(Availability seeker, Availability host, Availability? introducer, int preset, Instant at, int minutes, bool promised, IEnumerable<(int Minutes, int Kind)> touches)
    {
        InterviewPlan plan = Sample.Plan with
        {
            Seeker = Sample.Mara with { Availability = seeker },
            Interviewee = Sample.Robin with { Availability = host },
            Introducer = introducer is null ? null : Sample.Ines with { Availability = introducer },
            Approach = preset == 2 ? Approach.Cold : Approach.Referral,
        };
        CadenceRun run = preset == 0
            ? Cadence.AfterInterview.Start(
                Interview.Schedule(plan, new Slot(at.InZone(host.Zone), plan.Length), at - Duration.FromDays(20)).Hold(plan.Length, at + plan.Length),
                PolicyPack.Standard,
                at,
                promised ? new InterviewOutcome(["x"]) { Leads = [new Lead("y")] } : new InterviewOutcome(["x"]),
                promised)
            : (preset == 1 ? Cadence.Referral : Cadence.Standard3B7).Start(plan, PolicyPack.Standard, at);
        ContactHistory history = touches.Aggregate(ContactHistory.Empty, (h, t) => h.Add(Passed(t.Kind, at + Duration.FromMinutes(t.Minutes))));
        return new Case(run, history, at + Duration.FromMinutes(minutes));
    }

    private static Touch Passed(int kind, Instant at)
    {
        PersonId mara = Sample.Mara.Id;
        PersonId robin = Sample.Robin.Id;
        return kind switch
        {
            0 => new Touch(robin, mara, at, Channel.Email, TouchKind.Answer),
            1 => new Touch(robin, mara, at, Channel.Email, TouchKind.OutOfOffice),
            2 => new Touch(robin, mara, at, Channel.InPerson, TouchKind.Meeting),
            3 => new Touch(robin, mara, at, Channel.Email, TouchKind.Refusal),
            4 => new Touch(mara, robin, at, Channel.Email, TouchKind.Sent, LetterKind.ThankYou),
            5 => new Touch(mara, robin, at, Channel.Email, TouchKind.Sent, LetterKind.FollowUp),
            6 => new Touch(mara, robin, at, Channel.Email, TouchKind.Sent, LetterKind.ReferralRequest),
            7 => new Touch(mara, robin, at, Channel.LinkedIn, TouchKind.Sent),
            8 => new Touch(mara, Sample.Ines.Id, at, Channel.Email, TouchKind.Sent, LetterKind.ConnectorAsk),
            9 => new Touch(Sample.Ines.Id, robin, at, Channel.Email, TouchKind.Sent, LetterKind.OptInQuestion),
            10 => new Touch(mara, robin, at, Channel.Phone, TouchKind.Sent),
            _ => new Touch(mara, robin, at, Channel.Email, TouchKind.Sent, LetterKind.ColdRequest),
        };
    }

    private sealed record Case(CadenceRun Run, ContactHistory History, Instant At)
    {
        public override string ToString() => $"{Run.Cadence} from {Run.Started} asked at {At}; host {Run.Hours(CadenceAudience.Interviewee)}, seeker {Run.Hours(CadenceAudience.Seeker)}; {string.Join(", ", History.Touches.Select(t => $"{t.At} {t.Kind} {t.Occasion}"))}";
    }
}
