using InfoInterview.Benchmarks;
using InfoInterview.Benchmarks.Letters;

if (args is [LetterBenchmarks.ColdCommand, string contender])
{
    return LetterBenchmarks.FirstLetter(contender);
}

if (args is not [string wanted] || (wanted != "all" && !Areas.All.Any(a => a.Name == wanted)))
{
    Console.Error.WriteLine($"Usage: dotnet run -c Release --project tests/InfoInterview.Benchmarks -- {string.Join('|', Areas.All.Select(a => a.Name).Append("all"))}");
    return 2;
}

foreach ((string name, Action<TextWriter> run) in Areas.All)
{
    if (wanted == "all" || wanted == name)
    {
        run(Console.Out);
    }
}

return 0;
