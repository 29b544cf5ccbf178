using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using InfoInterview.Diagnostics;

namespace InfoInterview.Letters;

/// <summary>Outside data never throws and never keeps the reader for ever, whatever its objects do.</summary>
public sealed class LetterModelHostileTests
{
    private static readonly LetterSchema Schema = LetterSchema.Builder("request")
        .Object("contact", c => c.Line("full_name").Text("city", optional: true).Object("introducer", i => i.Text("full_name"), optional: true))
        .List("questions", LetterFieldKind.Text, optional: true)
        .List("goals", g => g.Text("title").Date("due", optional: true).List("questions", LetterFieldKind.Text, optional: true), optional: true)
        .Int("minutes", optional: true).Date("today", optional: true).Field("fee", LetterFieldKind.Decimal, optional: true).Field("share", LetterFieldKind.Double, optional: true)
        .Field("number", LetterFieldKind.Long, optional: true).Bool("is_remote", optional: true)
        .Object("introducer", i => i.Text("full_name"), optional: true)
        .Build().Value;

    [Fact]
    public void Read_WhenObjectsAreHostile_GivesAModelOrSaysWhyAndNoValue()
    {
        int thrown = 0;
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            Result<LetterModel> read = LetterModel.Read(Schema, new HostileData(new Random(seed)).Object(4));
            thrown += read.Diagnostics.Any(d => d.Message.Contains("while it was read", StringComparison.Ordinal)) ? 1 : 0;
            return read.TryGet(out _) != read.HasErrors && read.Diagnostics.All(d => d.Place is not null && !d.ToString().Contains("secret", StringComparison.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));
        thrown.Should().BeGreaterThan(500, "the law says something only where something throws");
    }

    [Fact]
    public void Read_WhenADictionaryThrows_NamesItAndTheExceptionAndHowToMendIt()
    {
        Dictionary<string, object?> data = Good();
        data["goals"] = new object[] { new Dictionary<string, object?> { ["title"] = "t" }, new HostileData.BrokenDictionary([new("title", "t")], failsAt: 1) };

        Diagnostic only = LetterModel.Read(Schema, data).Diagnostics.Should().ContainSingle().Subject;

        only.Name.Should().Be("E-MODEL");
        only.Place!.Path.Should().Be("goals[1]");
        only.Message.Should().Be("The field goals[1] threw OperationCanceledException while it was read.");
        only.Fix.Should().Be("Copy it into a plain dictionary or list first, where the cause can be seen.");
    }

    [Fact]
    public void Read_WhenTheWholeDataThrows_SaysSo()
    {
        Diagnostic only = LetterModel.Read(Schema, new HostileData.BrokenDictionary([], failsAt: 0)).Diagnostics.Should().ContainSingle().Subject;

        only.Message.Should().Be("The data threw OperationCanceledException while it was read.");
        only.Place.Should().Be(new SourcePlace("request"));
    }

    [Theory]
    [InlineData(-2, 9, "questions")]
    [InlineData(-1, 9, "questions")]
    [InlineData(2, 1, "questions[1]")]
    [InlineData(3, 9, "questions[2]")]
    public void Read_WhenAListThrowsOrLies_NamesTheItem(int count, int failsAt, string path)
    {
        Dictionary<string, object?> data = Good();
        data["questions"] = new HostileData.BrokenList(["a", "b"], count, failsAt);
        data["goals"] = new object[] { 7 };

        // What stands after it is read all the same.
        LetterModel.Read(Schema, data).Diagnostics.Select(d => $"{d.Name} {d.Place!.Path}").Should().Equal($"E-MODEL {path}", "E-MODEL goals[0]");
    }

    [Fact]
    public void Read_WhenADictionaryNeverEnds_Stops() =>
        LetterModel.Read(Schema, new HostileData.EndlessDictionary()).Diagnostics.Where(d => d.Name == "E-LIST").Select(d => d.Message).Should().Equal("The data has more than 1000000 keys and items.");

    [Fact]
    public void Read_WhenListsHoldTheSameListsAgain_Stops()
    {
        LetterSchema deep = LetterSchema.Builder("deep").List("a", a => a.List("b", b => b.List("c", LetterFieldKind.Text))).Build().Value;
        object?[] inner = [.. Enumerable.Repeat<object?>("x", 1000)];
        var c = new Dictionary<string, object?> { ["c"] = inner };
        var b = new Dictionary<string, object?> { ["b"] = Enumerable.Repeat<object?>(c, 1000).ToArray() };
        var a = new Dictionary<string, object?> { ["a"] = Enumerable.Repeat<object?>(b, 1000).ToArray() };

        LetterModel.Read(deep, a).Diagnostics.Should().ContainSingle().Which.Message.Should().Be("The data has more than 1000000 keys and items.");
    }

    [Fact]
    public void Read_WhenItsJsonIsGone_TellsTheFieldInADictionaryAndThrowsForTheCaller()
    {
        JsonDocument document = JsonDocument.Parse("""{ "full_name": "x" }""");
        JsonElement root = document.RootElement;
        document.Dispose();
        Dictionary<string, object?> data = Good();
        data["contact"] = root;

        LetterModel.Read(Schema, data).Diagnostics.Should().ContainSingle().Which.Message.Should().Be("The field contact threw ObjectDisposedException while it was read.");
        FluentActions.Invoking(() => LetterModel.Read(Schema, root)).Should().Throw<ObjectDisposedException>();
    }

    private static Dictionary<string, object?> Good() => new() { ["contact"] = new Dictionary<string, object?> { ["full_name"] = "Åsa Ek" } };
}
