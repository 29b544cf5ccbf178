using System.Text;
using InfoInterview.Diagnostics;
using InfoInterview.Privacy;

namespace InfoInterview.ContentLines;

public sealed class ContentLineReaderTests
{
    private static List<Result<ContentLine>> Read(byte[] octets, ContentLineBudget? budget = null) =>
        [.. new ContentLineReader(new MemoryStream(octets), "a.ics", budget).Read()];

    private static List<Result<ContentLine>> Read(string text, ContentLineBudget? budget = null) => Read(Encoding.UTF8.GetBytes(text), budget);

    private static ContentLine One(string text) => Read(text).Should().ContainSingle().Subject.Value;

    private static Diagnostic Fault(string text, ContentLineBudget? budget = null) => Read(text, budget).SelectMany(r => r.Diagnostics).Should().ContainSingle().Subject;

    [Theory]
    [InlineData("SUMMARY:Chat\r\n")]
    [InlineData("SUMMARY:Chat\n")]
    [InlineData("SUMMARY:Chat")]
    [InlineData("SUMMARY:Chat\r\r\n")]
    [InlineData("summary:Chat\r\n")]
    [InlineData("\uFEFFSUMMARY:Chat\r\n")]
    [InlineData("\r\n\r\nSUMMARY:Chat\r\n\r\n")]
    [InlineData("SUM\r\n MARY:Ch\r\n at\r\n")]
    [InlineData("SUMMARY:Ch\n\tat\n")]
    [InlineData("SUMMARY:Ch\r\n \r\n at\r\n")]
    public void Read_WhenLineIsWrittenInAnyUsualWay_GivesTheSameLine(string text) =>
        One(text).Should().Be(new ContentLine("SUMMARY", "Chat"));

    [Fact]
    public void Read_WhenCharacterIsCutByAFold_PutsItTogether() =>
        Read([.. "SUMMARY:"u8, 0xC3, .. "\r\n "u8, 0xA9, .. "\r\n"u8])[0].Value.Value.Should().Be("é");

    [Fact]
    public void Read_WhenThereAreParameters_DecodesThem()
    {
        ContentLine line = One("ATTENDEE;CN=\"Hopper, Grace\";X-A=1,\"2,3\",4;ROLE=Req:mailto:grace@example.com\r\n");

        line.Value.Should().Be("mailto:grace@example.com");
        line.Parameters.Should().Equal(
            new ContentLineParameter("CN", "Hopper, Grace"),
            new ContentLineParameter("X-A", "1", "2,3", "4"),
            new ContentLineParameter("ROLE", "Req"));
    }

    [Fact]
    public void Read_WhenParameterHasCarets_UndoesThem() =>
        One("X;CN=Ada ^'Countess^' ^^n a^nb ^x^:1\r\n").Find("CN")!.Value.Should().Be("Ada \"Countess\" ^n a\nb ^x^");

    [Fact]
    public void Read_WhenLineHasAGroupAndABareParameter_KeepsBoth()
    {
        ContentLine line = One("item1.TEL;HOME;VOICE:+46\r\n");

        line.Group.Should().Be("item1");
        line.Parameters.Should().Equal(new ContentLineParameter("HOME"), new ContentLineParameter("VOICE"));
    }

    [Theory]
    [InlineData("A:1\r\nno colon here\r\n", "II6004", 2, 1)]
    [InlineData("A:1\r\n;X=1:2\r\n", "II6004", 2, 1)]
    [InlineData("A:1\r\nSÜM:2\r\n", "II6004", 2, 1)]
    [InlineData("A:1\r\nSUMMARY;CN=abc\r\n", "II6004", 2, 9)]
    [InlineData("A:1\r\nSUMMARY;CN=a;\r\n ROLE=b\r\n", "II6004", 3, 2)]
    [InlineData("A:é\u0007\r\n", "II6005", 1, 4)]
    [InlineData("A:a🙂\r\n b\u0007c\r\n", "II6005", 2, 3)]
    [InlineData("A:1\rB:2\r\n", "II6005", 1, 4)]
    [InlineData("A;CN=\"x:1\r\n", "II6006", 1, 6)]
    [InlineData(" A:1\r\n", "II6007", 1, 0)]
    public void Read_WhenLineIsBroken_NamesLineAndColumn(string text, string code, int line, int column)
    {
        Diagnostic fault = Fault(text);

        (fault.Code, fault.Place!.Source, fault.Place.Line, fault.Place.Column).Should().Be((code, "a.ics", line, column));
    }

    [Fact]
    public void Read_WhenOneLineIsBroken_StillGivesTheOthers()
    {
        List<Result<ContentLine>> read = Read("A:1\r\nbroken\r\nB:2\r\n");

        read.Select(r => r.HasErrors).Should().Equal(false, true, false);
        read[1].Diagnostics[0].Explain(Purpose.ShowToOwner).Should().StartWith("a.ics(2,1): error II6004").And.Contain("Found: \"broken\"");
        read[2].Value.Value.Should().Be("2");
    }

    [Fact]
    public void Read_WhenLineIsNotUtf8_SaysSo()
    {
        Result<ContentLine> line = Read([.. "A:caf"u8, 0xE9, .. "\r\n"u8])[0];

        line.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("II6002");
        line.Value.Value.Should().Be("caf\uFFFD");
    }

    [Fact]
    public void Read_WhenFileIsUtf16_SaysSoOnce() =>
        Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("BEGIN:VCALENDAR\r\n")])
            .Should().ContainSingle().Which.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("II6002");

    [Fact]
    public void Read_WhenLineIsOverTheBudget_LeavesItOutAndGoesOn()
    {
        List<Result<ContentLine>> read = Read($"A:1\r\nB:{new string('x', 70_000)}\r\nC:3\r\n");

        read.Select(r => r.HasErrors ? r.Diagnostics[0].Code : r.Value.Name).Should().Equal("A", "II6003", "C");
    }

    [Fact]
    public void Read_WhenOneLineHasAMillionFolds_LeavesItOut()
    {
        var text = new StringBuilder("A:");
        for (int i = 0; i < 1_000_000; i++)
            text.Append("x\r\n ");
        text.Append("\r\nB:2\r\n");

        Read(text.ToString()).Select(r => r.HasErrors ? r.Diagnostics[0].Code : r.Value.Name).Should().Equal("II6003", "B");
    }

    [Fact]
    public void Read_WhenFileIsOverTheBudget_StopsAndSaysSo()
    {
        List<Result<ContentLine>> read = Read(string.Concat(Enumerable.Repeat("A:1\r\n", 100)), new ContentLineBudget { Octets = 50 });

        read.Should().HaveCount(11);
        read[^1].Diagnostics[0].Code.Should().Be("II6001");
    }

    [Fact]
    public void Read_WhenThereAreTooManyLines_StopsAndSaysSo() =>
        Read("A:1\r\nA:1\r\nA:1\r\n", new ContentLineBudget { Lines = 2 }).Select(r => r.Diagnostics.Select(d => d.Code).SingleOrDefault()).Should().Equal(null, null, "II6008");

    [Fact]
    public void Read_WhenEveryLineIsBroken_GivesUp()
    {
        Result<ContentLine> only = Read(string.Concat(Enumerable.Repeat("x\r\n", 5_000))).Should().ContainSingle().Subject;

        only.Diagnostics.Should().HaveCount(1_001);
        only.Diagnostics[1_000].Code.Should().Be("II6009");
    }

    [Fact]
    public void Read_WhenAskedTwice_IsRefused()
    {
        var reader = new ContentLineReader(new MemoryStream("A:1"u8.ToArray()), "a.ics");
        _ = reader.Read();

        reader.Invoking(r => r.Read()).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Read_WhenStreamGivesSingleOctets_ReadsTheSame()
    {
        byte[] octets = Encoding.UTF8.GetBytes("\uFEFFA;CN=\"é\":1\r\n 2\r\nB:3\n");

        new ContentLineReader(new SingleOctets(octets), "a.ics").Read().Select(r => (r.Value.Name, r.Value.Value, r.Value.LineNumber))
            .Should().Equal(("A", "12", 1), ("B", "3", 3));
    }

    [Fact]
    public void New_WhenStreamIsClosed_IsRefused()
    {
        var stream = new MemoryStream();
        stream.Dispose();

        FluentActions.Invoking(() => new ContentLineReader(stream, "a.ics")).Should().Throw<ArgumentException>();
    }

    private sealed class SingleOctets(byte[] octets) : MemoryStream(octets)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));
    }
}
