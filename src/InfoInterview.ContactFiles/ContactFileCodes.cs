namespace InfoInterview.People;

/// <summary>The codes II17 to II19; a code never changes meaning.</summary>
internal static class ContactFileCodes
{
    public const string CannotOpen = "II1701";
    public const string Empty = "II1702";
    public const string NotText = "II1703";
    public const string TooLarge = "II1704";
    public const string TooManyRows = "II1705";
    public const string OtherKind = "II1706";
    public const string MisspelledColumn = "II1707";
    public const string MissingColumn = "II1708";
    public const string ColumnTwice = "II1709";
    public const string ColumnNotRead = "II1710";
    public const string NoRows = "II1711";
    public const string ReadAsWindows = "II1712";
    public const string BrokenBytes = "II1713";
    public const string OpenQuote = "II1714";
    public const string StrayQuote = "II1715";
    public const string NulCharacter = "II1716";
    public const string TooManyCells = "II1717";
    public const string CellTooLong = "II1718";
    public const string ShortRow = "II1719";

    public const string TiePerson = "II1720";
    public const string TieKind = "II1721";
    public const string TieCloseness = "II1722";
    public const string TieLastContact = "II1723";
    public const string TieYesOrNo = "II1724";
    public const string TieToOneself = "II1725";
    public const string TieRepeated = "II1726";
    public const string TiePersonRenamed = "II1727";
    public const string TieJobWithoutName = "II1728";

    public const string LongRow = "II1740";
    public const string Formula = "II1741";
    public const string NotAName = "II1742";
    public const string NameCleaned = "II1743";
    public const string PositionWithoutCompany = "II1744";

    public const string NoName = "II1801";
    public const string ConnectedOn = "II1802";
    public const string Email = "II1803";
    public const string ProfileUrl = "II1804";
    public const string NothingToRecognizeBy = "II1805";
    public const string RepeatedPerson = "II1806";
    public const string HiddenMembers = "II1807";
    public const string KnownByNameAndDay = "II1808";
}
