namespace ConsoleJourney;

/// <summary>The codes II00 and II01: files and command line of this program.</summary>
internal static class JourneyCodes
{
    public const string Option = "II0001";
    public const string Moment = "II0002";
    public const string FileMissing = "II0003";
    public const string CannotRead = "II0004";
    public const string CannotWrite = "II0005";
    public const string NoTemplates = "II0006";
    public const string Unforeseen = "II0007";
}
