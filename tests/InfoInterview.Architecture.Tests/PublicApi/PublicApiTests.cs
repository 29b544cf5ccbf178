namespace InfoInterview.Architecture.PublicApi;

public sealed class PublicApiTests
{
    [Theory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void Listing_WhenThePublicApiIsAsRecorded_SaysTheSame(string package)
    {
        string file = SourceTree.PathOf("src", package, "PublicApi.txt");
        string actual = ApiListing.Of(Packages.Load(package));
        if (Repository.UpdatesGolden)
        {
            File.WriteAllText(file, actual);
        }

        string recorded = File.Exists(file) ? File.ReadAllText(file) : "";

        Difference(recorded, actual).Should().BeEmpty(
            "the public API of {0} is recorded in src/{0}/PublicApi.txt; if the change is meant, run UPDATE_GOLDEN=1 ./test.sh and commit the file", package);
    }

    [Fact]
    public void Difference_WhenAMemberComesGoesOrChanges_NamesItWithItsType()
    {
        const string Recorded = "# x\n\nnamespace A\n\nsealed class B\n    int Gone { get; }\n    int Kept { get; }\n";
        const string Actual = "# x\n\nnamespace A\n\nsealed class B\n    int Kept { get; }\n    string New()\n";

        Difference(Recorded, Actual).Should().Equal("- A: sealed class B: int Gone { get; }", "+ A: sealed class B: string New()");
        Difference(Actual, Actual).Should().BeEmpty();
        Difference(Actual, Actual.Replace("\n    int Kept", "\n\n    int Kept", StringComparison.Ordinal)).Should().ContainSingle(
            "the text counts, not only the set of members");
    }

    [Fact]
    public void Listing_WhenAMemberHasAnyOfTheShapesOfTheLanguage_WritesItAsCSharpDoes()
    {
        Type[] types = [.. typeof(ApiShapes).GetNestedTypes().Append(typeof(ApiShapes)).Where(ApiListing.IsVisible)];

        const string Golden = "tests/InfoInterview.Architecture.Tests/PublicApi/Golden/ApiShapes.txt";
        Repository.ShouldBeGolden(Golden, ApiListing.Of("shapes", types));
    }

    /// <summary>Lines that only one of two listings has, each with its namespace and type; if only their order or the blank lines differ, that.</summary>
    private static IReadOnlyList<string> Difference(string recorded, string actual)
    {
        HashSet<string> before = [.. Named(recorded)];
        HashSet<string> now = [.. Named(actual)];
        List<string> lines = [.. before.Except(now).Select(l => "- " + l), .. now.Except(before).Select(l => "+ " + l)];
        return lines.Count == 0 && recorded != actual ? ["The same members, but in another order or with other blank lines."] : [.. lines.OrderBy(l => l[2..], StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Named(string listing)
    {
        string space = "";
        string type = "";
        foreach (string line in listing.Split('\n').Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line.StartsWith("namespace ", StringComparison.Ordinal))
            {
                (space, type) = (line["namespace ".Length..], "");
            }
            else if (line[0] == ' ')
            {
                yield return $"{space}: {type}: {line.Trim()}";
            }
            else
            {
                type = line;
                yield return $"{space}: {type}";
            }
        }
    }
}
