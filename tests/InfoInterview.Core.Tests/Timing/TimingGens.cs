using FsCheck;
using FsCheck.Fluent;

namespace InfoInterview.Timing;

/// <summary>Random people in zones whose clocks change at different weeks, or oddly.</summary>
internal static class TimingGens
{
    private static readonly LocalDate First = new(2026, 1, 1);

    private static readonly string[] ZoneIds =
    [
        "Europe/Berlin", "America/New_York", "America/Los_Angeles", "Australia/Sydney", "Pacific/Auckland", "America/Santiago", "Asia/Kolkata",
        "Asia/Kathmandu", "Australia/Lord_Howe", "Asia/Tokyo", "Africa/Cairo", "America/Nuuk", "UTC",
    ];

    public static Gen<LocalDate> Days { get; } = Gen.Choose(0, 364).Select(First.PlusDays);

    public static Gen<Instant> Instants { get; } = Gen.Choose(0, 365 * 24 * 60).Select(m => First.AtMidnight().InUtc().ToInstant() + Duration.FromMinutes(m));

    public static Gen<Availability> People { get; } =
        from zone in Gen.Elements(ZoneIds)
        from start in Gen.Choose(0, 20)
        from length in Gen.Choose(1, 46)
        from days in Gen.SubListOf<IsoDayOfWeek>([.. Enum.GetValues<IsoDayOfWeek>().Where(d => d != IsoDayOfWeek.None)])
        from holidays in Gen.ListOf(Days, 20)
        from busy in Gen.ListOf(Gen.Zip(Instants, Gen.Choose(0, 60 * 30)), 40)
        select Availability.In(DateTimeZoneProviders.Tzdb[zone]) with
        {
            Hours = new WorkingHours(
                new LocalTime(start, 0),
                new LocalTime(start, 0).PlusMinutes(Math.Min(length * 30, ((24 - start) * 60) - 1)),
                days.Count == 0 ? WorkingHours.Default.Days : [.. days]),
            Holidays = HolidaySet.Of(holidays),
            Busy = [.. busy.Select(b => new NodaTime.Interval(b.Item1, b.Item1 + Duration.FromMinutes(b.Item2)))],
        };
}
