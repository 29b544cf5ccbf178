using System.Buffers;
using System.Text;
using InfoInterview.Calendars.ICalendar;
using NodaTime;

namespace InfoInterview.Benchmarks.Calendars;

/// <summary>Goal 6 of performance.md: one invite to octets, against the hand-written writer.</summary>
public static class InviteBenchmark
{
    public static void Run(TextWriter to)
    {
        CalendarObject calendar = InviteSample.Calendar;
        var hand = new HandWrittenInvite();
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        int length = calendar.ToOctets().Length;

        IReadOnlyList<RatioRow> rows = new Ratio($"One invite to octets ({length} octets; goal 6)")
            .Add("hand-written UTF-8 writer", () =>
            {
                hand.Write(calendar);
                return hand;
            })
            .Add("InfoInterview to a buffer writer", () =>
            {
                buffer.ResetWrittenCount();
                calendar.Write(buffer);
                return buffer;
            })
            .Add("InfoInterview to a new array", () => calendar.ToOctets())
            .SameOutput(output => Encoding.UTF8.GetString(output switch
            {
                HandWrittenInvite hands => hands.Written,
                ArrayBufferWriter<byte> writer => writer.WrittenSpan,
                _ => (byte[])output,
            }))
            .Print(to);
        to.WriteLine($"Gate: at most 2.00 and 0 B to a buffer writer; measured {rows[1].ToControl:0.00} and {rows[1].Bytes:0} B.");
        to.WriteLine();

        new Ratio("Around it: not part of goal 6")
            .Add("write the invite", () =>
            {
                buffer.ResetWrittenCount();
                calendar.Write(buffer);
                return buffer;
            })
            .Add("read it back, with all faults", () => CalendarReader.Read(calendar.ToOctets(), "invite.ics", DateTimeZoneProviders.Tzdb))
            .Add("make the zone block", () => ZoneBlock.For(Start, Start.ToInstant() + Duration.FromMinutes(30))!)
            .Print(to);
    }

    private static readonly ZonedDateTime Start = new LocalDateTime(2026, 7, 15, 14, 0).InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Berlin"]);
}
