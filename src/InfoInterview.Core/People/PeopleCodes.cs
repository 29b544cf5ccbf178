namespace InfoInterview.People;

/// <summary>The codes II10 to II16; a code never changes meaning.</summary>
internal static class PeopleCodes
{
    public const string EmailAddress = "II1001";
    public const string PhoneNumber = "II1002";
    public const string TieOfUnknownPerson = "II1101";
    public const string RowNamesTwoPeople = "II1102";
    public const string ContactInTheFuture = "II1103";
    public const string TieStatedTwice = "II1104";
    public const string TieToOneself = "II1105";
}
