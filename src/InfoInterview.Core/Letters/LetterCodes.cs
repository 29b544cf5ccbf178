namespace InfoInterview.Letters;

/// <summary>The codes II56: composing letters. Those of the template language are in <c>Templates</c>. A code never changes meaning; II5605, for occasions that had no letters yet, is used no more.</summary>
internal static class LetterCodes
{
    public const string TemplateName = "II5601";
    public const string TemplateTwice = "II5602";
    public const string NoTemplate = "II5603";
    public const string OtherLanguage = "II5604";
    public const string EmptyLetter = "II5606";
    public const string UnknownKey = "II5607";
    public const string PageWithoutText = "II5608";
    public const string PageWithoutCharset = "II5609";
    public const string PlaceholderLeft = "II5610";
}
