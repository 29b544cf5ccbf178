using System.Globalization;
using System.Text;
using System.Xml.Linq;
using InfoInterview.People;
using InfoInterview.Testing;

namespace InfoInterview.Referrals;

public sealed class NetworkPictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData("network-12", 12)]
    [InlineData("network-100", 100)]
    [InlineData("network-520", 520)]
    public void Draw_WhenSomebodyLeadsThere_EqualsTheRecordedPicture(string name, int people) => Check(name, NetworkPicture.Draw(Search(people)));

    [Fact]
    public void Draw_WhenNobodyLeadsThere_ShowsTheGoal()
    {
        string picture = NetworkPicture.Draw(Search(60, "Norrland Robotics"));
        Check("network-nobody", picture);
        Texts(picture).Should().Contain("Norrland Robotics").And.Contain("nobody leads there yet");
    }

    [Fact]
    public void Draw_WhenThePathIsLongAndNamesToo_EqualsTheRecordedPicture()
    {
        Contact[] way =
        [
            Sample.Person(21, "Maximiliane-Charlotte", "von Hohenstein-Breitenbach", "Gesellschaft für angewandte Mess- und Regelungstechnik mbH", "Senior Principal Engineer for Distributed Control Systems"),
            Sample.Person(22, "田中", "美咲", "東京ロボティクス株式会社", "研究員"),
            Sample.Person(23, "Zoë", "O'Brien & Sons", "<Acme> \"Labs\"", "R&D"),
            Sample.Person(24, "Supercalifragilisticexpialidocious", "Li", "Norrland Robotics AB", "Field engineer"),
        ];
        Tie[] ties = [.. way.Select((c, i) => Sample.Tie(i == 0 ? Sample.Mara.Id : way[i - 1].Id, c, i % 4, i * 200))];
        string picture = NetworkPicture.Draw(Sample.Graph([.. way, Sample.Priya, Sample.Lena], [.. ties, Sample.Tie(Sample.Mara.Id, Sample.Priya), Sample.Tie(Sample.Mara.Id, Sample.Lena), Sample.Tie(way[1].Id, Sample.Lena)]).Find(Sample.Query));
        Check("network-four-ties", picture);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(12)]
    [InlineData(100)]
    [InlineData(520)]
    [InlineData(3_000)]
    public void Draw_WhenNetworksDiffer_NoTwoTextsOverlap(int people)
    {
        for (ulong seed = 11; seed <= 18; seed++)
        {
            (string Text, double Left, double Top, double Right, double Bottom)[] boxes = [.. Boxes(NetworkPicture.Draw(Search(people, seed: seed)))];
            foreach ((string text, double left, double top, double right, double bottom) in boxes)
            {
                left.Should().BeGreaterThan(0, "«{0}» stands in the picture", text);
                boxes.Count(b => b.Left < right && left < b.Right && b.Top < bottom && top < b.Bottom).Should().Be(1, "«{0}» lies on no other text", text);
            }
        }
    }

    [Fact]
    public void Draw_WhenDrawnTwice_GivesTheSameBytes() => NetworkPicture.Draw(Search(200)).Should().Be(NetworkPicture.Draw(Search(200)));

    [Fact]
    public void Draw_WhenThereAreMoreContactsThanRoom_SaysSo()
    {
        string picture = NetworkPicture.Draw(Search(3_000));
        picture.Split("class=\"dot").Length.Should().BeLessThanOrEqualTo(NetworkPicture.MostDots + 2);
        Texts(picture).Should().Contain(t => t.Contains("the 600 strongest drawn", StringComparison.Ordinal));
    }

    [Fact]
    public void Draw_WhenATieIsPrivate_ShowsNoTraceOfIt()
    {
        Contact[] all = [Sample.Priya, Sample.Lena, Sample.Tomas];
        Tie[] ties = [Sample.Tie(Sample.Mara.Id, Sample.Priya), Sample.Tie(Sample.Priya.Id, Sample.Tomas)];
        Tie secret = Sample.Tie(Sample.Mara.Id, Sample.Lena) with { IsPrivate = true };
        NetworkPicture.Draw(Sample.Graph(all, [.. ties, secret]).Find(Sample.Query)).Should().Be(NetworkPicture.Draw(Sample.Graph(all, ties).Find(Sample.Query)));
    }

    [Fact]
    public void Draw_WhenNamesHoldMarkup_StaysXmlWithoutElementsFromThem()
    {
        Contact evil = Sample.Person(9, "</text><script>alert(1)</script>", "\"O'Neil\" & \u0001\u202E\uD800", "<b>Norrland</b>", "<svg onload=x>");
        string picture = NetworkPicture.Draw(Sample.Graph([evil], Sample.Tie(Sample.Mara.Id, evil)).Find(new ReferralQuery(Sample.Mara.Id, ReferralTarget.Person(evil.Id))));
        XDocument.Parse(picture).Descendants().Select(e => e.Name.LocalName).Distinct().Should().BeSubsetOf(["svg", "title", "desc", "style", "rect", "text", "line", "circle", "g", "path"]);
        picture.Should().NotContain("\u202E").And.NotContain("\u0001");
    }

    [Fact]
    public void Draw_WhenReadAloud_HasTitleAndDescription()
    {
        XElement root = XDocument.Parse(NetworkPicture.Draw(Sample.Graph([Sample.Priya, Sample.Tomas], Sample.Tie(Sample.Mara.Id, Sample.Priya), Sample.Tie(Sample.Priya.Id, Sample.Tomas)).Find(Sample.Query))).Root!;
        root.Element(Svg + "title")!.Value.Should().Be("How Mara Lindqvist reaches Tomas Berg");
        root.Element(Svg + "desc")!.Value.Should().Be("Mara Lindqvist in the middle of 1 direct contact. A line leads from Mara Lindqvist to Priya Raman to Tomas Berg.");
        root.Attribute("role")!.Value.Should().Be("img");
        root.Attribute("aria-labelledby")!.Value.Split(' ').Should().Equal(root.Elements().Take(2).Select(e => e.Attribute("id")!.Value));
    }

    private static ReferralSearch Search(int people, string? organization = null, ulong seed = 5)
    {
        var builder = new ReferralGraphBuilder(Sample.At);
        IReadOnlyList<Contact> contacts = SampleNetworks.OneSeeker(builder, Sample.Mara, people, seed, Sample.At.InUtc().Date);
        Contact far = contacts[Math.Min(4, people - 1)];
        ReferralTarget target = organization is null ? ReferralTarget.Person(far.Id) : ReferralTarget.At(organization);
        return builder.Build().Find(new ReferralQuery(Sample.Mara.Id, target));
    }

    private static IEnumerable<string> Texts(string picture) => XDocument.Parse(picture).Descendants(Svg + "text").Select(t => t.Value);

    // Widths are measured here with the rule of thumb of a sans-serif face, 0.52 of the size for a character, apart from the picture's own.
    private static IEnumerable<(string Text, double Left, double Top, double Right, double Bottom)> Boxes(string picture)
    {
        foreach (XElement text in XDocument.Parse(picture).Descendants(Svg + "text"))
        {
            string kind = text.Attribute("class")!.Value;
            double size = kind switch { "title" => 24, "subtitle" => 15, "name" => 16, "initials" => 20, "unknown" => 30, _ => 13 };
            double wide = text.Value.Length * size * 0.52;
            double x = Number(text, "x");
            double y = Number(text, "y");
            string anchor = text.Attribute("text-anchor")?.Value ?? (kind is "title" or "subtitle" or "legend" ? "start" : "middle");
            double left = anchor switch { "start" => x, "end" => x - wide, _ => x - (wide / 2) };
            yield return (text.Value, left, y - (size * 0.8), left + wide, y + (size * 0.2));
        }
    }

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static void Check(string name, string picture)
    {
        string folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "Referrals", "Golden")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No folder Referrals/Golden above the tests.");
        }

        string file = Path.Combine(folder, "Referrals", "Golden", $"{name}.svg");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, picture, new UTF8Encoding(false));
        }

        picture.Should().Be(File.ReadAllText(file));
    }
}
