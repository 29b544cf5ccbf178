using System.Buffers;
using InfoInterview.Calendars.ICalendar;
using InfoInterview.People;

namespace InfoInterview.Calendars;

/// <summary>One message to send: what it asks for, to whom, and its octets. The mail's Content-Type must name the same method (RFC 6047 2.4).</summary>
public sealed class InviteMessage
{
    internal InviteMessage(string method, ValueList<EmailAddress> to, CalendarObject calendar)
    {
        Method = method;
        To = to;
        Calendar = calendar;
    }

    /// <summary><c>REQUEST</c> or <c>CANCEL</c>.</summary>
    public string Method { get; }

    /// <summary>To whom it goes; every one is an attendee in it.</summary>
    public ValueList<EmailAddress> To { get; }

    /// <summary>What it says.</summary>
    public CalendarObject Calendar { get; }

    /// <summary>Writes it as iCalendar; nothing is allocated. Always the same octets.</summary>
    /// <param name="to">Where the octets go: UTF-8, CR LF, lines of at most 75 octets.</param>
    public void Write(IBufferWriter<byte> to) => Calendar.Write(to);

    /// <summary>The message as the octets of an .ics file.</summary>
    /// <returns>A new array; UTF-8 without a byte order mark.</returns>
    public byte[] ToICalendar() => Calendar.ToOctets();

    /// <summary>The method alone; the rest is personal data.</summary>
    /// <returns>For example <c>message REQUEST</c>.</returns>
    public override string ToString() => $"message {Method}";
}
