namespace InfoInterview.ContentLines;

/// <summary>What can be wrong with the lines themselves, before anyone asks what they mean.</summary>
internal static class ContentLineCodes
{
    public const string TooManyOctets = "II6001";
    public const string NotUtf8 = "II6002";
    public const string LineTooLong = "II6003";
    public const string NotALine = "II6004";
    public const string ControlCharacter = "II6005";
    public const string QuoteNotClosed = "II6006";
    public const string NothingToContinue = "II6007";
    public const string TooManyLines = "II6008";
    public const string TooManyFaults = "II6009";
}
