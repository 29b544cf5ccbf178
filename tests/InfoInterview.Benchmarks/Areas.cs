namespace InfoInterview.Benchmarks;

/// <summary>The areas that can be measured by name; each area adds its own line.</summary>
public static class Areas
{
    /// <summary>Area to what measures it, in the order of <c>all</c>.</summary>
    public static IReadOnlyList<(string Name, Action<TextWriter> Run)> All { get; } =
    [
        ("letters", Letters.LetterBenchmarks.Run),
        ("letters-untyped", Letters.LetterBenchmarks.RunUntyped),
        ("letters-threads", Letters.LetterBenchmarks.RunThreads),
        ("letters-cold", Letters.LetterBenchmarks.RunCold),
        ("invites", Calendars.InviteBenchmark.Run),
        ("paths", Referrals.PathBenchmarks.Run),
        ("paths-million", Referrals.PathBenchmarks.RunMillion),
    ];
}
