namespace InfoInterview.Interviews;

/// <summary>The codes II46: interviews brought back from a store. A code never changes meaning.</summary>
internal static class InterviewCodes
{
    public const string NoId = "II4601";
    public const string LengthDiffers = "II4602";
    public const string BrokenMoves = "II4603";
    public const string NotThisState = "II4604";
    public const string OutcomeMissing = "II4605";
    public const string StepsBackInTime = "II4606";
    public const string NoLength = "II4607";
    public const string TooEarly = "II4608";
}
