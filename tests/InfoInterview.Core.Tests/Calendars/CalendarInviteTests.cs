using System.Buffers;
using System.Text;
using InfoInterview.Calendars.ICalendar;
using InfoInterview.Diagnostics;
using InfoInterview.Interviews;
using InfoInterview.Planning;

namespace InfoInterview.Calendars;

public sealed class CalendarInviteTests
{
    private static readonly Instant Later = SampleInterview.At + Duration.FromDays(1);

    private static string Golden { get; } = FindGolden();

    private static Interview Moved { get; } = SampleInterview.Of(slot: SampleInterview.Slot(day: 16));

    private static InviteChange Sent(InviteTimeForm form = InviteTimeForm.Utc) => CalendarInvite.Create(SampleInterview.Of(), SampleInterview.At, form);

    private static CalendarEvent EventOf(InviteChange change) => change.Message.Calendar.Events.Single();

    [Fact]
    public void Create_WhenInterviewIsAgreed_IsARequestFromTheSeeker()
    {
        InviteChange sent = Sent();
        CalendarEvent facts = EventOf(sent);

        sent.Message.Method.Should().Be("REQUEST");
        sent.Message.To.Should().Equal(SampleInterview.Host.Email!);
        (facts.Sequence, facts.Status, facts.IsBusy, facts.Visibility).Should().Be((0, EventStatus.Confirmed, true, EventVisibility.Public));
        facts.Organizer.Should().Be(new EventPerson("mailto:mara@example.org", "Mara Lindqvist"));
        facts.Attendees.Should().Equal(new EventPerson("mailto:jonas@example.com", "Jonas Ek") { AnswerExpected = true });
        facts.Stamp.Should().Be(Instant.FromUtc(2026, 7, 1, 10, 15, 30));
        facts.Alarms.Should().BeEmpty("no alarm is forced into the host's calendar");
        (facts.End!.Moment - facts.Start.Moment).Should().Be(SampleInterview.Plan.Length, "R48");
        facts.Summary.Should().Be("Mara Lindqvist + Jonas Ek: informational interview about field robotics");
        facts.Link.Should().Be("https://meet.example.org/abc?x=1&y=2");
        facts.Location.Should().Be(facts.Link);
    }

    [Fact]
    public void Create_WhenAskedAgain_HasTheSameUidWhateverTheTime()
    {
        CalendarInvite one = Sent().Invite;
        CalendarInvite other = CalendarInvite.Create(Moved, Later).Invite;

        one.Uid.Should().Be(other.Uid);
        Guid.ParseExact(one.Uid, "D").Version.Should().Be(8);
        CalendarInvite.Create(Interview.Schedule(SampleInterview.Plan, SampleInterview.Slot(), SampleInterview.At, new InterviewId(Guid.Parse("7c3f1b1e-0a55-4a0e-9a53-0a3c0b7f51ab"))), Later)
            .Invite.Uid.Should().NotBe(one.Uid);
    }

    [Theory]
    [InlineData(InviteTimeForm.Utc)]
    [InlineData(InviteTimeForm.Zoned)]
    public void Messages_WhenLifeGoesOn_AreAsWrittenDown(InviteTimeForm form)
    {
        InviteChange sent = Sent(form);
        InviteChange moved = sent.Invite.Reschedule(Moved, Later);
        InviteChange cancelled = moved.Invite.Cancel(Later);
        string name = form.ToString().ToLowerInvariant();

        SameAsGolden($"request-{name}.ics", sent.Message.ToICalendar());
        SameAsGolden($"reschedule-{name}.ics", moved.Message.ToICalendar());
        SameAsGolden($"cancel-{name}.ics", cancelled.Message.ToICalendar());
        SameAsGolden($"own-{name}.ics", moved.Invite.ForOwnCalendar().ToOctets());
        SameAsGolden($"own-cancelled-{name}.ics", cancelled.Invite.ForOwnCalendar().ToOctets());
        SameAsGolden($"download-{name}.ics", moved.Invite.ForDownload().ToOctets());
    }

    [Fact]
    public void Reschedule_WhenMoved_KeepsUidRaisesSequenceAndAsksAgain()
    {
        InviteChange sent = Sent();
        CalendarInvite answered = CalendarInvite.Restore(
            SampleInterview.Id, SampleInterview.Plan, SampleInterview.Slot(), sent.Invite.Uid, 0, sent.Invite.Stamp, InviteState.Sent, InviteTimeForm.Utc,
            [sent.Invite.Guests[0] with { Participation = Participation.Accepted }]).Value;
        InviteChange moved = answered.Reschedule(Moved, Later);

        (moved.Message.Method, EventOf(moved).Uid, EventOf(moved).Sequence).Should().Be(("REQUEST", sent.Invite.Uid, 1));
        EventOf(moved).Start.Moment.Should().Be(Moved.Slot.Start.ToInstant());
        EventOf(moved).Attendees.Single().Participation.Should().Be(Participation.NeedsAction);
        EventOf(moved).Attendees.Single().AnswerExpected.Should().BeTrue();
        moved.Invite.Guests.Single().Participation.Should().Be(Participation.NeedsAction);
    }

    [Fact]
    public void Reschedule_WhenOnlyThePlaceChanged_IsAllowed() =>
        EventOf(Sent().Invite.Reschedule(SampleInterview.Of(SampleInterview.Plan with { Place = "https://other.example.org/" }), Later)).Location.Should().Be("https://other.example.org/");

    [Fact]
    public void Reschedule_WhenNothingChanged_IsRefused() =>
        Sent().Invite.Invoking(i => i.Reschedule(SampleInterview.Of(), Later)).Should().Throw<ArgumentException>().WithMessage("*nothing to reschedule*");

    [Fact]
    public void Reschedule_WhenItIsAnotherInterview_IsRefused()
    {
        Interview other = Interview.Schedule(SampleInterview.Plan, SampleInterview.Slot(day: 16), SampleInterview.At, new InterviewId(Guid.Parse("7c3f1b1e-0a55-4a0e-9a53-0a3c0b7f51ab")));

        Sent().Invite.Invoking(i => i.Reschedule(other, Later)).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-100)]
    [InlineData(1)]
    public void Stamp_WhenTheClockStandsOrRunsBack_StillGrows(int seconds)
    {
        InviteChange sent = Sent();
        InviteChange moved = sent.Invite.Reschedule(Moved, SampleInterview.At + Duration.FromSeconds(seconds));
        InviteChange cancelled = moved.Invite.Cancel(SampleInterview.At + Duration.FromSeconds(seconds));

        EventOf(moved).Stamp.Should().BeGreaterThan(EventOf(sent).Stamp);
        EventOf(cancelled).Stamp.Should().BeGreaterThan(EventOf(moved).Stamp);
    }

    [Fact]
    public void Cancel_WhenSent_TellsEveryGuestOnce()
    {
        InviteChange cancelled = Sent().Invite.Cancel(Later);
        CalendarEvent facts = EventOf(cancelled);

        (cancelled.Message.Method, facts.Status, facts.Sequence).Should().Be(("CANCEL", EventStatus.Cancelled, 1));
        facts.Attendees.Single().AnswerExpected.Should().BeFalse();
        cancelled.Invite.State.Should().Be(InviteState.Cancelled);
        (cancelled.Invite.CanCancel, cancelled.Invite.CanReschedule).Should().Be((false, false));
        cancelled.Invite.Invoking(i => i.Cancel(Later)).Should().Throw<InvalidOperationException>().WithMessage("*Cancelled, sequence 1*cannot cancel*");
        cancelled.Invite.Invoking(i => i.Reschedule(Moved, Later)).Should().Throw<InvalidOperationException>().WithMessage("*cannot reschedule*");
        cancelled.Invite.ForOwnCalendar().Events[0].Alarms.Should().BeEmpty();
    }

    [Theory]
    [InlineData(InterviewFormat.Phone, 15)]
    [InlineData(InterviewFormat.Video, 15)]
    [InlineData(InterviewFormat.InPerson, 60)]
    public void ForOwnCalendar_WhenSent_RemindsTheSeekerAlone(InterviewFormat format, int minutes)
    {
        CalendarInvite invite = CalendarInvite.Create(SampleInterview.Of(SampleInterview.Plan with { Format = format }), SampleInterview.At).Invite;
        CalendarObject own = invite.ForOwnCalendar();

        own.Method.Should().BeNull();
        own.Events[0].Alarms.Select(a => a.Before).Should().Equal(Duration.FromDays(1), Duration.FromMinutes(minutes));
        own.Events[0].Alarms.Select(a => a.Uid).Should().OnlyHaveUniqueItems().And.Equal(
            invite.Reschedule(SampleInterview.Of(SampleInterview.Plan with { Format = format }, SampleInterview.Slot(day: 17)), Later).Invite.ForOwnCalendar().Events[0].Alarms.Select(a => a.Uid));
        (own.Events[0].Organizer, own.Events[0].Attendees.Count, own.Events[0].Visibility).Should().Be((null, 0, EventVisibility.Private));
        CalendarObject download = invite.ForDownload();
        (download.Method, download.Events[0].Organizer, download.Events[0].Attendees.Count, download.Events[0].Alarms.Count).Should().Be((null, null, 0, 0));
    }

    [Fact]
    public void Description_WhenWritten_HasBothClocksAndNoPrivateWord()
    {
        string text = EventOf(Sent()).Description!;

        text.Should().Contain("New York time (Jonas Ek): Wednesday 15 July 2026, 09:00 to 09:20")
            .And.Contain("Berlin time (Mara Lindqvist): Wednesday 15 July 2026, 15:00 to 15:20")
            .And.Contain("1. How you came to robots").And.Contain("+4681234567").And.Contain("https://example.org/mara")
            .And.NotContain("tea").And.NotContain("Ana Silva", "nobody said that her name may be used (W10)");
        EventOf(CalendarInvite.Create(SampleInterview.Of(SampleInterview.Plan with { MayNameIntroducer = true }), Later)).Description.Should().Contain("Ana Silva put us in touch.");
    }

    [Fact]
    public void Description_WhenBothLiveInOneZone_HasOneClock()
    {
        string text = EventOf(CalendarInvite.Create(SampleInterview.Of(slot: SampleInterview.Slot(zone: "Europe/Berlin")), Later)).Description!;

        text.Split('\n').Count(l => l.StartsWith("- ", StringComparison.Ordinal)).Should().Be(1);
    }

    [Fact]
    public void Location_WhenItIsACall_SaysWhoCallsWhom()
    {
        InterviewPlan call = SampleInterview.Plan with { Format = InterviewFormat.Phone, Place = null };

        EventOf(CalendarInvite.Create(SampleInterview.Of(call), Later)).Location.Should().Be("Mara Lindqvist calls +12125550123");
        EventOf(CalendarInvite.Create(SampleInterview.Of(call with { Place = "+46 70 1" }), Later)).Location.Should().Be("Mara Lindqvist calls +46 70 1");
        EventOf(CalendarInvite.Create(SampleInterview.Of(call with { Format = InterviewFormat.InPerson }), Later)).Location.Should().BeNull();
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("ftp://example.org/x", null)]
    [InlineData("Room 5", null)]
    [InlineData("https://meet.example.org/a", "https://meet.example.org/a")]
    public void Link_WhenPlaceIsAnything_IsOnlyEverAWebAddress(string? place, string? link) =>
        EventOf(CalendarInvite.Create(SampleInterview.Of(SampleInterview.Plan with { Place = place }), Later)).Link.Should().Be(link);

    [Fact]
    public void Create_WhenHostHasNoAddress_IsRefused()
    {
        Interview interview = SampleInterview.Of(SampleInterview.Plan with { Interviewee = SampleInterview.Host with { Email = null } });

        CalendarInvite.CanCreate(interview).Should().BeFalse();
        CalendarInvite.CanCreate(SampleInterview.Of()).Should().BeTrue();
        FluentActions.Invoking(() => CalendarInvite.Create(interview, Later)).Should().Throw<InvalidOperationException>().WithMessage("*no e-mail address*");
    }

    [Fact]
    public void Create_WhenTimeFormIsNone_IsRefused() =>
        FluentActions.Invoking(() => CalendarInvite.Create(SampleInterview.Of(), Later, (InviteTimeForm)7)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Restore_WhenStoredValuesAreGood_GoesOnWhereItStood()
    {
        InviteChange moved = Sent().Invite.Reschedule(Moved, Later);
        CalendarInvite back = CalendarInvite.Restore(
            moved.Invite.InterviewId, moved.Invite.Plan, moved.Invite.Slot, moved.Invite.Uid, moved.Invite.Sequence, moved.Invite.Stamp, moved.Invite.State, moved.Invite.TimeForm, moved.Invite.Guests).Value;

        back.Cancel(Later).Message.ToICalendar().Should().Equal(moved.Invite.Cancel(Later).Message.ToICalendar());
    }

    [Fact]
    public void Restore_WhenStoredValuesAreBroken_NamesEachOfThem()
    {
        Result<CalendarInvite> back = CalendarInvite.Restore(default, SampleInterview.Plan, SampleInterview.Slot(), "x", -1, Later, (InviteState)9, (InviteTimeForm)9, []);

        back.TryGet(out _).Should().BeFalse();
        back.Diagnostics.Select(d => (d.Code, d.Place!.Path)).Should().Equal(
            ("II6201", "interviewId"), ("II6201", "uid"), ("II6201", "sequence"), ("II6201", "state"), ("II6201", "timeForm"), ("II6201", "guests"));
    }

    [Fact]
    public void Write_WhenMessageIsWrittenAgain_AllocatesNothing()
    {
        InviteMessage message = Sent(InviteTimeForm.Zoned).Message;
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        for (int i = 0; i < 3; i++)
        {
            buffer.ResetWrittenCount();
            message.Write(buffer);
        }

        buffer.ResetWrittenCount();
        long before = GC.GetAllocatedBytesForCurrentThread();
        message.Write(buffer);
        long used = GC.GetAllocatedBytesForCurrentThread() - before;

        used.Should().Be(0);
        buffer.WrittenSpan.ToArray().Should().Equal(message.ToICalendar());
    }

    [Fact]
    public void Print_WhenAnythingIsPrinted_HoldsNoPersonalData()
    {
        InviteChange sent = Sent();

        string printed = string.Join('|', sent, sent.Invite, sent.Message, sent.Message.Calendar, sent.Message.Calendar.Events[0], sent.Invite.Guests[0], sent.Message.Calendar.Events[0].Attendees[0], sent.Invite.ForOwnCalendar().Events[0].Alarms[0]);
        printed.Should().NotContainAny("Mara", "Jonas", "example", "robot");
    }

    private static void SameAsGolden(string file, byte[] octets)
    {
        string path = Path.Combine(Golden, file);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllBytes(path, octets);
        Encoding.UTF8.GetString(octets).Should().Be(Encoding.UTF8.GetString(File.ReadAllBytes(path)));
        Result<CalendarObject> read = CalendarReader.Read(octets, file, DateTimeZoneProviders.Tzdb);
        read.Diagnostics.Should().BeEmpty();
        read.Value.ToOctets().Should().Equal(octets, "what is read is written again the same");
    }

    private static string FindGolden()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string golden = Path.Combine(folder.FullName, "tests", "InfoInterview.Core.Tests", "Calendars", "Golden");
            if (Directory.Exists(golden))
                return golden;
        }

        throw new InvalidOperationException("The folder with the golden files is not above the test's binaries.");
    }
}
