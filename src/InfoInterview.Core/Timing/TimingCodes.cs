namespace InfoInterview.Timing;

/// <summary>The codes II2; a code never changes meaning.</summary>
internal static class TimingCodes
{
    public const string NotOnTheHalfHour = "II2001";
    public const string OutsideHostHours = "II2002";
    public const string OutsideGuestHours = "II2003";
    public const string HostBusy = "II2004";
    public const string GuestBusy = "II2005";
    public const string ClockChange = "II2006";

    public const string HoursNeverMeet = "II2101";
    public const string NothingFree = "II2102";
    public const string FewerSlots = "II2103";
    public const string FewerDays = "II2104";
    public const string HostHoursAssumed = "II2105";
    public const string OffsetsDiffer = "II2106";
}
