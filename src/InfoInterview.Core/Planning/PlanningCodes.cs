namespace InfoInterview.Planning;

/// <summary>The codes II4000 to II4019; a code never changes meaning.</summary>
internal static class PlanningCodes
{
    /// <summary>The booked minutes leave no room for a question that a good set holds.</summary>
    public const string QuestionLeftOut = "II4001";

    /// <summary>The questions and the close take longer than the booked minutes.</summary>
    public const string AgendaTooLong = "II4002";
}
