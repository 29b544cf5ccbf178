namespace InfoInterview.Letters.Templates;

/// <summary>What comes of a template: the text that it prints, or the diagnostics; each as the suite writes it, null when it is not there.</summary>
internal sealed record SuiteOutcome
{
    public static SuiteOutcome None { get; } = new();

    /// <summary>What is printed. It was compared with Scriban 7.2 and is never rewritten.</summary>
    public string? Prints { get; init; }

    /// <summary>Why both profiles refuse it: everything that is found, doubts too, in order.</summary>
    public string? Refused { get; init; }

    /// <summary>What the profile Core only tells and the profile Letter refuses.</summary>
    public string? Doubts { get; init; }

    /// <summary>Why writing the letter ends without one.</summary>
    public string? Stops { get; init; }

    /// <summary>The fields that the template can read; only compared where the pair has it.</summary>
    public string? Reads { get; init; }

    public IEnumerable<(string Name, string Text)> Sections() =>
        new (string Name, string? Text)[] { ("prints", Prints), ("doubts", Doubts), ("refused", Refused), ("stops", Stops), ("reads", Reads) }.Where(s => s.Text is not null).Select(s => (s.Name, s.Text!));
}
