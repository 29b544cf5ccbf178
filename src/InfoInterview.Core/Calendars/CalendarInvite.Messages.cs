using InfoInterview.Calendars.ICalendar;
using InfoInterview.Interviews;
using InfoInterview.People;
using NodaTime;

namespace InfoInterview.Calendars;

/// <content>What an invite says: to its guests, in the seeker's own calendar, as a download.</content>
public sealed partial class CalendarInvite
{
    /// <summary>The file for the seeker's own calendar.</summary>
    /// <returns>
    /// No method and no people, so that no client asks for an answer; private, with the seeker's reminders: one day before, and 15 minutes before a call or
    /// one hour before a talk in person. Without reminders once it is cancelled.
    /// </returns>
    public CalendarObject ForOwnCalendar()
    {
        (CalendarEvent facts, ValueList<ZoneBlock> zones) = Event();
        return new CalendarObject
        {
            Zones = zones,
            Events = [facts with { Visibility = EventVisibility.Private, Alarms = State == InviteState.Sent ? Content.Alarms(Guid.Parse(Uid)) : [] }],
        };
    }

    /// <summary>The file behind an «add to calendar» button, for whoever got no invite by mail.</summary>
    /// <returns>No method, no people, no reminders: Outlook would ask for an answer to nobody.</returns>
    public CalendarObject ForDownload()
    {
        (CalendarEvent facts, ValueList<ZoneBlock> zones) = Event();
        return new CalendarObject { Zones = zones, Events = [facts] };
    }

    /// <summary>The file for a talk with somebody whose e-mail address is not known: nobody is invited, anybody can add it to a calendar.</summary>
    /// <param name="interview">The interview, scheduled or confirmed.</param>
    /// <param name="at">Now; the file's DTSTAMP, to the second.</param>
    /// <param name="timeForm">How times are written; in UTC unless told.</param>
    /// <returns>What <see cref="ForDownload"/> gives, with the UID that the invite would have.</returns>
    /// <exception cref="InvalidOperationException">The interview is not agreed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time form is not one of <see cref="InviteTimeForm"/>.</exception>
    public static CalendarObject FileFor(Interview interview, Instant at, InviteTimeForm timeForm = InviteTimeForm.Utc)
    {
        ArgumentNullException.ThrowIfNull(interview);
        Diagnostics.Require.Defined(timeForm);
        RequireAgreed(interview, "put it into a calendar");
        return new CalendarInvite(interview.Id, interview.Plan, interview.Slot, UidOf(interview.Id), []) { Stamp = ToTheSecond(at), TimeForm = timeForm }.ForDownload();
    }

    private InviteContent Content => field ??= new InviteContent(Plan, Slot);

    private InviteChange Send()
    {
        (CalendarEvent facts, ValueList<ZoneBlock> zones) = Event();
        string method = State == InviteState.Cancelled ? "CANCEL" : "REQUEST";
        var calendar = new CalendarObject
        {
            Method = method,
            Zones = zones,
            Events =
            [
                facts with
                {
                    Organizer = new EventPerson(AddressOf(Plan.Seeker.Email), InviteContent.NameOf(Plan.Seeker.Name, Plan.Seeker.Email)),
                    Attendees = [.. Guests.Select(g => new EventPerson(AddressOf(g.Email), g.Name) { Participation = g.Participation, AnswerExpected = State == InviteState.Sent })],
                },
            ],
        };
        return new InviteChange(this, [new InviteMessage(method, [.. Guests.Select(g => g.Email)], calendar)]);
    }

    private (CalendarEvent Facts, ValueList<ZoneBlock> Zones) Event()
    {
        ZoneBlock? zone = TimeForm == InviteTimeForm.Zoned ? ZoneBlock.For(Slot.Start, Slot.End.ToInstant()) : null;
        var facts = new CalendarEvent
        {
            Uid = Uid,
            Stamp = Stamp,
            Sequence = Sequence,
            Start = zone is null ? EventTime.Utc(Slot.Start.ToInstant()) : EventTime.Zoned(Slot.Start),
            End = zone is null ? EventTime.Utc(Slot.End.ToInstant()) : EventTime.Zoned(Slot.End),
            Summary = Content.Title,
            Description = Content.Description,
            Location = Content.Location,
            Link = Content.Link,
            Status = State == InviteState.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Categories = Content.Categories,
        };
        return (facts, zone is null ? [] : [zone]);
    }

    /// <summary>RFC 6068: what a mailto address cannot hold as it stands is percent-encoded.</summary>
    private static string AddressOf(EmailAddress email)
    {
        string text = email.Text;
        foreach ((string sign, string encoded) in (ReadOnlySpan<(string, string)>)[("%", "%25"), ("?", "%3F"), ("#", "%23"), ("&", "%26"), ("/", "%2F"), ("`", "%60"), ("^", "%5E"), ("{", "%7B"), ("|", "%7C"), ("}", "%7D")])
            text = text.Replace(sign, encoded, StringComparison.Ordinal);
        return "mailto:" + text;
    }
}
