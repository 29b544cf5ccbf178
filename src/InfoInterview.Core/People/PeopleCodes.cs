namespace InfoInterview.People;

/// <summary>The codes II10 to II16; a code never changes meaning.</summary>
internal static class PeopleCodes
{
    public const string EmailAddress = "II1001";
    public const string PhoneNumber = "II1002";
}
