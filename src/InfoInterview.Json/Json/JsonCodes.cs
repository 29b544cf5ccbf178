namespace InfoInterview.Json;

/// <summary>The codes II80 to II82; a code never changes meaning.</summary>
internal static class JsonCodes
{
    public const string Syntax = "II8001";
    public const string TooLarge = "II8002";
    public const string Format = "II8003";
    public const string UnknownMember = "II8004";
    public const string DuplicateMember = "II8005";
    public const string MissingMember = "II8006";
    public const string WrongKind = "II8007";
    public const string NotAChoice = "II8010";
    public const string NotAZone = "II8011";
    public const string NotADate = "II8012";
    public const string NotATime = "II8013";
    public const string NotALink = "II8014";
    public const string NotAnId = "II8015";
    public const string OutOfRange = "II8016";
    public const string Empty = "II8017";
    public const string NoTarget = "II8018";
    public const string TooMany = "II8019";
    public const string TooLong = "II8020";
    public const string HiddenCharacter = "II8021";
}
