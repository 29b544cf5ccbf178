namespace InfoInterview.Planning;

/// <content>What the script does not say yet.</content>
public sealed partial record IntroductionScript
{
    /// <summary>The parts of the six (R86) that are missing, each as a clause with a sentence that would fill it; shared by readiness and guidance.</summary>
    internal IEnumerable<(string Name, string Fix)> MissingParts
    {
        get
        {
            (string? Part, string Name, string Fix)[] parts =
            [
                (AboutMe, "who you are", "Say: \"Hello, I am [your name], [what you do in one clause].\""),
                (Purpose, "why you call", "Say: \"I would like to learn from your experience, to choose my path.\""),
                (Assurance, "that it is for career research and information only", "Say: \"This is career research and information only; I am not asking for a job.\""),
                (TimeAsked, "how long it takes", "Say: \"It takes 20 minutes.\""),
                (Career, "which career or kind of work you look into", "Say: \"The work that I am looking into is [the field].\""),
                (WhyThisCompany, "why you chose this company", "Say: \"I chose [company] because [one thing that is true of it alone].\""),
            ];
            return parts.Where(p => string.IsNullOrWhiteSpace(p.Part)).Select(p => (p.Name, p.Fix));
        }
    }
}
