namespace InfoInterview.Calendars;

/// <summary>What can be wrong with a calendar text or a stored invite.</summary>
internal static class CalendarCodes
{
    public const string NoCalendar = "II6101";
    public const string EndWithoutBegin = "II6102";
    public const string MissingEnd = "II6103";
    public const string TooDeep = "II6104";
    public const string BadTime = "II6105";
    public const string MissingProperty = "II6106";
    public const string UnknownZone = "II6107";
    public const string EndNotAfterStart = "II6108";
    public const string BadNumber = "II6109";
    public const string UnknownWord = "II6110";
    public const string BadDuration = "II6111";
    public const string PropertyTwice = "II6112";
    public const string OutsideCalendar = "II6113";
    public const string UnusableZoneBlock = "II6114";
    public const string StoredInvite = "II6201";
}
